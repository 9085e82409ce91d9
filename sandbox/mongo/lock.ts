import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askWho } from './wire/ask.ts'

interface Holder {
  pid: number
  port: number
}

const lockFile = (dir: string) => join(dir, 'embedded-mongo.lock')

/**
 * Locks the folder for the server of this process, which already listens on `port`; returns the function that
 * unlocks it. Throws an error that names the other process if one has the lock.
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

/** The server that has the folder locked, if any. */
export async function holderOf(dir: string): Promise<Holder | undefined> {
  const found = readText(lockFile(dir))
  const holder = found === undefined ? undefined : parseHolder(found)
  return holder && (await isServing(holder)) ? holder : undefined
}

/** Creating a hard link is atomic: the lock file is complete or absent. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Moves a stale lock away. Only one of several processes can, and only the lock that it has read. */
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

/** A lock is stale when its process does not exist, or does not answer as this server on its port. */
async function isServing({ pid, port }: Holder): Promise<boolean> {
  // In a container every start may have the same process id. A lock with this id that this process did not
  // write is from an earlier one.
  if (pid === process.pid || !isAlive(pid)) return false
  const who = await askWho(port)
  return who.kind === 'mute' || (who.kind === 'embedded' && who.pid === pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process exists, but this one may not signal it.
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
