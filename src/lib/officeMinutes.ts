import { addDays, type Day, dayOf, MINUTE, momentOf, weekdayOf } from './time.ts'

/** When an office is open. Minutes count from midnight in Bangkok; `weekdays` uses 0 = Sunday. */
export interface OfficeCalendar {
  readonly weekdays: readonly number[]
  /** The opening stretches of one day in order; lunch is the gap between two of them. */
  readonly hours: readonly { readonly from: number; readonly to: number }[]
  readonly holidays: ReadonlySet<Day>
}

interface Stretch {
  readonly from: Date
  readonly to: Date
}

/** How many days ahead to search for an opening. The longest closure of a Thai office is about ten days. */
const LOOK_AHEAD_DAYS = 60

/** When the counter is open on a day, in order; empty when it is closed. */
export function stretchesOf(day: Day, calendar: OfficeCalendar): Stretch[] {
  if (!calendar.weekdays.includes(weekdayOf(day)) || calendar.holidays.has(day)) return []
  return calendar.hours.map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) }))
}

/** The office day at this moment, from its first opening to its last closing; null outside it. */
export function officeDayAt(at: Date, calendar: OfficeCalendar): Stretch | null {
  const stretches = stretchesOf(dayOf(at), calendar)
  const [from, to] = [stretches[0]?.from, stretches.at(-1)?.to]
  return from && to && at >= from && at < to ? { from, to } : null
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(+a.to, +b.to) - Math.max(+a.from, +b.from))
}

/**
 * The same time as stretches that do not overlap: pauses may, when the processes that wrote them differ by seconds.
 */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => +a.from - +b.from)) {
    const last = apart.at(-1)
    if (!last || next.from > last.to) apart.push(next)
    else apart[apart.length - 1] = { from: last.from, to: next.to > last.to ? next.to : last.to }
  }
  return apart
}

/**
 * Office minutes between two moments: only opening hours count, without lunch, closed days and `pauses`.
 * The result may have fractions; it is 0 when `to` is not after `from`.
 */
export function officeMinutes(
  from: Date,
  to: Date,
  calendar: OfficeCalendar,
  pauses: readonly Stretch[] = [],
): number {
  const apart = merged(pauses)
  let milliseconds = 0
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const open of stretchesOf(day, calendar)) {
      const counted = { from: new Date(Math.max(+open.from, +from)), to: new Date(Math.min(+open.to, +to)) }
      if (counted.to <= counted.from) continue
      const paused = apart.reduce((sum, pause) => sum + overlap(counted, pause), 0)
      milliseconds += +counted.to - +counted.from - paused
    }
  }
  return milliseconds / MINUTE
}

/**
 * When so many office minutes have passed since a moment. Null when the calendar has fewer within 60 days, because it
 * must then be wrong.
 */
export function afterOfficeMinutes(from: Date, minutes: number, calendar: OfficeCalendar): Date | null {
  let left = minutes * MINUTE
  for (let day = dayOf(from), i = 0; i < LOOK_AHEAD_DAYS; day = addDays(day, 1), i++) {
    for (const open of stretchesOf(day, calendar)) {
      const begins = Math.max(+open.from, +from)
      if (+open.to <= begins) continue
      if (+open.to - begins >= left) return new Date(begins + left)
      left -= +open.to - begins
    }
  }
  return null
}

/** How long the office's clock runs on from now, in milliseconds: until lunch, or until the office closes. */
export function openFor(now: Date, calendar: OfficeCalendar): number {
  const stretch = stretchesOf(dayOf(now), calendar).find(({ from, to }) => from <= now && now < to)
  return stretch ? +stretch.to - +now : 0
}

export function isOpen(at: Date, calendar: OfficeCalendar): boolean {
  return stretchesOf(dayOf(at), calendar).some(({ from, to }) => at >= from && at < to)
}

/**
 * The next moment when the counter is open: `at` itself while it is open. Throws when the calendar has no
 * opening within 60 days, because the calendar must then be wrong.
 */
export function nextOpening(at: Date, calendar: OfficeCalendar): Date {
  if (isOpen(at, calendar)) return at
  for (let day = dayOf(at), i = 0; i < LOOK_AHEAD_DAYS; day = addDays(day, 1), i++) {
    const next = stretchesOf(day, calendar).find(({ from }) => from > at)
    if (next) return next.from
  }
  throw new Error(
    `The office calendar has no opening within ${LOOK_AHEAD_DAYS} days after ${at.toISOString()}`,
  )
}
