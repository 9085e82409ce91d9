import { randomBytes } from 'node:crypto'
import { CHANNEL } from './channel.ts'
import { type Program, startProgram } from './program.ts'

/** A bot that runs, in its own process. */
export interface Bot {
  readonly program: Program
  readonly webhookUrl: string
}

export interface Chapwai extends Bot {
  /** What it keeps in memory, as it says itself. */
  residentMb(): Promise<number>
}

const METRICS_TOKEN = randomBytes(16).toString('hex')

function readResidentMb(metrics: string): number {
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]
  if (bytes === undefined) throw new Error('The metrics do not tell process_resident_memory_bytes')
  return Math.round(Number(bytes) / 1024 / 1024)
}

/** Chapwai as production runs it, with the log that it writes there; resolves when it listens. */
export async function startChapwai(mongodbUri: string, lineUrl: string): Promise<Chapwai> {
  const program = await startProgram(
    ['dist/main.js'],
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
  const origin = `http://127.0.0.1:${program.caught}`
  return {
    program,
    webhookUrl: `${origin}/line/webhook`,
    async residentMb() {
      const metrics = await fetch(`${origin}/metrics`, {
        headers: { authorization: `Bearer ${METRICS_TOKEN}` },
      })
      return readResidentMb(await metrics.text())
    },
  }
}

/** The bare echo bot to compare with. */
export async function startEcho(lineUrl: string): Promise<Bot> {
  const program = await startProgram(
    ['--import', 'tsx', 'bench/echoBot.ts'],
    { NODE_ENV: 'production', LINE_API_BASE_URL: lineUrl },
    /^echo listens on (\d+)/,
  )
  return { program, webhookUrl: `http://127.0.0.1:${program.caught}/line/webhook` }
}

/** What `npm start` runs, with an empty folder for its data; resolves when it is ready for a newcomer. */
export function startSandbox(dataDir: string): Promise<Program> {
  return startProgram(
    ['--import', 'tsx', 'sandbox/start.ts'],
    { DATA_DIR: dataDir, PORT: '0', SANDBOX_PORT: '0' },
    /^Ctrl-C/,
  )
}
