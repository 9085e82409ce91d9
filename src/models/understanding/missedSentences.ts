import type { Connection } from 'mongoose'
import { MISSED_SENTENCE_DAYS } from '../../domain/settings/retention.ts'
import type { MissedKind, MissedSentence } from '../../domain/understanding/missedSentences.ts'
import type { Vault } from '../../lib/seal.ts'
import { addDays, DAY, type Day, dayOf, weekdayOf } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface MissedSentenceDocument {
  /** Week and sentence, so that one week is a range of ids. No other index is worth its cost: see `MOST_IN_A_WEEK`. */
  _id: string
  /** Keyed digest of the sentence and what the bot did, the same in every week. */
  sentence: string
  /** The masked sentence. */
  sealed: Buffer
  kind: MissedKind
  choices: string[]
  /** The Monday of the week. */
  week: Day
  count: number
  /** Keyed digests of the latest causes that were counted: a repeated one does not count again, and it can be uncounted. */
  counted: string[]
  expiresAt: Date
}

const context = (id: string) => `missed sentence ${id}`

export const missedSentenceCollection = collection<MissedSentenceDocument>('missedSentences', {
  indexes: [],
  sealed: { sealed: context },
})

/** Different sentences kept of one week; of more, only those already known are counted. */
const MOST_IN_A_WEEK = 2000
/** Causes remembered of each document; an effect is repeated at once or never. */
const REMEMBERED = 10

/** A sentence with how often it came, by week, the latest week first. */
export interface CountedSentence extends MissedSentence {
  readonly id: string
  readonly weeks: readonly { readonly week: Day; readonly count: number }[]
  readonly count: number
}

/** The Monday of a day's week. */
export const weekOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7))

/**
 * Sentences that were not understood: masked before they come here, sealed, without the person, counted by week, kept
 * for 90 days from the first time in a week.
 */
export function missedSentenceModel(connection: Connection, vault: Vault) {
  const missed = missedSentenceCollection.on(connection)

  const markOf = (cause: string) => vault.digest(cause, 'missed sentence counted').slice(0, 16)

  async function hasRoom(_id: string, week: Day): Promise<boolean> {
    if (await exists(missed, { _id })) return true
    // “!” is the character after the space.
    const ofWeek = { _id: { $gte: `${week} `, $lt: `${week}!` } }
    return (await missed.countDocuments(ofWeek, { limit: MOST_IN_A_WEEK })) < MOST_IN_A_WEEK
  }

  return {
    /**
     * Counts a sentence once for each cause.
     * @param masked without personal data; sentences are the same when their texts are
     * @param cause the person's message or the effect, which may be repeated
     */
    async note({ text, kind, choices }: MissedSentence, cause: string, now: Date): Promise<void> {
      const week = weekOf(dayOf(now))
      const sentence = vault.digest([kind, ...choices, text].join('\n'), 'missed sentence').slice(0, 32)
      const _id = `${week} ${sentence}`
      if (!(await hasRoom(_id, week))) return
      const mark = markOf(cause)
      const uncounted = { _id, counted: { $ne: mark } }
      const count = {
        $inc: { count: 1 },
        $push: { counted: { $each: [mark], $slice: -REMEMBERED } },
      }
      const first = {
        sentence,
        sealed: vault.seal(text, context(_id)),
        kind,
        choices: [...choices],
        week,
        expiresAt: new Date(+now + MISSED_SENTENCE_DAYS * DAY),
      }
      try {
        await missed.updateOne(uncounted, { ...count, $setOnInsert: first }, { upsert: true })
      } catch (error) {
        if (!isDuplicate(error)) throw error
        // It is counted already, or another process has stored it at this moment.
        await missed.updateOne(uncounted, count)
      }
    },

    /** Every sentence that is still kept, the most frequent first. */
    async list(now: Date): Promise<CountedSentence[]> {
      const documents = await missed
        .find({ expiresAt: { $gt: now } })
        .sort({ week: -1, _id: 1 })
        .toArray()
      const found = new Map<string, CountedSentence>()
      for (const { _id, sentence, sealed, kind, choices, week, count } of documents) {
        const known = found.get(sentence)
        found.set(sentence, {
          id: sentence,
          text: known?.text ?? String(vault.open(sealed, context(_id))),
          kind,
          choices,
          weeks: [...(known?.weeks ?? []), { week, count }],
          count: (known?.count ?? 0) + count,
        })
      }
      return [...found.values()].sort((one, other) => other.count - one.count)
    },

    /** Takes a cause back; a sentence that has no other goes. */
    async uncount(cause: string): Promise<void> {
      const mark = markOf(cause)
      await missed.updateMany({ counted: mark }, { $inc: { count: -1 }, $pull: { counted: mark } })
      await missed.deleteMany({ count: { $lte: 0 } })
    },

    /** Deletes a sentence in all its weeks. @returns false when there is none */
    async remove(id: string): Promise<boolean> {
      return (await missed.deleteMany({ sentence: id })).deletedCount > 0
    },

    /** Deletes sentences whose time is over. @returns how many, each week by itself */
    async forget(now: Date): Promise<number> {
      return (await missed.deleteMany({ expiresAt: { $lte: now } })).deletedCount
    },
  }
}
