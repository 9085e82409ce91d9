import type { Theme } from '../../domain/survey/suggestionThemes.ts'
import type { Say } from '../say.ts'
import type { Filter } from '../select.ts'
import { suggestionRows, type ThemeRecord } from '../suggestions/summary.ts'
import type { ThemeCount } from '../suggestions/themeCounts.ts'
import { countValue, NONE, type Table, textValue, type Value } from '../table.ts'

/** Input of table 6. */
export interface SuggestionsRead {
  readonly counts: readonly ThemeCount[]
  readonly themes: readonly Theme[]
  readonly records: ReadonlyMap<string, ThemeRecord>
}

const wordsValue = (words: string | null): Value => (words === null ? NONE : textValue(words))

function fits(each: ThemeCount, filter: Filter, version: number): boolean {
  const { service = each.service, channel = each.channel, status } = filter
  return (
    each.version === version &&
    each.service === service &&
    each.channel === channel &&
    (status === undefined || each.status === status || (status === 'none' && each.status === null))
  )
}

/**
 * Table 6: suggestions by theme, with the example that a manager approved, and the office's action. A suggestion may
 * appear under several themes.
 */
export function suggestionsTable(
  { counts, themes, records }: SuggestionsRead,
  filter: Filter,
  version: number,
  say: Say,
): Table {
  const { t } = say
  const own = counts.filter((each) => fits(each, filter, version))
  return {
    id: 'suggestions',
    title: t('reports.table.suggestions'),
    head: t('reports.suggestions.theme'),
    columns: [
      { id: 'count', head: t('reports.suggestions.count') },
      { id: 'example', head: t('reports.suggestions.example'), words: true },
      { id: 'action', head: t('reports.suggestions.action'), words: true },
    ],
    rows: suggestionRows(own, themes, records).map(({ name, count, example, action }) => ({
      label: name === null ? t('suggestions.other') : say.of(name),
      values: [countValue(count), wordsValue(example), wordsValue(action)],
    })),
    notes: [t('reports.note.suggestions', { count: own.reduce((sum, { count }) => sum + count, 0) })],
  }
}
