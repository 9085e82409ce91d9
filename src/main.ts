import { existsSync, realpathSync } from 'node:fs'
import { learnAhead } from './chat/understanding/likeliest.ts'
import { readConfig } from './config.ts'
import { createLog } from './lib/log.ts'
import { type Chapwai, startChapwai } from './start.ts'

function giveUp(lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(1)
}

function whyNot(error: unknown, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`
  }
  if (error instanceof Error && /MongoServerSelection|MongooseServerSelection/.test(error.name)) {
    return 'The MongoDB server that MONGODB_URI names does not answer. Start it, or correct the address.'
  }
  return `Chapwai could not start: ${error instanceof Error ? error.message : 'unknown error'}`
}

if (existsSync('.env')) process.loadEnvFile('.env')
const read = readConfig(process.env)
if (!read.ok) giveUp(['Chapwai cannot start:', ...read.problems.map((problem) => `  ${problem}`)])

const { config } = read
const log = createLog(config.logLevel)
learnAhead()
const started = await startChapwai({ config, log }).catch((error: unknown) =>
  giveUp([whyNot(error, config.port)]),
)
log.info({ url: started.url }, 'Chapwai listens')
if (config.production && config.baseUrl === null) {
  log.warn('BASE_URL is not set: the sign-in links in the chat lead to localhost')
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))

/** Resolves when the application has ended after a signal; the caller then closes the rest and exits. */
export const stopped: Promise<void> = new Promise((resolve) => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    log.info('stopping: finishing what is in hand')
    started.stop().then(resolve, (error: unknown) => {
      log.error({ err: error }, 'did not stop cleanly')
      process.exit(1)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
})

export const chapwai: Chapwai = started

/** Whether this file is the program. If not, the sandbox has imported it, and has more to close. */
function isProgram(): boolean {
  const file = process.argv[1]
  return file !== undefined && existsSync(file) && realpathSync(file) === import.meta.filename
}

// Exit: open calls to LINE would keep the process alive until LINE answers them.
if (isProgram()) void stopped.then(() => process.exit(0))
