import { isLevel, type ItemId, itemIds, type Level } from '../flows/surveyItems.ts'
import type { Profile } from '../flows/surveyProfile.ts'
import type { Month } from '../lib/time.ts'
import { addCounts, type Counts, noCounts } from './counts.ts'

/** One filled-in survey, without anything that names the person. */
export interface SurveyAnswerRow {
  /** The `surveyVersion` under which it was asked. */
  readonly version: number
  readonly month: Month
  readonly service: string
  readonly scores: Readonly<Partial<Record<ItemId, Level>>>
  /** Counted in no figure so far: a breakdown by it needs small cells hidden first. */
  readonly profile?: Profile
}

/** The answers of one month to one service under one version of the survey: plain data that can be stored. */
export interface TallyCell {
  readonly version: number
  readonly month: Month
  readonly service: string
  /** Surveys with at least one score. */
  readonly respondents: number
  /** Only items that were answered. */
  readonly counts: Readonly<Partial<Record<ItemId, Counts>>>
}

/** Cells in a fixed order, so that the same answers give the same tally in whatever order they came. */
export type Tally = readonly TallyCell[]

type CellName = Pick<TallyCell, 'version' | 'month' | 'service'>

/** Counts surveys in one pass. Throws a RangeError that names the row when a score is none. */
export function tally(rows: Iterable<SurveyAnswerRow>): Tally {
  const cells = new Map<string, MutableCell>()
  for (const row of rows) {
    const key = keyOf(row)
    const cell = cells.get(key) ?? emptyCell(row)
    cells.set(key, cell)
    if (Object.keys(row.scores).length > 0) cell.respondents += 1
    for (const id of itemIds) {
      const level = row.scores[id]
      if (level === undefined) continue
      const counts = (cell.counts[id] ??= noCounts())
      counts[checked(level, id, row)] += 1
    }
  }
  return inOrder(cells)
}

/** Adds tallies up: the twelve of a year's months give the tally of the year. The tallies given stay as they are. */
export function mergeTallies(tallies: Iterable<Tally>): Tally {
  const cells = new Map<string, TallyCell>()
  for (const cell of [...tallies].flat()) {
    const key = keyOf(cell)
    const before = cells.get(key)
    cells.set(key, before ? mergeCells(before, cell) : cell)
  }
  return inOrder(cells)
}

interface MutableCell extends CellName {
  respondents: number
  readonly counts: Partial<Record<ItemId, Record<Level, number>>>
}

function emptyCell({ version, month, service }: CellName): MutableCell {
  return { version, month, service, respondents: 0, counts: {} }
}

function mergeCells(a: TallyCell, b: TallyCell): TallyCell {
  const counts: Partial<Record<ItemId, Counts>> = {}
  for (const id of itemIds) {
    if (a.counts[id] || b.counts[id]) counts[id] = addCounts([a.counts[id], b.counts[id]])
  }
  return { ...a, respondents: a.respondents + b.respondents, counts }
}

function keyOf({ version, month, service }: CellName): string {
  return `${version}/${month}/${service}`
}

function checked(level: Level, id: ItemId, { month, service }: SurveyAnswerRow): Level {
  if (isLevel(level)) return level
  throw new RangeError(
    `A score must be 1, 2, 3, 4 or 5; got ${String(level)} for ${id} of ${service} in ${month}`,
  )
}

function inOrder(cells: ReadonlyMap<string, TallyCell>): Tally {
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
