import { type Connection, Schema } from 'mongoose'
import type { Booked } from '../../domain/appointments/freeTimes.ts'
import type { Slot } from '../../domain/appointments/slot.ts'
import type { Day } from '../../lib/time.ts'
import { isDuplicate } from '../connect.ts'

/** One place at one time, spoken for by one request. */
interface PlaceDocument {
  /** `2026-11-24T09:00/1`: whoever inserts it has the place. */
  _id: string
  slot: Slot
  minutes: number
  request: string
  /** The revision of the request's appointment that it was claimed for. */
  revision: number
  claimedAt: Date
}

const schema = new Schema<PlaceDocument>(
  {
    _id: { type: String, required: true },
    slot: { type: String, required: true },
    minutes: { type: Number, required: true },
    request: { type: String, required: true },
    revision: { type: Number, required: true },
    claimedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'visitPlaces' },
)
schema.index({ slot: 1 })
schema.index({ request: 1 })

export interface Claim {
  readonly id: string
  readonly request: string
  readonly claimedAt: Date
}

const idOf = (slot: Slot | null, place: number | null) => `${slot}/${place}`

/** The places at the counter that are spoken for. */
export function slotPlaceModel(connection: Connection) {
  const model = connection.model('VisitPlace', schema)

  /** Takes a place, or takes it over from an attempt of the same request that did not end. */
  async function take(place: PlaceDocument): Promise<boolean> {
    try {
      await model.create(place)
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    const { _id, request, revision, claimedAt, minutes } = place
    const own = await model.updateOne({ _id, request }, { $set: { revision, claimedAt, minutes } })
    return own.matchedCount === 1
  }

  return {
    model,

    /** The first free place at a time, from 1; null when there is none. */
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

    /** Gives back a request's places except the one that its appointment names, and except those claimed since. */
    async releaseBehind(
      request: string,
      { slot, place, revision }: { slot: Slot | null; place: number | null; revision: number },
    ): Promise<void> {
      await model.deleteMany({ request, _id: { $ne: idOf(slot, place) }, revision: { $lte: revision } })
    },

    /** Gives one claim back, unless it has been taken over since it was read. */
    async release({ id, request, claimedAt }: Claim): Promise<void> {
      await model.deleteOne({ _id: id, request, claimedAt })
    },

    async between(from: Day, to: Day): Promise<Booked[]> {
      const rows = await model.find({ slot: { $gte: from, $lt: `${to}U` } }, { slot: 1, minutes: 1 }).lean()
      return rows.map(({ slot, minutes }) => ({ slot, minutes }))
    },

    /** Claims from a day on that are older than a moment. */
    async claimedBefore(moment: Date, from: Day): Promise<Claim[]> {
      const rows = await model.find({ slot: { $gte: from }, claimedAt: { $lt: moment } }).lean()
      return rows.map(({ _id, request, claimedAt }) => ({ id: _id, request, claimedAt }))
    },

    async forget(before: Day): Promise<void> {
      await model.deleteMany({ slot: { $lt: before } })
    },
  }
}
