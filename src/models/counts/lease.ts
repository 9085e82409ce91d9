import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import { SECOND } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface LeaseDocument {
  _id: string
  holder: string
  until: Date
  /** Increases whenever another process takes the lease, so that a cell can refuse the former process. */
  term: number
  /** A rebuild has begun and not finished; until then the counts may be wrong. */
  rebuilding?: true
}

export const countLeaseCollection = collection<LeaseDocument>('countLease', { indexes: [] })

interface Lease {
  readonly term: number
  readonly rebuilding: boolean
}

/** Another process counts, or has taken over from this one. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
  constructor() {
    super('Another process counts at the moment; try again in half a minute')
  }
}

const LEASE = 'counts'
/** The lease while everything is counted again. */
export const isRebuilding = { _id: LEASE, rebuilding: true } as const
/** How long the other processes wait when the counting process dies. */
const LEASE_TIME = 30 * SECOND

/** The lease to count: one process at a time, so that each step is finished before the next begins. */
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

  /** Takes or renews the lease. Null when another process has it. */
  async function take(now: Date): Promise<Lease | null> {
    const lease = await stored(now)
    return lease && { term: lease.term, rebuilding: lease.rebuilding === true }
  }

  return {
    take,

    /**
     * Takes or renews the lease, for work that cannot be done without it.
     * @param term the term of the lease so far; another process must not have taken it since
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

    /** Whether a rebuild has begun and not finished. */
    async isRebuilding(): Promise<boolean> {
      return (await leases.findOne(isRebuilding)) !== null
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
