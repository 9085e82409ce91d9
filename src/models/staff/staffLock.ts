import type { Connection } from 'mongoose'
import { SECOND } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/**
 * After this time the lock of a dead process has ended: ten seconds for one change of staff, and half a minute by which
 * the clocks of two processes may differ.
 */
const LOCK_LIFE = 40 * SECOND

interface LockDocument {
  _id: string
  until: Date
}

export const staffLockCollection = collection<LockDocument>('staffLock', { indexes: [] })

/** Runs one change at a time, because two administrators who demote each other would leave the office without any. */
export function staffLock(connection: Connection) {
  const locks = staffLockCollection.on(connection)
  /** @returns `stale` when another change is under way */
  return async function alone<T>(now: Date, work: () => Promise<T>): Promise<T | 'stale'> {
    const until = new Date(+now + LOCK_LIFE)
    try {
      await locks.updateOne({ _id: 'staff', until: { $lte: now } }, { $set: { until } }, { upsert: true })
    } catch (error) {
      if (isDuplicate(error)) return 'stale'
      throw error
    }
    try {
      return await work()
    } finally {
      await locks.deleteOne({ _id: 'staff', until })
    }
  }
}
