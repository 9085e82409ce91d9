import { addMonths, DAY, HOUR, type Month, momentOf } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { isOpenState, type NoticeKind, type RequestState } from './requestLife.ts'
import type { Settings } from '../settings/settings.ts'

/** `urgent` may always use a push; `normal` while the reserve is not used; `low` waits for a free reply first. */
type Priority = 'urgent' | 'normal' | 'low'

export const priorities: Readonly<Record<NoticeKind, Priority>> = {
  'papers-missing': 'urgent',
  ready: 'urgent',
  rejected: 'urgent',
  completed: 'low',
  delayed: 'urgent',
  reopened: 'urgent',
  reminder: 'normal',
}

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
  priority: Priority,
  allowance: Allowance | null,
  { reservePercent, reserveMessages }: Settings['notices'],
): boolean {
  if (priority === 'urgent' || allowance === null || allowance.limit === null) return true
  const reserve = Math.max(Math.ceil((allowance.limit * reservePercent) / 100), reserveMessages)
  return allowance.limit - allowance.used > reserve
}

/** Whether to warn staff that the month's allowance is running out. */
export function isNearLimit(allowance: Allowance, { warnPercent }: Settings['notices']): boolean {
  return allowance.limit !== null && allowance.used * 100 >= allowance.limit * warnPercent
}

/** After this wait a reminder is of no use. */
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

/** When the summary of a month becomes useless: at the end of the next month. */
export function monthSummaryEnds(month: Month): Date {
  return momentOf(addMonths(`${month}-01`, 2))
}

/** Whether a notice is still true for a request in this state. */
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
