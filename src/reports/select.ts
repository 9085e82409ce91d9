import type { Cell, CellKind } from '../counting/cell.ts'

/** The filters of a report; an absent field does not filter. */
export interface Filter {
  readonly service?: string
  readonly channel?: string
  readonly status?: string
}

const filterFields = ['service', 'channel', 'status'] as const
export type FilterField = (typeof filterFields)[number]

/** Properties by which a report groups respondents. */
export const breakdowns = [...filterFields, 'sex', 'age'] as const
export type Breakdown = (typeof breakdowns)[number]

export function narrowedBy(filter: Filter): FilterField[] {
  return filterFields.filter((field) => filter[field] !== undefined)
}

/** Cells of one kind that match the filter; it ignores dimensions that the kind does not have. */
export function select(
  cells: readonly Cell[],
  kind: CellKind,
  wanted: Filter & { readonly version?: number } = {},
): Cell[] {
  const { version, ...filter } = wanted
  const values: Readonly<Record<string, string | undefined>> = {
    ...filter,
    version: version === undefined ? undefined : String(version),
  }
  return cells.filter(
    (cell) =>
      cell.kind === kind &&
      Object.entries(values).every(
        ([dimension, value]) =>
          value === undefined || cell.by[dimension] === undefined || cell.by[dimension] === value,
      ),
  )
}

/** Groups things by a key, in the order of their first appearance. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of things) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}

export const byValue = (cells: readonly Cell[], dimension: string) =>
  groupBy(cells, ({ by }) => by[dimension] ?? '')

/** Puts keys into a fixed order, with unlisted ones at the end, so that no group is lost. */
export function inOrder(found: Iterable<string>, listed: readonly string[]): string[] {
  return [...listed, ...[...found].filter((key) => !listed.includes(key)).sort()]
}

export function sumOf(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { counts } of cells) {
    for (const name in counts) sums.set(name, (sums.get(name) ?? 0) + (counts[name] ?? 0))
  }
  return sums
}

export function total(cells: readonly Cell[], name: string): number {
  return cells.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)
}

/** Adds up all counts whose names begin with a prefix; the rest of the name becomes the key. */
export function totalsOf(cells: readonly Cell[], prefix: string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { counts } of cells) {
    for (const [name, count] of Object.entries(counts)) {
      if (!name.startsWith(prefix)) continue
      const rest = name.slice(prefix.length)
      sums.set(rest, (sums.get(rest) ?? 0) + count)
    }
  }
  return sums
}
