import { SECOND } from '../lib/time.ts'
import { REPLY_LIFE } from '../models/conversations/inbox.ts'
import type { TalkOutline } from '../models/talks/talks.ts'

/** The time of the person's first message since the officer's last one. Null when nobody waits for an answer. */
export function waitingSince({
  state,
  messages,
  startedAt,
}: Pick<TalkOutline, 'state' | 'messages' | 'startedAt'>): Date | null {
  if (state === 'ended') return null
  if (messages.length === 0) return startedAt
  const answered = messages.findLastIndex(({ by }) => by !== null)
  return messages[answered + 1]?.at ?? null
}

/** For how many more whole seconds an answer is free, because LINE's reply token is valid; 0 when it needs a push. */
export function freeSeconds({ lentAt }: Pick<TalkOutline, 'lentAt'>, now: Date): number {
  return lentAt === null ? 0 : Math.max(0, Math.floor((+lentAt + REPLY_LIFE - +now) / SECOND))
}

/** Sorts those who have waited longest first, and those who do not wait last. */
export function byWaiting(a: TalkOutline, b: TalkOutline): number {
  return +(waitingSince(a) ?? Infinity) - +(waitingSince(b) ?? Infinity) || 0
}
