import { DAY } from '../../lib/time.ts'
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

/** A request may expire whose applicant was told at this moment or earlier. */
export function toldBefore(now: Date, retention: Settings['retention']): Date {
  return new Date(+now - terms(retention).left * DAY)
}

/** When a request expires if nothing happens. */
export function expiresAt(idleSince: Date, toldAt: Date, retention: Settings['retention']): Date {
  return new Date(
    Math.max(+idleSince + retention.idleRequestDays * DAY, +toldAt + terms(retention).left * DAY),
  )
}
