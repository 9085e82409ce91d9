import { type Connection, Schema } from 'mongoose'
import type { Booked } from '../flows/visits/freeTimes.ts'
import { type Slot, startOf } from '../flows/visits/slot.ts'
import { type Day, MINUTE } from '../lib/time.ts'
import { visitPlaceModel } from './visitPlaces.ts'

/** How an attempt ended: booked or cancelled; no place left; or not what the button knew of. */
export type VisitOutcome = 'booked' | 'cancelled' | 'taken' | 'other'

/** A request's appointment, and who filed the request; nothing else of the person. */
interface VisitDocument {
  /** The request. */
  _id: string
  userId: string
  /** Null when there is none (any more). */
  slot: Slot | null
  /** The place at the counter, from 1. */
  place: number | null
  minutes: number
  /** When the reminder falls due; absent when there is none to send. */
  remindAt?: Date
  /** Counts the changes, so that each is made to what was read. */
  revision: number
  /** The latest attempt under its own id: done again, it ends as it did. */
  last: { id: string; outcome: VisitOutcome }
  changedAt: Date
}

const schema = new Schema<VisitDocument>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    slot: { type: String, default: null },
    place: { type: Number, default: null },
    minutes: { type: Number, required: true },
    remindAt: Date,
    revision: { type: Number, required: true },
    last: { type: { id: String, outcome: String }, _id: false, required: true },
    changedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'visits' },
)
schema.index({ slot: 1 })
schema.index({ remindAt: 1 }, { sparse: true })

export interface Visit {
  readonly request: string
  readonly userId: string
  readonly slot: Slot
  readonly revision: number
}

/** An appointment whose reminder falls due. */
export interface DueReminder extends Visit {
  readonly dueAt: Date
}

export interface Booking {
  /** The attempt's own id. */
  readonly id: string
  readonly request: string
  readonly userId: string
  readonly slot: Slot
  /** The appointment that this one replaces; null for a first one. */
  readonly from: Slot | null
  readonly minutes: number
  /** Places at that time; 0 when the time cannot be booked. */
  readonly places: number
  readonly remindAt: Date | null
}

/** A change is made to what was read; somebody faster means reading again, and nobody is faster for long. */
const MOST_TRIES = 5
/** A place that no appointment names after so long was left by a process that died. */
const STRAY_AFTER = 10 * MINUTE

/**
 * Appointments, in two collections: the place is claimed by inserting it (`visitPlaces`, one document per time and
 * place, so that nobody else can), and the request's own document says which claim is its appointment. The new place is
 * claimed before the old one is given back, so that a process that dies in between leaves either appointment whole; the
 * claim too many goes with the next change or with `tidy`.
 */
export function visitModel(connection: Connection) {
  const model = connection.model('Visit', schema)
  const places = visitPlaceModel(connection)

  async function read(request: string): Promise<VisitDocument | null> {
    return model.findById(request).lean()
  }

  /** What a visit document stands on while it is not stored yet. */
  function blank(request: string, userId: string, now: Date): VisitDocument {
    const last = { id: '', outcome: 'other' as const }
    return { _id: request, userId, slot: null, place: null, minutes: 0, revision: 0, last, changedAt: now }
  }

  /** Writes the next revision, only on the one that was read. */
  async function write(read: VisitDocument, change: Partial<VisitDocument>, now: Date): Promise<boolean> {
    const { remindAt, ...rest } = change
    const set = { ...rest, ...(remindAt && { remindAt }), revision: read.revision + 1, changedAt: now }
    if (read.revision === 0) {
      const { _id, ...first } = { ...read, ...set }
      const result = await model.updateOne({ _id }, { $setOnInsert: first }, { upsert: true })
      return result.upsertedCount === 1
    }
    const forgetsReminder = 'slot' in change && !remindAt
    const result = await model.updateOne(
      { _id: read._id, revision: read.revision },
      { $set: set, ...(forgetsReminder && { $unset: { remindAt: 1 } }) },
    )
    return result.modifiedCount === 1
  }

  /** An appointment whose time has come is nobody's to change any more. */
  const standing = ({ slot, minutes }: VisitDocument, now: Date) =>
    slot !== null && +startOf(slot) + minutes * MINUTE > +now ? slot : null

  async function tryToBook(booking: Booking, now: Date): Promise<VisitOutcome | null> {
    const { id, request, userId, slot, minutes, remindAt } = booking
    const visit = (await read(request)) ?? blank(request, userId, now)
    if (visit.last.id === id) return visit.last.outcome
    const current = standing(visit, now)
    if (current === slot) return 'booked'
    const ends = async (outcome: VisitOutcome) =>
      (await write(visit, { last: { id, outcome } }, now)) ? outcome : null
    if (current !== booking.from) return ends('other')
    const place = await places.claim(booking, visit.revision + 1, now)
    if (place === null) return ends('taken')
    const last = { id, outcome: 'booked' as const }
    const written = await write(visit, { slot, place, minutes, last, ...(remindAt && { remindAt }) }, now)
    return written ? 'booked' : null
  }

  async function tryToCancel(
    { id, request, slot }: { id: string; request: string; slot: Slot },
    now: Date,
  ): Promise<VisitOutcome | null> {
    const visit = await read(request)
    if (!visit) return 'cancelled'
    if (visit.last.id === id) return visit.last.outcome
    const current = standing(visit, now)
    if (current === null) return 'cancelled'
    const change =
      current === slot
        ? { slot: null, place: null, last: { id, outcome: 'cancelled' as const } }
        : { last: { id, outcome: 'other' as const } }
    return (await write(visit, change, now)) ? change.last.outcome : null
  }

  /** Gives back every claim that the request's appointment has left behind. */
  async function releaseOthers(request: string): Promise<void> {
    const visit = await read(request)
    if (visit) await places.releaseBehind(request, visit)
  }

  async function settled(
    request: string,
    attempt: () => Promise<VisitOutcome | null>,
  ): Promise<VisitOutcome> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await attempt()
      if (outcome === null) continue
      await releaseOthers(request)
      return outcome
    }
    throw new Error(`The appointment of request ${request} keeps changing; the event is tried again`)
  }

  function toVisit(document: VisitDocument): Visit[] {
    const { _id, userId, slot, revision } = document
    return slot === null ? [] : [{ request: _id, userId, slot, revision }]
  }

  return {
    model,
    places: places.model,

    /** The places spoken for on these days, both included. */
    async booked(from: Day, to: Day): Promise<Booked[]> {
      return places.between(from, to)
    },

    /** The slot of a request's appointment, or null when it has none that is still to come. */
    async standing(request: string, now: Date): Promise<Slot | null> {
      const visit = await read(request)
      return visit && standing(visit, now)
    },

    /** The appointments of these days, both included, in the order of time. */
    async between(from: Day, to: Day): Promise<Visit[]> {
      const rows = await model
        .find({ slot: { $gte: from, $lt: `${to}U` } })
        .sort({ slot: 1 })
        .lean()
      return rows.flatMap(toVisit)
    },

    /**
     * Books a time, or changes to it when `from` names the appointment that stands. Done again under the same id it
     * changes nothing and ends the same.
     */
    async book(booking: Booking, now: Date): Promise<VisitOutcome> {
      return settled(booking.request, () => tryToBook(booking, now))
    },

    /** Gives an appointment back, if it is still this one. */
    async cancel(
      attempt: { readonly id: string; readonly request: string; readonly slot: Slot },
      now: Date,
    ): Promise<VisitOutcome> {
      return settled(attempt.request, () => tryToCancel(attempt, now))
    },

    /** The request has ended: whatever appointment it had is given back. */
    async end(request: string, now: Date): Promise<void> {
      const visit = await read(request)
      const slot = visit && standing(visit, now)
      if (!slot) return
      await settled(request, () => tryToCancel({ id: `ended ${slot}`, request, slot }, now))
    },

    /** Appointments whose reminder is due. */
    async remindersDue(now: Date, most: number): Promise<DueReminder[]> {
      const rows = await model
        .find({ remindAt: { $lte: now } })
        .sort({ remindAt: 1 })
        .limit(most)
        .lean()
      return rows.flatMap((row) => toVisit(row).map((visit) => ({ ...visit, dueAt: row.remindAt ?? now })))
    },

    /** The reminder is recorded, or not worth sending; a changed appointment keeps its own. */
    async reminded({ request, revision }: Visit): Promise<void> {
      await model.updateOne({ _id: request, revision }, { $unset: { remindAt: 1 } })
    },

    /** Gives back what a process that died has left: places that no appointment names. @returns how many */
    async tidy(today: Day, now: Date): Promise<number> {
      const old = await places.claimedBefore(new Date(+now - STRAY_AFTER), today)
      const visits = await model.find({ _id: { $in: old.map(({ request }) => request) } }).lean()
      const named = new Set(visits.map(({ _id, slot, place }) => `${_id} ${slot}/${place}`))
      const stray = old.filter(({ id, request }) => !named.has(`${request} ${id}`))
      await Promise.all(stray.map((claim) => places.release(claim)))
      return stray.length
    },

    /** Forgets appointments of before a day, and what was never one. @returns how many */
    async forget(before: Day, changedBefore: Date): Promise<number> {
      await places.forget(before)
      const result = await model.deleteMany({
        changedAt: { $lt: changedBefore },
        $or: [{ slot: null }, { slot: { $lt: before } }],
      })
      return result.deletedCount
    },
  }
}

export type Visits = ReturnType<typeof visitModel>
