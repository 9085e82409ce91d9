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

interface Answer {
  n?: number
  nModified?: number
  upserted?: object[]
  writeErrors?: { index: number; code: number }[]
}

interface Lane {
  _id: string
  kind?: string
  holder?: string | null
  until?: Date
  waiting?: number[]
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

describe('pipelines in the commands that write', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  const lanes = () => database.db.collection<Lane>('lanes')
  const at = (seconds: number) => new Date(seconds * 1000)

  before(async () => {
    database = await openDatabase()
  })
  beforeEach(async () => {
    await lanes().deleteMany({})
    await lanes().insertMany([
      { _id: 'a', holder: 'other', until: at(5), waiting: [1] },
      { _id: 'b', holder: null, until: at(1), waiting: [] },
    ])
  })
  after(() => database.close())

  /** Adds an event unless it waits already, and takes the lane when its time is over. */
  const arrive = (event: number, holder: string, now: Date) => [
    {
      $set: {
        waiting: {
          $cond: [
            { $in: [event, { $ifNull: ['$waiting', []] }] },
            '$waiting',
            { $concatArrays: [{ $ifNull: ['$waiting', []] }, [event]] },
          ],
        },
        holder: { $cond: [{ $lte: ['$until', now] }, { $literal: holder }, '$holder'] },
      },
    },
  ]
  const taken = { returnDocument: 'after', projection: { until: 0 } } as const

  it('find, change and return the document, before or after', async () => {
    const query = { waiting: { $exists: true } }
    assert.deepEqual(
      await lanes().findOneAndUpdate(query, arrive(2, 'me', at(3)), { ...taken, sort: { until: 1 } }),
      {
        _id: 'b',
        holder: 'me',
        waiting: [2],
      },
    )
    const before = { sort: { until: -1 }, projection: { waiting: 1 } } as const
    assert.deepEqual(await lanes().findOneAndUpdate(query, arrive(2, 'me', at(3)), before), {
      _id: 'a',
      waiting: [1],
    })
    assert.deepEqual(await lanes().findOne({ _id: 'a' }), {
      _id: 'a',
      holder: 'other',
      until: at(5),
      waiting: [1, 2],
    })
  })

  it('insert the equalities of the filter and what is made of them', async () => {
    const upsert = { ...taken, upsert: true }
    const made = await lanes().findOneAndUpdate({ _id: 'c', kind: 'new' }, arrive(2, 'me', at(3)), upsert)
    assert.equal(JSON.stringify(made), '{"_id":"c","kind":"new","waiting":[2],"holder":"me"}')
    assert.deepEqual(await lanes().findOneAndUpdate({ _id: 'c' }, arrive(2, 'you', at(3)), upsert), {
      ...made,
      holder: 'you',
    })
    const other = lanes().updateOne({ _id: 'd' }, [{ $set: { _id: 'e' } }], { upsert: true })
    assert.equal(await codeOf(other), 66)
  })

  it('make one document of 50 upserts at once', async () => {
    const upsert = async (event: number): Promise<void> => {
      const free = { _id: 'c', holder: { $exists: false } }
      const code = await codeOf(lanes().updateOne(free, arrive(event, 'me', at(3)), { upsert: true }))
      // The lane is there already: it was somebody else who made it.
      if (code !== undefined) refused.push(code)
    }
    const refused: unknown[] = []
    await Promise.all(Array.from({ length: 50 }, (_, event) => upsert(event)))
    assert.deepEqual(
      refused,
      Array.from({ length: 49 }, () => 11000),
    )
    assert.equal((await lanes().findOne({ _id: 'c' }))?.waiting?.length, 1)
  })

  it('carry out the others of many when some are refused', async () => {
    const statement = (_id: string, u: object[], upsert = false) => ({ q: { _id }, u, upsert })
    const answer: Answer = await database.db.command({
      update: 'lanes',
      ordered: false,
      updates: [
        statement('a', arrive(2, 'me', at(3))),
        statement('b', [{ $set: { _id: 'x' } }]),
        statement('c', arrive(2, 'me', at(3)), true),
        statement('b', [{ $set: { holder: { $size: '$holder' } } }]),
        statement('b', [{ $set: { holder: '$$nobody' } }]),
        statement('b', [{ $set: { waiting: '$waiting' } }]),
        statement('nobody', arrive(2, 'me', at(3))),
        statement('b', arrive(7, 'me', at(3))),
      ],
    })
    const { n, nModified, upserted } = answer
    assert.deepEqual({ n, nModified, upserted }, { n: 4, nModified: 2, upserted: [{ index: 2, _id: 'c' }] })
    assert.deepEqual(
      answer.writeErrors?.map(({ index, code }) => [index, code]),
      [
        [1, 66],
        [3, 17124],
        [4, 17276],
      ],
    )
    assert.deepEqual((await lanes().findOne({ _id: 'b' }))?.waiting, [7])
  })

  it('change all documents that match', async () => {
    const { matchedCount, modifiedCount } = await lanes().updateMany({}, [{ $set: { holder: null } }])
    assert.deepEqual([matchedCount, modifiedCount], [2, 1])
  })

  it('are refused whole when a stage is no document', async () => {
    const updates = [
      { q: { _id: 'b' }, u: [{ $set: { holder: 'me' } }] },
      { q: { _id: 'b' }, u: [1] },
    ]
    assert.equal(await codeOf(database.db.command({ update: 'lanes', updates })), 14)
    assert.equal((await lanes().findOne({ _id: 'b' }))?.holder, null)
  })
})
