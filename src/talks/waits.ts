import { SECOND } from '../lib/time.ts'
import type { Request } from '../domain/requests/request.ts'
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

/** When something happened in a talk that this officer should read: the person wrote, or a colleague handed it on. */
export function newsFor({ handed, heardAt }: Pick<TalkOutline, 'handed' | 'heardAt'>, staffId: string): Date {
  const isForMe = handed !== null && handed.by.staffId !== staffId
  return isForMe && handed.at > heardAt ? handed.at : heardAt
}

/** Whether something has happened in a talk since this officer saw it. */
export function isUnread(talk: Pick<TalkOutline, 'handed' | 'heardAt' | 'seen'>, staffId: string): boolean {
  const seen = talk.seen[staffId]
  return seen === undefined || newsFor(talk, staffId) > seen
}

/** How many of the talks that nobody has taken, and of the officer's own, the officer has not read. `talks`: all that have not ended. */
export function unreadBy(talks: readonly TalkOutline[], staffId: string): number {
  const toRead = talks.filter(
    ({ state, takenBy }) => state === 'waiting' || (state === 'taken' && takenBy?.staffId === staffId),
  )
  return toRead.filter((talk) => isUnread(talk, staffId)).length
}

/**
 * Whether a talk of an applicant belongs to one of their requests: one that names it, and while it has not ended each that is
 * in the chat or names no request.
 */
export function isAbout(
  { userId, kind, state, references }: Pick<TalkOutline, 'userId' | 'kind' | 'state' | 'references'>,
  request: Pick<Request, 'userId' | 'reference'>,
): boolean {
  if (userId !== request.userId) return false
  return (
    references.includes(request.reference) ||
    (state !== 'ended' && (kind === 'live' || references.length === 0))
  )
}

/** Whether an open message asks for the correction of an answer of this request. */
export const asksForCorrection = (
  { wants, state, references }: Pick<TalkOutline, 'wants' | 'state' | 'references'>,
  { reference }: Pick<Request, 'reference'>,
): boolean => wants === 'correction' && state !== 'ended' && references.includes(reference)

/** The talk in which a request's applicant waits for an answer: one in the chat before a left message, then the one that waits longest. */
export function waitingTalkOf<T extends TalkOutline>(
  talks: readonly T[],
  request: Pick<Request, 'userId' | 'reference'>,
): T | null {
  const waiting = talks.flatMap((talk) => {
    const since = isAbout(talk, request) ? waitingSince(talk) : null
    return since === null ? [] : [{ talk, since }]
  })
  const [first] = waiting.toSorted(
    (a, b) => Number(b.talk.kind === 'live') - Number(a.talk.kind === 'live') || +a.since - +b.since,
  )
  return first?.talk ?? null
}

/** For how many more whole seconds an answer is free, because LINE's reply token is valid; 0 when it needs a push. */
export function freeSeconds({ lentAt }: Pick<TalkOutline, 'lentAt'>, now: Date): number {
  return lentAt === null ? 0 : Math.max(0, Math.floor((+lentAt + REPLY_LIFE - +now) / SECOND))
}
