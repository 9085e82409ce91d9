import type { Connection } from 'mongoose'
import type { Allowance } from '../../domain/requests/noticePolicy.ts'
import type { Month } from '../../lib/time.ts'
import { collection } from '../collection.ts'

interface AllowanceDocument {
  /** A month by LINE's calendar, see `lineMonthOf`. */
  _id: Month
  /** Null when LINE sets no limit. */
  limit: number | null
  used: number
  at: Date
}

export const allowanceCollection = collection<AllowanceDocument>('allowances', { indexes: [] })

/** LINE's latest figures for the messages of a month. */
interface MonthlyAllowance extends Allowance {
  readonly month: Month
  readonly at: Date
}

/** LINE's figures for the messages of each month, kept because LINE reports only the current month. */
export function allowanceModel(connection: Connection) {
  const allowances = allowanceCollection.on(connection)

  return {
    /** Stores LINE's current figures. `used` never decreases: a process with an older figure may write later. */
    async note(month: Month, { limit, used }: Allowance, at: Date): Promise<void> {
      await allowances.updateOne({ _id: month }, { $set: { limit }, $max: { used, at } }, { upsert: true })
    },

    /** The figures of these months, by month. A month in which LINE was never asked is missing. */
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
