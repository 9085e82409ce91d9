import type { Day, Month } from '../lib/time.ts'

/**
 * The kinds of counts, each with its dimensions in the order of a cell's key. One database document adds to a few
 * cells. A report adds up cells and does not read the documents.
 */
export const dimensions = {
  /** Survey answers: respondents, answers by item and level, respondents by sex and age. */
  survey: ['version', 'service', 'channel', 'status'],
  /** Requests filed in the month, papers that officers asked for, and how requests ended in the month. */
  requests: ['service', 'channel'],
  /** Requests handed over, counted by service time in seconds (`s301`). */
  times: ['service', 'channel', 'promised'],
  /** Pauses of requests handed over: number, length and reasons. */
  pauses: ['service', 'channel'],
  /** The same service times, by the officer who handled the request. */
  officers: ['officer', 'promised'],
  /** Appointments whose day has passed, and how many people came. */
  visits: ['service'],
  /** Notices in a final state, by result. */
  notices: ['notice'],
} as const

export type CellKind = keyof typeof dimensions

/** Whole numbers by name; a missing one is 0. */
export type Counts = Readonly<Record<string, number>>

/** What one document adds to the counts of one kind on one day. */
export interface Contribution {
  readonly kind: CellKind
  readonly month: Month
  /** Null where only the month is known. */
  readonly day: Day | null
  /** A value for each of the kind's dimensions. Values must not contain a slash. */
  readonly by: Readonly<Record<string, string>>
  readonly counts: Counts
}

/** The sum of the contributions of one month, kind and set of values. */
export interface Cell {
  readonly kind: CellKind
  readonly month: Month
  readonly by: Readonly<Record<string, string>>
  readonly counts: Counts
}

/** A cell's name: `times/2026-11/staff-id-card/line/10`. */
export function keyOf({ kind, month, by }: Pick<Cell, 'kind' | 'month' | 'by'>): string {
  const values = dimensions[kind].map((dimension) => by[dimension])
  const wrong = values.find((value) => value === undefined || value === '' || value.includes('/'))
  if (wrong !== undefined || values.includes(undefined))
    throw new RangeError(`A cell of ${kind} wants ${dimensions[kind].join(', ')}; got ${JSON.stringify(by)}`)
  return [kind, month, ...values].join('/')
}

/** Makes the cell that a key names, with these counts. */
export function cellOf(key: string, counts: Counts): Cell {
  const [kind, month, ...values] = key.split('/') as [CellKind, Month, ...string[]]
  const by = Object.fromEntries(dimensions[kind].map((dimension, index) => [dimension, values[index] ?? '']))
  return { kind, month, by, counts }
}

/** Counts by cell key. */
type CellCounts = ReadonlyMap<string, Counts>

function add(into: Record<string, number>, counts: Counts, sign: 1 | -1): void {
  for (const [name, count] of Object.entries(counts)) {
    const sum = (into[name] ?? 0) + sign * count
    if (sum === 0) delete into[name]
    else into[name] = sum
  }
}

/** Adds up contributions by cell; their order does not matter. */
export class CellSum {
  readonly #cells = new Map<string, Record<string, number>>()

  add(contributions: Iterable<Pick<Cell, 'kind' | 'month' | 'by' | 'counts'>>): this {
    for (const contribution of contributions) this.addTo(keyOf(contribution), contribution.counts)
    return this
  }

  addTo(key: string, counts: Counts, sign: 1 | -1 = 1): this {
    const cell = this.#cells.get(key) ?? {}
    this.#cells.set(key, cell)
    add(cell, counts, sign)
    return this
  }

  /** Cells with a count other than 0, in the order of their keys. */
  counts(): Map<string, Counts> {
    return new Map(
      [...this.#cells]
        .filter(([, counts]) => Object.keys(counts).length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }

  cells(): Cell[] {
    return [...this.counts()].map(([key, counts]) => cellOf(key, counts))
  }
}

/** The counts that must be added to `from`, cell by cell, to get `to`. */
export function difference(from: CellCounts, to: CellCounts): Map<string, Counts> {
  const sum = new CellSum()
  for (const [key, counts] of to) sum.addTo(key, counts)
  for (const [key, counts] of from) sum.addTo(key, counts, -1)
  return sum.counts()
}

/** Sorts entries by name, so that equal contents give equal texts. */
const inOrder = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Writes cell counts as a text that a document can store; equal counts give equal texts. */
export function writeCounts(counts: CellCounts): string {
  return JSON.stringify(inOrder([...counts].map(([key, each]) => [key, inOrder(Object.entries(each))])))
}

/** Reads the counts that `writeCounts` wrote; gives none for undefined. */
export function readCounts(text: string | undefined): Map<string, Counts> {
  return new Map(Object.entries(text === undefined ? {} : (JSON.parse(text) as Record<string, Counts>)))
}
