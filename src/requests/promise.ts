import type { Office } from '../domain/settings/office.ts'
import { stretchesOf } from '../lib/officeMinutes.ts'
import { addDays, type Day, dayOf } from '../lib/time.ts'
import type { Note, Request } from '../domain/requests/request.ts'
import { minutesOnClock } from './timing.ts'

/** How the office keeps its promised time: in time, soon late, late. */
export type PromiseStanding = 'on-time' | 'at-risk' | 'late'

/** A case is shown as at risk from this share of the promised minutes. */
export const AT_RISK_FROM = 0.8

/**
 * Compares the office minutes so far with the promised ones.
 * @param minutes null before an officer has accepted the request; the promise does not count yet
 */
export function promiseStanding(minutes: number | null, promised: number): PromiseStanding {
  if (minutes === null) return 'on-time'
  if (minutes > promised) return 'late'
  return minutes >= promised * AT_RISK_FROM ? 'at-risk' : 'on-time'
}

/** The fields of a request that decide whether its promise is kept. */
type Clocked = Pick<Request, 'timing' | 'endedAt' | 'promisedMinutes'>

/** The field of a request that shows when the office last explained a delay. */
interface Told {
  readonly notes: readonly Pick<Note, 'kind' | 'at'>[]
}

/** How the promise of a request stands now. */
export function promiseOf(request: Clocked, now: Date, office: Office): PromiseStanding {
  const minutes = minutesOnClock(request.timing, request.endedAt ?? now, office)
  return promiseStanding(minutes, request.promisedMinutes)
}

/** The office must explain a delay every seven days (Licensing Facilitation Act B.E. 2558, s.10). */
const WORD_EVERY_DAYS = 7

/**
 * The office day on which the next explanation of a delay is due: seven days after the last one, or the last open day
 * before that when the office is closed. Null when there was none yet; then it is due at once.
 */
export function nextWordDay({ notes }: Told, { calendar }: Office): Day | null {
  const last = notes.findLast(({ kind }) => kind === 'delay-explained')
  if (!last) return null
  const told = dayOf(last.at)
  let day = addDays(told, WORD_EVERY_DAYS)
  while (stretchesOf(day, calendar).length === 0 && day > addDays(told, 1)) day = addDays(day, -1)
  return day
}

/** Whether a case is late and the office still has to finish it. */
export function isOverdue(request: Clocked & Pick<Request, 'state'>, now: Date, office: Office): boolean {
  return ['accepted', 'paused'].includes(request.state) && promiseOf(request, now, office) === 'late'
}

/** Whether the office should explain the delay to the applicant now. */
export function wordIsDue(
  request: Clocked & Told & Pick<Request, 'state'>,
  now: Date,
  office: Office,
): boolean {
  if (!isOverdue(request, now, office)) return false
  const day = nextWordDay(request, office)
  return day === null || dayOf(now) >= day
}
