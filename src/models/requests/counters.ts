import { type Connection, Schema } from 'mongoose'

const schema = new Schema<{ _id: string; last: number }>(
  { _id: { type: String, required: true }, last: { type: Number, required: true } },
  { versionKey: false, collection: 'counters' },
)

/** Running numbers. A number is never given twice; a crash between giving and using one leaves a gap. */
export function counterModel(connection: Connection) {
  const model = connection.model('Counter', schema)
  return {
    model,
    /** The next number of a series, from 1. */
    async next(series: string): Promise<number> {
      const { last } = await model
        .findOneAndUpdate({ _id: series }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' })
        .lean()
      return last
    },
  }
}

export type Counters = ReturnType<typeof counterModel>
