import { stretchesOf } from '../../lib/officeMinutes.ts'
import { addDays, HOUR, momentOf } from '../../lib/time.ts'
import type { Office } from '../settings/office.ts'
import { dayOfSlot, type Slot } from './slot.ts'

/** 13.00 of the office day before. */
const AFTERNOON = 13 * 60
/** A reminder that could not go out in the afternoon does not wake anybody at night. */
const REMINDER_LIFE = 5 * HOUR
const LOOK_BACK_DAYS = 60

/** The working afternoon before an appointment; null when it is booked later than that, or there is none. */
export function reminderAt(slot: Slot, bookedAt: Date, { calendar }: Office): Date | null {
  const day = dayOfSlot(slot)
  for (let back = 1; back <= LOOK_BACK_DAYS; back++) {
    const before = addDays(day, -back)
    if (stretchesOf(before, calendar).length === 0) continue
    const at = momentOf(before, AFTERNOON)
    return bookedAt < at ? at : null
  }
  return null
}

/** Whether a reminder that was due at `dueAt` is still worth sending. */
export function isStillTimely(dueAt: Date, now: Date): boolean {
  return +now - +dueAt < REMINDER_LIFE
}
