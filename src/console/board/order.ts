import { MINUTE } from '../../lib/time.ts'
import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { RequestClock } from '../../models/requests/requestLines.ts'
import { promiseOf, type PromiseStanding } from '../../requests/promise.ts'

/** What makes one request more urgent than another. */
export interface Urgency {
  readonly promise: PromiseStanding
  /** Today's appointment. */
  readonly appointment: Date | null
  readonly filedAt: Date
  /** The office waits for the applicant or for somebody else, so that nothing can be done now. */
  readonly rests?: boolean
}

const resting: readonly RequestState[] = ['papers_missing', 'paused', 'ready']

interface Expected {
  /** Today's appointment. */
  readonly appointment: Date | null
  /** A photo of a paper that was asked for has come, and no officer has looked at it. */
  readonly hasCome?: boolean
}

/** How urgent a request is. Its promise counts only while work can still stop the clock in time, or late. */
export function urgencyOf(
  line: RequestClock,
  { appointment, hasCome = false }: Expected,
  now: Date,
  office: Office,
): Urgency {
  const running = line.state === 'accepted' || line.state === 'paused'
  return {
    promise: running ? promiseOf(line, now, office) : 'on-time',
    appointment,
    filedAt: line.filedAt,
    rests: resting.includes(line.state) && !hasCome,
  }
}

/** An officer prepares a request this long before its appointment, in milliseconds. */
const NEAR = 60 * MINUTE

const isNear = (appointment: Date | null, now: Date): appointment is Date =>
  appointment !== null && +appointment - +now <= NEAR

function rank({ promise, appointment, rests = false }: Urgency, now: Date): number {
  if (promise === 'late') return 0
  if (promise === 'at-risk') return 1
  if (isNear(appointment, now)) return 2
  return rests ? 4 : 3
}

/**
 * Most urgent first: late; then at risk; then requests whose appointment is within the hour or has begun (earliest
 * first); then what the office can work on; then what rests. Equals are ordered by waiting time, longest first.
 */
export function byUrgency(now: Date): (a: Urgency, b: Urgency) => number {
  return (a, b) => {
    const ranks = rank(a, now) - rank(b, now)
    if (ranks !== 0) return ranks
    const appointments = rank(a, now) === 2 ? Number(a.appointment) - Number(b.appointment) : 0
    return appointments !== 0 ? appointments : +a.filedAt - +b.filedAt
  }
}
