import type { Day, Month } from '../lib/time.ts'

/**
 * What is counted, and by what: each kind with its dimensions in the order of a cell's key. One document of the database
 * adds to a few cells; a report adds cells up and never looks at documents.
 */
export const dimensions = {
  /** Survey answers: respondents, answers by item and level, respondents by sex and age. */
  survey: ['version', 'service', 'channel', 'status'],
  /** Requests filed in the month and what was asked of them, and how requests of the month ended. */
  requests: ['service', 'channel'],
  /** Requests handed over, by the seconds that they took (`s301`). */
  times: ['service', 'channel', 'promised'],
  /** Pauses of requests handed over: how many, how long, why. */
  pauses: ['service', 'channel'],
  /** The same times by the officer in whose hands they were. */
  officers: ['officer', 'promised'],
  /** Appointments whose day has passed, and how many people came. */
  visits: ['service'],
  /** Notices that have come to rest, by what became of them. */
  notices: ['notice'],
} as const

export type CellKind = keyof typeof dimensions
export type Dimension<K extends CellKind = CellKind> = (typeof dimensions)[K][number]

/** Whole numbers by name; a missing one is 0. */
export type Counts = Readonly<Record<string, number>>

/** What one document adds, on one day, to the figures of one kind. */
export interface Contribution {
  readonly kind: CellKind
  readonly month: Month
  /** Null where only the month is known. */
  readonly day: Day | null
  /** A value for each of the kind's dimensions. No value holds a slash. */
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

/** The cell that a key names, with these counts. */
export function cellOf(key: string, counts: Counts): Cell {
  const [kind, month, ...values] = key.split('/') as [CellKind, Month, ...string[]]
  const by = Object.fromEntries(dimensions[kind].map((dimension, index) => [dimension, values[index] ?? '']))
  return { kind, month, by, counts }
}

/** Counts by cell key. */
export type CellCounts = ReadonlyMap<string, Counts>

function add(into: Record<string, number>, counts: Counts, sign: 1 | -1): void {
  for (const [name, count] of Object.entries(counts)) {
    const sum = (into[name] ?? 0) + sign * count
    if (sum === 0) delete into[name]
    else into[name] = sum
  }
}

/** Adds up contributions by cell, whatever their order. */
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

  /** Cells in which something is left, in the order of their keys. */
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

/** What has to be added to some counts, cell by cell, to make others of them. */
export function difference(from: CellCounts, to: CellCounts): Map<string, Counts> {
  const sum = new CellSum()
  for (const [key, counts] of to) sum.addTo(key, counts)
  for (const [key, counts] of from) sum.addTo(key, counts, -1)
  return sum.counts()
}

/** The same with its names in order, so that equal contents are equal texts. */
const inOrder = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Cell counts as a text that a document can hold, always in the same order. */
export function writeCounts(counts: CellCounts): string {
  return JSON.stringify(inOrder([...counts].map(([key, each]) => [key, inOrder(Object.entries(each))])))
}

/** The counts that `writeCounts` wrote; none where nothing was written. */
export function readCounts(text: string | undefined): Map<string, Counts> {
  return new Map(Object.entries(text === undefined ? {} : (JSON.parse(text) as Record<string, Counts>)))
}
