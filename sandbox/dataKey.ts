import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The sandbox's key for personal data. The first start creates it beside the data, readable only by its
 * owner. If two processes create one at the same time, the first one is used.
 */
export async function sandboxDataKey(dir: string): Promise<string> {
  const file = join(dir, 'data-key')
  await mkdir(dir, { recursive: true })
  try {
    await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
