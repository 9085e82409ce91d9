import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  fiscalYearOf,
  isDay,
  type Month,
  monthsOfFiscalYear,
} from '../lib/time.ts'

type Quarter = 1 | 2 | 3 | 4

/** The period of a report. Years are fiscal years of the Buddhist era; the first and the last day are included. */
export type Period =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: Quarter }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }

/** First and last day, both included. */
interface Span {
  readonly from: Day
  readonly to: Day
}

const YEAR = /^2[5-6]\d\d$/
const QUARTER = /^(2[5-6]\d\d)-q([1-4])$/
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/
/** The most days that a report of freely chosen days covers. */
const MOST_DAYS = 366 * 5

/** Writes a period for an address: `2570`, `2570-q1`, `2026-11`, `2026-11-01..2026-11-15`. */
export function writePeriod(period: Period): string {
  switch (period.kind) {
    case 'month':
      return period.month
    case 'quarter':
      return `${period.year}-q${period.quarter}`
    case 'year':
      return String(period.year)
    case 'days':
      return `${period.from}..${period.to}`
  }
}

/** Reads what `writePeriod` wrote; null for anything else, for impossible days, and for more than five years. */
export function readPeriod(text: string): Period | null {
  if (YEAR.test(text)) return { kind: 'year', year: Number(text) }
  const quarter = QUARTER.exec(text)
  if (quarter) return { kind: 'quarter', year: Number(quarter[1]), quarter: Number(quarter[2]) as Quarter }
  if (MONTH.test(text)) return { kind: 'month', month: text }
  const [from = '', to = '', ...rest] = text.split('..')
  if (rest.length > 0 || !isDay(from) || !isDay(to) || from > to) return null
  return daysBetween(from, to) < MOST_DAYS ? { kind: 'days', from, to } : null
}

const lastDayOf = (month: Month): Day => addDays(addMonths(`${month}-01`, 1), -1)

/** All months of a period; for freely chosen days, every month that they touch. */
export function monthsOf(period: Period): Month[] {
  switch (period.kind) {
    case 'month':
      return [period.month]
    case 'quarter':
      return monthsOfFiscalYear(period.year).slice(3 * (period.quarter - 1), 3 * period.quarter)
    case 'year':
      return monthsOfFiscalYear(period.year)
    case 'days': {
      const months: Month[] = []
      for (let day = `${period.from.slice(0, 7)}-01`; day <= period.to; day = addMonths(day, 1)) {
        months.push(day.slice(0, 7))
      }
      return months
    }
  }
}

export function spanOf(period: Period): Span {
  if (period.kind === 'days') return { from: period.from, to: period.to }
  const months = monthsOf(period)
  return { from: `${months[0]}-01`, to: lastDayOf(months.at(-1) ?? '') }
}

/** Splits a period into its whole months, and the days of its incomplete months. */
export function partsOf(period: Period): { readonly months: Month[]; readonly edges: Span[] } {
  const { from, to } = spanOf(period)
  const months: Month[] = []
  const edges: Span[] = []
  for (const month of monthsOf(period)) {
    const whole = { from: `${month}-01`, to: lastDayOf(month) }
    const inside = { from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to }
    if (inside.from === whole.from && inside.to === whole.to) months.push(month)
    else edges.push(inside)
  }
  return { months, edges }
}

/** The period of the same kind just before this one. */
export function previousOf(period: Period): Period {
  switch (period.kind) {
    case 'month':
      return { kind: 'month', month: addMonths(`${period.month}-01`, -1).slice(0, 7) }
    case 'quarter':
      return period.quarter === 1
        ? { kind: 'quarter', year: period.year - 1, quarter: 4 }
        : { ...period, quarter: (period.quarter - 1) as Quarter }
    case 'year':
      return { kind: 'year', year: period.year - 1 }
    case 'days': {
      const length = daysBetween(period.from, period.to) + 1
      return { kind: 'days', from: addDays(period.from, -length), to: addDays(period.from, -1) }
    }
  }
}

/** The same period a fiscal year earlier. */
export function yearBefore(period: Period): Period {
  switch (period.kind) {
    case 'month':
      return { kind: 'month', month: addMonths(`${period.month}-01`, -12).slice(0, 7) }
    case 'quarter':
    case 'year':
      return { ...period, year: period.year - 1 }
    case 'days':
      return { kind: 'days', from: addMonths(period.from, -12), to: addMonths(period.to, -12) }
  }
}

/** The fiscal year in which a period ends. */
export function yearOf(period: Period): number {
  return period.kind === 'quarter' || period.kind === 'year' ? period.year : fiscalYearOf(spanOf(period).to)
}

/** The quarter (ไตรมาส) of a month, the first from October to December. */
export function quarterOf(month: Month): Extract<Period, { kind: 'quarter' }> {
  const day = `${month}-01`
  const year = fiscalYearOf(day)
  const index = monthsOfFiscalYear(year).indexOf(month)
  return { kind: 'quarter', year, quarter: (Math.floor(index / 3) + 1) as Quarter }
}

export const hasBegun = (period: Period, today: Day) => spanOf(period).from <= today

/**
 * The months of the fiscal year in which a period ends that have begun, each with the same month a year before; all
 * twelve when the year has not begun.
 */
export function trendMonths(period: Period, today: Day): { readonly now: Month; readonly before: Month }[] {
  const year = yearOf(period)
  const months = monthsOfFiscalYear(year)
  const before = monthsOfFiscalYear(year - 1)
  const begun = months.filter((month) => hasBegun({ kind: 'month', month }, today))
  return (begun.length > 0 ? begun : months).map((now, index) => ({ now, before: before[index] ?? '' }))
}
