import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import superagent from 'superagent'
import { type EmbeddedMongo, startEmbeddedMongo } from '../../sandbox/mongo/start.ts'
import { connect } from '../../src/models/connect.ts'
import { closeAll } from './atEnd.ts'
import { withoutWholeWords } from './wholeWords.ts'

/** In ms, longer than any run. Tests use their own clock; by the server's, their documents may have expired. */
const NEVER = 24 * 3600 * 1000

let embedded: EmbeddedMongo | undefined
let dir: string | undefined

/** Stops the server from deleting expired documents. If the server refuses, sessions of tests may end early. */
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

/** Unpacks the browser once: if two processes did it together, the second would start an incomplete browser. */
async function unpackBrowser(): Promise<void> {
  if (process.env['CHROME_PATH']) return
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
}

/**
 * One database server for the whole run: the one that MONGODB_URI names, or the embedded one in its own folder. It runs
 * before the processes of a parallel run start; each of their databases has a random name.
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

type ReadText = (typeof superagent.parse)[string]
const readText = superagent.parse['text'] as ReadText
superagent.parse['text'] = (res, done) =>
  readText(res, (...given) => {
    res.text = withoutWholeWords(res.text)
    done(...given)
  })

// Mocha sends SIGTERM to a worker that writes its coverage for more than a second. Ignore it: the worker ends when
// done.
if (process.env['NODE_V8_COVERAGE']) process.on('SIGTERM', () => undefined)

/** In a parallel run a worker runs more files, and its resources close when it ends. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    if (process.env['MOCHA_WORKER_ID'] === undefined) await closeAll()
  },
}
