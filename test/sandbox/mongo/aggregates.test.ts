import assert from 'node:assert/strict'
import { AGGREGATE } from '../../../sandbox/mongo/commands/aggregate.ts'
import { Cursors } from '../../../sandbox/mongo/commands/cursors.ts'
import type { Context } from '../../../sandbox/mongo/commands/request.ts'
import { Catalogue } from '../../../sandbox/mongo/store/catalogue.ts'
import { parseIndex } from '../../../sandbox/mongo/store/indexSpec.ts'
import { codeOf, openDatabase } from './database.ts'

interface Thing {
  _id: number
  [field: string]: unknown
}

const date = (milliseconds: number) => new Date(milliseconds)
const NOW = date(10)

/** What of a collection is due first, and which job it is for. */
const firstDue = (field: string, job: string, more: object = {}) => [
  { $match: { [field]: { $lte: NOW }, ...more } },
  { $sort: { [field]: 1 } },
  { $limit: 1 },
  { $project: { _id: 0, job: { $literal: job }, due: `$${field}` } },
]

describe('aggregating over collections', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  const found = (pipeline: object[], collection = 'talks') =>
    database.db.collection<Thing>(collection).aggregate(pipeline).toArray()

  before(async () => {
    database = await openDatabase()
    const talks: Thing[] = [
      { _id: 1, due: date(5), o: { p: 1, q: 2 } },
      { _id: 2, due: date(3) },
      { _id: 3, t: [{ a: 1 }, 4] },
    ]
    await database.db.collection<Thing>('talks').insertMany(talks)
    await database.db.collection<Thing>('talks').createIndex({ due: 1 }, { sparse: true })
    await database.db.collection<Thing>('notices').insertMany([
      { _id: 1, state: 'open', dueAt: date(4) },
      { _id: 2, state: 'sent', dueAt: date(1) },
      { _id: 3, state: 'open', dueAt: date(11) },
    ])
  })
  after(() => database.close())

  const notices = {
    $unionWith: { coll: 'notices', pipeline: firstDue('dueAt', 'notices', { state: 'open' }) },
  }
  const nothing = { $unionWith: { coll: 'nowhere', pipeline: firstDue('at', 'nothing') } }

  it('joins what is first in each, also where a collection is not there', async () => {
    const [talk, notice] = [
      { job: 'talks', due: date(3) },
      { job: 'notices', due: date(4) },
    ]
    assert.deepEqual(await found([...firstDue('due', 'talks'), nothing, notices]), [talk, notice])
    assert.deepEqual(await found([...firstDue('due', 'talks'), notices], 'nowhere'), [notice])
  })

  it('goes on with what it has joined', async () => {
    const joined = [
      { $unionWith: 'notices' },
      { $match: { _id: { $lte: 2 } } },
      { $sort: { _id: -1, state: 1 } },
      { $skip: 1 },
    ]
    const ids = await found([...joined, { $limit: 2 }, { $project: { state: 1 } }])
    assert.deepEqual(ids, [{ _id: 2, state: 'sent' }, { _id: 1 }])
    assert.deepEqual(await found([{ $unionWith: 'notices' }, { $group: { _id: 1, n: { $sum: 1 } } }]), [
      { _id: 1, n: 6 },
    ])
    const within = {
      coll: 'notices',
      pipeline: [{ $limit: 1 }, { $unionWith: { coll: 'talks', pipeline: [{ $limit: 1 }] } }],
    }
    assert.equal((await found([{ $limit: 1 }, { $unionWith: within }])).length, 3)
  })

  const projections: [what: string, spec: object, documents: object[]][] = [
    [
      'keeps fields in the order of the document',
      { o: 1, due: 1 },
      [{ _id: 1, due: date(5), o: { p: 1, q: 2 } }, { _id: 2, due: date(3) }, { _id: 3 }],
    ],
    ['drops fields', { due: 0, 'o.p': 0, t: 0 }, [{ _id: 1, o: { q: 2 } }, { _id: 2 }, { _id: 3 }]],
    [
      'computes after what it keeps',
      { p: '$o.p', o: { q: 1, n: '$_id' }, _id: 0 },
      [{ o: { q: 2, n: 1 }, p: 1 }, { o: { n: 2 } }, { o: { n: 3 } }],
    ],
    [
      'computes in each item of an array',
      { 't.b': '$_id', 't.a': 1, _id: 0 },
      [{ t: { b: 1 } }, { t: { b: 2 } }, { t: [{ a: 1, b: 3 }, { b: 3 }] }],
    ],
    [
      'tells what is due',
      { _id: 0, is: { $lte: ['$due', date(3)] } },
      [{ is: false }, { is: true }, { is: true }],
    ],
  ]
  for (const [what, spec, documents] of projections) {
    it(`$project ${what}`, async () => {
      assert.equal(
        JSON.stringify(await found([{ $sort: { _id: 1 } }, { $project: spec }])),
        JSON.stringify(documents),
      )
    })
  }

  const refusals: [stage: object, code: number][] = [
    [{ $sort: 1 }, 15973],
    [{ $sort: {} }, 15976],
    [{ $sort: { a: 2 } }, 15975],
    [{ $project: 1 }, 15969],
    [{ $project: {} }, 51272],
    [{ $project: { o: {} } }, 51270],
    [{ $project: { a: 1, b: 0 } }, 31254],
    [{ $project: { b: 0, a: 1 } }, 31253],
    [{ $project: { a: '$b', b: 0 } }, 31254],
    [{ $project: { b: 0, a: '$b' } }, 31310],
    [{ $project: { a: '$b', 'a.c': 1 } }, 31249],
    [{ $project: { 'a.c': '$b', a: 1 } }, 31250],
    [{ $unionWith: 1 }, 9],
    [{ $unionWith: '' }, 73],
    [{ $unionWith: { coll: 1 } }, 14],
    [{ $unionWith: { coll: 'notices', other: 1 } }, 40415],
    [{ $unionWith: { coll: 'notices', pipeline: 1 } }, 14],
    [{ $unionWith: { coll: 'notices', pipeline: [1] } }, 14],
  ]
  for (const [stage, code] of refusals) {
    it(`refuses ${JSON.stringify(stage)} with ${code}`, async () =>
      assert.equal(await codeOf(found([stage])), code))
  }
})

describe('the documents that an aggregate looks at', () => {
  it('are one of each collection whose index gives what is due first', () => {
    const disk = { definitions: () => [], define: () => undefined, put: () => undefined } as never
    const catalogue = new Catalogue(disk)
    const lookedAt = new Set<string>()
    for (const name of ['talks', 'notices']) {
      const collection = catalogue.need(`d.${name}`)
      const key = name === 'talks' ? { due: 1 } : { state: 1, dueAt: 1 }
      collection.createIndex(parseIndex({ key, name: 'due', sparse: name === 'talks' }))
      for (let i = 0; i < 100; i++) {
        collection.insert(
          name === 'notices'
            ? { _id: i, state: 'open', dueAt: date(i) }
            : i % 2
              ? { _id: i }
              : { _id: i, due: date(i) },
        )
      }
      for (const row of collection.rows.values()) {
        const { doc } = row
        Object.defineProperty(row, 'doc', { get: () => (lookedAt.add(`${name} ${Number(doc['_id'])}`), doc) })
      }
    }
    const union = {
      $unionWith: { coll: 'notices', pipeline: firstDue('dueAt', 'notices', { state: 'open' }) },
    }
    const body = { aggregate: 'talks', pipeline: [...firstDue('due', 'talks'), union], cursor: {} } as never
    const context: Context = { catalogue, cursors: new Cursors(), now: NOW }
    AGGREGATE['aggregate']?.run(context, { name: 'aggregate', database: 'd', body, raw: new Map() })
    assert.deepEqual([...lookedAt], ['talks 0', 'notices 0'])
  })
})
