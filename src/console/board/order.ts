import { MINUTE } from '../../lib/time.ts'
import type { PromiseStanding } from '../../requests/promise.ts'

/** What makes one request more urgent than another. */
export interface Urgency {
  readonly promise: PromiseStanding
  /** Today's appointment. */
  readonly appointment: Date | null
  readonly filedAt: Date
}

/** So long before an appointment its request is made ready. */
const NEAR = 60 * MINUTE

const isNear = (appointment: Date | null, now: Date): appointment is Date =>
  appointment !== null && +appointment - +now <= NEAR

function rank({ promise, appointment }: Urgency, now: Date): number {
  if (promise === 'late') return 0
  if (promise === 'at-risk') return 1
  return isNear(appointment, now) ? 2 : 3
}

/**
 * The most urgent first: late, then at risk, then whose appointment is within the hour or has begun (the earliest
 * first), then the rest; among equals whoever has waited longest.
 */
export function byUrgency(now: Date): (a: Urgency, b: Urgency) => number {
  return (a, b) => {
    const ranks = rank(a, now) - rank(b, now)
    if (ranks !== 0) return ranks
    const appointments = rank(a, now) === 2 ? Number(a.appointment) - Number(b.appointment) : 0
    return appointments !== 0 ? appointments : +a.filedAt - +b.filedAt
  }
}
