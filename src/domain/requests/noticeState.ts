import { priorities } from './noticePolicy.ts'
import type { NoticeKind } from './requestLife.ts'

/**
 * Where a message stands, in words that are true: `waiting` (not accepted yet), `accepted` (by LINE; whether it
 * was read nobody knows), `refused` (LINE said no, in its words), `unreachable` (the person has blocked the
 * account), `failed` (LINE did not answer within its 24 hours), `unknown` (the answer to a reply was lost),
 * `dropped` (a courtesy whose reply token had died), `withheld` (not sent: no free reply came, and the month's
 * allowance is kept for what is urgent), `overtaken` (not sent: the request had moved on, its words held no more),
 * `no-chat` (not sent: the applicant has no chat with the office).
 */
export const outboxStates = [
  'waiting',
  'accepted',
  'refused',
  'unreachable',
  'failed',
  'unknown',
  'dropped',
  'withheld',
  'overtaken',
  'no-chat',
] as const
export type OutboxState = (typeof outboxStates)[number]

/** What LINE answered to the last attempt: its status, its words, its request id. */
export interface LineAnswer {
  readonly status: number
  readonly message: string
  readonly requestId: string | null
  readonly at: Date
}

/** Whether LINE refused because the month's allowance is used up (Messaging API reference, error messages). */
export function isMonthlyLimit(
  answer: { readonly status: number; readonly message: string } | null,
): boolean {
  return answer?.status === 429 && /monthly limit/i.test(answer.message)
}

/** Where a message that was not sent has come to rest. */
export const restingStates: readonly OutboxState[] = [
  'refused',
  'unreachable',
  'failed',
  'unknown',
  'dropped',
  'withheld',
  'no-chat',
]

/** Whether a message came to rest without LINE having surely taken it. */
export function isUnsent(state: OutboxState): boolean {
  return restingStates.includes(state)
}

/**
 * Whether a notice leaves the applicant without it, as far as anybody knows, so that somebody should telephone: it
 * came to rest unsent, or waits for a free reply because the allowance is used up. Nobody is called for thanks,
 * nor because a reminder failed.
 */
export function needsCall(notice: {
  readonly kind: NoticeKind
  readonly state: OutboxState
  readonly answer: LineAnswer | null
}): boolean {
  if (priorities[notice.kind] === 'low' || notice.kind === 'reminder') return false
  return isUnsent(notice.state) || (notice.state === 'waiting' && isMonthlyLimit(notice.answer))
}
