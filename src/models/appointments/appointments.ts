import type { Connection } from 'mongoose'
import { dayOfSlot, type Slot, startOf } from '../../domain/appointments/slot.ts'
import { type Day, dayOf, MINUTE } from '../../lib/time.ts'
import { nothingFormer, pastAppointments } from './pastAppointments.ts'
import {
  type Attendance,
  type FormerAppointment,
  type AppointmentDocument,
  attendanceOf,
  type BookingOutcome,
  appointmentCollection,
} from './appointmentDocument.ts'
import { type Claimed, slotPlaceModel } from './slotPlaces.ts'

export interface Appointment {
  readonly request: string
  readonly slot: Slot
  readonly revision: number
  /** Whether the person came, as an officer has marked it; null: nobody has. */
  readonly came: boolean | null
}

/** An appointment with its length in minutes. */
export interface TimedAppointment extends Pick<Appointment, 'request' | 'slot' | 'revision'> {
  readonly minutes: number
}

/** An appointment whose reminder is due. */
export interface DueReminder extends Appointment {
  readonly dueAt: Date
}

interface Booking {
  /** The id of this attempt. */
  readonly id: string
  readonly request: string
  readonly userId: string
  readonly slot: Slot
  /** The appointment that this one replaces; null for a first one. */
  readonly from: Slot | null
  readonly minutes: number
  /** How many places there are at that time; 0 when the time cannot be booked. */
  readonly places: number
  readonly remindAt: Date | null
}

/** How often a write is tried; it fails when somebody else has changed the appointment since it was read. */
const MOST_TRIES = 5
/** A place that is older than this and that no appointment names was left by a process that died. */
const STRAY_AFTER = 10 * MINUTE

/**
 * Appointments, in two collections. A place is claimed by inserting its document (`visitPlaces`, one for each time
 * and place, so that nobody else can claim it) where no bookings of another length fill the time. The appointment's document says which claim is valid. The new place
 * is claimed before the old one is released, so that a crash in between never leaves the request without its
 * appointment. The next change or `tidy` removes the extra claim.
 */
export function appointmentModel(connection: Connection) {
  const appointments = appointmentCollection.on(connection)
  const places = slotPlaceModel(connection)

  async function read(request: string): Promise<AppointmentDocument | null> {
    return appointments.findOne({ _id: request })
  }

  /** The document of an appointment that is not stored yet. */
  function blank(request: string, userId: string, now: Date): AppointmentDocument {
    const last = { id: '', outcome: 'other' as const }
    return { _id: request, userId, slot: null, place: null, minutes: 0, revision: 0, last, changedAt: now }
  }

  /** Writes the next revision, only if the stored revision is the one that was read. */
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

  /** The slot of an appointment that is not over yet; one that is over cannot be changed any more. */
  const standing = ({ slot, minutes }: AppointmentDocument, now: Date) =>
    slot !== null && +startOf(slot) + minutes * MINUTE > +now ? slot : null

  /** The mark of an appointment that becomes a former one. */
  function markOf(appointment: AppointmentDocument): { came?: boolean } {
    const came = attendanceOf(appointment)
    return came === null ? {} : { came }
  }

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
    // The slot of an earlier appointment whose time has passed.
    const missed = current === null ? appointment.slot : null
    const former = missed === null ? null : { day: dayOfSlot(missed), ended: false, ...markOf(appointment) }
    return (await write(appointment, change, now, former)) ? 'booked' : null
  }

  async function tryToCancel(
    { id, request, slot }: { id: string; request: string; slot: Slot },
    now: Date,
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
    return (await write(appointment, change, now)) ? change.last.outcome : null
  }

  /** Releases every claim that the request's appointment does not use. */
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
    const { _id, slot, revision } = document
    return slot === null ? [] : [{ request: _id, slot, revision, came: attendanceOf(document) }]
  }

  return {
    ...pastAppointments(appointments),

    /** The claimed places of these days, both included. */
    async booked(from: Day, to: Day): Promise<Claimed[]> {
      return places.between(from, to)
    },

    /** The slot of a request's appointment; null when it has none or the appointment is over. */
    async standing(request: string, now: Date): Promise<Slot | null> {
      const appointment = await read(request)
      return appointment && standing(appointment, now)
    },

    /** The slots of these requests' appointments that are not over yet, by request. */
    async standingAmong(requests: readonly string[], now: Date): Promise<ReadonlyMap<string, Slot>> {
      const found = await appointments.find({ _id: { $in: requests } }).toArray()
      return new Map(
        found.flatMap((appointment) => {
          const slot = standing(appointment, now)
          return slot === null ? [] : [[appointment._id, slot] as const]
        }),
      )
    },

    /** The appointments of these days, both included, by time. */
    async between(from: Day, to: Day): Promise<Appointment[]> {
      const rows = await appointments
        .find({ slot: { $gte: from, $lt: `${to}U` } })
        .sort({ slot: 1 })
        .toArray()
      return rows.flatMap(toAppointment)
    },

    /** The same with their length, without who came. */
    async timetable(from: Day, to: Day): Promise<TimedAppointment[]> {
      const rows = await appointments
        .find({ slot: { $gte: from, $lt: `${to}U` } })
        .sort({ slot: 1 })
        .toArray()
      return rows.flatMap(({ _id: request, slot, minutes, revision }) =>
        slot === null ? [] : [{ request, slot, minutes, revision }],
      )
    },

    /**
     * Books a time, or moves the appointment `from` to it. Repeating an attempt with the same id changes nothing and
     * has the same outcome.
     */
    async book(booking: Booking, now: Date): Promise<BookingOutcome> {
      return settled(booking.request, () => tryToBook(booking, now))
    },

    /** Cancels an appointment, if the request still has this one. */
    async cancel(
      attempt: { readonly id: string; readonly request: string; readonly slot: Slot },
      now: Date,
    ): Promise<BookingOutcome> {
      return settled(attempt.request, () => tryToCancel(attempt, now))
    },

    /** A request's appointment that is not over yet; null when it has none. */
    async ofRequest(request: string, now: Date): Promise<Pick<Appointment, 'slot' | 'revision'> | null> {
      const appointment = await read(request)
      const slot = appointment && standing(appointment, now)
      return slot === null ? null : { slot, revision: appointment?.revision ?? 0 }
    },

    /**
     * Cancels an ended request's appointment, only if it is still the one of this revision, and releases its place.
     * One of today is kept as former: the applicant may have come to it. Safe to repeat.
     */
    async end(request: string, revision: number, now: Date): Promise<void> {
      const appointment = await read(request)
      const slot = appointment?.revision === revision ? standing(appointment, now) : null
      if (appointment && slot !== null) {
        const day = dayOfSlot(slot)
        const last = { id: `ended ${slot}`, outcome: 'cancelled' as const }
        const former = day <= dayOf(now) ? { day, ended: true, ...markOf(appointment) } : null
        await write(appointment, { slot: null, place: null, last }, now, former)
      }
      await releaseOthers(request)
    },

    /** Stores whose the request is now. The revision stays: the appointment is still the same. */
    async moveTo(request: string, userId: string): Promise<void> {
      await appointments.updateOne({ _id: request, userId: { $ne: userId } }, { $set: { userId } })
    },

    /**
     * Marks whether the person came to an appointment, or takes the mark away (null), unless another one is there than
     * the officer saw. The revision stays: the appointment is still the same.
     * @returns false when the appointment or its mark has changed
     */
    async markAttendance(
      {
        request,
        slot,
        seen,
      }: { readonly request: string; readonly slot: Slot; readonly seen: boolean | null },
      came: boolean | null,
      by: string,
      now: Date,
    ): Promise<boolean> {
      const asSeen =
        seen === null ? { 'attended.slot': { $ne: slot } } : { 'attended.slot': slot, 'attended.came': seen }
      const result = await appointments.updateOne(
        { _id: request, slot, ...asSeen },
        came === null ? { $unset: { attended: 1 } } : { $set: { attended: { slot, came, by, at: now } } },
      )
      return result.matchedCount === 1
    },

    /** The mark of a request's latest appointment; null: it has none. */
    async attendance(request: string): Promise<Pick<Attendance, 'slot' | 'came'> | null> {
      const appointment = await read(request)
      const attended = appointment?.attended
      return attended && attended.slot === appointment.slot
        ? { slot: attended.slot, came: attended.came }
        : null
    },

    /** All reminders that are due, those that have been due longest first. */
    async remindersDue(now: Date): Promise<DueReminder[]> {
      const rows = await appointments
        .find({ remindAt: { $lte: now } })
        .sort({ remindAt: 1 })
        .toArray()
      return rows.flatMap((row) =>
        toAppointment(row).map((appointment) => ({ ...appointment, dueAt: row.remindAt ?? now })),
      )
    },

    /** The appointments to come whose reminder has had its turn, or that were booked too late for one; by time. */
    async withoutReminder(now: Date): Promise<Appointment[]> {
      const rows = await appointments
        .find({ slot: { $gte: dayOf(now) }, remindAt: { $exists: false } })
        .sort({ slot: 1 })
        .toArray()
      return rows.flatMap(toAppointment).filter(({ slot }) => startOf(slot) > now)
    },

    /** Removes a reminder that was recorded or is not worth sending, unless the appointment has changed since. */
    async reminded({ request, revision }: Appointment): Promise<void> {
      await appointments.updateOne({ _id: request, revision }, { $unset: { remindAt: 1 } })
    },

    /** Releases places that no appointment names, left by processes that died. @returns how many */
    async tidy(today: Day, now: Date): Promise<number> {
      const old = await places.claimedBefore(new Date(+now - STRAY_AFTER), today)
      const those = await appointments.find({ _id: { $in: old.map(({ request }) => request) } }).toArray()
      const named = new Set(those.map(({ _id, slot, place }) => `${_id} ${slot}/${place}`))
      const stray = old.filter(({ id, request }) => !named.has(`${request} ${id}`))
      await Promise.all(stray.map((claim) => places.release(claim)))
      return stray.length
    },

    /** Deletes noted appointments before a day, and documents without an appointment. @returns how many */
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
