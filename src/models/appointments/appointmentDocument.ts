import type { Slot } from '../../domain/appointments/slot.ts'
import type { Day } from '../../lib/time.ts'
import { collection } from '../collection.ts'

/** How an attempt ended. `taken`: no place is left. `other`: the button named another appointment. */
export type BookingOutcome = 'booked' | 'cancelled' | 'taken' | 'other'

/** An appointment that a later one followed, or that was cancelled on or after its day because the request ended. */
export interface FormerAppointment {
  readonly day: Day
  /** Cancelled by the end of the request; it took place only if the applicant came on that day. */
  readonly ended: boolean
  /** What an officer has marked; absent: nobody has, as in a document of an earlier release. */
  readonly came?: boolean
}

/** Whether the person came, as an officer has marked it. It is about this slot only: another appointment has no mark. */
export interface Attendance {
  readonly slot: Slot
  readonly came: boolean
  /** The officer's `staffId`. */
  readonly by: string
  readonly at: Date
}

/** The appointment of one request, with a LINE id and no other personal data. */
export interface AppointmentDocument {
  /** The request's id. */
  _id: string
  /** Who had the request when this was written; to whom it belongs now stands on the request alone. */
  userId: string
  /** Null when the request has no appointment (any more). */
  slot: Slot | null
  /** The number of the place at the counter, from 1. */
  place: number | null
  minutes: number
  /** When the reminder is due; absent when none is to be sent. */
  remindAt?: Date
  /** The slot's day has passed, and this is noted on the request. */
  noted?: true
  /** Appointments that `slot` no longer names and that are not yet noted on the request. */
  former?: FormerAppointment[]
  /** Missing until an officer marks it, and in a document of an earlier release. */
  attended?: Attendance
  /** Counts the changes, so that a write applies only to the revision that was read. */
  revision: number
  /** The latest attempt with its id; a repeated attempt has the same outcome. */
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

/** Whether the person came to the appointment that the document names, as marked; null: nobody has marked it. */
export function attendanceOf({
  slot,
  attended,
}: Pick<AppointmentDocument, 'slot' | 'attended'>): boolean | null {
  return attended !== undefined && attended.slot === slot ? attended.came : null
}
