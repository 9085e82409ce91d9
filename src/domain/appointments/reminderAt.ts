import { stretchesOf } from '../../lib/officeMinutes.ts'
import { addDays, momentOf } from '../../lib/time.ts'
import type { Office } from '../settings/office.ts'
import { dayOfSlot, type Slot } from './slot.ts'

/** Minutes after midnight: 13.00 on the office day before. */
const AFTERNOON = 13 * 60
const LOOK_BACK_DAYS = 60

/**
 * When to send the reminder: the afternoon of the office day before. Null when the appointment was booked
 * later than that.
 */
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
