import { isLevel, type ItemId, itemIds, type Level } from '../domain/survey/surveyItems.ts'
import { profileFields, type Profile } from '../domain/survey/surveyProfile.ts'
import type { Day, Month } from '../lib/time.ts'
import type { Contribution } from './cell.ts'

/** One filled-in survey, without any data that identifies the person. */
export interface SurveyAnswers {
  /** The version of the survey that the person answered. */
  readonly version: number
  readonly month: Month
  /** Null: unknown, or not read from the database. */
  readonly day?: Day | null
  readonly service: string
  /** The channel through which the request was filed. */
  readonly channel?: string
  readonly scores: Readonly<Partial<Record<ItemId, Level>>>
  readonly profile?: Profile
  /** Whether the person also wrote a suggestion. */
  readonly commented?: boolean
}

/** The value for a detail that the respondent did not give. */
export const NOT_TOLD = 'none'

function told(field: (typeof profileFields)[number], profile: Profile): string {
  const value = profile[field.id]
  return field.values.some(({ id }) => id === value) && value !== undefined ? value : NOT_TOLD
}

/**
 * What a survey adds to the counts; nothing while it has no score. Names of counts: `respondents`, `comments`, `P2-5`
 * (an item and a level), `sex-female`, `age-none`. Throws a RangeError for an invalid score.
 */
export function contributionsOfAnswers(answers: SurveyAnswers): Contribution[] {
  const { version, month, day = null, service, channel = 'line', scores, profile = {}, commented } = answers
  const counts: Record<string, number> = {}
  for (const item of itemIds) {
    const level = scores[item]
    if (level === undefined) continue
    if (!isLevel(level))
      throw new RangeError(
        `A score must be 1, 2, 3, 4 or 5; got ${String(level)} for ${item} of ${service} in ${month}`,
      )
    counts[`${item}-${level}`] = 1
  }
  if (Object.keys(counts).length === 0) return []
  counts['respondents'] = 1
  if (commented) counts['comments'] = 1
  const [sex, age, status] = profileFields.map((field) => told(field, profile))
  counts[`sex-${sex}`] = 1
  counts[`age-${age}`] = 1
  const by = { version: String(version), service, channel, status: status ?? NOT_TOLD }
  return [{ kind: 'survey', month, day, by, counts }]
}
