import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Program {
  readonly child: ChildProcess
  /** All output so far, both streams. */
  output(): string
  /** Resolves when the output matches; rejects with the output when the program ends first. */
  prints(pattern: RegExp): Promise<void>
  /** Resolves with the exit code. */
  ends(): Promise<number | null>
}

/** The project's variables that the program must not inherit from the environment of the tests. */
const OURS =
  /^(PORT|HOST|BASE_URL|MONGODB_URI|DATA_DIR|DATA_KEY(_FORMER)?|LINE_.*|SANDBOX_PORT|METRICS_TOKEN|LOG_LEVEL|NODE_ENV|TEST_.*)$/

/** Runs one of the project's programs with only these variables of the project. */
export function runProgram(file: string, args: readonly string[], env: Record<string, string>): Program {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    output: () => output,
    ends: () => exited,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(output)) resolve()
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        void exited.then(() =>
          pattern.test(output) ? resolve() : reject(new Error(`Ended with: ${output}`)),
        )
        look()
      }),
  }
}

/** A data folder that the test removes. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'chapwai-program-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
