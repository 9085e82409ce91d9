import type { Connection } from 'mongoose'
import { MONTH_SUMMARY_DAYS } from '../../domain/settings/retention.ts'
import type { Month } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface MonthSummaryDocument {
  /** The month of the summary, `2026-10`. */
  _id: Month
  readyAt: Date
  /** Ids of the staff who have seen it. */
  seenBy: string[]
}

export const monthSummaryCollection = collection<MonthSummaryDocument>('monthSummaries', {
  indexes: [{ key: { readyAt: 1 }, expireAfterSeconds: MONTH_SUMMARY_DAYS * 24 * 3600 }],
})

/** The months whose summaries are available in the console, and who has seen them. */
export function monthSummaryModel(connection: Connection) {
  const summaries = monthSummaryCollection.on(connection)
  return {
    /** Whether a month's summary is available. */
    async isPrepared(month: Month): Promise<boolean> {
      return exists(summaries, { _id: month })
    },

    /** Makes a month's summary available. A repeated call changes nothing. */
    async lay(month: Month, now: Date): Promise<void> {
      try {
        await summaries.updateOne(
          { _id: month },
          { $setOnInsert: { readyAt: now, seenBy: [] } },
          { upsert: true },
        )
      } catch (error) {
        // Another process has stored it at the same moment.
        if (!isDuplicate(error)) throw error
      }
    },

    /** The latest month with a summary, if this member has not seen it; null otherwise. */
    async latestUnseen(staffId: string): Promise<Month | null> {
      const latest = await summaries.findOne({}, { sort: { _id: -1 } })
      return latest && !latest.seenBy.includes(staffId) ? latest._id : null
    },

    /** Notes that a member has seen a month's summary; does nothing when there is none. */
    async see(month: Month, staffId: string): Promise<void> {
      await summaries.updateOne({ _id: month }, { $addToSet: { seenBy: staffId } })
    },
  }
}
