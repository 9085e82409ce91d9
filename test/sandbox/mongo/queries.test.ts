import assert from 'node:assert/strict'
import mongoose from 'mongoose'
import { openDatabase } from './database.ts'

const { ObjectId } = mongoose.mongo

interface Thing {
  _id: number | string
  a?: unknown
}

// One document per kind of value; each test names the documents that MongoDB finds among them.
const ZOO: Thing[] = [
  { _id: 'one', a: 1 },
  { _id: 'two and a half', a: 2.5 },
  { _id: 'null', a: null },
  { _id: 'missing' },
  { _id: 'text', a: 'x' },
  { _id: 'thai', a: 'กขค' },
  { _id: 'date', a: new Date(5) },
  { _id: 'id', a: new ObjectId('000000000000000000000001') },
  { _id: 'true', a: true },
  { _id: 'empty array', a: [] },
  { _id: 'numbers', a: [3, 1, 2] },
  { _id: 'nested array', a: [[1, 2]] },
  { _id: 'b then c', a: { b: 1, c: 2 } },
  { _id: 'c then b', a: { c: 2, b: 1 } },
  { _id: 'documents', a: [{ b: 1 }, { b: 7 }] },
  { _id: 'without b', a: [{ c: 1 }] },
]

describe('finding documents', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  const things = () => database.db.collection<Thing>('things')
  const found = async (filter: object) => (await things().find(filter).toArray()).map((one) => one._id)

  before(async () => {
    database = await openDatabase()
    await things().insertMany(ZOO)
  })
  after(() => database.close())

  const cases: [what: string, filter: object, expected: string[]][] = [
    ['equality looks into arrays', { a: 1 }, ['one', 'numbers']],
    ['null also means missing', { a: null }, ['null', 'missing']],
    ['an array equals itself, or an item', { a: [1, 2] }, ['nested array']],
    ['documents are equal only with their keys in the same order', { a: { b: 1, c: 2 } }, ['b then c']],
    ['a path goes through arrays of documents', { 'a.b': 7 }, ['documents']],
    ['order stays within numbers', { a: { $gt: 1 } }, ['two and a half', 'numbers']],
    ['$gte null means null or missing', { a: { $gte: null } }, ['null', 'missing']],
    ['order stays within text', { a: { $gte: 'x' } }, ['text', 'thai']],
    ['order stays within dates', { a: { $lt: new Date(6) } }, ['date']],
    ['two bounds may be met by two items', { a: { $gt: 2, $lt: 2 } }, ['numbers']],
    ['$in with null', { a: { $in: [null, 'x'] } }, ['null', 'missing', 'text']],
    ['$nin', { _id: { $in: ['one', 'null', 'text'] }, a: { $nin: [1, null] } }, ['text']],
    ['$size', { a: { $size: 0 } }, ['empty array']],
    ['$exists false', { a: { $exists: false } }, ['missing']],
    [
      '$not of a comparison also finds what cannot be compared',
      { _id: { $in: ['one', 'text'] }, a: { $not: { $gt: 0 } } },
      ['text'],
    ],
    ['$or', { $or: [{ a: true }, { a: 'กขค' }] }, ['thai', 'true']],
    ['a position in an array', { 'a.0': 3 }, ['numbers']],
  ]
  for (const [what, filter, expected] of cases) {
    it(what, async () => assert.deepEqual((await found(filter)).sort(), [...expected].sort()))
  }

  it('an array without the field matches null in its documents', async () => {
    const filter = { 'a.b': null, _id: { $in: ['documents', 'without b'] } }
    assert.deepEqual(await found(filter), ['without b'])
  })

  it('sorts across types, an array by its least item and descending by its greatest', async () => {
    const ids = [
      'one',
      'two and a half',
      'null',
      'text',
      'date',
      'id',
      'true',
      'empty array',
      'numbers',
      'b then c',
    ]
    const order = async (direction: 1 | -1) => {
      const sorted = await things()
        .find({ _id: { $in: ids } })
        .sort({ a: direction, _id: 1 })
        .toArray()
      return sorted.map((one) => one._id)
    }
    assert.deepEqual(await order(1), [
      'empty array',
      'null',
      'numbers',
      'one',
      'two and a half',
      'text',
      'b then c',
      'id',
      'true',
      'date',
    ])
    assert.deepEqual(await order(-1), [
      'date',
      'true',
      'id',
      'b then c',
      'text',
      'numbers',
      'two and a half',
      'one',
      'null',
      'empty array',
    ])
  })

  it('skips, limits, counts and lists distinct values', async () => {
    const page = await things()
      .find({ a: { $gt: 0 } })
      .sort({ _id: 1 })
      .skip(1)
      .limit(1)
      .toArray()
    assert.deepEqual(
      page.map((one) => one._id),
      ['one'],
    )
    assert.equal(await things().countDocuments({ a: { $gt: 0 } }), 3)
    assert.equal(await things().countDocuments({ a: { $gt: 0 } }, { skip: 1 }), 2)
    assert.equal(await things().countDocuments({ a: { $gt: 0 } }, { limit: 2 }), 2)
    assert.equal(await things().countDocuments({ a: 'nothing' }), 0)
    assert.equal(await things().countDocuments(), ZOO.length)
    assert.deepEqual(await things().distinct('a', { _id: { $in: ['one', 'numbers', 'null', 'missing'] } }), [
      null,
      1,
      2,
      3,
    ])
  })

  it('keeps the order of fields and projects them', async () => {
    const pets = database.db.collection<{ _id: number; z?: number; o: { y: number; b: number } }>('pets')
    await pets.insertOne({ _id: 1, z: 1, o: { y: 1, b: 2 } })
    assert.equal(JSON.stringify(await pets.findOne()), '{"_id":1,"z":1,"o":{"y":1,"b":2}}')
    assert.deepEqual(await pets.findOne({}, { projection: { 'o.b': 1, _id: 0 } }), { o: { b: 2 } })
    assert.deepEqual(await pets.findOne({}, { projection: { z: 0, 'o.y': 0 } }), { _id: 1, o: { b: 2 } })
  })

  it('gives 5,000 documents through one cursor', async () => {
    const many = database.db.collection<{ _id: number }>('many')
    await many.insertMany(Array.from({ length: 5000 }, (_, i) => ({ _id: i })))
    let next = 0
    for await (const { _id } of many.find().sort({ _id: 1 }).batchSize(700)) assert.equal(_id, next++)
    assert.equal(next, 5000)
  })
})
