import { type AspectId, aspectIds, type ItemId, surveyItems, surveyVersion } from '../flows/surveyItems.ts'
import type { Month } from '../lib/time.ts'
import { addCounts } from './counts.ts'
import { groupRows } from './groups.ts'
import { inPeriod } from './period.ts'
import { type Statistics, statisticsOf, type StatisticsOptions } from './statistics.ts'
import { type SurveyAnswerRow, type Tally, tally } from './tally.ts'

export interface SatisfactionOptions extends StatisticsOptions {
  /** Which version of the survey is summed up; today's unless told. */
  readonly version?: number
  /** The months that the report covers, in their order: a fiscal year, a quarter. Every month found unless told. */
  readonly period?: readonly Month[]
  /** Services that get a line even when nobody answered; services found beside them follow. */
  readonly services?: readonly string[]
}

export interface SatisfactionFigures {
  /** Surveys with at least one score. */
  readonly respondents: number
  /** Every item of the bank, in its order. */
  readonly items: readonly (Statistics & { readonly id: ItemId })[]
  /** Per aspect, all its scores pooled. */
  readonly aspects: readonly (Statistics & { readonly id: AspectId })[]
  /** ภาพรวม: the scores of all four aspects pooled. The item O1 is not among them. */
  readonly overall: Statistics
}

export interface SatisfactionSummary extends SatisfactionFigures {
  readonly version: number
  /** Surveys in the period that were asked under another version and are in none of these figures. */
  readonly otherVersions: readonly { readonly version: number; readonly respondents: number }[]
  readonly byService: readonly (SatisfactionFigures & { readonly service: string })[]
  readonly byMonth: readonly (SatisfactionFigures & { readonly month: Month })[]
}

/** Management's satisfaction figures from survey answers. Throws a RangeError that names an impossible month or score. */
export function summariseSatisfaction(
  rows: Iterable<SurveyAnswerRow>,
  options: SatisfactionOptions = {},
): SatisfactionSummary {
  return summariseTally(tally(rows), options)
}

/** The same from counts that were kept, or added up with `mergeTallies`. */
export function summariseTally(all: Tally, options: SatisfactionOptions = {}): SatisfactionSummary {
  const { version = surveyVersion, period, services = [] } = options
  const covered = inPeriod(all, period)
  const cells = covered.filter((cell) => cell.version === version)
  const others = covered.filter((cell) => cell.version !== version)
  return {
    version,
    otherVersions: groupRows(others, (cell) => String(cell.version), []).map(([other, group]) => ({
      version: Number(other),
      respondents: respondentsOf(group),
    })),
    ...figuresOf(cells, options),
    byService: groupRows(cells, (cell) => cell.service, services).map(([service, group]) => ({
      service,
      ...figuresOf(group, options),
    })),
    byMonth: groupRows(cells, (cell) => cell.month, period ?? []).map(([month, group]) => ({
      month,
      ...figuresOf(group, options),
    })),
  }
}

function figuresOf(cells: Tally, options: StatisticsOptions): SatisfactionFigures {
  const items = surveyItems.map(({ id, aspect }) => ({
    id,
    aspect,
    counts: addCounts(cells.map((cell) => cell.counts[id])),
  }))
  const pooled = (of: typeof items) => statisticsOf(addCounts(of.map(({ counts }) => counts)), options)
  return {
    respondents: respondentsOf(cells),
    items: items.map(({ id, counts }) => ({ id, ...statisticsOf(counts, options) })),
    aspects: aspectIds.map((id) => ({ id, ...pooled(items.filter(({ aspect }) => aspect === id)) })),
    overall: pooled(items.filter(({ aspect }) => aspect !== 'overall')),
  }
}

function respondentsOf(cells: Tally): number {
  return cells.reduce((sum, { respondents }) => sum + respondents, 0)
}
