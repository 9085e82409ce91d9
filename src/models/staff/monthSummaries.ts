import type { Connection } from 'mongoose'
import { MONTH_SUMMARY_DAYS } from '../../domain/settings/retention.ts'
import type { Month } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface MonthSummaryDocument {
  /** The month that is summed up, `2026-10`. */
  _id: Month
  readyAt: Date
  /** Ids of the staff who have looked at it. */
  seenBy: string[]
}

export const monthSummaryCollection = collection<MonthSummaryDocument>('monthSummaries', {
  indexes: [{ key: { readyAt: 1 }, expireAfterSeconds: MONTH_SUMMARY_DAYS * 24 * 3600 }],
})

/** Which months' summaries wait in the console, and who has looked at them. */
export function monthSummaryModel(connection: Connection) {
  const summaries = monthSummaryCollection.on(connection)
  return {
    /** Whether a month's summary has been laid ready. */
    async isLaid(month: Month): Promise<boolean> {
      return exists(summaries, { _id: month })
    },

    /** Lays a month's summary ready. The first time counts; again, it changes nothing. */
    async lay(month: Month, now: Date): Promise<void> {
      try {
        await summaries.updateOne(
          { _id: month },
          { $setOnInsert: { readyAt: now, seenBy: [] } },
          { upsert: true },
        )
      } catch (error) {
        // Another process has laid it at the same moment.
        if (!isDuplicate(error)) throw error
      }
    },

    /** The latest month that was laid ready, if this member has not looked at it; null otherwise. */
    async latestUnseen(staffId: string): Promise<Month | null> {
      const latest = await summaries.findOne({}, { sort: { _id: -1 } })
      return latest && !latest.seenBy.includes(staffId) ? latest._id : null
    },

    /** Notes that a member has looked at a month; nothing where it is not ready yet. */
    async see(month: Month, staffId: string): Promise<void> {
      await summaries.updateOne({ _id: month }, { $addToSet: { seenBy: staffId } })
    },
  }
}

export type MonthSummaries = ReturnType<typeof monthSummaryModel>
