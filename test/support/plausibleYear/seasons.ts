import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { type Day, weekdayOf } from '../../../src/lib/time.ts'

/** How many people come for a service, and how that changes over the twelve months from October. */
interface Season {
  readonly share: number
  readonly months: readonly number[]
}

/** April has Songkran and the long holidays; all other months are similar. */
const even = [1, 1, 0.9, 1, 1, 1, 0.6, 1, 1, 1, 1, 1.1]
/** People retire on 30 September, and then need their first papers as pensioners. */
const afterRetirement = [4.2, 2.8, 1, 0.7, 0.6, 0.6, 0.4, 0.6, 0.6, 0.6, 0.6, 0.7]
/** The first term's fees are paid in May, the second's in November. */
const twoTerms = [0.8, 2.6, 1, 0.5, 0.5, 0.5, 0.3, 1, 3, 2.7, 0.9, 0.5]
/** People take loans and travel before the holidays of March to May and of October. */
const beforeHolidays = [0.8, 0.8, 0.9, 0.8, 1.1, 2.3, 0.6, 0.9, 0.8, 0.8, 0.9, 1.9]
/** People claim before the fiscal year closes. */
const yearEnd = [0.8, 0.9, 0.9, 1, 1, 1, 0.6, 0.9, 1, 1.1, 1.2, 1.8]

export const seasons: Readonly<Record<ServiceId, Season>> = {
  'medical-reimbursement': { share: 19, months: yearEnd },
  'medical-reimbursement-retiree': { share: 12, months: yearEnd },
  'child-education-allowance': { share: 14, months: twoTerms },
  'salary-certificate': { share: 20, months: beforeHolidays },
  'pension-certificate': { share: 9, months: afterRetirement },
  'staff-id-card': { share: 9, months: even },
  'pensioner-id-card': { share: 6, months: afterRetirement },
  'official-status-certificate': { share: 4, months: even },
  'conduct-certificate': { share: 2.5, months: even },
  'bail-guarantee-letter': { share: 0.7, months: even },
  'royal-cremation-letter': { share: 1.3, months: even },
  'housing-welfare-certificate': { share: 2.5, months: even },
}

const QUIET: readonly { readonly from: string; readonly to: string }[] = [
  { from: '04-09', to: '04-20' },
  { from: '12-24', to: '12-31' },
  { from: '01-01', to: '01-05' },
]

/** How busy a day is compared with the others: Mondays most, the days around Songkran and New Year least. */
export function weightOfDay(day: Day): number {
  const date = day.slice(5)
  const quiet = QUIET.some(({ from, to }) => date >= from && date <= to)
  return (weekdayOf(day) === 1 ? 1.3 : 1) * (quiet ? 0.4 : 1)
}
