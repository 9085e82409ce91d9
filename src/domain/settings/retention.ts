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

/**
 * Days to keep the id of a handled event and of its answer, without content, so that a late redelivery does
 * nothing.
 */
export const REPLY_RECORD_DAYS = 7
/** Days to keep LINE's answer to a notice, in case somebody asks whether the applicant was told. */
export const NOTICE_RECORD_DAYS = 400
/** Days to keep that a month's summary is ready and who has read it; by then the next one exists. */
export const MONTH_SUMMARY_DAYS = 62
/** Days after which a left message that nobody has handled is deleted. */
export const LEFT_MESSAGE_DAYS = 30
/** Days to keep a sentence that the bot did not understand, masked and without the person. */
export const MISSED_SENTENCE_DAYS = 90
/** Days within which the office must answer a privacy request (PDPA B.E. 2562, s.30). */
export const PRIVACY_REQUEST_TERM_DAYS = 30

type Retention = Settings['retention']

/** The last day on which the names of a request that ended at this moment are kept; always the end of a fiscal year. */
export function keptUntil(endedAt: Date, { finishedFiscalYears }: Retention): Day {
  return addDays(firstDayOfFiscalYear(fiscalYearOf(dayOf(endedAt)) + finishedFiscalYears + 1), -1)
}

/** The names of requests that ended before this moment must be removed. */
export function forgetBefore(now: Date, { finishedFiscalYears }: Retention): Date {
  return momentOf(firstDayOfFiscalYear(fiscalYearOf(dayOf(now)) - finishedFiscalYears))
}

/** The moment this many days ago. Data that changed last before it are older than that. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(+now - days * DAY)
}
