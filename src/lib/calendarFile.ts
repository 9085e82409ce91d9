import ICAL from 'ical.js'
import { cleanText } from './cleanText.ts'
import { cutLabel } from './cutLabel.ts'
import { addDays, type Day, dayOf } from './time.ts'

// A folded line may have 75 bytes; the library does not count the blank with which it begins.
ICAL.foldLength = 74

/** A whole day of a calendar. */
export interface CalendarDay {
  readonly day: Day
  readonly name: string
  /** What the calendar says about it; often whether the day is a holiday or only observed. */
  readonly note: string
}

interface ReadCalendar {
  /** As the calendar calls itself; empty: it does not. */
  readonly name: string
  /** By day; one entry for each day and name. */
  readonly days: readonly CalendarDay[]
  /** How many events were left: with a time of day, repeated otherwise than every year, or not readable. */
  readonly left: number
}

const MOST_NAME = 120
const MOST_NOTE = 200
/** Days of the longest event that is taken for holidays. */
const LONGEST_EVENT = 31
/** More events than a calendar of holidays has; reading stops there. */
const MOST_EVENTS = 5000
/** With other rules a yearly event is not on the same date every year. */
const SAME_DATE = ['BYMONTH', 'BYMONTHDAY']

const textOf = (event: ICAL.Component, property: string, most: number) => {
  const value: unknown = event.getFirstPropertyValue(property)
  return cutLabel(cleanText(typeof value === 'string' ? value : ''), most)
}

/** In which years an event begins; null: it is repeated in a way that is not read. */
function yearsOf(event: ICAL.Component, start: ICAL.Time, from: Day, to: Day): number[] | null {
  const rule: unknown = event.getFirstPropertyValue('rrule')
  if (rule === null || rule === undefined) return [start.year]
  if (!(rule instanceof ICAL.Recur)) return null
  const isYearly = rule.freq === 'YEARLY' && rule.interval === 1 && !rule.count
  if (!isYearly || Object.keys(rule.parts).some((part) => !SAME_DATE.includes(part))) return null
  // An event that began last year may go on into this one.
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))]
  const until = rule.until?.year ?? last
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => year >= start.year && year <= until,
  )
}

const isoDay = (year: number, { month, day }: ICAL.Time): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The days of a whole-day event; null for one that is no whole day, or cannot be read. */
function daysOf(event: ICAL.Component, from: Day, to: Day): CalendarDay[] | null {
  const { startDate: start, endDate: end } = new ICAL.Event(event)
  const name = textOf(event, 'summary', MOST_NAME)
  if (!start.isDate || name === '') return null
  const length = Math.max(1, end.isDate ? end.subtractDateTz(start).toSeconds() / 86_400 : 1)
  const years = yearsOf(event, start, from, to)
  if (years === null || length > LONGEST_EVENT) return null
  const note = textOf(event, 'description', MOST_NOTE)
  return (
    years
      .map((year) => isoDay(year, start))
      // The 29th of February of other years.
      .filter((first) => dayOf(new Date(`${first}T00:00:00+07:00`)) === first)
      .flatMap((first) => Array.from({ length }, (_, at) => addDays(first, at)))
      .filter((day) => day >= from && day <= to)
      .map((day) => ({ day, name, note }))
  )
}

/** Calendars of one file; a file may hold several. */
function calendarsIn(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text)
  if (!Array.isArray(parsed)) return []
  const all: unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
  return all.map((each) => new ICAL.Component(each as unknown[])).filter(({ name }) => name === 'vcalendar')
}

/**
 * Reads the whole days of an iCalendar file (RFC 5545) from one day to another, both included. Cancelled events count
 * as not there.
 * @returns null for a text that is no calendar, or is cut off
 */
export function readCalendar(text: string, from: Day, to: Day): ReadCalendar | null {
  let calendars: ICAL.Component[]
  try {
    calendars = calendarsIn(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  if (calendars.length === 0) return null
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent')).slice(0, MOST_EVENTS)
  const days = new Map<string, CalendarDay>()
  let left = 0
  for (const event of events) {
    if (textOf(event, 'status', MOST_NOTE).toUpperCase() === 'CANCELLED') continue
    let found: CalendarDay[] | null
    try {
      found = daysOf(event, from, to)
    } catch {
      found = null
    }
    if (found === null) left += 1
    for (const each of found ?? []) days.set(`${each.day} ${each.name}`, each)
  }
  return {
    name: calendars.map((calendar) => textOf(calendar, 'x-wr-calname', MOST_NAME)).find(Boolean) ?? '',
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    left,
  }
}

/** One event of a calendar that is written. */
export interface CalendarEvent {
  /** Unique in the world, and the same each time the event is written. */
  readonly uid: string
  readonly start: Date
  readonly end: Date
  readonly title: string
  readonly note: string
  readonly link: string
  /** Counts the changes of the event, so that a program takes the newest. */
  readonly sequence: number
}

const utc = (at: Date) => ICAL.Time.fromJSDate(at, true)

/**
 * Writes an iCalendar file (RFC 5545): times in UTC, texts escaped, lines folded at 75 bytes between letters.
 * @param every how often a program may fetch it again, such as `PT1H`; null for a file that is saved once
 */
export function writeCalendar(
  name: string,
  events: readonly CalendarEvent[],
  now: Date,
  every: string | null,
): Buffer {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Chapwai//Appointments//TH')
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.updatePropertyWithValue('x-wr-calname', name)
  if (every !== null) {
    const refresh = new ICAL.Property('refresh-interval')
    refresh.resetType('duration')
    refresh.setValue(ICAL.Duration.fromString(every))
    calendar.addProperty(refresh)
    calendar.updatePropertyWithValue('x-published-ttl', every)
  }
  for (const { uid, start, end, title, note, link, sequence } of events) {
    const event = new ICAL.Component('vevent')
    event.updatePropertyWithValue('uid', uid)
    event.updatePropertyWithValue('dtstamp', utc(now))
    event.updatePropertyWithValue('dtstart', utc(start))
    event.updatePropertyWithValue('dtend', utc(end))
    event.updatePropertyWithValue('sequence', sequence)
    event.updatePropertyWithValue('summary', title)
    event.updatePropertyWithValue('description', note)
    event.updatePropertyWithValue('url', link)
    event.updatePropertyWithValue('class', 'PRIVATE')
    calendar.addSubcomponent(event)
  }
  return Buffer.from(`${calendar.toString()}\r\n`, 'utf8')
}
