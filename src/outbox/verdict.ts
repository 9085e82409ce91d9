import { backOff } from '../lib/backOff.ts'
import { HOUR, SECOND } from '../lib/time.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'
import { isMonthlyLimit, type OutboxState } from '../domain/requests/noticeState.ts'
import { mayBePushed } from './staffMessages.ts'
import type { LineResult } from '../line/channel.ts'

/** What to do with a message after LINE's answer, or after no answer. */
export type Verdict =
  | { readonly kind: 'settle'; readonly state: Exclude<OutboxState, 'waiting'> }
  | { readonly kind: 'again'; readonly afterMs: number; readonly uncertain?: true; readonly plain?: true }
  /** Send the same message again at once: as plain text, or by push because LINE surely did not send the reply. */
  | { readonly kind: 'at-once'; readonly how: 'plain' | 'push' }
  /** The month's allowance is used up and no attempt can have succeeded, so the message waits for a free reply. */
  | { readonly kind: 'wait' }

/** LINE keeps a retry key for 24 hours; a retry after that could arrive twice. */
export const RETRY_WINDOW = 23 * HOUR
const REPLY_WAIT = SECOND

/** Whether LINE's 400 is about the message, and not about its recipient or token. */
function isAboutTheMessage({ status, message }: { status: number; message: string }): boolean {
  return status === 400 && !/reply token|failed to send|'to'/i.test(message)
}

const isTryLater = ({ status, message }: { status: number; message: string }) =>
  status >= 500 || status === 401 || (status === 429 && !isMonthlyLimit({ status, message }))

/** Whether LINE may have sent the message although it did not confirm it. */
const isInDoubt = (result: LineResult) =>
  (result.kind === 'unanswered' && result.sent) || (result.kind === 'refused' && result.status >= 500)

/**
 * Decides after a reply attempt. LINE accepts a token once, so a repeated reply cannot arrive twice. A push follows
 * only when no attempt can have succeeded and the content is worth the price.
 */
export function afterReply(outgoing: Outgoing, result: LineResult): Verdict {
  if (result.kind === 'accepted') return { kind: 'settle', state: 'accepted' }
  if (result.kind === 'unanswered') {
    return { kind: 'again', afterMs: REPLY_WAIT, ...(result.sent && { uncertain: true as const }) }
  }
  if (/reply token/i.test(result.message)) {
    if (outgoing.uncertain) return { kind: 'settle', state: 'unknown' }
    return outgoing.courtesy ? { kind: 'settle', state: 'dropped' } : { kind: 'at-once', how: 'push' }
  }
  if (isTryLater(result)) return { kind: 'again', afterMs: REPLY_WAIT }
  if (isAboutTheMessage(result) && !outgoing.plain) return { kind: 'at-once', how: 'plain' }
  return { kind: 'settle', state: 'refused' }
}

/** Decides after a push. Within 24 hours LINE sends one message for a retry key, so repeating is safe. */
export function afterPush(outgoing: Outgoing, result: LineResult, now: Date): Verdict {
  if (result.kind === 'accepted') return { kind: 'settle', state: 'accepted' }
  if (result.kind === 'unanswered' || isTryLater(result)) {
    const tooLate = +now - +(outgoing.firstPushAt ?? now) >= RETRY_WINDOW
    return tooLate
      ? { kind: 'settle', state: 'failed' }
      : {
          kind: 'again',
          afterMs: backOff(outgoing.attempts),
          ...(isInDoubt(result) && { uncertain: true as const }),
        }
  }
  const mayWait = outgoing.notice !== null || mayBePushed(outgoing)
  if (isMonthlyLimit(result) && mayWait && !outgoing.uncertain) return { kind: 'wait' }
  if (isAboutTheMessage(result) && !outgoing.plain) return { kind: 'at-once', how: 'plain' }
  return { kind: 'settle', state: 'refused' }
}

/** How to send a message now. `unknown`: a reply that may have arrived, and whose token has expired. */
export function wayOut(outgoing: Outgoing, now: Date): 'reply' | 'push' | 'unknown' | 'dropped' {
  if (outgoing.reply && outgoing.firstPushAt === null) {
    if (now < outgoing.reply.until) return 'reply'
    if (outgoing.uncertain) return 'unknown'
    if (outgoing.courtesy) return 'dropped'
  }
  return 'push'
}
