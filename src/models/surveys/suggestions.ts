import type { Connection } from 'mongoose'
import type { ServiceId } from '../../domain/services/ids.ts'
import { differences } from '../../lib/differences.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Day, Month } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { answersCollection, type AnswersDocument, commentContext, dayOfAnswers } from './surveys.ts'
import { type Author, carried, type Carrier } from '../auditTrail/entry.ts'

/** A survey comment exactly as it was typed, which may contain personal data. Mask it before it is shown. */
export interface Suggestion {
  readonly text: string
  readonly service: ServiceId
  /** The channel through which the request was made. */
  readonly channel: string
  /** The status that the writer chose in the profile; null when none. */
  readonly status: string | null
  /** The version of the set in which the comment was asked for. */
  readonly version: number
  readonly month: Month
}

/** Which suggestions: those of whole months, and those of days within a month, both days included. */
export interface SuggestionSpan {
  readonly months: readonly Month[]
  readonly edges: readonly { readonly from: Day; readonly to: Day }[]
}

/** What the office has done about the suggestions of a theme; null: nothing yet. */
export interface Response {
  /** An example that may be printed. */
  readonly example: string | null
  readonly action: string | null
}

export interface StoredResponse extends Response {
  /** Increases with every change; 0 before the first. */
  readonly revision: number
}

interface ResponseDocument extends Carrier {
  _id: string
  fiscalYear: number
  theme: string
  example: string | null
  action: string | null
  revision: number
  by: Author
  at: Date
}

export const responseCollection = collection<ResponseDocument>('suggestionActions', {
  indexes: [{ key: { fiscalYear: 1 } }],
  carriesTrail: true,
})

const idOf = (fiscalYear: number, theme: string) => `${fiscalYear}/${theme}`

/** Suggestions, read from the survey's answers, and what the office has done about them, by fiscal year and theme. */
export function suggestionModel(connection: Connection, vault: Vault) {
  const answers = answersCollection.on(connection)
  const actions = responseCollection.on(connection)

  const suggestionOf = ({
    _id,
    sealedComment,
    service,
    channel,
    profile,
    version,
    month,
  }: AnswersDocument): Suggestion => ({
    text: sealedComment ? String(vault.open(sealedComment, commentContext(_id))) : '',
    service,
    channel,
    status: profile.status ?? null,
    version,
    month,
  })

  async function inMonths(months: readonly Month[]): Promise<AnswersDocument[]> {
    if (months.length === 0) return []
    // Sorted by a digest, so that the order does not show who wrote first.
    return answers
      .find({ month: { $in: months }, sealedComment: { $exists: true } })
      .sort({ _id: 1 })
      .toArray()
  }

  return {
    /**
     * What people have written in a span, in no meaningful order. Answers without a day (of earlier releases) are in
     * whole months only.
     * @throws when a sealed value cannot be opened
     */
    async written({ months, edges }: SuggestionSpan): Promise<Suggestion[]> {
      const whole = await inMonths(months)
      const cut = await Promise.all(
        edges.map(async ({ from, to }) => {
          const found = await inMonths([from.slice(0, 7)])
          return found.filter((each) => {
            const day = dayOfAnswers(vault, each)
            return day !== null && day >= from && day <= to
          })
        }),
      )
      return [...whole, ...cut.flat()].map(suggestionOf)
    },

    /** What the office did in a fiscal year, by theme. */
    async responses(fiscalYear: number): Promise<ReadonlyMap<string, StoredResponse>> {
      const found = await actions.find({ fiscalYear }).toArray()
      return new Map(
        found.map(({ theme, example, action, revision }) => [theme, { example, action, revision }]),
      )
    },

    /**
     * Stores what was done about a theme, with its entry for the audit trail. The texts must not contain personal
     * data, because they are stored and printed unsealed.
     * @param seen the revision that the author saw; 0: there was none
     * @returns false when another author was faster; then nothing is stored
     */
    async respond(
      at: { readonly fiscalYear: number; readonly theme: string },
      { example, action }: Response,
      seen: StoredResponse,
      by: Author,
      now: Date,
    ): Promise<boolean> {
      const { fiscalYear, theme } = at
      const _id = idOf(fiscalYear, theme)
      const revision = seen.revision + 1
      const differing = differences({ example: seen.example, action: seen.action }, { example, action })
      if (Object.keys(differing.after).length === 0) {
        return seen.revision === 0 || (await exists(actions, { _id, revision: seen.revision }))
      }
      const entry = {
        id: `reports ${_id} ${revision}`,
        at: now,
        by,
        what: 'reports',
        subject: _id,
        ...differing,
      } as const
      const set = { example, action, revision, by, at: now }
      if (seen.revision > 0) {
        const result = await actions.updateOne(
          { _id, revision: seen.revision },
          { $set: set, $push: { trail: carried(entry) } },
        )
        return result.modifiedCount === 1
      }
      try {
        await actions.insertOne({ _id, fiscalYear, theme, ...set, trail: [carried(entry)] })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
  }
}
