import type { Office } from '../../domain/settings/office.ts'
import { openFor, stretchesOf } from '../../lib/officeMinutes.ts'
import { addDays, dayOf, HOUR, MINUTE, momentOf } from '../../lib/time.ts'
import type { RequestClock } from '../../models/requests/requestLines.ts'
import { AT_RISK_FROM } from '../../requests/promise.ts'
import { minutesOnClock } from '../../requests/timing.ts'

/** With what a page counts minutes on by itself, without asking the server. */
export type Ticking =
  /** Nobody has looked at it for so long, in milliseconds. */
  | { readonly waited: number }
  /** Office minutes so far, and for how many milliseconds from now they run on. */
  | { readonly minutes: number; readonly promised: number; readonly runsFor: number }

type Clock = Pick<RequestClock, 'state' | 'filedAt' | 'timing' | 'promisedMinutes'>

/** How the time of a request goes on from now; null where it stands still. */
export function tickingOf(clock: Clock, now: Date, office: Office): Ticking | null {
  if (clock.state === 'submitted') return { waited: Math.max(0, +now - +clock.filedAt) }
  const minutes = clock.state === 'accepted' ? minutesOnClock(clock.timing, now, office) : null
  if (minutes === null) return null
  return { minutes, promised: clock.promisedMinutes, runsFor: openFor(now, office.calendar) }
}

/** A promise turns one step past the limit: exactly at it, it still holds. */
const PAST = 1

/** After so many milliseconds the running promise of a request comes close to its limit, or is broken. */
function turnsOf(ticking: Ticking): number[] {
  if ('waited' in ticking) return []
  const { minutes, promised, runsFor } = ticking
  return [promised * AT_RISK_FROM, promised]
    .map((limit) => Math.ceil((limit - minutes) * MINUTE) + PAST)
    .filter((wait) => wait <= runsFor)
}

/**
 * In how many milliseconds a board may look otherwise than by minutes that pass: a promise turns, an appointment comes
 * close, the office opens after a pause, or a day ends. Until then a page need not ask for it.
 */
export function nextTurn(
  clocks: readonly Clock[],
  appointments: Iterable<Date>,
  now: Date,
  office: Office,
): number {
  const ticking = clocks.flatMap((clock) => tickingOf(clock, now, office) ?? [])
  const opens = stretchesOf(dayOf(now), office.calendar).map(({ from }) => +from - +now)
  const dayEnds = +momentOf(addDays(dayOf(now), 1), 0) - +now
  const waits = [
    dayEnds,
    ...opens,
    ...ticking.flatMap(turnsOf),
    ...[...appointments].map((at) => +at - HOUR - +now),
  ].filter((wait) => wait > 0)
  return Math.min(...waits)
}
