import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { holderOf } from './lock.ts'

export interface EmbeddedMongo {
  uri: string
  /** Flushes, unlocks the folder and ends the server's process. */
  stop(): Promise<void>
}

interface Options {
  /** The folder of the data; created if missing. */
  dir: string
  /** 0 (default): any free port. Only this machine can connect. */
  port?: number
  /** Milliseconds between removals of expired documents. */
  sweepMs?: number
  /** False: changes are not flushed to disk, so a power failure may damage the folder. For temporary data only. */
  flushes?: boolean
}

type Report = { kind: 'ready'; port: number } | { kind: 'failed'; message: string }

/**
 * Starts the embedded database in its own process, which ends at the latest with this one. Throws an error
 * that says what to do when the folder is locked, not this database's, or damaged, or the port is in use.
 */
export async function startEmbeddedMongo(options: Options): Promise<EmbeddedMongo> {
  const { dir, port = 0, sweepMs = 5000, flushes = true } = options
  const program = fileURLToPath(new URL('./server.ts', import.meta.url))
  // Relative to this file, not to the working folder. `import.meta.resolve` is missing when mocha requires this file.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const child = fork(program, [dir, String(port), String(sweepMs), String(flushes)], {
    execArgv: ['--import', loader],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const report = await firstReport(child, dir)
  if (report.kind === 'failed') throw new Error(`the embedded database did not start: ${report.message}`)
  return { uri: uriOf(report.port), stop: () => stop(child) }
}

/** The address of a folder's embedded database, if one is running. */
export async function findEmbeddedMongo(dir: string): Promise<{ uri: string } | null> {
  const holder = await holderOf(dir)
  return holder ? { uri: uriOf(holder.port) } : null
}

function uriOf(port: number): string {
  return `mongodb://127.0.0.1:${port}/chapwai?directConnection=true`
}

function firstReport(child: ChildProcess, dir: string): Promise<Report> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(readReport(message)))
    child.once('error', (error) => resolve({ kind: 'failed', message: error.message }))
    child.once('exit', (code, signal) => {
      const how = signal ?? `code ${code}`
      resolve({
        kind: 'failed',
        message: `its process ended (${how}); the files in ${dir} may be damaged: restore a backup`,
      })
    })
  })
}

function readReport(message: unknown): Report {
  if (typeof message === 'object' && message !== null) {
    if ('port' in message && typeof message.port === 'number') return { kind: 'ready', port: message.port }
    if ('message' in message && typeof message.message === 'string')
      return { kind: 'failed', message: message.message }
  }
  return { kind: 'failed', message: 'its process said something unexpected' }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  if (child.connected) child.send('stop')
  await ended
}
