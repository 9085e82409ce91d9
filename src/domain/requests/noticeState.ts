import { isWorthACall } from './noticeTable.ts'
import type { NoticeKind } from './requestLife.ts'

/**
 * The state of a message: `waiting` (not accepted yet), `accepted` (by LINE; whether the person read it is
 * unknown), `refused` (LINE refused it and said why), `unreachable` (the person has blocked the account),
 * `failed` (LINE did not answer within its 24 hours), `unknown` (the answer to a reply was lost), `dropped`
 * (a courtesy whose reply token had expired), `withheld` (not sent: no free reply came, and the month's
 * allowance is reserved for urgent notices), `overtaken` (not sent: the request had changed, so the notice
 * was no longer true), `no-chat` (not sent: the applicant has no chat with the office).
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

/** LINE's answer to the last attempt: status, text, request id. */
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

/** Final states of a message that LINE did not accept for certain. */
export const restingStates: readonly OutboxState[] = [
  'refused',
  'unreachable',
  'failed',
  'unknown',
  'dropped',
  'withheld',
  'no-chat',
]

/** Whether a message is in a final state and LINE did not accept it for certain. */
export function isUnsent(state: OutboxState): boolean {
  return restingStates.includes(state)
}

/**
 * Whether an officer should telephone because the applicant probably did not get the notice: its state is
 * final and not accepted, or it waits for a free reply because the allowance is used up.
 */
export function needsCall(notice: {
  readonly kind: NoticeKind
  readonly state: OutboxState
  readonly answer: LineAnswer | null
}): boolean {
  if (!isWorthACall(notice.kind)) return false
  return isUnsent(notice.state) || (notice.state === 'waiting' && isMonthlyLimit(notice.answer))
}
