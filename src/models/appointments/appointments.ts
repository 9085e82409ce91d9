import type { Connection } from 'mongoose'
import type { Booked } from '../../domain/appointments/freeTimes.ts'
import { dayOfSlot, type Slot, startOf } from '../../domain/appointments/slot.ts'
import { type Day, dayOf, MINUTE } from '../../lib/time.ts'
import { nothingFormer, pastAppointments } from './pastAppointments.ts'
import {
  type FormerAppointment,
  type AppointmentDocument,
  type BookingOutcome,
  appointmentCollection,
} from './appointmentDocument.ts'
import { slotPlaceModel } from './slotPlaces.ts'

export interface Appointment {
  readonly request: string
  readonly userId: string
  readonly slot: Slot
  readonly revision: number
}

/** An appointment whose reminder falls due. */
export interface DueReminder extends Appointment {
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
export function appointmentModel(connection: Connection) {
  const appointments = appointmentCollection.on(connection)
  const places = slotPlaceModel(connection)

  async function read(request: string): Promise<AppointmentDocument | null> {
    return appointments.findOne({ _id: request })
  }

  /** What an appointment's document holds while it is not stored yet. */
  function blank(request: string, userId: string, now: Date): AppointmentDocument {
    const last = { id: '', outcome: 'other' as const }
    return { _id: request, userId, slot: null, place: null, minutes: 0, revision: 0, last, changedAt: now }
  }

  /** Writes the next revision, only on the one that was read. */
  async function write(
    read: AppointmentDocument,
    change: Partial<AppointmentDocument>,
    now: Date,
    former: FormerAppointment | null = null,
  ): Promise<boolean> {
    const { remindAt, ...rest } = change
    const set = { ...rest, ...(remindAt && { remindAt }), revision: read.revision + 1, changedAt: now }
    if (read.revision === 0) {
      const { _id, ...first } = { ...read, ...set }
      const result = await appointments.updateOne({ _id }, { $setOnInsert: first }, { upsert: true })
      return result.upsertedCount === 1
    }
    const unset = { noted: 1 as const, ...(!remindAt && { remindAt: 1 as const }) }
    const result = await appointments.updateOne(
      { _id: read._id, revision: read.revision },
      { $set: set, ...('slot' in change && { $unset: unset }), ...(former && { $push: { former } }) },
    )
    return result.modifiedCount === 1
  }

  /** An appointment whose time has come is nobody's to change any more. */
  const standing = ({ slot, minutes }: AppointmentDocument, now: Date) =>
    slot !== null && +startOf(slot) + minutes * MINUTE > +now ? slot : null

  async function tryToBook(booking: Booking, now: Date): Promise<BookingOutcome | null> {
    const { id, request, userId, slot, minutes, remindAt } = booking
    const appointment = (await read(request)) ?? blank(request, userId, now)
    if (appointment.last.id === id) return appointment.last.outcome
    const current = standing(appointment, now)
    if (current === slot) return 'booked'
    const ends = async (outcome: BookingOutcome) =>
      (await write(appointment, { last: { id, outcome } }, now)) ? outcome : null
    if (current !== booking.from) return ends('other')
    const place = await places.claim(booking, appointment.revision + 1, now)
    if (place === null) return ends('taken')
    const last = { id, outcome: 'booked' as const }
    const change = { slot, place, minutes, last, ...(remindAt && { remindAt }) }
    // The time of the one before has passed, else it would stand.
    const missed = current === null ? appointment.slot : null
    const former = missed === null ? null : { day: dayOfSlot(missed), ended: false }
    return (await write(appointment, change, now, former)) ? 'booked' : null
  }

  async function tryToCancel(
    { id, request, slot }: { id: string; request: string; slot: Slot },
    now: Date,
    former: FormerAppointment | null = null,
  ): Promise<BookingOutcome | null> {
    const appointment = await read(request)
    if (!appointment) return 'cancelled'
    if (appointment.last.id === id) return appointment.last.outcome
    const current = standing(appointment, now)
    if (current === null) return 'cancelled'
    const change =
      current === slot
        ? { slot: null, place: null, last: { id, outcome: 'cancelled' as const } }
        : { last: { id, outcome: 'other' as const } }
    const gone = current === slot ? former : null
    return (await write(appointment, change, now, gone)) ? change.last.outcome : null
  }

  /** Gives back every claim that the request's appointment has left behind. */
  async function releaseOthers(request: string): Promise<void> {
    const appointment = await read(request)
    if (appointment) await places.releaseBehind(request, appointment)
  }

  async function settled(
    request: string,
    attempt: () => Promise<BookingOutcome | null>,
  ): Promise<BookingOutcome> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await attempt()
      if (outcome === null) continue
      await releaseOthers(request)
      return outcome
    }
    throw new Error(`The appointment of request ${request} keeps changing; the event is tried again`)
  }

  function toAppointment(document: AppointmentDocument): Appointment[] {
    const { _id, userId, slot, revision } = document
    return slot === null ? [] : [{ request: _id, userId, slot, revision }]
  }

  return {
    ...pastAppointments(appointments),

    /** The places spoken for on these days, both included. */
    async booked(from: Day, to: Day): Promise<Booked[]> {
      return places.between(from, to)
    },

    /** The slot of a request's appointment, or null when it has none that is still to come. */
    async standing(request: string, now: Date): Promise<Slot | null> {
      const appointment = await read(request)
      return appointment && standing(appointment, now)
    },

    /** The appointments of these days, both included, in the order of time. */
    async between(from: Day, to: Day): Promise<Appointment[]> {
      const rows = await appointments
        .find({ slot: { $gte: from, $lt: `${to}U` } })
        .sort({ slot: 1 })
        .toArray()
      return rows.flatMap(toAppointment)
    },

    /**
     * Books a time, or changes to it when `from` names the appointment that stands. Done again under the same id it
     * changes nothing and ends the same.
     */
    async book(booking: Booking, now: Date): Promise<BookingOutcome> {
      return settled(booking.request, () => tryToBook(booking, now))
    },

    /** Gives an appointment back, if it is still this one. */
    async cancel(
      attempt: { readonly id: string; readonly request: string; readonly slot: Slot },
      now: Date,
    ): Promise<BookingOutcome> {
      return settled(attempt.request, () => tryToCancel(attempt, now))
    },

    /** The request has ended: whatever appointment it had is given back. One of today may have been what ended it. */
    async end(request: string, now: Date): Promise<void> {
      const appointment = await read(request)
      const slot = appointment && standing(appointment, now)
      if (!slot) return
      const day = dayOfSlot(slot)
      const former = day <= dayOf(now) ? { day, ended: true } : null
      await settled(request, () => tryToCancel({ id: `ended ${slot}`, request, slot }, now, former))
    },

    /** Appointments whose reminder is due. */
    async remindersDue(now: Date, most: number): Promise<DueReminder[]> {
      const rows = await appointments
        .find({ remindAt: { $lte: now } })
        .sort({ remindAt: 1 })
        .limit(most)
        .toArray()
      return rows.flatMap((row) =>
        toAppointment(row).map((appointment) => ({ ...appointment, dueAt: row.remindAt ?? now })),
      )
    },

    /** The reminder is recorded, or not worth sending; a changed appointment keeps its own. */
    async reminded({ request, revision }: Appointment): Promise<void> {
      await appointments.updateOne({ _id: request, revision }, { $unset: { remindAt: 1 } })
    },

    /** Gives back what a process that died has left: places that no appointment names. @returns how many */
    async tidy(today: Day, now: Date): Promise<number> {
      const old = await places.claimedBefore(new Date(+now - STRAY_AFTER), today)
      const those = await appointments.find({ _id: { $in: old.map(({ request }) => request) } }).toArray()
      const named = new Set(those.map(({ _id, slot, place }) => `${_id} ${slot}/${place}`))
      const stray = old.filter(({ id, request }) => !named.has(`${request} ${id}`))
      await Promise.all(stray.map((claim) => places.release(claim)))
      return stray.length
    },

    /** Forgets appointments of before a day that their requests know of, and what was never one. @returns how many */
    async forget(before: Day, changedBefore: Date): Promise<number> {
      await places.forget(before)
      const result = await appointments.deleteMany({
        changedAt: { $lt: changedBefore },
        $or: [{ slot: null }, { slot: { $lt: before }, noted: true }],
        ...nothingFormer,
      })
      return result.deletedCount
    },
  }
}

export type Appointments = ReturnType<typeof appointmentModel>
