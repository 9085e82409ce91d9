import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedMongo } from '../sandbox/mongo/start.ts'
import { connect } from '../src/models/connect.ts'

/** A database for one measurement, deleted afterwards. */
export interface BenchDatabase {
  readonly kind: 'embedded' | 'MongoDB'
  readonly uri: string
  remove(): Promise<void>
}

/** Makes a folder that is deleted when this process exits. */
export async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'chapwai-bench-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }))
  return path
}

async function embedded(): Promise<BenchDatabase> {
  const mongo = await startEmbeddedMongo({ dir: await temporaryFolder() })
  return { kind: 'embedded', uri: mongo.uri, remove: () => mongo.stop() }
}

/** The same server and user with another database name. */
function withDatabase(mongodbUri: string, name: string): string {
  const [, server = '', database, options = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(mongodbUri) ?? []
  const params = new URLSearchParams(options)
  // Without it the driver looks for the user in the database that the address names.
  if (server.includes('@') && !params.has('authSource')) params.set('authSource', database || 'admin')
  return `${server}/${name}?${params.toString()}`
}

/** Opens a new database on the server of this address, and leaves the database that the address names alone. */
function beside(mongodbUri: string): BenchDatabase {
  const uri = withDatabase(mongodbUri, `chapwai_bench_${randomBytes(6).toString('hex')}`)
  return {
    kind: 'MongoDB',
    uri,
    async remove() {
      const connection = await connect(uri)
      await connection.dropDatabase()
      await connection.close()
    },
  }
}

/** @param mongodbUri a MongoDB server; the embedded one when left out */
export function openDatabase(mongodbUri: string | undefined): Promise<BenchDatabase> {
  return mongodbUri ? Promise.resolve(beside(mongodbUri)) : embedded()
}
