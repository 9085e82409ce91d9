import type { Connection } from 'mongoose'
import type { Allowance } from '../../domain/requests/noticePolicy.ts'
import type { Month } from '../../lib/time.ts'
import { collection } from '../collection.ts'

interface AllowanceDocument {
  /** The month as LINE counts it, see `lineMonthOf`. */
  _id: Month
  /** Null: LINE sets none. */
  limit: number | null
  used: number
  at: Date
}

export const allowanceCollection = collection<AllowanceDocument>('allowances', { indexes: [] })

/** What LINE said last of a month's messages. */
export interface MonthlyAllowance extends Allowance {
  readonly month: Month
  readonly at: Date
}

/** What LINE has said of each month's messages: it tells only of the present one. */
export function allowanceModel(connection: Connection) {
  const allowances = allowanceCollection.on(connection)

  return {
    /** Notes what LINE says now. What was used never falls: of two processes the one that heard less may write later. */
    async note(month: Month, { limit, used }: Allowance, at: Date): Promise<void> {
      await allowances.updateOne({ _id: month }, { $set: { limit }, $max: { used, at } }, { upsert: true })
    },

    /** What is known of these months, in their order; of a month in which LINE was never asked nothing. */
    async ofMonths(months: readonly Month[]): Promise<MonthlyAllowance[]> {
      const rows = await allowances
        .find({ _id: { $in: [...months] } })
        .sort({ _id: 1 })
        .toArray()
      return rows.map(({ _id, limit, used, at }) => ({ month: _id, limit, used, at }))
    },
  }
}

export type Allowances = ReturnType<typeof allowanceModel>
