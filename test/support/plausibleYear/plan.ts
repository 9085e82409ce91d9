import type { Officer } from '../../../src/domain/requests/actor.ts'
import { type Office, usualOffice } from '../../../src/domain/settings/office.ts'
import { dayOf } from '../../../src/lib/time.ts'
import { answersOf, type PlannedAnswers } from './answers.ts'
import { arrivalsOf } from './arrivals.ts'
import { createDice } from './dice.ts'
import { type Life, lifeOf, lifeUntil } from './life.ts'
import { noticesOf, type PlannedNotice } from './notices.ts'
import { calendarOf, type OfficeTime, officeTime } from './officeTime.ts'
import { sampleOfficers } from './people.ts'

export interface YearOptions {
  /** Of the Buddhist era. */
  readonly fiscalYear: number
  /** Number of requests filed in the year; some of them end in the next one. */
  readonly requests: number
  readonly seed: number
  /** Nothing happens after this moment; absent: every request runs to its end. */
  readonly until?: Date
  readonly officers?: readonly Officer[]
  readonly office?: Office
  /** The share of people asked who answer the survey. */
  readonly answering?: number
}

/** A request of the sample with its answers and notices. */
export interface PlannedRequest {
  /** Its number in its fiscal year, from 1. */
  readonly running: number
  readonly fiscalYear: number
  readonly life: Life
  readonly notices: readonly PlannedNotice[]
  readonly answers: PlannedAnswers | null
}

const ANSWERING = 0.35

/** The opening hours of the year and of the months after it. */
export function timeOf({ fiscalYear, office = usualOffice }: YearOptions): OfficeTime {
  return officeTime(calendarOf(office, fiscalYear), fiscalYear)
}

/** One fiscal year of a plausible office, request by request in the order of filing; the same for the same options. */
export function* planYear(options: YearOptions, time = timeOf(options)): Generator<PlannedRequest> {
  const { fiscalYear, until, officers = sampleOfficers, answering = ANSWERING } = options
  const dice = createDice(options.seed)
  const arrivals = arrivalsOf(options, time, dice)
  for (const [index, arrival] of arrivals.entries()) {
    if (until && arrival.filedAt > until) return
    const [id, answersId] = [dice.hex(32), dice.hex(64)]
    // Each request has its own dice, so that no request depends on another. Two may get the same seed, but not the same
    // id.
    const own = createDice(dice.below(2 ** 32))
    const whole = lifeOf(id, arrival, officers, time, own)
    const life = until ? lifeUntil(whole, until) : whole
    const notices = noticesOf(life, time, own).filter(({ createdAt }) => !until || createdAt <= until)
    const answers = answersOf(answersId, life, answering, own)
    yield {
      running: index + 1,
      fiscalYear,
      life,
      notices,
      answers: answers && until && answers.day > dayOf(until) ? null : answers,
    }
  }
}
