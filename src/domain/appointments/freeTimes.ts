import { stretchesOf } from '../../lib/officeMinutes.ts'
import { addDays, type Day, dayOf, MINUTE, momentOf } from '../../lib/time.ts'
import type { Office } from '../settings/office.ts'
import { dayOfSlot, type Slot, slotAt, startOf } from './slot.ts'

/** A place at the counter that is spoken for. `minutes` as they were when it was booked. */
export interface Booked {
  readonly slot: Slot
  readonly minutes: number
}

/** Further ahead nothing is looked for, however few office days a calendar has. */
const LOOK_AHEAD_DAYS = 120
/** Of the next free times: few enough to choose from, spread over half-days. */
const MOST_OFFERED = 6
const MOST_PER_STRETCH = 2

/** The times of one opening stretch that may still be booked; none runs into lunch or past closing. */
function startsIn({ from, to }: { from: Date; to: Date }, now: Date, { visits }: Office): Slot[] {
  const earliest = +now + visits.noticeMinutes * MINUTE
  const length = visits.minutes * MINUTE
  const count = Math.floor((+to - +from) / length)
  return Array.from({ length: count }, (_, index) => new Date(+from + index * length))
    .filter((at) => +at >= earliest)
    .map(slotAt)
}

function startsByStretch(day: Day, now: Date, office: Office): Slot[][] {
  return stretchesOf(day, office.calendar).map((stretch) => startsIn(stretch, now, office))
}

/** The days that can be booked: so many office days as the office looks ahead, the first with a time left included. */
export function appointmentDays(now: Date, office: Office): Day[] {
  const days: Day[] = []
  const today = dayOf(now)
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS && days.length < office.visits.daysAhead; ahead++) {
    const day = addDays(today, ahead)
    if (startsByStretch(day, now, office).some((starts) => starts.length > 0)) days.push(day)
  }
  return days
}

/** Whether a place is left. Appointments of another length, from before the office changed it, count by their minutes. */
function hasPlace(slot: Slot, booked: readonly Booked[], { visits }: Office): boolean {
  const from = +startOf(slot)
  const to = from + visits.minutes * MINUTE
  const sameTime = booked.filter((each) => {
    const start = +startOf(each.slot)
    return start < to && start + each.minutes * MINUTE > from
  })
  return sameTime.length < visits.places
}

function freeByStretch(day: Day, booked: readonly Booked[], now: Date, office: Office): Slot[][] {
  const thatDay = booked.filter(({ slot }) => dayOfSlot(slot) === day)
  return startsByStretch(day, now, office).map((starts) =>
    starts.filter((slot) => hasPlace(slot, thatDay, office)),
  )
}

/** The free times of a day, in order; none when it cannot be booked. */
export function freeTimes(day: Day, booked: readonly Booked[], now: Date, office: Office): Slot[] {
  return appointmentDays(now, office).includes(day) ? freeByStretch(day, booked, now, office).flat() : []
}

/** The next free times over all days: at most six, and two of a morning or an afternoon, so that there is a choice. */
export function nextFreeTimes(booked: readonly Booked[], now: Date, office: Office): Slot[] {
  return appointmentDays(now, office)
    .flatMap((day) => freeByStretch(day, booked, now, office))
    .flatMap((starts) => starts.slice(0, MOST_PER_STRETCH))
    .slice(0, MOST_OFFERED)
}

/** The free times nearest to a wanted one, before and after it, in the order of time. */
export function nearestFreeTimes(wanted: Slot, booked: readonly Booked[], now: Date, office: Office): Slot[] {
  const distance = (slot: Slot) => Math.abs(+startOf(slot) - +startOf(wanted))
  return appointmentDays(now, office)
    .flatMap((day) => freeByStretch(day, booked, now, office).flat())
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_OFFERED)
    .sort()
}

/** Where a whole day is of no use: the first free times of the days nearest to it, in the order of time. */
export function freeTimesAround(wanted: Day, booked: readonly Booked[], now: Date, office: Office): Slot[] {
  const distance = (day: Day) => Math.abs(+momentOf(day) - +momentOf(wanted))
  return appointmentDays(now, office)
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((day) => freeByStretch(day, booked, now, office).flat().slice(0, MOST_PER_STRETCH))
    .slice(0, MOST_OFFERED)
    .sort()
}
