import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import { SECOND } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface LeaseDocument {
  _id: string
  holder: string
  until: Date
  /** Grows whenever another process takes over, so that a cell can tell the former one from the present. */
  term: number
  /** A rebuild was begun: until it is finished the counts are not to be trusted. */
  rebuilding?: true
}

export const countLeaseCollection = collection<LeaseDocument>('countLease', { indexes: [] })

export interface Lease {
  readonly term: number
  readonly rebuilding: boolean
}

/** Another process counts, or has gone on in this one's place. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
  constructor() {
    super('Another process counts at the moment; try again in half a minute')
  }
}

const LEASE = 'counts'
/** A process that dies while it counts holds the others up for so long. */
const LEASE_TIME = 30 * SECOND

/** Who counts now: one process at a time, so that a step that was begun is finished before the next. */
export function countLease(connection: Connection) {
  const leases = countLeaseCollection.on(connection)
  const holder = randomUUID()
  const ours = { _id: LEASE, holder }

  async function stored(now: Date): Promise<LeaseDocument | null> {
    const until = new Date(+now + LEASE_TIME)
    const kept = await leases.findOneAndUpdate(ours, { $set: { until } }, { returnDocument: 'after' })
    if (kept) return kept
    try {
      return await leases.findOneAndUpdate(
        { _id: LEASE, until: { $lte: now } },
        { $set: { holder, until }, $inc: { term: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
    } catch (error) {
      if (isDuplicate(error)) return null
      throw error
    }
  }

  /** Takes or keeps the lease. Null when another process has it. */
  async function take(now: Date): Promise<Lease | null> {
    const lease = await stored(now)
    return lease && { term: lease.term, rebuilding: lease.rebuilding === true }
  }

  return {
    take,

    /**
     * The same where nothing can be done without it.
     * @param term of the lease that must not have passed to another process since
     * @throws LeaseLost
     */
    async hold(now: Date, term?: number): Promise<Lease> {
      const lease = await take(now)
      if (!lease || (term !== undefined && lease.term !== term)) throw new LeaseLost()
      return lease
    },

    async giveBack(now: Date): Promise<void> {
      await leases.updateOne(ours, { $set: { until: now } })
    },

    /** Whether somebody has begun to count everything anew and has not finished. */
    async isRebuilding(): Promise<boolean> {
      return (await leases.findOne({ _id: LEASE, rebuilding: true })) !== null
    },

    async beginRebuild(): Promise<void> {
      await leases.updateOne(ours, { $set: { rebuilding: true } })
    },

    async endRebuild(): Promise<void> {
      await leases.updateOne(ours, { $unset: { rebuilding: 1 } })
    },
  }
}

export type CountLease = ReturnType<typeof countLease>
