import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedMongo, startEmbeddedMongo } from '../../sandbox/mongo/start.ts'
import { connect } from '../../src/models/connect.ts'
import { closeAll } from './atEnd.ts'

/** Longer than any run: tests live by a clock of their own, and by the server's their documents may be long over. */
const NEVER = 24 * 3600 * 1000

let embedded: EmbeddedMongo | undefined
let dir: string | undefined

/** The server removes nothing by its own clock. Where it does not let us, sessions of tests may end early. */
async function stopExpiring(uri: string): Promise<void> {
  const connection = await connect(uri, 'admin')
  try {
    await connection.db?.admin().command({ setParameter: 1, ttlMonitorEnabled: false })
  } catch {
    console.warn(
      'MONGODB_URI may not switch off ttlMonitorEnabled: tests set in the past may lose documents.',
    )
  } finally {
    await connection.close()
  }
}

/** Two processes must not unpack the browser at once: the second would start a half of it. */
async function unpackBrowser(): Promise<void> {
  if (process.env['CHROME_PATH']) return
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
}

/**
 * One database server for the whole run: the one that MONGODB_URI names, or the embedded one in a folder of its own. It
 * runs before the processes of a parallel run start; each of their databases has a random name.
 */
export async function mochaGlobalSetup(): Promise<void> {
  await unpackBrowser()
  const uri = process.env['MONGODB_URI']
  if (uri) return stopExpiring(uri)
  dir = await mkdtemp(join(tmpdir(), 'chapwai-test-'))
  embedded = await startEmbeddedMongo({ dir, sweepMs: NEVER, flushes: false })
  process.env['TEST_MONGODB_URI'] = embedded.uri
}

export async function mochaGlobalTeardown(): Promise<void> {
  await embedded?.stop()
  if (dir) await rm(dir, { recursive: true, force: true })
}

// A worker that takes longer than a second to write its coverage is sent SIGTERM; it ends by itself when it is done.
if (process.env['NODE_V8_COVERAGE']) process.on('SIGTERM', () => undefined)

/** A worker of a parallel run has more files to come, and what it holds ends with it. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    if (process.env['MOCHA_WORKER_ID'] === undefined) await closeAll()
  },
}
