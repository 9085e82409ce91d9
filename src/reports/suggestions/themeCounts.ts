import type { Theme } from '../../domain/survey/suggestionThemes.ts'
import { groupBy } from '../select.ts'
import { themeFinder } from './themes.ts'

/** The properties by which suggestions are counted, beside their themes. */
interface SuggestionGroup {
  readonly version: number
  readonly service: string
  /** The channel through which the request was filed. */
  readonly channel: string
  /** The status that the writer gave; null: none. */
  readonly status: string | null
}

/** How many suggestions of a group have these themes. It contains no text of them. */
export interface ThemeCount extends SuggestionGroup {
  readonly themes: readonly string[]
  readonly count: number
}

/** Searches suggestions for keywords, and gives only counts. */
export function themeCounts(
  suggestions: readonly (SuggestionGroup & { readonly text: string })[],
  themes: readonly Theme[],
): ThemeCount[] {
  const themesOf = themeFinder(themes)
  const read = suggestions.map(({ text, version, service, channel, status }) => ({
    ...{ version, service, channel, status },
    themes: themesOf(text),
  }))
  return [...groupBy(read, (each) => JSON.stringify(each)).values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first, count: group.length }] : []
  })
}
