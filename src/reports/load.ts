import type { Cell, CellKind } from '../counting/cell.ts'
import { monthsOfFiscalYear } from '../lib/time.ts'
import type { CountModel } from '../models/counts/counts.ts'
import { groupBy } from './select.ts'
import { monthsOf, partsOf, type Period, previousOf, yearBefore, yearOf } from './period.ts'

type CountReader = Pick<CountModel, 'cells' | 'cellsOn'>

/** Cells of all periods that a report on one period needs. */
export interface ReportCells {
  readonly period: Period
  /** Cells of a period: the report's, the one before, the same one a year earlier, or a part of their fiscal years. */
  of(period: Period): readonly Cell[]
}

/** The kinds of counts that every reader of reports may see. */
export const everyKind: readonly CellKind[] = ['survey', 'requests', 'times', 'pauses', 'visits', 'notices']

/** Every month that a report on a period needs: its own, those of the compared periods, and both their fiscal years. */
function monthsLookedAt(period: Period): string[] {
  const compared = [period, previousOf(period), yearBefore(period)]
  return [
    ...new Set([
      ...compared.flatMap((each) => monthsOf(each)),
      ...monthsOfFiscalYear(yearOf(period)),
      ...monthsOfFiscalYear(yearOf(period) - 1),
    ]),
  ]
}

/**
 * Reads the counts for a report: whole months from the cells; for freely chosen days, the days of incomplete months
 * directly from the documents.
 */
export async function loadCells(
  counts: CountReader,
  period: Period,
  kinds: readonly CellKind[] = everyKind,
): Promise<ReportCells> {
  const edges = [period, previousOf(period), yearBefore(period)].flatMap((each) => partsOf(each).edges)
  const [cells, ...cut] = await Promise.all([
    counts.cells(kinds, monthsLookedAt(period)),
    ...edges.map((days) => counts.cellsOn(kinds, days)),
  ])
  const byMonth = groupBy(cells, ({ month }) => month)
  const byEdge = new Map(edges.map((days, index) => [`${days.from}..${days.to}`, cut[index] ?? []]))
  return {
    period,
    of(wanted) {
      const parts = partsOf(wanted)
      return [
        ...parts.months.flatMap((month) => byMonth.get(month) ?? []),
        ...parts.edges.flatMap(({ from, to }) => byEdge.get(`${from}..${to}`) ?? []),
      ]
    },
  }
}
