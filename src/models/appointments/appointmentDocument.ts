import type { Slot } from '../../domain/appointments/slot.ts'
import type { Day } from '../../lib/time.ts'
import { collection } from '../collection.ts'

/** How an attempt ended: booked or cancelled; no place left; or not what the button knew of. */
export type BookingOutcome = 'booked' | 'cancelled' | 'taken' | 'other'

/** An appointment that was followed by another one, or given back on its day because the request ended. */
export interface FormerAppointment {
  readonly day: Day
  /** Given back: it took place only if that is what ended the request. */
  readonly ended: boolean
}

/** A request's appointment, and who filed the request; nothing else of the person. */
export interface AppointmentDocument {
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
  /** The slot's day has passed, and the request says so. */
  noted?: true
  /** Appointments that `slot` no longer names and that the request does not know of yet. */
  former?: FormerAppointment[]
  /** Counts the changes, so that each is made to what was read. */
  revision: number
  /** The latest attempt under its own id: done again, it ends as it did. */
  last: { id: string; outcome: BookingOutcome }
  changedAt: Date
}

/** Stored as `visits` since the first release; another name would need a migration. */
export const appointmentCollection = collection<AppointmentDocument>('visits', {
  indexes: [
    { key: { slot: 1 } },
    { key: { remindAt: 1 }, sparse: true },
    { key: { 'former.day': 1 }, sparse: true },
  ],
})
