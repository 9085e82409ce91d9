import type { Office } from '../flows/office.ts'
import type { ChangeName } from '../flows/requestLife.ts'
import { officeMinutes } from '../lib/officeMinutes.ts'
import type { Timing } from '../models/requestDocument.ts'

/** The clock after a change: accepted starts it, pauses stop it for a while, ready ends it. */
export function timingAfter(timing: Timing, change: ChangeName, now: Date): Timing {
  const closed = timing.pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause))
  switch (change) {
    case 'accept':
      return { ...timing, acceptedAt: now }
    case 'pause':
      return { ...timing, pauses: [...closed, { from: now, to: null }] }
    case 'resume':
      return { ...timing, pauses: closed }
    case 'ready':
      return { ...timing, pauses: closed, readyAt: now }
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
