import type { Connection } from 'mongoose'
import type { Booked } from '../../domain/appointments/freeTimes.ts'
import type { Slot } from '../../domain/appointments/slot.ts'
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
}

/** Stored as `visitPlaces` since the first release; another name would need a migration. */
export const slotPlaceCollection = collection<PlaceDocument>('visitPlaces', {
  indexes: [{ key: { slot: 1 } }, { key: { request: 1 } }],
})

interface Claim {
  readonly id: string
  readonly request: string
  readonly claimedAt: Date
}

const idOf = (slot: Slot | null, place: number | null) => `${slot}/${place}`

/** The claimed places at the counter. */
export function slotPlaceModel(connection: Connection) {
  const places = slotPlaceCollection.on(connection)

  /** Claims a place, or takes over the claim of an unfinished attempt for the same request. */
  async function take(place: PlaceDocument): Promise<boolean> {
    try {
      await places.insertOne(place)
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    const { _id, request, revision, claimedAt, minutes } = place
    const own = await places.updateOne({ _id, request }, { $set: { revision, claimedAt, minutes } })
    return own.matchedCount === 1
  }

  return {
    /** Claims the first free place at a time. @returns its number, from 1; null when none is free */
    async claim(
      wanted: { slot: Slot; minutes: number; request: string; places: number },
      revision: number,
      now: Date,
    ): Promise<number | null> {
      const { slot, minutes, request } = wanted
      for (let place = 1; place <= wanted.places; place++) {
        if (await take({ _id: idOf(slot, place), slot, minutes, request, revision, claimedAt: now }))
          return place
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

    async between(from: Day, to: Day): Promise<Booked[]> {
      const rows = await places
        .find({ slot: { $gte: from, $lt: `${to}U` } }, { projection: { slot: 1, minutes: 1 } })
        .toArray()
      return rows.map(({ slot, minutes }) => ({ slot, minutes }))
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
