import assert from 'node:assert/strict'
import mongoose from 'mongoose'
import { codeOf, openDatabase } from './database.ts'

const { Binary } = mongoose.mongo

interface Thing {
  _id: number
  [field: string]: unknown
}

const date = (milliseconds: number) => new Date(milliseconds)

const THING: Thing = {
  _id: 1,
  n: 1,
  s: 'x',
  z: null,
  d: date(1000),
  t: [3, 1, 2],
  q: [{ k: 1, v: 'a' }, { k: 2 }, 5, [{ k: 9 }], null],
  o: { p: 1, r: { s: 2 } },
}

describe('expressions', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  const things = () => database.db.collection<Thing>('things')

  before(async () => {
    database = await openDatabase()
    await things().insertOne(THING)
  })
  after(() => database.close())

  /** What the expressions give, each in a field of its own; a missing value is no field. */
  async function valuesOf(expressions: readonly unknown[]): Promise<unknown[]> {
    await things().updateOne({}, [
      { $unset: 'out' },
      { $set: { out: expressions.map((value) => ({ value })) } },
    ])
    const out = (await things().findOne())?.['out'] as { value: unknown }[]
    return out.map((one) => ('value' in one ? one.value : 'MISSING'))
  }

  const cases: [what: string, ...each: [expression: unknown, expected: unknown][]][] = [
    ['read a field, also a missing one', ['$n', 1], ['$z', null], ['$nope', 'MISSING'], ['$o.r', { s: 2 }]],
    ['read the documents of an array', ['$q.k', [1, 2]], ['$q.k.x', []], ['$t.0', []], ['$s.x', 'MISSING']],
    ['know the document itself and nothing', ['$$ROOT.o.p', 1], ['$$CURRENT.n', 1], ['$$REMOVE', 'MISSING']],
    [
      'give constants, also bytes and dates',
      [date(5), date(5)],
      [true, true],
      [null, null],
      [{ $literal: '$n' }, '$n'],
      [{ $literal: { a: ['$n'] } }, { a: ['$n'] }],
    ],
    [
      'make documents and arrays, where a missing value is left out or null',
      [
        { a: '$n', b: '$nope', c: {} },
        { a: 1, c: {} },
      ],
      [
        ['$n', '$nope'],
        [1, null],
      ],
    ],
    [
      '$ifNull gives the first that is not null',
      [{ $ifNull: ['$nope', '$z', 7] }, 7],
      [{ $ifNull: ['$n', 7] }, 1],
      [{ $ifNull: ['$z', '$nope'] }, 'MISSING'],
    ],
    [
      '$cond in both forms; text and arrays are true, 0 and null are not',
      [{ $cond: ['', 1, 2] }, 1],
      [{ $cond: [[], 1, 2] }, 1],
      [{ $cond: [0, 1, 2] }, 2],
      [{ $cond: ['$z', 1, '$nope'] }, 'MISSING'],
      [{ $cond: { if: '$nope', then: 1, else: '$t' } }, [3, 1, 2]],
    ],
    [
      '$and, $or and $not',
      [{ $and: [] }, true],
      [{ $or: [] }, false],
      [{ $and: [1, '$z'] }, false],
      [{ $or: ['$nope', '$d'] }, true],
      [{ $not: ['$z'] }, true],
      [{ $not: { $eq: ['$n', 1] } }, false],
    ],
    [
      'compare across types, a missing value before null',
      [{ $eq: ['$nope', null] }, false],
      [{ $lt: ['$nope', null] }, true],
      [{ $lte: ['$nope', date(0)] }, true],
      [{ $lte: ['$z', date(0)] }, true],
      [{ $gt: ['$s', 5] }, true],
      [{ $gte: ['$s', '$o'] }, false],
    ],
    [
      'compare within dates, texts, arrays and documents',
      [{ $lte: ['$d', date(1000)] }, true],
      [{ $lt: ['$d', date(1000)] }, false],
      [{ $lt: ['Z', 'ก'] }, true],
      [{ $gt: ['$t', [3, 1]] }, true],
      [{ $eq: ['$o', { r: { s: 2 }, p: 1 }] }, false],
      [{ $ne: ['$o', { p: 1, r: { s: 2 } }] }, false],
      [{ $eq: [new Binary(Buffer.from('a')), new Binary(Buffer.from('a'))] }, true],
    ],
    [
      '$in',
      [{ $in: [1, '$t'] }, true],
      [{ $in: [null, '$q'] }, true],
      [{ $in: ['$nope', '$q'] }, false],
      [{ $in: [[3, 1, 2], ['$t']] }, true],
    ],
  ]
  for (const [what, ...each] of cases) {
    it(what, async () => {
      const values = await valuesOf(each.map(([expression]) => expression))
      for (const [i, [expression, expected]] of each.entries())
        assert.deepEqual(values[i], expected, JSON.stringify(expression))
    })
  }

  const refused: [expression: unknown, code: number][] = [
    ['$', 16872],
    ['$a.', 40353],
    ['$a..b', 15998],
    ['$a.$b', 16410],
    ['$$', 9],
    ['$$nope', 17276],
    [[{ 'a.b': 1 }], 16412],
    [[{ $eq: [1, 2], a: 1 }], 15983],
    [{ $ifNull: ['$n'] }, 1257300],
    [{ $cond: [1, 2] }, 16020],
    [{ $cond: { then: 1, else: 2 } }, 17080],
    [{ $cond: { if: 1, else: 2 } }, 17081],
    [{ $cond: { if: 1, then: 2 } }, 17082],
    [{ $cond: { if: 1, then: 1, else: 2, x: 3 } }, 17083],
    [{ $eq: [1] }, 16020],
    [{ $not: [1, 2] }, 16020],
    [{ $in: [1, '$n'] }, 40081],
    [{ $in: [1, '$nope'] }, 40081],
  ]
  for (const [expression, code] of refused) {
    it(`refuse ${JSON.stringify(expression)} with ${code}`, async () =>
      assert.equal(await codeOf(things().updateOne({}, [{ $set: { out: expression } }])), code))
  }
})
