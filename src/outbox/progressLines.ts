import { type Clock, DAY } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'
import type { NoticeTerms } from '../models/outbox/outbox.ts'

interface Deps {
  readonly models: Pick<Models, 'requests'>
  readonly clock: Clock
}

/** Somebody who has written nothing for so long is told nothing of it any more. */
const PROGRESS_WAITS = 30 * DAY

/** A progress line waits for a free reply until its end. */
export function progressTerms(now: Date): NoticeTerms {
  const endsAt = new Date(+now + PROGRESS_WAITS)
  return { dueAt: endsAt, waitsUntil: endsAt, endsAt }
}

/**
 * Whether a progress line is still news: no later change, no undo and no unlinking has followed the one that it tells. That
 * of a corrected answer is news until an unlinking.
 */
export async function progressHolds(
  { models, clock }: Deps,
  { to, endsAt }: Pick<Outgoing, 'to' | 'endsAt'>,
  { request, revision, corrects }: NonNullable<Outgoing['progress']>,
): Promise<boolean> {
  if (clock() >= endsAt) return false
  return corrects
    ? models.requests.isStillOf(request, to, revision)
    : models.requests.isLatestChange(request, to, revision)
}
