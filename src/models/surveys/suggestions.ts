import type { Connection } from 'mongoose'
import type { ServiceId } from '../../domain/services/ids.ts'
import { differences } from '../../lib/differences.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Day, Month } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { answersCollection, type AnswersDocument, commentContext, dayOfAnswers } from './surveys.ts'
import { type Author, carried, type Carrier } from '../auditTrail/entry.ts'

/** A comment of the survey as it was typed: with whatever its writer should not have written. Mask it before it is shown. */
export interface Suggestion {
  readonly text: string
  readonly service: ServiceId
  /** The way on which the request had come. */
  readonly channel: string
  /** What the writer has told of themselves; null: nothing. */
  readonly status: string | null
  /** The version of the set under which it was asked. */
  readonly version: number
  readonly month: Month
}

/** Which suggestions: those of whole months, and those of stretches of days inside a month, both days included. */
export interface SuggestionSpan {
  readonly months: readonly Month[]
  readonly edges: readonly { readonly from: Day; readonly to: Day }[]
}

/** What the office has made of the suggestions of a theme; null: nothing yet. */
export interface Response {
  /** In words that may be printed. */
  readonly example: string | null
  readonly action: string | null
}

export interface StoredResponse extends Response {
  /** Rises with every change; 0 before the first. */
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
    // By a digest: neither the order in which they came nor any other that says something.
    return answers
      .find({ month: { $in: months }, sealedComment: { $exists: true } })
      .sort({ _id: 1 })
      .toArray()
  }

  return {
    /**
     * What people have written in a span, in no order. Answers of before their day was kept are in whole months only.
     * @throws when a seal does not open
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

    /** What was done in a fiscal year, by theme. */
    async responses(fiscalYear: number): Promise<ReadonlyMap<string, StoredResponse>> {
      const found = await actions.find({ fiscalYear }).toArray()
      return new Map(
        found.map(({ theme, example, action, revision }) => [theme, { example, action, revision }]),
      )
    },

    /**
     * Notes what was done about a theme, and who changed it. The words must be without personal data: they rest, and are
     * printed, in the clear.
     * @param seen what the author saw; at revision 0 there was nothing
     * @returns false when somebody was faster; then nothing is stored
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

export type Suggestions = ReturnType<typeof suggestionModel>
