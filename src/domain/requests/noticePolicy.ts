import { addMonths, DAY, HOUR, type Month, momentOf } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { isOpenState, type NoticeKind, type RequestState } from './requestLife.ts'
import type { Settings } from '../settings/settings.ts'

/** `urgent` is always worth a push; `normal` while the reserve is untouched; `low` waits for a free reply first. */
export type Priority = 'urgent' | 'normal' | 'low'

export const priorities: Readonly<Record<NoticeKind, Priority>> = {
  'papers-missing': 'urgent',
  ready: 'urgent',
  rejected: 'urgent',
  completed: 'low',
  delayed: 'urgent',
  reopened: 'urgent',
  reminder: 'normal',
}

/** What LINE lets the office push in the present month. `limit` null: none is set. */
export interface Allowance {
  readonly limit: number | null
  readonly used: number
}

/** Messages left in the month; null where there is no limit. */
export function leftOf({ limit, used }: Allowance): number | null {
  return limit === null ? null : Math.max(0, limit - used)
}

/**
 * Whether a push may be spent on a notice. An allowance that is not known (null) stops nothing: LINE itself says so
 * when it is used up.
 */
export function mayPush(
  priority: Priority,
  allowance: Allowance | null,
  { reservePercent, reserveMessages }: Settings['notices'],
): boolean {
  if (priority === 'urgent' || allowance === null || allowance.limit === null) return true
  const reserve = Math.max(Math.ceil((allowance.limit * reservePercent) / 100), reserveMessages)
  return allowance.limit - allowance.used > reserve
}

/** Whether staff should know that the month's allowance is running out. */
export function isNearLimit(allowance: Allowance, { warnPercent }: Settings['notices']): boolean {
  return allowance.limit !== null && allowance.used * 100 >= allowance.limit * warnPercent
}

/** A reminder that found no push and no free reply by then is no use any more. */
const NORMAL_WAIT = 12 * HOUR

/** How long a notice may wait for a free reply, in milliseconds. */
export function waitOf(priority: Priority, { freeReplyDays }: Settings['notices']): number {
  switch (priority) {
    case 'urgent':
      return 0
    case 'normal':
      return NORMAL_WAIT
    case 'low':
      return freeReplyDays * DAY
    default:
      return unreachable(priority)
  }
}

/** The summary of a month is of use to the end of the month after it. */
export function monthSummaryEnds(month: Month): Date {
  return momentOf(addMonths(`${month}-01`, 2))
}

/** Whether what a notice says still holds for a request in this state. */
export function stillHolds(kind: NoticeKind, state: RequestState): boolean {
  switch (kind) {
    case 'papers-missing':
      return state === 'papers_missing'
    case 'ready':
      return state === 'ready'
    case 'rejected':
      return state === 'rejected'
    case 'completed':
      return !isOpenState(state)
    case 'delayed':
      return state === 'accepted' || state === 'paused'
    case 'reopened':
    case 'reminder':
      return isOpenState(state)
    default:
      return unreachable(kind)
  }
}
