import type { Sum } from '../../../src/reports/suppression.ts'

/** How many people stand in some cells. */
export const sumOf = (counts: ReadonlyMap<string, number>, parts: readonly string[]) =>
  parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0)

/**
 * What somebody finds out who sees the shown cells and every known total: for each hidden cell the smallest and largest
 * value that fits all sums, by narrowing each cell's bounds through each sum until nothing moves any more.
 */
export function attack(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
) {
  const bounds = new Map<string, [number, number]>()
  for (const [cell, count] of counts) {
    bounds.set(cell, hidden.has(cell) ? [0, Infinity] : [count, count])
  }
  const of = (cell: string): [number, number] => bounds.get(cell) ?? [0, 0]
  for (let moved = true; moved;) {
    moved = false
    for (const { total, parts } of sums) {
      const known = total === null ? sumOf(counts, parts) : null
      const [least, most] = known === null ? of(total ?? '') : [known, known]
      for (const part of parts) {
        const others = parts.filter((each) => each !== part)
        const low = least - others.reduce((sum, each) => sum + of(each)[1], 0)
        const high = most - others.reduce((sum, each) => sum + of(each)[0], 0)
        const [from, to] = of(part)
        const next: [number, number] = [Math.max(from, low), Math.min(to, high)]
        if (next[0] !== from || next[1] !== to) {
          bounds.set(part, next)
          moved = true
        }
      }
      if (total === null) continue
      const [from, to] = of(total)
      const next: [number, number] = [
        Math.max(
          from,
          parts.reduce((sum, part) => sum + of(part)[0], 0),
        ),
        Math.min(
          to,
          parts.reduce((sum, part) => sum + of(part)[1], 0),
        ),
      ]
      if (next[0] !== from || next[1] !== to) {
        bounds.set(total, next)
        moved = true
      }
    }
  }
  return bounds
}

/** Fractions of big integers, for an elimination that cannot be off by a rounding. */
type Fraction = readonly [bigint, bigint]
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
function fraction(top: bigint, bottom: bigint): Fraction {
  const sign = bottom < 0n ? -1n : 1n
  const divisor = gcd(top, bottom) || 1n
  return [(sign * top) / divisor, (sign * bottom) / divisor]
}

/** Hidden cells whose value all the sums together determine, by exact elimination. */
export function solved(sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const unknown = [...hidden]
  let rows: Fraction[][] = sums.map(({ total, parts }) =>
    unknown.map((cell) => [BigInt(Number(parts.includes(cell)) - Number(total === cell)), 1n] as const),
  )
  const pivots: Fraction[][] = []
  for (let at = 0; at < unknown.length; at += 1) {
    const pivot = rows.find((row) => row[at]?.[0] !== 0n)
    const head = pivot?.[at]
    if (!pivot || !head) continue
    const unit = pivot.map(([top, bottom]) => fraction(top * head[1], bottom * head[0]))
    const reduce = (row: Fraction[]) => {
      const factor = row[at] ?? [0n, 1n]
      // Most of it is 0, and stays as it is.
      if (factor[0] === 0n) return row
      return row.map(([top, bottom], index): Fraction => {
        const [a, b] = unit[index] ?? [0n, 1n]
        if (a === 0n) return [top, bottom]
        return fraction(top * b * factor[1] - a * factor[0] * bottom, bottom * b * factor[1])
      })
    }
    rows = rows.filter((row) => row !== pivot).map(reduce)
    pivots.splice(0, pivots.length, ...pivots.map(reduce), unit)
  }
  return pivots.flatMap((row) => {
    const places = row.flatMap(([top], index) => (top === 0n ? [] : [index]))
    return places.length === 1 ? [unknown[places[0] ?? 0] ?? ''] : []
  })
}
