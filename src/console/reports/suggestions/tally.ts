import type { Cell } from '../../../counting/cell.ts'
import type { Theme } from '../../../domain/survey/suggestionThemes.ts'
import type { Month } from '../../../lib/time.ts'
import type { Models } from '../../../models/index.ts'
import { partsOf, type Period } from '../../../reports/period.ts'
import { total } from '../../../reports/select.ts'
import { type ThemeCount, themeCounts } from '../../../reports/suggestions/themeCounts.ts'

/** A month's suggestions by theme, and the state for which they were counted. */
interface Kept {
  /** The number of suggestions and the keywords: while both stay equal, the counts are valid. */
  readonly of: string
  readonly counts: readonly ThemeCount[]
}

type Suggestions = Pick<Models, 'suggestions'>

/** Counts only, cached in this process, so that a year's suggestions are decrypted once and not for every reader. */
const kept = new WeakMap<Suggestions, Map<Month, Kept>>()

function keptOf(models: Suggestions): Map<Month, Kept> {
  const months = kept.get(models) ?? new Map<Month, Kept>()
  kept.set(models, months)
  return months
}

/**
 * Counts a period's suggestions by theme.
 * @param cells the period's survey cells: their numbers of comments show which months changed
 */
export async function suggestionTally(
  models: Suggestions,
  period: Period,
  cells: readonly Cell[],
  themes: readonly Theme[],
): Promise<ThemeCount[]> {
  const months = keptOf(models)
  const keywords = JSON.stringify(themes)

  async function ofMonth(month: Month): Promise<readonly ThemeCount[]> {
    const comments = total(
      cells.filter((cell) => cell.month === month),
      'comments',
    )
    const of = `${comments} ${keywords}`
    const known = months.get(month)
    if (known?.of === of) return known.counts
    const counts = themeCounts(await models.suggestions.written({ months: [month], edges: [] }), themes)
    months.set(month, { of, counts })
    return counts
  }

  const parts = partsOf(period)
  const whole: ThemeCount[] = []
  for (const month of parts.months) whole.push(...(await ofMonth(month)))
  const cut = await models.suggestions.written({ months: [], edges: parts.edges })
  return [...whole, ...themeCounts(cut, themes)]
}
