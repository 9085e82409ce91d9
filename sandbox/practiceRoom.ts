import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The settings that a command needs to use the practice room of a running application. */
const VARIABLES = [
  'LINE_CHANNEL_SECRET',
  'LINE_CHANNEL_ACCESS_TOKEN',
  'LINE_API_BASE_URL',
  'LINE_DATA_API_BASE_URL',
] as const

const fileIn = (dir: string) => join(dir, 'practice-room.json')

/** Stores the address of the practice room, readable only by its owner. */
export async function notePracticeRoom(dir: string, env: NodeJS.ProcessEnv): Promise<void> {
  const note = Object.fromEntries(VARIABLES.map((name) => [name, env[name]]))
  await writeFile(fileIn(dir), JSON.stringify(note), { mode: 0o600 })
}

export async function forgetPracticeRoom(dir: string): Promise<void> {
  await rm(fileIn(dir), { force: true })
}

/**
 * Points the LINE settings that the environment does not set at the running practice room. @returns whether
 * LINE is set now
 */
export async function findPracticeRoom(dir: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (env['LINE_CHANNEL_SECRET'] || env['LINE_CHANNEL_ACCESS_TOKEN']) return true
  const note: unknown = await readFile(fileIn(dir), 'utf8').then(JSON.parse, () => null)
  if (typeof note !== 'object' || note === null) return false
  for (const [name, value] of Object.entries(note)) if (typeof value === 'string') env[name] = value
  return true
}
