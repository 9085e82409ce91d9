import { type Connection, Schema } from 'mongoose'
import { DAY } from '../../lib/time.ts'

interface WithdrawalDocument {
  /** The person's id and the message's: nobody withdraws somebody else's. */
  _id: string
  expiresAt: Date
}

const schema = new Schema<WithdrawalDocument>(
  { _id: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  { versionKey: false, collection: 'withdrawals' },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** As long as an event's id is remembered, so that a message delivered late is still known to be withdrawn. */
const REMEMBERED = 7 * DAY

/** Messages that people have unsent; one may be withdrawn before it was handled. */
export function withdrawalModel(connection: Connection) {
  const model = connection.model('Withdrawal', schema)
  const idOf = (userId: string, messageId: string) => `${userId} ${messageId}`
  return {
    model,

    async note(userId: string, messageId: string, now: Date): Promise<void> {
      await model.updateOne(
        { _id: idOf(userId, messageId) },
        { $set: { expiresAt: new Date(+now + REMEMBERED) } },
        { upsert: true },
      )
    },

    async has(userId: string, messageId: string): Promise<boolean> {
      return (await model.exists({ _id: idOf(userId, messageId) })) !== null
    },
  }
}

export type Withdrawals = ReturnType<typeof withdrawalModel>
