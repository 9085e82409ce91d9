import { OTHER_THEME, type Theme } from '../../domain/survey/suggestionThemes.ts'
import type { Words } from '../../domain/words.ts'
import type { ThemeCount } from './themeCounts.ts'
import { themeFinder } from './themes.ts'

/** The office's response to the suggestions of one theme in a fiscal year. Null: none yet. */
export interface ThemeRecord {
  /** A suggestion without personal data that a manager has approved for printing. */
  readonly example: string | null
  readonly action: string | null
}

/** A line of the report's table of suggestions. */
interface SuggestionRow extends ThemeRecord {
  readonly id: string
  /** Null: suggestions without a theme, for which the report has a name. */
  readonly name: Words | null
  readonly count: number
}

/**
 * Groups suggestions by theme id; a suggestion appears under each of its themes. All themes are present, then `other`.
 */
export function byTheme<T extends { readonly text: string }>(
  suggestions: readonly T[],
  themes: readonly Theme[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>([...themes.map(({ id }) => id), OTHER_THEME].map((id) => [id, []]))
  const themesOf = themeFinder(themes)
  for (const each of suggestions) for (const id of themesOf(each.text)) groups.get(id)?.push(each)
  return groups
}

/**
 * The table of suggestions: how many each theme has, with the approved example and the office's action. Most first,
 * then in the order of the themes; `other` is last. It leaves out themes without a suggestion. A suggestion with
 * several themes counts in each, so the sum may exceed the number of suggestions.
 */
export function suggestionRows(
  counts: readonly Pick<ThemeCount, 'themes' | 'count'>[],
  themes: readonly Theme[],
  records: ReadonlyMap<string, ThemeRecord>,
): SuggestionRow[] {
  const names = new Map(themes.map(({ id, name }) => [id, name]))
  const rank = ({ id, count }: SuggestionRow) => (id === OTHER_THEME ? -1 : count)
  return [...themes.map(({ id }) => id), OTHER_THEME]
    .map((id) => {
      const { example = null, action = null } = records.get(id) ?? {}
      const own = counts.filter((each) => each.themes.includes(id))
      const count = own.reduce((sum, each) => sum + each.count, 0)
      return { id, name: names.get(id) ?? null, count, example, action }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => rank(b) - rank(a))
}
