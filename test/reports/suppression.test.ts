import assert from 'node:assert/strict'
import fc from 'fast-check'
import { hiddenCells, LEAST_PEOPLE, type Sum } from '../../src/reports/suppression.ts'
import { attack, solved, sumOf } from './support/attacker.ts'

const hiddenOf = (counts: Record<string, number>, sums: readonly Sum[]) =>
  [...hiddenCells(new Map(Object.entries(counts)), sums)].sort()

/** A table with row sums, column sums and the grand total, all of which readers see unless they are hidden. */
function tableOf(cells: readonly (readonly number[])[]): { counts: Map<string, number>; sums: Sum[] } {
  const counts = new Map<string, number>()
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by)
  cells.forEach((row, r) =>
    row.forEach((value, c) => {
      count(`${r},${c}`, value)
      count(`row ${r}`, value)
      count(`column ${c}`, value)
    }),
  )
  const rows = cells.map((row, r) => ({ total: `row ${r}`, parts: row.map((_, c) => `${r},${c}`) }))
  const columns = (cells[0] ?? []).map((_, c) => ({
    total: `column ${c}`,
    parts: cells.map((_row, r) => `${r},${c}`),
  }))
  const all = [
    { total: null, parts: cells.map((_, r) => `row ${r}`) },
    { total: null, parts: (cells[0] ?? []).map((_, c) => `column ${c}`) },
  ]
  return { counts, sums: [...rows, ...columns, ...all] }
}

describe('hiding small groups', () => {
  it('hides groups of one to four people, and not those of nobody or five', () => {
    assert.deepEqual(hiddenOf({ a: 4, b: 1, c: 0, d: 5 }, []), ['a', 'b'])
  })

  it('hides the smallest other group where a total would give one away', () => {
    assert.deepEqual(hiddenOf({ a: 3, b: 9, c: 6, d: 0 }, [{ total: null, parts: ['a', 'b', 'c', 'd'] }]), [
      'a',
      'c',
    ])
  })

  it('hides one more where those hidden are fewer than five together', () => {
    assert.deepEqual(hiddenOf({ a: 1, b: 2, c: 6, d: 9 }, [{ total: null, parts: ['a', 'b', 'c', 'd'] }]), [
      'a',
      'b',
      'c',
    ])
    assert.deepEqual(hiddenOf({ a: 3, b: 2, c: 6, d: 9 }, [{ total: null, parts: ['a', 'b', 'c', 'd'] }]), [
      'a',
      'b',
    ])
  })

  it('hides nothing where every group is large', () => {
    assert.deepEqual(hiddenOf({ a: 5, b: 50, c: 0 }, [{ total: null, parts: ['a', 'b', 'c'] }]), [])
  })

  it('hides in every row and column of a table what the other sums give away', () => {
    const { counts, sums } = tableOf([
      [3, 20, 30],
      [10, 12, 14],
      [9, 30, 8],
    ])
    const hidden = hiddenCells(counts, sums)
    assert.deepEqual([...hidden].sort(), ['0,0', '0,1', '1,0', '1,1', '1,2', '2,0', '2,2'])
  })

  it('takes what was hidden for another reason into account', () => {
    const counts = new Map(Object.entries({ all: 20, a: 12, b: 8 }))
    assert.deepEqual(
      [...hiddenCells(counts, [{ total: 'all', parts: ['a', 'b'] }], { forced: ['all'] })].sort(),
      ['all', 'b'],
    )
  })

  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 })), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    )
    // Of fewer than five people no table is shown at all.
    .filter((table) => table.flat().reduce((sum, each) => sum + each, 0) >= LEAST_PEOPLE)

  it('leaves nothing that can be recovered from sums, whatever the table', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { counts, sums } = tableOf(cells)
        const hidden = hiddenCells(counts, sums)
        for (const [cell, count] of counts) {
          if (count > 0 && count < LEAST_PEOPLE) assert.ok(hidden.has(cell), `${cell} of ${count} is shown`)
        }
        assert.deepEqual(solved(sums, hidden), [], 'sums give hidden cells away')
        const bounds = attack(counts, sums, hidden)
        for (const cell of hidden) {
          const [from, to] = bounds.get(cell) ?? [0, 0]
          if ((counts.get(cell) ?? 0) > 0) assert.ok(from < to, `${cell} must be ${from}`)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never leaves a hidden remainder of fewer than five people', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { counts, sums } = tableOf(cells)
        const hidden = hiddenCells(counts, sums)
        for (const { total, parts } of sums) {
          if (total !== null && hidden.has(total)) continue
          const out = parts.filter((part) => hidden.has(part))
          const people = sumOf(counts, out)
          assert.ok(people === 0 || people >= LEAST_PEOPLE, `${people} people are left in ${out.join(', ')}`)
        }
      }),
      { numRuns: 400 },
    )
  })
})
