import { DAY, type Day, dayOf } from '../../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import type { RequestState } from './requestLife.ts'

/** The states in which a request expires when nothing happens. One that an officer works on never does. */
export const expiringStates: readonly RequestState[] = ['submitted', 'papers_missing', 'ready']

/** Days before its end on which the applicant is told; half of the office's term where that is shorter. */
const AHEAD = 14
/** Days that the applicant has at least, from being told to the end; a start after a pause may tell late. */
const LEFT = 7

/** @returns in days: how long nothing happens until the applicant is told, and how long they have from then */
function terms({ idleRequestDays }: Settings['retention']) {
  const ahead = Math.min(AHEAD, idleRequestDays / 2)
  return { tellAfter: idleRequestDays - ahead, left: Math.min(LEFT, ahead) }
}

/** Applicants are told about requests in which nothing has happened since before this moment. */
export function tellBefore(now: Date, retention: Settings['retention']): Date {
  return new Date(+now - terms(retention).tellAfter * DAY)
}

/** A request may expire whose applicant the notice has reached before this moment; it may have waited for LINE. */
export function heardBefore(now: Date, retention: Settings['retention']): Date {
  return new Date(+now - terms(retention).left * DAY)
}

/** The last day of a request in which nothing more happens. It is told, and kept when the settings change. */
export function lastDayOf(idleSince: Date, toldAt: Date, retention: Settings['retention']): Day {
  const term = +idleSince + retention.idleRequestDays * DAY
  return dayOf(new Date(Math.max(term, +toldAt + terms(retention).left * DAY)))
}
