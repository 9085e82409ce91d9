import { stretchesOf } from '../../lib/officeMinutes.ts'
import { addDays, type Day, dayOf, MINUTE, momentOf } from '../../lib/time.ts'
import type { Office } from '../settings/office.ts'
import { dayOfSlot, type Slot, slotAt, startOf } from './slot.ts'

/** A booked place at the counter. `minutes`: the length of an appointment when it was booked. */
export interface Booked {
  readonly slot: Slot
  readonly minutes: number
  /** The appointment that the person wants to move: it takes no place, but its own time is not offered. */
  readonly own?: true
}

/** Whether two appointments share some time. */
export function overlap(a: Booked, b: Booked): boolean {
  const endOf = ({ slot, minutes }: Booked) => +startOf(slot) + minutes * MINUTE
  return +startOf(a.slot) < endOf(b) && +startOf(b.slot) < endOf(a)
}

/** The search for free times ends after this many calendar days, even if the calendar has few office days. */
const LOOK_AHEAD_DAYS = 120
/** How many free times of several days are offered: as many as a card shows without scrolling, also in large letters. */
const MOST_OFFERED = 4

/** The times in one opening stretch that can still be booked. An appointment must end before lunch or closing. */
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

/**
 * The days that can be booked: as many office days as the setting says, beginning with the first that has a
 * time left.
 */
export function appointmentDays(now: Date, office: Office): Day[] {
  const days: Day[] = []
  const today = dayOf(now)
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS && days.length < office.visits.daysAhead; ahead++) {
    const day = addDays(today, ahead)
    if (startsByStretch(day, now, office).some((starts) => starts.length > 0)) days.push(day)
  }
  return days
}

/** Whether a place is left. Uses each booking's own minutes, because the office may have changed the length since. */
function hasPlace(slot: Slot, booked: readonly Booked[], { visits }: Office): boolean {
  if (booked.some((each) => each.own && each.slot === slot)) return false
  const wanted = { slot, minutes: visits.minutes }
  return booked.filter((each) => !each.own && overlap(each, wanted)).length < visits.places
}

function freeByStretch(day: Day, booked: readonly Booked[], now: Date, office: Office): Slot[][] {
  const thatDay = booked.filter(({ slot }) => dayOfSlot(slot) === day)
  return startsByStretch(day, now, office).map((starts) =>
    starts.filter((slot) => hasPlace(slot, thatDay, office)),
  )
}

/** The free times of a day, in order; empty when the day cannot be booked. */
export function freeTimes(day: Day, booked: readonly Booked[], now: Date, office: Office): Slot[] {
  return appointmentDays(now, office).includes(day) ? freeByStretch(day, booked, now, office).flat() : []
}

/** The next free times over all days: the first of each morning and afternoon, at most four. */
export function nextFreeTimes(booked: readonly Booked[], now: Date, office: Office): Slot[] {
  return appointmentDays(now, office)
    .flatMap((day) => freeByStretch(day, booked, now, office))
    .flatMap((starts) => starts.slice(0, 1))
    .slice(0, MOST_OFFERED)
}

/** The free times nearest to the wanted one, before and after it, in order. */
export function nearestFreeTimes(wanted: Slot, booked: readonly Booked[], now: Date, office: Office): Slot[] {
  const distance = (slot: Slot) => Math.abs(+startOf(slot) - +startOf(wanted))
  return appointmentDays(now, office)
    .flatMap((day) => freeByStretch(day, booked, now, office).flat())
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_OFFERED)
    .sort()
}

/** For a day without a free time: the first free time of each of the nearest days, in order. */
export function freeTimesAround(wanted: Day, booked: readonly Booked[], now: Date, office: Office): Slot[] {
  const distance = (day: Day) => Math.abs(+momentOf(day) - +momentOf(wanted))
  return appointmentDays(now, office)
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((day) => freeByStretch(day, booked, now, office).flat().slice(0, 1))
    .slice(0, MOST_OFFERED)
    .sort()
}
