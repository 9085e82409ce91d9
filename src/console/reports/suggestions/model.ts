import { services } from '../../../domain/services/index.ts'
import { OTHER_THEME, type Theme } from '../../../domain/survey/suggestionThemes.ts'
import type { StoredResponse, Suggestion } from '../../../models/surveys/suggestions.ts'
import { type Period, yearOf } from '../../../reports/period.ts'
import { periodName } from '../../../reports/periodWords.ts'
import { masked } from '../../../reports/suggestions/mask.ts'
import { type Place, placed } from '../../../reports/suggestions/placing.ts'
import { byTheme } from '../../../reports/suggestions/summary.ts'
import { LEAST_PEOPLE } from '../../../reports/suppression.ts'
import type { Speak } from '../../speak.ts'
import { type AskedPage, type ListPage, pageOf } from '../../views/listPage.ts'

/** Suggestions of a group on one page, the newest first. */
const PAGE = 200

export const NOTHING: StoredResponse = { example: null, action: null, revision: 0 }

/** A suggestion that the reader may see, masked. */
export interface ShownSuggestion {
  readonly text: string
  /** Its period, and its service if that does not reveal the writer. */
  readonly where: string
}

export interface SuggestionGroup {
  readonly theme: string
  readonly name: string
  readonly count: number
  readonly page: ListPage<ShownSuggestion>
  readonly response: StoredResponse
}

export interface SuggestionsModel {
  readonly period: Period
  /** The fiscal year of the report that prints the responses. */
  readonly fiscalYear: number
  readonly total: number
  /** So few suggestions in a part of a year that their words would reveal the writers. */
  readonly tooFew: boolean
  /** Most first, suggestions without a theme last; only groups with a suggestion or a response. */
  readonly groups: readonly SuggestionGroup[]
}

interface SuggestionsGiven {
  readonly period: Period
  readonly written: readonly Suggestion[]
  readonly themes: readonly Theme[]
  readonly responses: ReadonlyMap<string, StoredResponse>
  /** Names of staff, which are always masked. */
  readonly names: readonly string[]
  /** The theme whose form was sent: its group is always included, with the entries. */
  readonly tried: string | null
  /** The page of one group that was asked for; null: the first of each. */
  readonly asked: AskedPage<string> | null
}

function whereWords({ period, service }: Place, speak: Speak): string {
  const known = Object.values(services).find(({ id }) => id === service)
  const words = periodName(period, speak)
  return known ? speak.t('suggestions.where', { period: words, service: speak.of(known.shortName) }) : words
}

/** The masked suggestions of a period by theme, each group with its stored response. */
export function suggestionsModel(given: SuggestionsGiven, speak: Speak): SuggestionsModel {
  const { period, written, themes, responses, names, tried, asked } = given
  const tooFew = period.kind !== 'year' && written.length > 0 && written.length < LEAST_PEOPLE
  const nameOf = (id: string) => {
    const theme = themes.find((each) => each.id === id)
    return theme ? speak.of(theme.name) : speak.t('suggestions.other')
  }
  const groups = [...byTheme(placed(written), themes)].map(([theme, all]): SuggestionGroup => {
    const page = pageOf(tooFew ? [] : all, asked?.list === theme ? asked.page : 1, PAGE)
    return {
      theme,
      name: nameOf(theme),
      count: all.length,
      page: {
        ...page,
        rows: page.rows.map(({ text, place }) => ({
          text: masked(text, names),
          where: whereWords(place, speak),
        })),
      },
      response: responses.get(theme) ?? NOTHING,
    }
  })
  const rank = ({ theme, count }: SuggestionGroup) => (theme === OTHER_THEME ? -1 : count)
  return {
    period,
    fiscalYear: yearOf(period),
    total: written.length,
    tooFew,
    groups: groups
      .filter(({ theme, count, response }) => count > 0 || response.revision > 0 || theme === tried)
      .sort((a, b) => rank(b) - rank(a)),
  }
}
