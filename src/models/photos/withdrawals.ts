import type { Connection } from 'mongoose'
import { DAY } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'

interface WithdrawalDocument {
  /** The ids of person and message, so that nobody can withdraw another person's message. */
  _id: string
  expiresAt: Date
}

export const withdrawalCollection = collection<WithdrawalDocument>('withdrawals', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

/** As long as the id of a handled event is kept, so that a message delivered late is still known as withdrawn. */
const REMEMBERED = 7 * DAY

/** Messages that people have unsent. LINE may report this before the message itself is handled. */
export function withdrawalModel(connection: Connection) {
  const withdrawals = withdrawalCollection.on(connection)
  const idOf = (userId: string, messageId: string) => `${userId} ${messageId}`
  return {
    async note(userId: string, messageId: string, now: Date): Promise<void> {
      await withdrawals.updateOne(
        { _id: idOf(userId, messageId) },
        { $set: { expiresAt: new Date(+now + REMEMBERED) } },
        { upsert: true },
      )
    },

    async has(userId: string, messageId: string): Promise<boolean> {
      return exists(withdrawals, { _id: idOf(userId, messageId) })
    },
  }
}

export type Withdrawals = ReturnType<typeof withdrawalModel>
