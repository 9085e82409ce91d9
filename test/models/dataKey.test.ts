import assert from 'node:assert/strict'
import { createVault } from '../../src/lib/seal.ts'
import { createModels } from '../../src/models/index.ts'
import { connect } from '../../src/models/connect.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

describe('the key of personal data', () => {
  let database: TestDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  it('is the same at every start', async () => {
    await database.models.prepare()
  })

  it('is refused when the database was written with another', async () => {
    const connection = await connect(database.uri, database.name)
    const models = createModels(connection, createVault(Buffer.alloc(32, 8)))
    await assert.rejects(models.prepare(), /DATA_KEY is not the key with which this database was written/)
    await connection.close()
  })
})
