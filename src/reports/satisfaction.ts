import type { Cell } from '../counting/cell.ts'
import { type AspectId, aspectIds, type ItemId, levels, surveyItems } from '../domain/survey/surveyItems.ts'
import { addCounts, noCounts } from './counts.ts'
import { sumOf } from './select.ts'
import { type Statistics, statisticsOf, type StatisticsOptions } from './statistics.ts'

export interface ItemFigures extends Statistics {
  readonly id: ItemId
  readonly aspect: AspectId | 'overall'
  /**
   * Rank among the items of the four aspects, by the printed mean; equal means share a rank and the next one is skipped
   * (1, 2, 2, 4). Null without an answer, and for O1.
   */
  readonly rank: number | null
}

export interface SatisfactionFigures {
  /** Surveys with at least one score. */
  readonly respondents: number
  /** Every item of the bank, in its order. */
  readonly items: readonly ItemFigures[]
  /** For each aspect, all its scores pooled. */
  readonly aspects: readonly (Statistics & { readonly id: AspectId; readonly rank: number | null })[]
  /** ภาพรวม: the scores of all four aspects pooled, without the item O1. */
  readonly overall: Statistics
  /** The item O1, the one question about overall satisfaction. */
  readonly single: Statistics
}

/** Ranks by descending value; equal values share one. */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  )
}

function countsOf(sums: ReadonlyMap<string, number>, id: ItemId) {
  const counts = noCounts()
  for (const level of levels) counts[level] = sums.get(`${id}-${level}`) ?? 0
  return counts
}

/**
 * Computes the figures of survey cells of one version: scores of different questions must not be added up. Throws a
 * RangeError for cells of several versions.
 */
export function satisfactionOf(cells: readonly Cell[], options: StatisticsOptions = {}): SatisfactionFigures {
  const versions = new Set(cells.map(({ by }) => by['version']))
  if (versions.size > 1)
    throw new RangeError(`Survey versions ${[...versions].join(', ')} must not be added up; select one`)
  const sums = sumOf(cells)
  const items = surveyItems.map(({ id, aspect }) => ({ id, aspect, counts: countsOf(sums, id) }))
  const pooled = (of: typeof items) => statisticsOf(addCounts(of.map(({ counts }) => counts)), options)
  const figures = items.map(({ id, aspect, counts }) => ({ id, aspect, ...statisticsOf(counts, options) }))
  const places = ranks(figures.map(({ aspect, meanCents }) => (aspect === 'overall' ? null : meanCents)))
  const aspects = aspectIds.map((id) => ({ id, ...pooled(items.filter(({ aspect }) => aspect === id)) }))
  const aspectPlaces = ranks(aspects.map(({ meanCents }) => meanCents))
  return {
    respondents: sums.get('respondents') ?? 0,
    items: figures.map((each, index) => ({ ...each, rank: places[index] ?? null })),
    aspects: aspects.map((each, index) => ({ ...each, rank: aspectPlaces[index] ?? null })),
    overall: pooled(items.filter(({ aspect }) => aspect !== 'overall')),
    single: pooled(items.filter(({ aspect }) => aspect === 'overall')),
  }
}

/** Number of respondents for each version with answers, oldest first. */
export function versionsIn(
  cells: readonly Cell[],
): { readonly version: number; readonly respondents: number }[] {
  const found = new Map<number, number>()
  for (const { kind, by, counts } of cells) {
    if (kind !== 'survey') continue
    const version = Number(by['version'])
    found.set(version, (found.get(version) ?? 0) + (counts['respondents'] ?? 0))
  }
  return [...found]
    .filter(([, respondents]) => respondents > 0)
    .sort(([a], [b]) => a - b)
    .map(([version, respondents]) => ({ version, respondents }))
}

/** Whether the report prints an item: the set asks it, or somebody answered it. */
export function isPrinted({ id, n }: ItemFigures, asked: readonly ItemId[]): boolean {
  return n > 0 || asked.includes(id)
}
