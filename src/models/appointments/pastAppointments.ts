import { dayOfSlot, type Slot } from '../../domain/appointments/slot.ts'
import type { Day } from '../../lib/time.ts'
import type { Collection } from '../collection.ts'
import type { FormerAppointment, AppointmentDocument } from './appointmentDocument.ts'

/** The appointments of a request whose day has passed and that the request does not know of yet. */
export interface PastAppointments {
  readonly request: string
  /** The one that the appointment's document still names. */
  readonly slot: Slot | null
  readonly days: readonly FormerAppointment[]
}

/** Of appointments of which nothing waits to be noted. */
export const nothingFormer = { 'former.0': { $exists: false } } as const

/** Appointments whose day has passed, until their requests know of them. */
export function pastAppointments(appointments: Collection<AppointmentDocument>) {
  function toPast({ _id, slot, noted, former = [] }: AppointmentDocument, today: Day): PastAppointments {
    const left = slot !== null && slot < today && !noted ? slot : null
    const days = former.filter(({ day }) => day < today)
    const own = left === null ? [] : [{ day: dayOfSlot(left), ended: false }]
    return { request: _id, slot: left, days: [...days, ...own] }
  }

  return {
    /** Appointments of before a day that have not been noted on their requests. */
    async past(today: Day, most: number): Promise<PastAppointments[]> {
      const rows = await appointments
        .find({ $or: [{ slot: { $lt: today }, noted: { $ne: true } }, { 'former.day': { $lt: today } }] })
        .limit(most)
        .toArray()
      return rows.map((row) => toPast(row, today))
    },

    /** The request knows of them; one that has been booked since still waits for its own day. */
    async pastNoted({ request, slot, days }: PastAppointments): Promise<void> {
      if (slot !== null) await appointments.updateOne({ _id: request, slot }, { $set: { noted: true } })
      const former = { day: { $in: days.map(({ day }) => day) } }
      await appointments.updateOne({ _id: request }, { $pull: { former } })
    },
  }
}
