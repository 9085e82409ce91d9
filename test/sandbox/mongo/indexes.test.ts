import assert from 'node:assert/strict'
import mongoose from 'mongoose'
import { codeOf, openDatabase } from './database.ts'

interface Anything {
  _id: number
  [field: string]: unknown
}

describe('indexes', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  let count = 0
  const fresh = () => database.db.collection<Anything>(`c${++count}`)

  before(async () => {
    database = await openDatabase()
  })
  after(() => database.close())

  it('name the duplicate in an error 11000', async () => {
    const people = fresh()
    await people.createIndex({ name: 1, 'o.p': -1 }, { unique: true })
    await people.insertOne({ _id: 1, name: 'สมชาย', o: { p: 5 } })
    await assert.rejects(people.insertOne({ _id: 2, name: 'สมชาย', o: { p: 5 } }), (error) => {
      assert.ok(error instanceof mongoose.mongo.MongoServerError)
      assert.equal(error.code, 11000)
      assert.deepEqual(error['keyPattern'], { name: 1, 'o.p': -1 })
      assert.deepEqual(error['keyValue'], { name: 'สมชาย', 'o.p': 5 })
      const place = `${database.name}.${people.collectionName}`
      assert.equal(
        error.message,
        `E11000 duplicate key error collection: ${place} index: name_1_o.p_-1 dup key: { name: "สมชาย", o.p: 5 }`,
      )
      return true
    })
  })

  it('refuse duplicates in updates and upserts, and in the items of arrays', async () => {
    const things = fresh()
    await things.createIndex({ a: 1 }, { unique: true })
    await things.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: [2, 3] },
    ])
    assert.equal(await codeOf(things.updateOne({ _id: 1 }, { $set: { a: 3 } })), 11000)
    assert.equal(await codeOf(things.findOneAndUpdate({ _id: 1 }, { $set: { a: 2 } })), 11000)
    assert.equal(await codeOf(things.updateOne({ _id: 9 }, { $set: { a: 1 } }, { upsert: true })), 11000)
    assert.deepEqual(await things.findOne({ _id: 1 }), { _id: 1, a: 1 })
  })

  it('end an ordered insert at the duplicate, and not an unordered one', async () => {
    const insert = async (ordered: boolean) => {
      const things = fresh()
      await things.insertOne({ _id: 2 })
      const answer = things.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }], { ordered })
      const error = await answer.then(
        () => assert.fail('no error'),
        (caught: unknown) => caught,
      )
      assert.ok(error instanceof mongoose.mongo.MongoBulkWriteError)
      const failed = [error.writeErrors].flat().map(({ index, code }) => ({ index, code }))
      return { failed, ids: await things.distinct('_id') }
    }
    assert.deepEqual(await insert(true), { failed: [{ index: 1, code: 11000 }], ids: [1, 2] })
    assert.deepEqual(await insert(false), { failed: [{ index: 1, code: 11000 }], ids: [1, 2, 3] })
  })

  it('hold only some documents when sparse or partial', async () => {
    const things = fresh()
    await things.createIndex({ a: 1 }, { unique: true, sparse: true })
    await things.createIndex({ b: 1 }, { unique: true, partialFilterExpression: { open: true } })
    await things.insertMany([
      { _id: 1, b: 1 },
      { _id: 2, b: 1 },
      { _id: 3, b: 1, open: true },
    ])
    assert.equal(await codeOf(things.updateOne({ _id: 1 }, { $set: { open: true } })), 11000)
    assert.equal(await codeOf(things.insertOne({ _id: 4, a: null })), undefined)
    assert.equal(await codeOf(things.insertOne({ _id: 5, a: null })), 11000)
  })

  it('find what a sparse one does not hold', async () => {
    const things = fresh()
    await things.createIndex({ a: 1, due: 1 }, { sparse: true })
    await things.insertMany([{ _id: 1 }, { _id: 2, due: new Date(5) }, { _id: 3, a: 1, due: new Date(7) }])
    const ids = async (filter: object) =>
      (await things.find(filter).sort({ _id: 1 }).toArray()).map((one) => one._id)
    assert.deepEqual(await ids({ a: null, due: { $ne: new Date(7) } }), [1, 2])
    assert.deepEqual(await ids({ a: null, due: { $exists: false } }), [1])
    assert.deepEqual(await ids({ a: null, due: { $lte: new Date(7) } }), [2])
  })

  it('cannot be made unique over duplicates', async () => {
    const things = fresh()
    await things.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ])
    assert.equal(await codeOf(things.createIndex({ a: 1 }, { unique: true })), 11000)
    assert.deepEqual(
      (await things.indexes()).map((index) => index.name),
      ['_id_'],
    )
  })

  it('are made once, and refused with other options', async () => {
    const things = fresh()
    await things.createIndex({ a: 1 }, { expireAfterSeconds: 60 })
    assert.equal(await codeOf(things.createIndex({ a: 1 }, { expireAfterSeconds: 60 })), undefined)
    assert.equal(await codeOf(things.createIndex({ a: 1 }, { expireAfterSeconds: 61 })), 85)
    assert.equal(await codeOf(things.createIndex({ b: 1 }, { name: 'a_1' })), 86)
    await things.dropIndex('a_1')
    assert.equal(await codeOf(things.createIndex({ a: 1 }, { expireAfterSeconds: 61 })), undefined)
  })

  it('give the same answers as a search without them', async () => {
    const [plain, indexed] = [fresh(), fresh()]
    const values = [
      1,
      2,
      -5,
      2.5,
      null,
      'a',
      'ab',
      'ก',
      new Date(1),
      true,
      Infinity,
      -Infinity,
      { x: 1 },
      [1, 'a'],
      [],
    ]
    const docs = Array.from({ length: 300 }, (_, i): Anything => {
      const doc: Anything = { _id: i, a: values[i % values.length], b: values[(i * 7) % 13] }
      if (i % 11 !== 0) doc['c'] = values[(i * 5) % 9]
      return doc
    })
    await indexed.createIndexes([{ key: { a: 1, b: -1 } }, { key: { b: -1 } }, { key: { c: 1, _id: 1 } }])
    for (const collection of [plain, indexed]) {
      await collection.insertMany(docs)
      await collection.updateMany({ _id: { $lt: 50 } }, { $set: { a: 2 } })
      await collection.deleteMany({ _id: { $in: docs.map(({ _id }) => _id).filter((id) => id % 17 === 3) } })
    }
    const conditions = values.flatMap((value) => [
      { a: value },
      { a: { $gte: value } },
      { b: { $lt: value } },
      { a: 2, b: { $gt: value } },
      { c: { $in: [value, 1] } },
      { $or: [{ b: value }, { c: value }] },
    ])
    const sorts: Record<string, 1 | -1>[] = [
      { _id: 1 },
      { c: 1, _id: 1 },
      { c: -1, _id: -1 },
      { a: 1, b: -1, _id: 1 },
    ]
    for (const [i, filter] of conditions.entries()) {
      const sort = sorts[i % sorts.length] ?? {}
      const ids = async (from: typeof plain) =>
        (await from.find(filter).sort(sort).limit(20).toArray()).map((d) => d._id)
      assert.deepEqual(await ids(indexed), await ids(plain), JSON.stringify({ filter, sort }))
    }
  })
})
