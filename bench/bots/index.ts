import { randomBytes } from 'node:crypto'
import { CHANNEL } from '../channel.ts'
import { type Program, startProgram } from '../program.ts'

/** A bot that runs in its own process. */
export interface Bot {
  readonly program: Program
  readonly webhookUrl: string
  /** CPU time that its process has used so far, in milliseconds. */
  cpuMs(): Promise<number>
  /** Memory of its process, in MB. */
  residentMb(): Promise<number>
}

const METRICS_TOKEN = randomBytes(16).toString('hex')

/** Reads a bot's figures from the metrics that it publishes under Prometheus' usual names. */
function botAt(program: Program): Bot {
  const origin = `http://127.0.0.1:${program.caught}`
  async function read(name: string): Promise<number> {
    const response = await fetch(`${origin}/metrics`, {
      headers: { authorization: `Bearer ${METRICS_TOKEN}` },
    })
    const value = new RegExp(`^${name} (\\S+)`, 'm').exec(await response.text())?.[1]
    if (value === undefined) throw new Error(`The metrics of ${origin} do not tell ${name}`)
    return Number(value)
  }
  return {
    program,
    webhookUrl: `${origin}/line/webhook`,
    cpuMs: async () => (await read('process_cpu_seconds_total')) * 1000,
    residentMb: async () => Math.round((await read('process_resident_memory_bytes')) / 1024 / 1024),
  }
}

/** Starts Chapwai as in production, with its log; resolves when it listens. @param options Node's own */
export async function startChapwai(
  mongodbUri: string,
  lineUrl: string,
  options: readonly string[] = [],
): Promise<Bot> {
  const program = await startProgram(
    [...options, 'dist/main.js'],
    {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      MONGODB_URI: mongodbUri,
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      LINE_CHANNEL_SECRET: CHANNEL.channelSecret,
      LINE_CHANNEL_ACCESS_TOKEN: CHANNEL.channelAccessToken,
      LINE_API_BASE_URL: lineUrl,
      METRICS_TOKEN,
    },
    /"url":"http:\/\/localhost:(\d+)".*Chapwai listens/,
  )
  return botAt(program)
}

/** Starts the bot in `bench/bots/NAME.ts`, which prints the port on which it listens. */
async function startBeside(name: string, env: Record<string, string>): Promise<Bot> {
  const program = await startProgram(
    ['--import', 'tsx', `bench/bots/${name}.ts`],
    { NODE_ENV: 'production', ...env },
    new RegExp(`^${name} listens on (\\d+)`),
  )
  return botAt(program)
}

/** Starts the bot that stores nothing. */
export const startEcho = (lineUrl: string): Promise<Bot> =>
  startBeside('echo', { LINE_API_BASE_URL: lineUrl })

/** Starts the bot that stores as a good developer would in an afternoon, in a database of its own. */
export const startPlain = (mongodbUri: string, lineUrl: string): Promise<Bot> =>
  startBeside('plain', { LINE_API_BASE_URL: lineUrl, MONGODB_URI: mongodbUri })

/** Starts what `npm start` runs, with an empty data folder; resolves when a newcomer can use it. */
export function startSandbox(dataDir: string): Promise<Program> {
  return startProgram(
    ['--import', 'tsx', 'sandbox/start.ts'],
    { DATA_DIR: dataDir, PORT: '0', SANDBOX_PORT: '0' },
    /^Ctrl-C/,
  )
}
