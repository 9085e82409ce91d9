import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { withDeadline } from '../src/lib/deadline.ts'
import { SECOND } from '../src/lib/time.ts'

const root = join(import.meta.dirname, '..')
const START_DEADLINE = 60 * SECOND
const LINES_KEPT = 20

/** A program in its own process. */
export interface Program {
  /** Time in milliseconds from the start of the process to the matching line. */
  readonly startMs: number
  /** What the pattern captured in that line. */
  readonly caught: string
  /** Lets the program finish, and waits for its end. */
  stop(): Promise<void>
}

/** Variables that a program inherits; none of them changes the figures. */
function inherited(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }) }
}

/**
 * Starts `node …args` in the project's folder with these variables, and waits until it prints a matching line. It ends
 * with this process at the latest.
 * @throws with its last lines when it ends before that, or takes more than a minute
 */
export async function startProgram(
  args: readonly string[],
  env: Record<string, string>,
  line: RegExp,
): Promise<Program> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('close', () => process.off('exit', end))
  const last: string[] = []
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }

  const found = new Promise<RegExpExecArray>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (printed) => {
        if (last.push(printed) > LINES_KEPT) last.shift()
        const match = line.exec(printed)
        if (match) resolve(match)
      })
    }
    void ended.then(() => reject(new Error(`node ${args.join(' ')} ended:\n${last.join('\n')}`)))
  })
  try {
    const match = await withDeadline(found, START_DEADLINE, `starting node ${args.join(' ')}`)
    return { startMs: performance.now() - startedAt, caught: match[1] ?? '', stop }
  } catch (error) {
    await stop()
    throw error
  }
}
