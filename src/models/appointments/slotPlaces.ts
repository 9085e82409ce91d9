import type { Connection } from 'mongoose'
import { type Booked, overlap } from '../../domain/appointments/freeTimes.ts'
import { dayOfSlot, type Slot } from '../../domain/appointments/slot.ts'
import type { Day } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** One place at one time, claimed for one request. */
interface PlaceDocument {
  /** `2026-11-24T09:00/1`: the request whose process inserts it has the place. */
  _id: string
  slot: Slot
  minutes: number
  request: string
  /** The revision of the request's appointment for which the place was claimed. */
  revision: number
  claimedAt: Date
  /** It is not decided yet whether the claim stays; absent when it does, and in claims of earlier releases. */
  pending?: true
}

/** A claimed place. */
export interface Claimed extends Booked {
  readonly request: string
}

/** How often a claim is tried while other claims for the same time are pending or have removed it. */
const MOST_TRIES = 20
/** How many reads a claim waits for better ones to be decided; then it gives way. */
const MOST_READS = 20

/** Stored as `visitPlaces` since the first release; another name would need a migration. */
export const slotPlaceCollection = collection<PlaceDocument>('visitPlaces', {
  indexes: [{ key: { slot: 1 } }, { key: { request: 1 } }],
})

interface Wanted extends Claimed {
  /** How many places there are at that time. */
  readonly places: number
}

interface Claim {
  readonly id: string
  readonly request: string
  readonly claimedAt: Date
}

const idOf = (slot: Slot | null, place: number | null) => `${slot}/${place}`

/**
 * The claimed places at the counter. The id lets only one request have a place at one time; but bookings of another
 * length, from before the office changed it, may overlap without having the same time. Therefore a claim is inserted
 * as pending, then compared with all that overlap:
 * - It gives way where those that stay fill the places.
 * - Of pending claims the one with the smaller id is better. A claim waits for better ones, and removes worse ones that
 *   find no room beside it, before it stays itself.
 * Whichever of several claims reads last sees all the others, so more than there are places never stay.
 */
export function slotPlaceModel(connection: Connection) {
  const places = slotPlaceCollection.on(connection)

  /** Inserts a claim, or takes over that of an unfinished attempt for the same request. */
  async function take(claim: PlaceDocument): Promise<'pending' | 'stays' | 'of-another'> {
    try {
      await places.insertOne(claim)
      return 'pending'
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    const { _id, request, revision, claimedAt, minutes } = claim
    const stays = await places.updateOne(
      { _id, request, minutes, pending: { $exists: false } },
      { $set: { revision, claimedAt } },
    )
    if (stays.matchedCount === 1) return 'stays'
    const own = await places.updateOne(
      { _id, request },
      { $set: { revision, claimedAt, minutes, pending: true } },
    )
    return own.matchedCount === 1 ? 'pending' : 'of-another'
  }

  /** The claims of other requests that share some time with this one, best first. */
  async function besides({ slot, minutes, request }: PlaceDocument): Promise<PlaceDocument[]> {
    const day = dayOfSlot(slot)
    const rows = await places
      .find({ slot: { $gte: day, $lt: `${day}U` }, request: { $ne: request } })
      .toArray()
    return rows.filter((each) => overlap(each, { slot, minutes })).sort((a, b) => (a._id < b._id ? -1 : 1))
  }

  /** The filter for this very claim while it is pending. */
  const stillPending = ({ _id, request, revision, claimedAt }: PlaceDocument) =>
    ({ _id, request, revision, claimedAt, pending: true }) as const

  async function remove(claim: PlaceDocument): Promise<boolean> {
    return (await places.deleteOne(stillPending(claim))).deletedCount === 1
  }

  async function keep(claim: PlaceDocument): Promise<boolean> {
    const kept = await places.updateOne(stillPending(claim), { $unset: { pending: 1 } })
    return kept.matchedCount === 1
  }

  /** Decides about a pending claim. `removed`: by a better one, before it was decided. */
  async function decide(claim: PlaceDocument, most: number): Promise<'stays' | 'full' | 'removed'> {
    for (let reads = 0; reads < MOST_READS; reads++) {
      const others = await besides(claim)
      const staying = others.filter(({ pending }) => !pending).length
      if (staying >= most) break
      const better = others.filter(({ _id, pending }) => pending && _id < claim._id).length
      if (staying + better >= most) continue
      const worse = others.filter(({ _id, pending }) => pending && _id > claim._id)
      const removed = await Promise.all(worse.slice(most - 1 - staying - better).map(remove))
      if (removed.includes(false)) continue
      return (await keep(claim)) ? 'stays' : 'removed'
    }
    await remove(claim)
    return 'full'
  }

  /** Inserts a claim for the first free place. */
  async function insert(
    { slot, minutes, request, places: most }: Wanted,
    revision: number,
    now: Date,
  ): Promise<{ place: number; claim: PlaceDocument; stays: boolean } | null> {
    for (let place = 1; place <= most; place++) {
      const _id = idOf(slot, place)
      const claim = { _id, slot, minutes, request, revision, claimedAt: now, pending: true } as const
      const taken = await take(claim)
      if (taken !== 'of-another') return { place, claim, stays: taken === 'stays' }
    }
    return null
  }

  return {
    /** Claims the first free place at a time. @returns its number, from 1; null when none is free */
    async claim(wanted: Wanted, revision: number, now: Date): Promise<number | null> {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const inserted = await insert(wanted, revision, now)
        if (inserted === null) {
          // A claim of another length at the same time may still give way, or has just done so.
          const staying = await places.countDocuments({ slot: wanted.slot, pending: { $exists: false } })
          if (staying >= wanted.places) return null
          continue
        }
        const { place, claim, stays } = inserted
        const decided = stays ? 'stays' : await decide(claim, wanted.places)
        if (decided !== 'removed') return decided === 'stays' ? place : null
      }
      return null
    },

    /** Releases a request's places, except its appointment's and those claimed for a later revision. */
    async releaseBehind(
      request: string,
      { slot, place, revision }: { slot: Slot | null; place: number | null; revision: number },
    ): Promise<void> {
      await places.deleteMany({ request, _id: { $ne: idOf(slot, place) }, revision: { $lte: revision } })
    },

    /** Releases one claim, unless another attempt has taken it over since it was read. */
    async release({ id, request, claimedAt }: Claim): Promise<void> {
      await places.deleteOne({ _id: id, request, claimedAt })
    },

    async between(from: Day, to: Day): Promise<Claimed[]> {
      const rows = await places
        .find({ slot: { $gte: from, $lt: `${to}U` } }, { projection: { slot: 1, minutes: 1, request: 1 } })
        .toArray()
      return rows.map(({ slot, minutes, request }) => ({ slot, minutes, request }))
    },

    /** Claims for a day or later that were made before a moment. */
    async claimedBefore(moment: Date, from: Day): Promise<Claim[]> {
      const rows = await places.find({ slot: { $gte: from }, claimedAt: { $lt: moment } }).toArray()
      return rows.map(({ _id, request, claimedAt }) => ({ id: _id, request, claimedAt }))
    },

    async forget(before: Day): Promise<void> {
      await places.deleteMany({ slot: { $lt: before } })
    },
  }
}
