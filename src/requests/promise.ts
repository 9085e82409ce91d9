import type { Office } from '../domain/settings/office.ts'
import { stretchesOf } from '../lib/officeMinutes.ts'
import { addDays, type Day, dayOf } from '../lib/time.ts'
import type { Note, Request } from '../domain/requests/request.ts'
import { minutesOnClock } from './timing.ts'

/** How the office's promise stands: kept so far, about to be broken, broken. */
export const promiseStandings = ['on-time', 'at-risk', 'late'] as const
export type PromiseStanding = (typeof promiseStandings)[number]

/** From this share of the promised minutes on, a case is shown before it is late. */
const AT_RISK_FROM = 0.8

/**
 * How the promise stands after so many office minutes.
 * @param minutes on the clock; null before an officer has accepted, which breaks no promise
 */
export function promiseStanding(minutes: number | null, promised: number): PromiseStanding {
  if (minutes === null) return 'on-time'
  if (minutes > promised) return 'late'
  return minutes >= promised * AT_RISK_FROM ? 'at-risk' : 'on-time'
}

/** What of a request tells how its promise stands. */
type Clocked = Pick<Request, 'timing' | 'endedAt' | 'promisedMinutes'>

/** What of a request tells when its applicant has been told why it takes longer. */
interface Told {
  readonly notes: readonly Pick<Note, 'kind' | 'at'>[]
}

/** The promise of a request as its clock stands. */
export function promiseOf(request: Clocked, now: Date, office: Office): PromiseStanding {
  const minutes = minutesOnClock(request.timing, request.endedAt ?? now, office)
  return promiseStanding(minutes, request.promisedMinutes)
}

/** A late case is explained every seven days (Licensing Facilitation Act B.E. 2558, s.10). */
const WORD_EVERY_DAYS = 7

/**
 * The office day on which the next word on a late case is due: the seventh day after the last one, or the last office
 * day before it where the office is closed on that. Null before the first, which is due at once.
 */
export function nextWordDay({ notes }: Told, { calendar }: Office): Day | null {
  const last = notes.findLast(({ kind }) => kind === 'delay-explained')
  if (!last) return null
  const told = dayOf(last.at)
  let day = addDays(told, WORD_EVERY_DAYS)
  while (stretchesOf(day, calendar).length === 0 && day > addDays(told, 1)) day = addDays(day, -1)
  return day
}

/** Whether a case that takes longer than promised is still the office's to finish. */
export function isOverdue(request: Clocked & Pick<Request, 'state'>, now: Date, office: Office): boolean {
  return ['accepted', 'paused'].includes(request.state) && promiseOf(request, now, office) === 'late'
}

/** Whether the applicant should be told now why a late case takes longer. */
export function wordIsDue(
  request: Clocked & Told & Pick<Request, 'state'>,
  now: Date,
  office: Office,
): boolean {
  if (!isOverdue(request, now, office)) return false
  const day = nextWordDay(request, office)
  return day === null || dayOf(now) >= day
}
