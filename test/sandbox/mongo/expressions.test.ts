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
    [
      '$concatArrays, of which one null makes null',
      [{ $concatArrays: ['$t', [], ['$n', '$nope', { a: '$s' }]] }, [3, 1, 2, 1, null, { a: 'x' }]],
      [{ $concatArrays: ['$t', '$nope'] }, null],
      [{ $concatArrays: ['$z', '$s'] }, null],
      [{ $concatArrays: [] }, []],
    ],
    [
      '$filter',
      [{ $filter: { input: '$t', cond: { $gt: ['$$this', '$n'] } } }, [3, 2]],
      [{ $filter: { input: '$q', as: 'one', cond: { $eq: ['$$one.k', 2] } } }, [{ k: 2 }]],
      [{ $filter: { input: '$nope', cond: true } }, null],
    ],
    [
      '$map, also within another',
      [{ $map: { input: '$q', as: 'one', in: '$$one.k' } }, [1, 2, null, [9], null]],
      [
        { $map: { input: [1, 2], as: 'a', in: { $map: { input: [3], as: 'b', in: ['$$a', '$$b', '$n'] } } } },
        [[[1, 3, 1]], [[2, 3, 1]]],
      ],
      [
        { $map: { input: '$t', as: 'a', in: { $map: { input: [10], as: 'a', in: '$$a' } } } },
        [[10], [10], [10]],
      ],
      [{ $map: { input: '$z', in: 1 } }, null],
    ],
    [
      '$size, $arrayElemAt and $slice',
      [{ $size: '$t' }, 3],
      [{ $arrayElemAt: ['$t', -1] }, 2],
      [{ $arrayElemAt: ['$t', 3] }, 'MISSING'],
      [{ $arrayElemAt: ['$nope', 0] }, null],
      [{ $slice: ['$t', 2] }, [3, 1]],
      [{ $slice: ['$t', -2] }, [1, 2]],
      [{ $slice: ['$t', 0] }, []],
      [{ $slice: ['$t', -9, 2] }, [3, 1]],
      [{ $slice: ['$t', 1, 5] }, [1, 2]],
      [{ $slice: ['$z', 1] }, null],
    ],
    [
      '$max and $min pass over null, and take the items of a lone array',
      [{ $max: ['$n', 5, '$nope'] }, 5],
      [{ $max: '$t' }, 3],
      [{ $min: ['$t'] }, 1],
      [{ $max: ['$t', 5] }, [3, 1, 2]],
      [{ $min: ['$d', date(2000), '$z'] }, date(1000)],
      [{ $max: ['$z', '$nope'] }, null],
    ],
    [
      '$add of numbers, and of milliseconds to a date',
      [{ $add: ['$n', 1.5] }, 2.5],
      [{ $add: ['$d', 500] }, date(1500)],
      [{ $add: [-0.5, '$d'] }, date(999)],
      [{ $add: ['$n', '$z', '$s'] }, null],
      [{ $add: [] }, 0],
    ],
    [
      '$mergeObjects, not in depth, also of the items of an array',
      [{ $mergeObjects: ['$o', { r: { t: '$n' }, x: '$nope' }, '$z'] }, { p: 1, r: { t: 1 } }],
      [{ $mergeObjects: [] }, {}],
      [{ $mergeObjects: { $slice: ['$q', 2] } }, { k: 2, v: 'a' }],
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
    [{ $concatArrays: ['$t', '$s'] }, 28664],
    [{ $filter: 1 }, 28646],
    [{ $filter: { input: '$t', cond: 1, x: 2 } }, 28647],
    [{ $filter: { cond: 1 } }, 28648],
    [{ $filter: { input: '$t' } }, 28650],
    [{ $filter: { input: '$n', cond: 1 } }, 28651],
    [{ $filter: { input: '$t', as: 'X', cond: 1 } }, 9],
    [{ $filter: { input: '$t', as: 'x', cond: '$$this' } }, 17276],
    [{ $map: 1 }, 16878],
    [{ $map: { input: '$t', in: 1, x: 2 } }, 16879],
    [{ $map: { in: 1 } }, 16880],
    [{ $map: { input: '$t' } }, 16882],
    [{ $map: { input: '$n', in: 1 } }, 16883],
    [{ $size: '$nope' }, 17124],
    [{ $size: [1, 2] }, 16020],
    [{ $arrayElemAt: ['$n', 0] }, 28689],
    [{ $arrayElemAt: ['$t', 'x'] }, 28690],
    [{ $arrayElemAt: ['$t', 1.5] }, 28691],
    [{ $slice: ['$t'] }, 28667],
    [{ $slice: ['$n', 1] }, 28724],
    [{ $slice: ['$t', 'x'] }, 28725],
    [{ $slice: ['$t', 1.5] }, 28726],
    [{ $slice: ['$t', 1, 'x'] }, 28727],
    [{ $slice: ['$t', 1, 1.5] }, 28728],
    [{ $slice: ['$t', 1, 0] }, 28729],
    [{ $add: ['$d', '$d'] }, 16612],
    [{ $add: ['$n', '$s'] }, 14],
    [{ $mergeObjects: ['$n'] }, 40400],
  ]
  for (const [expression, code] of refused) {
    it(`refuse ${JSON.stringify(expression)} with ${code}`, async () =>
      assert.equal(await codeOf(things().updateOne({}, [{ $set: { out: expression } }])), code))
  }
})
