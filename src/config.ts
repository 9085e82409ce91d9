import { z } from 'zod'
import { type LogLevel, logLevels } from './lib/log.ts'
import type { LineOptions } from './line/channel.ts'

const text = z.string().min(1)
const notAnOrigin = 'must be an origin without a path, such as https://api.line.me'
const origin = z
  .url({ protocol: /^https?$/, error: notAnOrigin, abort: true })
  .refine((url) => new URL(url).pathname === '/', notAnOrigin)

const notAKey = 'must be 32 bytes in base64: openssl rand -base64 32'
const isKey = (key: string) => Buffer.from(key, 'base64').length === 32

/**
 * Every variable that Chapwai reads. Messages say what is wrong and what to do, but never show the value, because it
 * may be a secret. An empty variable counts as not set. White space around a value is removed.
 */
export const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65535, 'must be a port number')
    .default(3000),
  HOST: text.optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://chapwai.example.go.th' })
    .optional(),
  MONGODB_URI: z
    .string({ error: 'is not set; it names the MongoDB server, such as mongodb://localhost/chapwai' })
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://'),
  DATA_KEY: z.string({ error: 'is not set; make one with: openssl rand -base64 32' }).refine(isKey, notAKey),
  DATA_KEY_FORMER: z.string().refine(isKey, notAKey).optional(),
  LINE_CHANNEL_SECRET: z.string({
    error: 'is not set; it stands in the LINE Developers Console under Basic settings',
  }),
  LINE_CHANNEL_ID: text.optional(),
  LINE_CHANNEL_ACCESS_TOKEN: text.optional(),
  LINE_API_BASE_URL: origin.default('https://api.line.me'),
  LINE_DATA_API_BASE_URL: origin.default('https://api-data.line.me'),
  METRICS_TOKEN: text.min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
})

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Public address without a slash at its end. Null: `http://localhost` with the port that the server gets. */
  readonly baseUrl: string | null
  readonly mongodbUri: string
  readonly dataKey: Buffer
  /** The previous key, needed until all data is sealed with the new one; null without one. */
  readonly dataKeyFormer: Buffer | null
  readonly channelSecret: string
  readonly lineCredentials: LineOptions['credentials']
  readonly lineApiBaseUrl: string
  readonly lineDataApiBaseUrl: string
  /** The bearer token for `/metrics`. Null: anybody may read them outside production, nobody in production. */
  readonly metricsToken: string | null
  readonly logLevel: LogLevel
}

type ConfigResult = { ok: true; config: Config } | { ok: false; problems: readonly string[] }

const lineVariables = {
  LINE_CHANNEL_SECRET: true,
  LINE_CHANNEL_ID: true,
  LINE_CHANNEL_ACCESS_TOKEN: true,
  LINE_API_BASE_URL: true,
  LINE_DATA_API_BASE_URL: true,
} as const

type LineEnvironment = Pick<z.infer<typeof Environment>, keyof typeof lineVariables>

function credentials(env: LineEnvironment): LineOptions['credentials'] | null {
  if (env.LINE_CHANNEL_ACCESS_TOKEN) return { kind: 'token', token: env.LINE_CHANNEL_ACCESS_TOKEN }
  if (!env.LINE_CHANNEL_ID) return null
  return { kind: 'stateless', channelId: env.LINE_CHANNEL_ID, channelSecret: env.LINE_CHANNEL_SECRET }
}

type Given = Readonly<Record<string, string>>

/** Drops empty variables and trims the others: a secret read from a file often ends with a line break. */
function givenIn(env: Readonly<Record<string, string | undefined>>): Given {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

/** Gives one message per wrong variable, by its name, in the order of the schema. */
function linesOf(error: z.ZodError | undefined): Map<string, string> {
  return new Map(
    (error?.issues ?? []).map(({ path, message }) => [String(path[0]), `${String(path[0])} ${message}`]),
  )
}

function problemsIn(given: Given, error: z.ZodError | undefined): string[] {
  const problems = linesOf(error)
  if (!given['LINE_CHANNEL_ACCESS_TOKEN'] && !given['LINE_CHANNEL_ID']) {
    problems.set(
      'LINE_CHANNEL_ACCESS_TOKEN',
      'LINE_CHANNEL_ACCESS_TOKEN is not set; set it, or LINE_CHANNEL_ID for tokens issued as needed',
    )
  }
  return [...problems.values()]
}

type DatabaseConfig = Pick<Config, 'mongodbUri' | 'dataKey' | 'dataKeyFormer'>

const databaseVariables = { MONGODB_URI: true, DATA_KEY: true, DATA_KEY_FORMER: true } as const

function databaseConfig(
  env: Pick<z.infer<typeof Environment>, keyof typeof databaseVariables>,
): DatabaseConfig {
  const { MONGODB_URI, DATA_KEY, DATA_KEY_FORMER } = env
  return {
    mongodbUri: MONGODB_URI,
    dataKey: Buffer.from(DATA_KEY, 'base64'),
    dataKeyFormer: DATA_KEY_FORMER === undefined ? null : Buffer.from(DATA_KEY_FORMER, 'base64'),
  }
}

/** Reads the part that command-line tools need: the database and its keys. */
export function readDatabaseConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: DatabaseConfig } | { ok: false; problems: readonly string[] } {
  const parsed = Environment.pick(databaseVariables).safeParse(givenIn(env))
  if (!parsed.success) return { ok: false, problems: [...linesOf(parsed.error).values()] }
  return { ok: true, config: databaseConfig(parsed.data) }
}

type LineConfig = Pick<LineOptions, 'credentials' | 'apiBaseUrl' | 'dataApiBaseUrl'>
export type LineConfigResult = { ok: true; config: LineConfig } | { ok: false; problems: readonly string[] }

/** Reads the part that a command needs to talk to LINE. */
export function readLineConfig(env: Readonly<Record<string, string | undefined>>): LineConfigResult {
  const given = givenIn(env)
  const parsed = Environment.pick(lineVariables).safeParse(given)
  const lineCredentials = parsed.data && credentials(parsed.data)
  if (!parsed.success || !lineCredentials) return { ok: false, problems: problemsIn(given, parsed.error) }
  const { LINE_API_BASE_URL: apiBaseUrl, LINE_DATA_API_BASE_URL: dataApiBaseUrl } = parsed.data
  return { ok: true, config: { credentials: lineCredentials, apiBaseUrl, dataApiBaseUrl } }
}

/** Reads the environment once. If a variable is missing or wrong, gives one line for each, without its value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = givenIn(env)
  const parsed = Environment.safeParse(given)
  const lineCredentials = parsed.data && credentials(parsed.data)
  if (!parsed.success || !lineCredentials) return { ok: false, problems: problemsIn(given, parsed.error) }
  const { data } = parsed
  const production = data.NODE_ENV === 'production'
  return {
    ok: true,
    config: {
      production,
      port: data.PORT,
      host: data.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
      baseUrl: data.BASE_URL?.replace(/\/+$/, '') ?? null,
      ...databaseConfig(data),
      channelSecret: data.LINE_CHANNEL_SECRET,
      lineCredentials,
      lineApiBaseUrl: data.LINE_API_BASE_URL,
      lineDataApiBaseUrl: data.LINE_DATA_API_BASE_URL,
      metricsToken: data.METRICS_TOKEN ?? null,
      logLevel: data.LOG_LEVEL,
    },
  }
}
