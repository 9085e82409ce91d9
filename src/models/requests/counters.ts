import type { Connection } from 'mongoose'
import { collection } from '../collection.ts'

interface CounterDocument {
  /** The series. */
  _id: string
  last: number
}

export const counterCollection = collection<CounterDocument>('counters', { indexes: [] })

/** Running numbers. A number is never given twice; a crash between giving and using one leaves a gap. */
export function counterModel(connection: Connection) {
  const counters = counterCollection.on(connection)
  return {
    /** The next number of a series, from 1. */
    async next(series: string): Promise<number> {
      const counter = await counters.findOneAndUpdate(
        { _id: series },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      if (!counter) throw new Error(`The counter ${series} has given no number; try again`)
      return counter.last
    },
  }
}

export type Counters = ReturnType<typeof counterModel>
