import { dayOfSlot, type Slot } from '../../domain/appointments/slot.ts'
import type { Day } from '../../lib/time.ts'
import type { Collection } from '../collection.ts'
import { type FormerAppointment, type AppointmentDocument, attendanceOf } from './appointmentDocument.ts'

/** A request's appointments whose day has passed and that are not yet noted on the request. */
export interface PastAppointments {
  readonly request: string
  /** The slot that the appointment's document still names; null when it is not among them. */
  readonly slot: Slot | null
  readonly days: readonly FormerAppointment[]
}

/** The filter for documents without former appointments to be noted. */
export const nothingFormer = { 'former.0': { $exists: false } } as const

/** Reads and marks past appointments until they are noted on their requests. */
export function pastAppointments(appointments: Collection<AppointmentDocument>) {
  function toPast(document: AppointmentDocument, today: Day): PastAppointments {
    const { _id, slot, noted, former = [] } = document
    const came = attendanceOf(document)
    const left = slot !== null && slot < today && !noted ? slot : null
    const days = former.filter(({ day }) => day < today)
    const own = left === null ? [] : [{ day: dayOfSlot(left), ended: false, ...(came !== null && { came }) }]
    return { request: _id, slot: left, days: [...days, ...own] }
  }

  return {
    /** Appointments before `today` that are not noted on their requests. */
    async past(today: Day): Promise<PastAppointments[]> {
      const rows = await appointments
        .find({ $or: [{ slot: { $lt: today }, noted: { $ne: true } }, { 'former.day': { $lt: today } }] })
        .toArray()
      return rows.map((row) => toPast(row, today))
    },

    /** Marks these appointments as noted. One booked since then stays unmarked until its own day has passed. */
    async pastNoted({ request, slot, days }: PastAppointments): Promise<void> {
      if (slot !== null) await appointments.updateOne({ _id: request, slot }, { $set: { noted: true } })
      const former = { day: { $in: days.map(({ day }) => day) } }
      await appointments.updateOne({ _id: request }, { $pull: { former } })
    },
  }
}
