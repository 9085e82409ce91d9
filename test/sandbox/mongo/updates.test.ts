import assert from 'node:assert/strict'
import { codeOf, openDatabase } from './database.ts'

interface Thing {
  _id: number
  n?: number
  s?: string
  t?: number[]
  o?: object
  q?: { k: number; v: number }[]
  kind?: string
  age?: number
  count?: number
  made?: boolean
}

const START: Thing = {
  _id: 1,
  n: 1,
  s: 'x',
  t: [1, 2, 3],
  o: { p: 1 },
  q: [
    { k: 1, v: 1 },
    { k: 2, v: 2 },
  ],
}

describe('updating documents', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  const things = () => database.db.collection<Thing>('things')

  before(async () => {
    database = await openDatabase()
  })
  beforeEach(async () => {
    await things().deleteMany({})
    await things().insertOne({ ...START })
  })
  after(() => database.close())

  const changes: [what: string, update: object, changed: object][] = [
    ['$set makes documents on the way', { $set: { 'o.x.y': 5 } }, { o: { p: 1, x: { y: 5 } } }],
    ['$set lengthens an array with nulls', { $set: { 't.4': 9 } }, { t: [1, 2, 3, null, 9] }],
    ['$unset leaves a null in an array', { $unset: { 't.1': '' } }, { t: [1, null, 3] }],
    ['$inc, also of a field that is not there', { $inc: { n: 2, age: 3 } }, { n: 3, age: 3 }],
    ['$max compares across types', { $max: { n: 0, 'o.p': 'text' } }, { o: { p: 'text' } }],
    [
      '$push adds at the end and keeps the last',
      { $push: { t: { $each: [9, 0], $slice: -3 } } },
      { t: [3, 9, 0] },
    ],
    ['$push makes an array', { $push: { fresh: 1 } }, { fresh: [1] }],
    [
      '$addToSet removes duplicates, also in a new field',
      { $addToSet: { t: 1, fresh: { $each: [7, 7] } } },
      { fresh: [7] },
    ],
    [
      '$addToSet minds the order of keys',
      { $addToSet: { q: { v: 1, k: 1 } } },
      {
        q: [
          { k: 1, v: 1 },
          { k: 2, v: 2 },
          { v: 1, k: 1 },
        ],
      },
    ],
    ['$pull of a value', { $pull: { t: 2 } }, { t: [1, 3] }],
    ['$pull of documents', { $pull: { q: { k: { $gt: 1 } } } }, { q: [{ k: 1, v: 1 }] }],
    ['$pop', { $pop: { t: -1 } }, { t: [2, 3] }],
    ['$[]', { $inc: { 't.$[]': 1 } }, { t: [2, 3, 4] }],
  ]
  for (const [what, update, changed] of changes) {
    it(what, async () => {
      await things().updateOne({}, update)
      assert.deepEqual({ ...(await things().findOne()), ...undefinedOf(changed) }, { ...START, ...changed })
    })
  }

  const refusals: [what: string, update: object, code: number][] = [
    ['through a scalar', { $set: { 'n.x': 1 } }, 28],
    ['$inc of text', { $inc: { s: 1 } }, 14],
    ['$inc by text', { $inc: { n: 'x' } }, 14],
    ['$push to a scalar', { $push: { s: 1 } }, 2],
    ['$addToSet to a scalar', { $addToSet: { s: 1 } }, 2],
    ['two changes of one path', { $set: { o: 1 }, $inc: { 'o.p': 1 } }, 40],
    ['another _id', { $set: { _id: 2 } }, 66],
    ['an unknown operator', { $frobnicate: { n: 1 } }, 9],
    ['an array filter that is not there', { $set: { 't.$[x]': 1 } }, 2],
  ]
  for (const [what, update, code] of refusals) {
    it(`refuses ${what} and changes nothing`, async () => {
      assert.equal(await codeOf(things().updateOne({}, update)), code)
      assert.deepEqual(await things().findOne(), START)
    })
  }

  it('accepts the _id it has', async () => {
    const { matchedCount, modifiedCount } = await things().updateOne({ _id: 1 }, { $set: { _id: 1, n: 1 } })
    assert.deepEqual([matchedCount, modifiedCount], [1, 0])
  })

  it('upserts the equalities of the filter and $setOnInsert', async () => {
    const update = { $inc: { count: 1 }, $setOnInsert: { made: true } }
    const upsert = () => things().updateOne({ _id: 7, kind: 'a', age: { $gt: 3 } }, update, { upsert: true })
    assert.equal((await upsert()).upsertedId, 7)
    assert.deepEqual(await things().findOne({ _id: 7 }), { _id: 7, kind: 'a', count: 1, made: true })
  })

  it('replaces a document but never its _id', async () => {
    await things().replaceOne({ _id: 1 }, { kind: 'z' })
    assert.deepEqual(await things().findOne(), { _id: 1, kind: 'z' })
    const command = { update: 'things', updates: [{ q: { _id: 1 }, u: { _id: 2 } }] }
    const answer: { writeErrors?: { code: number }[] } = await database.db.command(command)
    assert.equal(answer.writeErrors?.[0]?.code, 66)
  })

  it('updates many and deletes many', async () => {
    await things().insertMany([
      { _id: 2, n: 5 },
      { _id: 3, n: 5 },
    ])
    assert.equal((await things().updateMany({ n: 5 }, { $set: { n: 6 } })).modifiedCount, 2)
    assert.equal((await things().deleteMany({ n: 6 })).deletedCount, 2)
    assert.equal(await things().countDocuments(), 1)
  })

  it('finds and updates in the order of a sort, giving the old or the new document', async () => {
    await things().insertMany([
      { _id: 2, n: 5 },
      { _id: 3, n: 9 },
    ])
    const next = { sort: { n: -1 }, returnDocument: 'after' } as const
    assert.deepEqual(await things().findOneAndUpdate({ n: { $gt: 1 } }, { $set: { n: 0 } }, next), {
      _id: 3,
      n: 0,
    })
    assert.deepEqual(await things().findOneAndUpdate({ _id: 3 }, { $inc: { n: 1 } }), { _id: 3, n: 0 })
    assert.deepEqual(await things().findOneAndDelete({ n: 5 }), { _id: 2, n: 5 })
    assert.equal(await things().findOneAndUpdate({ _id: 99 }, { $set: { n: 0 } }), null)
  })

  it('makes one document of 200 upserts at once', async () => {
    const counters = database.db.collection<{ key: string; n: number }>('counters')
    await counters.createIndex({ key: 1 }, { unique: true })
    const upsert = () => counters.findOneAndUpdate({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true })
    const again = async () => {
      // MongoDB may answer 11000 to whoever comes second; the second try then finds the document.
      if ((await codeOf(upsert())) === 11000) await upsert()
    }
    await Promise.all(Array.from({ length: 200 }, again))
    const all = await counters.find().toArray()
    assert.deepEqual(
      all.map(({ key, n }) => ({ key, n })),
      [{ key: 'k', n: 200 }],
    )
  })
})

function undefinedOf(changed: object): object {
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value === undefined))
}
