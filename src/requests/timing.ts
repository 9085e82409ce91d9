import type { Office } from '../flows/office.ts'
import type { ChangeName } from '../flows/requestLife.ts'
import { officeMinutes } from '../lib/officeMinutes.ts'
import type { Request, Timing } from '../models/requestDocument.ts'

/** A clock that was running when the request ended stood still until it was opened again. */
function reopened(timing: Timing, endedAt: Date | null, now: Date): Timing {
  if (timing.acceptedAt === null || timing.readyAt !== null || endedAt === null) return timing
  return { ...timing, pauses: [...timing.pauses, { from: endedAt, to: now }] }
}

/** The clock after a change: accepted starts it, pauses stop it for a while, ready ends it. */
export function timingAfter(
  { timing, endedAt }: Pick<Request, 'timing' | 'endedAt'>,
  change: ChangeName,
  now: Date,
): Timing {
  const closed = timing.pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause))
  switch (change) {
    case 'accept':
      return { ...timing, acceptedAt: now }
    case 'pause':
      return { ...timing, pauses: [...closed, { from: now, to: null }] }
    case 'ready':
      return { ...timing, pauses: closed, readyAt: now }
    case 'reopen':
      return reopened({ ...timing, pauses: closed }, endedAt, now)
    default:
      return { ...timing, pauses: closed }
  }
}

/** Office minutes on the clock: null before an officer has accepted, standing still once the result is ready. */
export function minutesOnClock(timing: Timing, now: Date, { calendar }: Office): number | null {
  if (timing.acceptedAt === null) return null
  const until = timing.readyAt ?? now
  const pauses = timing.pauses.map(({ from, to }) => ({ from, to: to ?? until }))
  return officeMinutes(timing.acceptedAt, until, calendar, pauses)
}
