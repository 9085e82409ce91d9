import {
  DAY,
  dayOf,
  type Day,
  firstDayOfFiscalYear,
  fiscalYearOf,
  momentOf,
  addDays,
} from '../../lib/time.ts'
import type { Settings } from './settings.ts'

/** A handled event's id, and that an answer was sent: without content, so that a late repeat does nothing. */
export const REPLY_RECORD_DAYS = 7
/** What LINE said to a notice: somebody may ask whether the applicant was told. */
export const NOTICE_RECORD_DAYS = 400
/** That a month's summary is ready, and who has looked at it: by then the next one has taken its place. */
export const MONTH_SUMMARY_DAYS = 62
/** A message that was left for the counter and that nobody has dealt with for so long is given up. */
export const LEFT_MESSAGE_DAYS = 30
/** Within so many days a privacy request is answered (PDPA B.E. 2562, s.30). */
export const PRIVACY_REQUEST_TERM_DAYS = 30

export type Retention = Settings['retention']

/** The last day on which the names of a request that ended at this moment are kept: the end of a fiscal year. */
export function keptUntil(endedAt: Date, { finishedFiscalYears }: Retention): Day {
  return addDays(firstDayOfFiscalYear(fiscalYearOf(dayOf(endedAt)) + finishedFiscalYears + 1), -1)
}

/** Names of requests that ended before this moment are no longer kept. */
export function forgetBefore(now: Date, { finishedFiscalYears }: Retention): Date {
  return momentOf(firstDayOfFiscalYear(fiscalYearOf(dayOf(now)) - finishedFiscalYears))
}

/** What was last touched before this moment has lain for more than so many days. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(+now - days * DAY)
}
