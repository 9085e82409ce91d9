import { addMonths, DAY, type Month, momentOf } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Cost } from './noticeTable.ts'
import type { Settings } from '../settings/settings.ts'

/** How many messages LINE lets the office push in the current month. `limit` null: no limit. */
export interface Allowance {
  readonly limit: number | null
  readonly used: number
}

/** Messages left this month; null without a limit. */
export function leftOf({ limit, used }: Allowance): number | null {
  return limit === null ? null : Math.max(0, limit - used)
}

/**
 * Whether a notice may use a push. An unknown allowance (null) allows it: LINE refuses by itself when it is
 * used up.
 */
export function mayPush(
  cost: Cost,
  allowance: Allowance | null,
  { reservePercent, reserveMessages }: Settings['notices'],
): boolean {
  if (cost === 'urgent' || allowance === null || allowance.limit === null) return true
  const reserve = Math.max(Math.ceil((allowance.limit * reservePercent) / 100), reserveMessages)
  return allowance.limit - allowance.used > reserve
}

/** Whether to warn staff that the month's allowance is running out. */
export function isNearLimit(allowance: Allowance, { warnPercent }: Settings['notices']): boolean {
  return allowance.limit !== null && allowance.used * 100 >= allowance.limit * warnPercent
}

/** A normal notice is given up before its life ends, which is 14 days at most, so that its wait has an outcome. */
const MOST_NORMAL_DAYS = 7

/** How long a notice may wait for a free reply, in milliseconds. */
export function waitOf(cost: Cost, { freeReplyDays }: Settings['notices']): number {
  switch (cost) {
    case 'urgent':
      return 0
    case 'normal':
      // It is pushed at once unless the reserve is touched; then it gets a day at least.
      return Math.min(MOST_NORMAL_DAYS, Math.max(1, freeReplyDays)) * DAY
    case 'low':
      return freeReplyDays * DAY
    default:
      return unreachable(cost)
  }
}

/** When the summary of a month becomes useless: at the end of the next month. */
export function monthSummaryEnds(month: Month): Date {
  return momentOf(addMonths(`${month}-01`, 2))
}
