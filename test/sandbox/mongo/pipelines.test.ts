import assert from 'node:assert/strict'
import { codeOf, openDatabase } from './database.ts'

interface Thing {
  _id: number
  n?: number
  s?: string
  t?: unknown[]
  o?: object
  q?: unknown[]
}

const START: Thing = {
  _id: 1,
  n: 1,
  s: 'x',
  t: [],
  o: { p: 1, r: { s: 2 } },
  q: [{ k: 1, v: 2 }, 5, [{ k: 3 }]],
}

describe('updates that are pipelines', () => {
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

  const withoutN = { ...START }
  delete withoutN.n
  const changes: [what: string, stages: object[], document: object][] = [
    ['a stage sees the document before it', [{ $set: { s: '$n', n: '$s' } }], { ...START, s: 1, n: 'x' }],
    [
      'a stage sees what the one before made',
      [{ $set: { n: 5 } }, { $addFields: { s: '$n' } }],
      { ...START, n: 5, s: 5 },
    ],
    [
      'a document is set field by field',
      [{ $set: { o: { p: 9, x: '$n' } } }],
      { ...START, o: { p: 9, r: { s: 2 }, x: 1 } },
    ],
    [
      'a literal document replaces',
      [{ $set: { o: { $literal: { x: '$n' } } } }],
      { ...START, o: { x: '$n' } },
    ],
    ['an empty document replaces', [{ $set: { o: {} } }], { ...START, o: {} }],
    ['a path makes documents on the way', [{ $set: { 'n.a.b': '$s' } }], { ...START, n: { a: { b: 'x' } } }],
    ['also for a missing value', [{ $set: { 'n.a': '$nope' } }], { ...START, n: {} }],
    [
      'a path goes into each item of an array, and of those within',
      [{ $set: { 'q.k': '$n' } }],
      { ...START, q: [{ k: 1, v: 2 }, { k: 1 }, [{ k: 1 }]] },
    ],
    ['and into none of an empty one', [{ $set: { 't.0': 7 } }], START],
    [
      'a field set to a missing value goes',
      [{ $set: { n: '$nope', 'o.r': '$$REMOVE' } }],
      { ...withoutN, o: { p: 1 } },
    ],
    ['a field that is set keeps its place', [{ $set: { new: 1, n: 2 } }], { ...START, n: 2, new: 1 }],
    [
      '$unset drops fields, in arrays too',
      [{ $unset: ['n', 'o.r', 'q.k'] }, { $unset: 's' }],
      { _id: 1, t: [], o: { p: 1 }, q: [{ v: 2 }, 5, [{}]] },
    ],
    ['$replaceWith keeps the _id', [{ $replaceWith: '$o' }], { _id: 1, p: 1, r: { s: 2 } }],
    ['nothing to set changes nothing', [{ $set: {} }], START],
  ]
  for (const [what, stages, document] of changes) {
    it(what, async () => {
      const { modifiedCount } = await things().updateOne({}, stages)
      assert.equal(JSON.stringify(await things().findOne()), JSON.stringify(document))
      assert.equal(modifiedCount, document === START ? 0 : 1)
    })
  }

  it('count as modified only what became different', async () => {
    const same = [{ $set: { n: '$n', o: { r: { s: 2 } } } }]
    const { matchedCount, modifiedCount } = await things().updateOne({ _id: 1 }, same)
    assert.deepEqual([matchedCount, modifiedCount], [1, 0])
  })

  const refusals: [what: string, stages: object[], code: number, message?: string][] = [
    ['another _id', [{ $set: { _id: 2 } }], 66],
    ['a field of the _id', [{ $set: { '_id.a': 2 } }], 66],
    ['another _id in place of the document', [{ $replaceWith: { _id: 2 } }], 66],
    ['a value in place of the document', [{ $replaceWith: '$n' }], 40228],
    ['a stage of two names', [{ $set: { n: 1 }, $unset: 'n' }], 40323],
    ['$set of no document', [{ $set: 1 }], 40272, '$set specification stage must be an object, got int'],
    ['$unset of a number', [{ $unset: 1 }], 31002],
    ['$unset of nothing', [{ $unset: [] }], 31119],
    ['$unset of numbers', [{ $unset: [1] }], 31120],
    [
      '$unset of a field twice',
      [{ $unset: ['n', 'n'] }],
      31250,
      'Invalid $unset :: caused by :: Path collision at n',
    ],
    ['a name with $', [{ $set: { $n: 1 } }], 16410],
    ['an empty name', [{ $set: { 'a..b': 1 } }], 15998],
    ['a path that ends with a dot', [{ $set: { 'a.': 1 } }], 40353],
    ['a path in a document', [{ $set: { o: { 'r.s': 1 } } }], 40183],
    ['a field and an operator', [{ $set: { o: { a: 1, $literal: 1 } } }], 40181],
    [
      'two values of one field',
      [{ $set: { 'o.p': 1, o: { p: 2 } } }],
      40176,
      "Invalid $set :: caused by :: specification contains two conflicting paths. Cannot specify both 'o.p' and 'o.p': " +
        '{ o.p: 1, o: { p: 2 } }',
    ],
    ['a field and one of its fields', [{ $set: { o: '$n', 'o.p': 2 } }], 40176],
  ]
  for (const [what, stages, code, message] of refusals) {
    it(`refuse ${what} and change nothing`, async () => {
      const answer = things().updateOne({}, stages)
      assert.equal(await codeOf(answer), code)
      if (message) await assert.rejects(answer, { message })
      assert.deepEqual(await things().findOne(), START)
    })
  }
})
