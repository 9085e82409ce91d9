import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../src/lib/seal.ts'
import { connect } from '../../src/models/connect.ts'
import { openVault } from '../../src/models/sealing/dataKey.ts'
import { createModels, type Models } from '../../src/models/index.ts'

export interface TestDatabase {
  readonly uri: string
  readonly name: string
  readonly connection: Connection
  readonly models: Models
  readonly vault: Vault
  /** Another connection to the same data, as a second process would have. */
  again(): Promise<TestDatabase>
  close(): Promise<void>
}

export const testKey = Buffer.alloc(32, 7)

async function open(uri: string, name: string): Promise<TestDatabase> {
  const connection = await connect(uri, name)
  const vault = await openVault(connection, { dataKey: testKey, dataKeyFormer: null })
  const others: TestDatabase[] = []
  return {
    uri,
    name,
    connection,
    vault,
    models: createModels(connection, vault),
    async again() {
      const other = await open(uri, name)
      others.push(other)
      return other
    },
    async close() {
      await Promise.all(others.map((other) => other.connection.destroy()))
      await connection.dropDatabase()
      await connection.destroy()
    },
  }
}

/** An empty database for one test, without indexes, on the server of this run. */
export async function bareDatabase(): Promise<TestDatabase> {
  const uri = process.env['MONGODB_URI'] ?? process.env['TEST_MONGODB_URI']
  if (!uri) throw new Error('No database server: run the tests with `npm test`, which starts one')
  return open(uri, `chapwai_test_${randomBytes(6).toString('hex')}`)
}

/** An empty database for one test, with indexes. */
export async function freshDatabase(): Promise<TestDatabase> {
  const database = await bareDatabase()
  await database.models.prepare()
  return database
}
