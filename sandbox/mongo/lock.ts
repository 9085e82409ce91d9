import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askWho } from './wire/ask.ts'

export interface Holder {
  pid: number
  port: number
}

const lockFile = (dir: string) => join(dir, 'embedded-mongo.lock')

/**
 * Takes the folder for the server of this process that already listens on `port`; returns what gives it back.
 * Throws an error that names the other process while one serves the folder.
 */
export async function lockFolder(dir: string, port: number): Promise<() => void> {
  mkdirSync(dir, { recursive: true })
  const file = lockFile(dir)
  const mine = JSON.stringify({ pid: process.pid, port })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    while (!tryLink(draft, file)) {
      const found = readText(file)
      const holder = found === undefined ? undefined : parseHolder(found)
      if (holder && (await isServing(holder))) throw inUse(dir, holder)
      if (found !== undefined) discard(file, found, dir)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (readText(file) === mine) rmSync(file, { force: true })
  }
}

/** Who serves the folder at present, if anybody. */
export async function holderOf(dir: string): Promise<Holder | undefined> {
  const found = readText(lockFile(dir))
  const holder = found === undefined ? undefined : parseHolder(found)
  return holder && (await isServing(holder)) ? holder : undefined
}

/** A link appears with its content or not at all. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Sets a stale lock aside; only one of several processes can, and only the lock that it has seen. */
function discard(file: string, seen: string, dir: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const taken = readText(aside)
  if (taken !== seen) {
    tryLink(aside, file)
    rmSync(aside, { force: true })
    throw new Error(`${dir} is just being taken by another process; try again`)
  }
  rmSync(aside, { force: true })
}

/** A process that does not exist, or that does not answer as our server on that port, holds nothing. */
async function isServing({ pid, port }: Holder): Promise<boolean> {
  // In a container every start may get the same process id: what this process has not written is an earlier one's.
  if (pid === process.pid || !isAlive(pid)) return false
  const who = await askWho(port)
  return who.kind === 'mute' || (who.kind === 'embedded' && who.pid === pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not allowed to signal it: it exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function inUse(dir: string, { pid, port }: Holder): Error {
  return new Error(
    `the database folder ${dir} is in use by process ${pid} (port ${port}): end that process, or choose another folder`,
  )
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parseHolder(text: string): Holder | undefined {
  const match = /^\{"pid":(\d+),"port":(\d+)\}$/.exec(text)
  return match ? { pid: Number(match[1]), port: Number(match[2]) } : undefined
}
