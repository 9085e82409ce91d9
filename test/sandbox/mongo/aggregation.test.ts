import assert from 'node:assert/strict'
import { openDatabase } from './database.ts'

// 18:30 UTC on 31 January is already February in Bangkok.
const VISITS = [
  { _id: 1, service: 'card', minutes: 5, at: new Date('2026-01-31T18:30:00Z'), tags: ['x', 'y'], level: 4 },
  { _id: 2, service: 'card', minutes: 8, at: new Date('2026-02-01T02:00:00Z'), tags: [], level: 5 },
  { _id: 3, service: 'money', minutes: null, at: null, tags: ['x'], level: 2 },
  { _id: 4, minutes: 2.5, at: new Date('2026-12-31T23:59:59.123Z'), level: 1 },
]

describe('aggregating', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>

  before(async () => {
    database = await openDatabase()
    await database.db.collection<(typeof VISITS)[number]>('visits').insertMany(VISITS)
  })
  after(() => database.close())

  const run = (pipeline: object[]) => database.db.collection('visits').aggregate(pipeline).toArray()
  const computed = async (expression: unknown) => {
    const rows = await run([{ $sort: { _id: 1 } }, { $project: { x: expression } }])
    return rows.map((row): unknown => row['x'])
  }

  it('groups with every accumulator', async () => {
    const group = {
      _id: '$service',
      total: { $sum: '$minutes' },
      mean: { $avg: '$minutes' },
      least: { $min: '$minutes' },
      most: { $max: '$minutes' },
      first: { $first: '$_id' },
      last: { $last: '$_id' },
      all: { $push: '$level' },
      n: { $count: {} },
    }
    assert.deepEqual(await run([{ $sort: { _id: 1 } }, { $group: group }, { $sort: { _id: 1 } }]), [
      { _id: null, total: 2.5, mean: 2.5, least: 2.5, most: 2.5, first: 4, last: 4, all: [1], n: 1 },
      { _id: 'card', total: 13, mean: 6.5, least: 5, most: 8, first: 1, last: 2, all: [4, 5], n: 2 },
      { _id: 'money', total: 0, mean: null, least: null, most: null, first: 3, last: 3, all: [2], n: 1 },
    ])
  })

  it('groups by the Bangkok day', async () => {
    const day = { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Bangkok' } }
    assert.deepEqual(await run([{ $group: { _id: day, n: { $sum: 1 } } }, { $sort: { _id: 1 } }]), [
      { _id: null, n: 1 },
      { _id: '2026-02-01', n: 2 },
      { _id: '2027-01-01', n: 1 },
    ])
  })

  it('unwinds, counts, pages and sorts by count', async () => {
    const tags = await run([{ $unwind: '$tags' }, { $sortByCount: '$tags' }])
    assert.deepEqual(tags, [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ])
    const kept = { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }
    assert.deepEqual(
      (await run([kept, { $sort: { _id: 1, i: 1 } }])).map((row): unknown => row['i']),
      [0, 1, null, 0, null],
    )
    assert.deepEqual(await run([{ $match: { level: { $gt: 1 } } }, { $count: 'n' }]), [{ n: 3 }])
    assert.deepEqual(await run([{ $match: { level: 99 } }, { $count: 'n' }]), [])
    const page = await run([
      { $sort: { level: -1 } },
      { $skip: 1 },
      { $limit: 2 },
      { $project: { level: 1, _id: 0 } },
    ])
    assert.deepEqual(page, [{ level: 4 }, { level: 2 }])
  })

  it('adds, removes and keeps fields', async () => {
    const [first] = await run([
      { $match: { _id: 1 } },
      { $set: { 'more.half': { $divide: ['$minutes', 2] }, gone: '$nothing' } },
      { $unset: ['at', 'tags'] },
    ])
    assert.deepEqual(first, { _id: 1, service: 'card', minutes: 5, level: 4, more: { half: 2.5 } })
  })

  it('answers several pipelines at once', async () => {
    const facets = {
      n: [{ $count: 'n' }],
      top: [{ $sort: { level: -1 } }, { $limit: 1 }, { $project: { level: 1 } }],
    }
    assert.deepEqual(await run([{ $facet: facets }]), [{ n: [{ n: 4 }], top: [{ _id: 2, level: 5 }] }])
  })

  const expressions: [expression: unknown, expected: unknown[]][] = [
    [{ $add: ['$minutes', 1] }, [6, 9, null, 3.5]],
    [{ $round: ['$minutes', 0] }, [5, 8, null, 2]],
    [{ $round: [2.345, 2] }, [2.35, 2.35, 2.35, 2.35]],
    [{ $mod: ['$level', 3] }, [1, 2, 2, 1]],
    [{ $cond: [{ $gte: ['$level', 4] }, 'good', 'poor'] }, ['good', 'good', 'poor', 'poor']],
    [{ $ifNull: ['$service', 'none'] }, ['card', 'card', 'money', 'none']],
    [
      { $switch: { branches: [{ case: { $eq: ['$level', 5] }, then: 'five' }], default: 'less' } },
      ['less', 'five', 'less', 'less'],
    ],
    [{ $concat: ['$service', '!'] }, ['card!', 'card!', 'money!', null]],
    [{ $size: { $ifNull: ['$tags', []] } }, [2, 0, 1, 0]],
    [{ $arrayElemAt: ['$tags', -1] }, ['y', undefined, 'x', null]],
    [{ $filter: { input: '$tags', as: 'tag', cond: { $ne: ['$$tag', 'x'] } } }, [['y'], [], [], null]],
    [{ $map: { input: '$tags', in: { $toUpper: '$$this' } } }, [['X', 'Y'], [], ['X'], null]],
    [{ $in: ['$level', [4, 5]] }, [true, true, false, false]],
    [{ $month: { date: '$at', timezone: 'Asia/Bangkok' } }, [2, 2, null, 1]],
    [{ $hour: '$at' }, [18, 2, null, 23]],
    [
      {
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      [false, false, false, false],
    ],
    [{ $max: ['$minutes', 6] }, [6, 8, 6, 6]],
  ]
  for (const [expression, expected] of expressions) {
    it(`computes ${JSON.stringify(expression)}`, async () =>
      assert.deepEqual(await computed(expression), expected))
  }
})
