import type { Theme } from '../../domain/survey/suggestionThemes.ts'
import { groupBy } from '../select.ts'
import { themeFinder } from './themes.ts'

/** What a suggestion is counted by, beside its themes. */
export interface SuggestionGroup {
  readonly version: number
  readonly service: string
  /** The way on which the request had come. */
  readonly channel: string
  /** What the writer has told of themselves; null: nothing. */
  readonly status: string | null
}

/** How many suggestions of a group touch these themes. No word of them is in it. */
export interface ThemeCount extends SuggestionGroup {
  readonly themes: readonly string[]
  readonly count: number
}

/** Suggestions, their words looked through for keywords, as numbers. */
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
