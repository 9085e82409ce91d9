import type { Office } from '../flows/office.ts'
import { DAY } from '../lib/time.ts'
import type { Request } from '../models/requestDocument.ts'
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

/** The promise of a request as its clock stands. */
export function promiseOf(request: Request, now: Date, office: Office): PromiseStanding {
  const minutes = minutesOnClock(request.timing, request.endedAt ?? now, office)
  return promiseStanding(minutes, request.promisedMinutes)
}

/** A late case is explained every seven days (Licensing Facilitation Act B.E. 2558, s.10). */
const WORD_EVERY = 7 * DAY

/** Whether the applicant should be told now why a late case takes longer. */
export function wordIsDue(request: Request, now: Date, office: Office): boolean {
  if (!['accepted', 'paused'].includes(request.state)) return false
  if (promiseOf(request, now, office) !== 'late') return false
  const last = request.notes.findLast(({ kind }) => kind === 'delay-explained')
  return !last || +now - +last.at >= WORD_EVERY
}
