import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cellOf, CellSum, difference, keyOf, readCounts, writeCounts } from '../../src/counting/cell.ts'

const by = { service: 'staff-id-card', channel: 'line', promised: '10' }
const KEY = 'times/2026-11/staff-id-card/line/10'
const times = (counts: Record<string, number>) => ({ kind: 'times', month: '2026-11', by, counts }) as const

const counted = fc
  .dictionary(
    fc.constantFrom(KEY, 'notices/2026-11/ready', 'visits/2026-10/staff-id-card'),
    fc.dictionary(fc.constantFrom('a', 'b', 'P2-5'), fc.integer({ min: 1, max: 9 }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  )
  .map((cells) => new Map(Object.entries(cells)))

describe('a cell', () => {
  it('has its kind, its month and its values in its name', () => {
    assert.equal(keyOf(times({})), KEY)
    assert.deepEqual(cellOf(KEY, { s300: 1 }), { kind: 'times', month: '2026-11', by, counts: { s300: 1 } })
  })

  it('has no name without a value, or with one that would cut the name', () => {
    assert.throws(() => keyOf({ kind: 'times', month: '2026-11', by: { service: 'a', channel: 'line' } }), {
      name: 'RangeError',
      message: 'A cell of times wants service, channel, promised; got {"service":"a","channel":"line"}',
    })
    for (const service of ['', 'a/b'])
      assert.throws(() => keyOf({ kind: 'visits', month: '2026-11', by: { service } }), RangeError)
  })
})

describe('a sum of cells', () => {
  it('adds by cell and name, and forgets what comes to nothing', () => {
    const sum = new CellSum()
      .add([times({ s300: 1 }), times({ s300: 1, s60: 2 })])
      .addTo(KEY, { s60: 2 }, -1)
      .addTo('visits/2026-11/staff-id-card', { past: 1 })
      .addTo('visits/2026-11/staff-id-card', { past: 1 }, -1)
    assert.deepEqual(sum.cells(), [times({ s300: 2 })])
  })
})

describe('the difference of two sums', () => {
  it('is what has to be added to one to make the other', () => {
    const from = new Map([[KEY, { s300: 1, s60: 1 }]])
    const to = new Map([
      [KEY, { s300: 1, s90: 1 }],
      ['notices/2026-11/ready', { pushed: 1 }],
    ])
    assert.deepEqual(
      [...difference(from, to)],
      [
        ['notices/2026-11/ready', { pushed: 1 }],
        [KEY, { s60: -1, s90: 1 }],
      ],
    )
    assert.equal(difference(to, to).size, 0)
  })

  it('makes the other, whatever they are', () => {
    fc.assert(
      fc.property(counted, counted, (from, to) => {
        const sum = new CellSum()
        for (const cells of [from, difference(from, to)])
          for (const [key, counts] of cells) sum.addTo(key, counts)
        assert.equal(writeCounts(sum.counts()), writeCounts(to))
      }),
    )
  })
})

describe('counts as a text', () => {
  it('are read as they were written', () => {
    fc.assert(fc.property(counted, (cells) => assert.deepEqual(readCounts(writeCounts(cells)), cells)))
  })

  it('are the same text in whatever order they were counted', () => {
    const one = new Map([
      ['b', { y: 1, x: 2 }],
      ['a', { z: 3 }],
    ])
    const other = new Map([
      ['a', { z: 3 }],
      ['b', { x: 2, y: 1 }],
    ])
    assert.equal(writeCounts(one), '{"a":{"z":3},"b":{"x":2,"y":1}}')
    assert.equal(writeCounts(other), writeCounts(one))
  })

  it('are none where nothing was written', () => {
    assert.equal(readCounts(undefined).size, 0)
    assert.equal(writeCounts(new Map()), '{}')
  })
})
