import assert from 'node:assert/strict'
import { Schema } from 'mongoose'
import { sealedBytes, sealedFieldsOf } from '../../src/models/sealing/sealedBytes.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

const advice = (path: string) =>
  `Write \`${path}: sealedBytes((id, holder) => …)\` (src/models/sealing/sealedBytes.ts) with the context that the model seals with, so that a change of keys finds it`

/** Paths of bytes that say nothing of how they are sealed. */
function undeclared(schema: Schema): string[] {
  return sealedFieldsOf(schema).flatMap(({ path, sealedAs }) => (sealedAs ? [] : [path.join('.')]))
}

describe('sealed bytes', () => {
  let database: TestDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  it('are declared in every schema, so that a change of keys finds them', () => {
    const models = Object.values(database.connection.models)
    assert.ok(models.length > 10, String(models.length))
    for (const { modelName, schema } of models) {
      for (const path of undeclared(schema)) assert.fail(`${modelName} has bytes at ${path}. ${advice(path)}`)
    }
  })

  it('belong to documents whose id is a text', () => {
    for (const { modelName, schema } of Object.values(database.connection.models)) {
      if (sealedFieldsOf(schema).length > 0) assert.equal(schema.path('_id').instance, 'String', modelName)
    }
  })

  it('are found in arrays and subdocuments too', () => {
    const inner = new Schema({ bytes: Buffer, sealed: sealedBytes((id) => id) }, { _id: false })
    const schema = new Schema({
      plain: Buffer,
      list: [Buffer],
      things: [{ name: String, bytes: { type: Buffer } }],
      one: { type: inner },
      nested: { deep: { bytes: Buffer } },
      many: [inner],
    })
    assert.deepEqual(undeclared(schema).sort(), [
      'list',
      'many.bytes',
      'nested.deep.bytes',
      'one.bytes',
      'plain',
      'things.bytes',
    ])
    const declared = sealedFieldsOf(schema).filter(({ sealedAs }) => sealedAs)
    assert.deepEqual(declared.map(({ path }) => path.join('.')).sort(), ['many.sealed', 'one.sealed'])
  })
})
