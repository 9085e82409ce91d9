import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { addDays, DAY, type Day, dayOf } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/**
 * Wrong tries a day that the public status page takes. There are 10,000 endings of a telephone number, so somebody who
 * knows a reference hits with a chance of 0.05 % a day from one address and of 0.25 % from many, and all strangers of the
 * world together of 3 %.
 */
const statusTryLimits = {
  /** From one address for one request, so that a stranger who knows its reference does not lock its applicant out. */
  client: 5,
  /**
   * For one request, wherever the tries come from: as many as five addresses have. Fewer would be easy to use up for
   * somebody else, more would help only who guesses.
   */
  reference: 25,
  /** From one address. A school has one address for everybody, and right tries do not count. */
  address: 20,
  /** From everywhere, against somebody with many addresses who tries many references. */
  all: 300,
} as const

type Limited = keyof typeof statusTryLimits

/** How a try ended. `refused`: a limit was reached, so nothing was compared. */
type StatusTryEnding = 'found' | 'wrong' | 'refused'

/** How the tries of one day ended. */
export type StatusTryDay = { readonly day: Day } & Readonly<Record<StatusTryEnding, number>>

/** Days for which the office sees how many tries there were. */
const SHOWN_DAYS = 92

/** Either the tries that count towards one limit on one day, or how the tries of a day ended. */
interface StatusTryDocument {
  /** “client”, “reference”, “address” or “all” with day and keyed digest; or “day” with the day. */
  _id: string
  /** Tries that count towards the limit; only then. */
  count?: number
  /** Only of a day. */
  day?: Day
  found?: number
  wrong?: number
  refused?: number
  expiresAt: Date
}

export const statusTryCollection = collection<StatusTryDocument>('statusTries', {
  indexes: [
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    { key: { day: 1 }, sparse: true },
  ],
})

/** A counted try; it can be given back. */
interface TakenTry {
  readonly ids: readonly string[]
}

/** The tries of the public status page, counted for all processes together. Addresses and references rest as digests. */
export function statusTryModel(connection: Connection, vault: Vault) {
  const tries = statusTryCollection.on(connection)

  const idOf = (limit: Limited, what: string, now: Date) =>
    `${limit} ${dayOf(now)} ${vault.digest(what, `status ${limit}`)}`

  /** Counts one try. @returns false when the limit is reached */
  async function count(limit: Limited, _id: string, now: Date): Promise<boolean> {
    const below = { _id, count: { $lt: statusTryLimits[limit] } }
    const one = { $inc: { count: 1 }, $setOnInsert: { expiresAt: new Date(+now + 2 * DAY) } }
    try {
      await tries.updateOne(below, one, { upsert: true })
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    // The document exists: it is full, or another process has just made it.
    return (await tries.updateOne(below, { $inc: { count: 1 } })).modifiedCount === 1
  }

  return {
    /**
     * Counts a try before anything is compared, so that simultaneous tries are all counted. A reference counts whether
     * a request has it or not.
     * @returns the limit that is reached instead of the try
     */
    async take(address: string, reference: string, now: Date): Promise<TakenTry | Limited> {
      const ids: string[] = []
      for (const [limit, what] of [
        ['address', address],
        // Before the reference, which tries of one address beyond its own do not use up.
        ['client', `${address} ${reference}`],
        ['reference', reference],
        ['all', ''],
      ] as const) {
        const id = idOf(limit, what, now)
        if (!(await count(limit, id, now))) return limit
        ids.push(id)
      }
      return { ids }
    },

    /** The try was right, so it does not count. */
    async giveBack({ ids }: TakenTry): Promise<void> {
      await tries.updateMany({ _id: { $in: [...ids] }, count: { $gt: 0 } }, { $inc: { count: -1 } })
    },

    /** Notes how a try ended, for the office. */
    async note(ending: StatusTryEnding, now: Date): Promise<void> {
      const day = dayOf(now)
      const expiresAt = new Date(+now + SHOWN_DAYS * DAY)
      const note = () =>
        tries.updateOne(
          { _id: `day ${day}` },
          { $inc: { [ending]: 1 }, $setOnInsert: { day, expiresAt } },
          { upsert: true },
        )
      await note().catch((error: unknown) => {
        // Two processes have made the day at the same moment; now it exists.
        if (!isDuplicate(error)) throw error
        return note()
      })
    },

    /** How tries ended on the days on which there were any, of this and the 29 days before it, newest first. */
    async days(now: Date): Promise<StatusTryDay[]> {
      const found = await tries
        .find({ day: { $gte: addDays(dayOf(now), -29) } })
        .sort({ day: -1 })
        .toArray()
      return found.flatMap(({ day, ...ended }) =>
        day === undefined
          ? []
          : [{ day, found: ended.found ?? 0, wrong: ended.wrong ?? 0, refused: ended.refused ?? 0 }],
      )
    },
  }
}
