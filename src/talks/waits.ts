import { SECOND } from '../lib/time.ts'
import { REPLY_LIFE } from '../models/conversations/inbox.ts'
import type { Talk } from '../models/talks/talks.ts'

/** Since when a person has waited for an answer: the first word without one. Null when the officer has spoken last. */
export function waitingSince({ state, messages, startedAt }: Talk): Date | null {
  if (state === 'ended') return null
  if (messages.length === 0) return startedAt
  const answered = messages.findLastIndex(({ by }) => by !== null)
  return messages[answered + 1]?.at ?? null
}

/** For how many whole seconds an answer costs nothing, because LINE's reply token lives; 0 when it is a push. */
export function freeSeconds({ lentAt }: Talk, now: Date): number {
  return lentAt === null ? 0 : Math.max(0, Math.floor((+lentAt + REPLY_LIFE - +now) / SECOND))
}

/** The longest waiting first; those who do not wait last. */
export function byWaiting(a: Talk, b: Talk): number {
  return +(waitingSince(a) ?? Infinity) - +(waitingSince(b) ?? Infinity) || 0
}
