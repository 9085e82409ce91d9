import type { Clock } from '../../src/lib/time.ts'

/** A clock that a test moves by hand. */
export interface TestClock {
  readonly now: Clock
  /** The same time in milliseconds, for the LINE sandbox. */
  readonly milliseconds: () => number
  set(iso: string): void
  advance(milliseconds: number): void
}

/** Monday 23 November 2026, 09.00 in Bangkok: a working day with the counter open. */
export const MONDAY_MORNING = '2026-11-23T09:00:00+07:00'

export function testClock(start: string = MONDAY_MORNING): TestClock {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    milliseconds: () => at,
    set: (iso) => void (at = Date.parse(iso)),
    advance: (milliseconds) => void (at += milliseconds),
  }
}
