import { OTHER_REASON, PAPERS, type Pause, REOPENED, type Timing } from '../domain/requests/timing.ts'
import { pauseReasonId } from '../domain/requests/cannedReasons.ts'
import type { Office } from '../domain/settings/office.ts'
import type { ChangeName, RequestState } from '../domain/requests/requestLife.ts'
import { officeMinutes } from '../lib/officeMinutes.ts'
import type { Request } from '../domain/requests/request.ts'

type Calendar = Pick<Office, 'calendar'>

/** A change that may start, pause or stop the clock. */
interface ClockChange {
  readonly change: ChangeName
  /** The state after it. */
  readonly to: RequestState
  /** Why work pauses, in the words that the officer chose or typed; null for other changes. */
  readonly reason: string | null
  /** When what a pause waited for came, if that was before the officer went on; the clock runs from then. */
  readonly since?: Date | null
}

/**
 * The time of a request's next change: now, but not before anything that has already happened to it. Another process
 * may have written that, and its clock may be seconds ahead of this one.
 */
export function timeOfChange(
  { history, notes, takenBack = [] }: Pick<Request, 'history' | 'notes' | 'takenBack'>,
  now: Date,
): Date {
  return new Date(Math.max(+now, ...[...history, ...notes, ...takenBack].map(({ at }) => +at)))
}

/** Ends a pause. Its length is computed once, with the office calendar of that moment. */
function ended(pause: Pause, to: Date, { calendar }: Calendar): Pause {
  return { ...pause, to, minutes: officeMinutes(pause.from, to, calendar) }
}

/** The time between the end of a request and its reopening counts as a pause. */
function reopened(timing: Timing, endedAt: Date | null, now: Date, office: Calendar): Timing {
  if (timing.acceptedAt === null || timing.readyAt !== null || endedAt === null) return timing
  const pause = ended({ from: endedAt, to: null, why: REOPENED }, now, office)
  return { ...timing, pauses: [...timing.pauses, pause] }
}

/** The time in which the result stood ready counts as a pause, so that the minutes measured before it stay. */
function reworked(timing: Timing, now: Date, office: Calendar): Timing {
  if (timing.readyAt === null) return timing
  const pause = ended({ from: timing.readyAt, to: null, why: REOPENED }, now, office)
  return { ...timing, readyAt: null, pauses: [...timing.pauses, pause] }
}

/** Papers are asked for once more while an accepted request waits for some: it waits on. */
function waitsOn({ pauses }: Timing, change: ChangeName): boolean {
  return change === 'ask-papers' && pauses.some(({ to, why }) => to === null && why === PAPERS)
}

/** While an accepted request waits for papers, its clock stands. */
function waiting(timing: Timing, to: RequestState, now: Date): Timing {
  if (to !== 'papers_missing' || timing.acceptedAt === null) return timing
  return { ...timing, pauses: [...timing.pauses, { from: now, to: null, why: PAPERS }] }
}

/** The clock after a change: accepting starts it, a pause interrupts it, a ready result stops it. */
export function timingAfter(
  request: Pick<Request, 'timing' | 'endedAt'>,
  change: ClockChange,
  now: Date,
  office: Calendar,
): Timing {
  if (waitsOn(request.timing, change.change)) return request.timing
  return waiting(changed(request, change, now, office), change.to, now)
}

function changed(
  { timing, endedAt }: Pick<Request, 'timing' | 'endedAt'>,
  { change, reason, since }: ClockChange,
  now: Date,
  office: Calendar,
): Timing {
  const until = since && since < now ? since : now
  const closed = timing.pauses.map((pause) => (pause.to === null ? ended(pause, until, office) : pause))
  switch (change) {
    case 'accept':
      return { ...timing, acceptedAt: now }
    case 'pause': {
      const why = pauseReasonId(reason ?? '') ?? OTHER_REASON
      return { ...timing, pauses: [...closed, { from: now, to: null, why }] }
    }
    case 'ready':
      return { ...timing, pauses: closed, readyAt: now }
    case 'rework':
    case 'not-right':
      return reworked({ ...timing, pauses: closed }, now, office)
    case 'reopen':
      return reopened({ ...timing, pauses: closed }, endedAt, now, office)
    default:
      return { ...timing, pauses: closed }
  }
}

/** Office minutes on the clock; null before an officer has accepted. Once the result is ready they no longer change. */
export function minutesOnClock(timing: Timing, now: Date, { calendar }: Office): number | null {
  if (timing.acceptedAt === null) return null
  const until = timing.readyAt ?? now
  const pauses = timing.pauses.map(({ from, to }) => ({ from, to: to ?? until }))
  return officeMinutes(timing.acceptedAt, until, calendar, pauses)
}
