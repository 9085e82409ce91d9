import type { Connection } from 'mongoose'
import { collection } from '../collection.ts'

interface CounterDocument {
  /** The name of the series. */
  _id: string
  last: number
}

export const counterCollection = collection<CounterDocument>('counters', { indexes: [] })

/** Running numbers. No number is given twice; a crash before a number is used leaves a gap. */
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
