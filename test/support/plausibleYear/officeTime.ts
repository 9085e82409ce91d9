import type { Office } from '../../../src/domain/settings/office.ts'
import { type OfficeCalendar, stretchesOf } from '../../../src/lib/officeMinutes.ts'
import {
  addDays,
  BUDDHIST_ERA,
  type Day,
  firstDayOfFiscalYear,
  MINUTE,
  type Month,
  SECOND,
} from '../../../src/lib/time.ts'

/** Holidays on the same day every year, for years without a list of holidays. */
const EVERY_YEAR =
  '01-01 04-06 04-13 04-14 04-15 05-04 06-03 07-28 08-12 10-13 10-23 12-05 12-10 12-31'.split(' ')
/** A request that begins in September may end this many days later. */
const RUN_OUT_DAYS = 250

/** The opening hours of one fiscal year, and of some months after it, as one line of time. */
export interface OfficeTime {
  readonly calendar: OfficeCalendar
  /** The days of a month on which the counter is open. */
  daysOf(month: Month): readonly Day[]
  /** The moment after this many office minutes, to the second; the counter is always open at it. */
  after(from: Date, minutes: number): Date
  /** Office minutes between two moments. */
  between(from: Date, to: Date): number
}

/** The office's calendar, with the holidays of every year. */
export function calendarOf({ calendar }: Pick<Office, 'calendar'>, fiscalYear: number): OfficeCalendar {
  const ends = fiscalYear - BUDDHIST_ERA
  const fixed = [ends - 1, ends, ends + 1].flatMap((year) => EVERY_YEAR.map((day) => `${year}-${day}`))
  return { ...calendar, holidays: new Set([...calendar.holidays, ...fixed]) }
}

/** How many of these ascending numbers are at most `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low
}

export function officeTime(calendar: OfficeCalendar, fiscalYear: number): OfficeTime {
  const days: Day[] = []
  const last = addDays(firstDayOfFiscalYear(fiscalYear + 1), RUN_OUT_DAYS)
  for (let day = firstDayOfFiscalYear(fiscalYear); day < last; day = addDays(day, 1)) days.push(day)
  const open = days.flatMap((day) => stretchesOf(day, calendar))
  const starts = open.map(({ from }) => +from)
  /** Milliseconds of office time before each stretch. */
  const before: number[] = []
  let sum = 0
  for (const { from, to } of open) {
    before.push(sum)
    sum += +to - +from
  }
  const openDays = days.filter((day) => stretchesOf(day, calendar).length > 0)

  function openUntil(at: Date): number {
    const index = countUpTo(starts, +at) - 1
    const stretch = open[index]
    return stretch ? (before[index] ?? 0) + Math.min(+at, +stretch.to) - +stretch.from : 0
  }

  return {
    calendar,
    daysOf: (month) => openDays.filter((day) => day.startsWith(month)),
    after(from, minutes) {
      const wanted = openUntil(from) + Math.round(minutes * 60) * SECOND
      const index = countUpTo(before, wanted) - 1
      const at = (starts[index] ?? NaN) + wanted - (before[index] ?? 0)
      if (wanted >= sum || Number.isNaN(at))
        throw new RangeError(`The office's time ends on ${last}; ${minutes} minutes are too many`)
      return new Date(at)
    },
    between: (from, to) => Math.max(0, openUntil(to) - openUntil(from)) / MINUTE,
  }
}
