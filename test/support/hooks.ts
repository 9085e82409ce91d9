import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedMongo, startEmbeddedMongo } from '../../sandbox/mongo/start.ts'

let embedded: EmbeddedMongo | undefined
let dir: string | undefined

/** One database server for the whole run: the one that MONGODB_URI names, or the embedded one in a folder of its own. */
export async function mochaGlobalSetup(): Promise<void> {
  if (process.env['MONGODB_URI']) return
  dir = await mkdtemp(join(tmpdir(), 'chapwai-test-'))
  embedded = await startEmbeddedMongo({ dir })
  process.env['TEST_MONGODB_URI'] = embedded.uri
}

export async function mochaGlobalTeardown(): Promise<void> {
  await embedded?.stop()
  if (dir) await rm(dir, { recursive: true, force: true })
}
