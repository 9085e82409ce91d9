import type { Office } from '../domain/settings/office.ts'
import { isOpen, nextOpening } from '../lib/officeMinutes.ts'
import { type Clock, dayOf, MINUTE } from '../lib/time.ts'
import type { Models } from '../models/index.ts'

export interface SilenceDeps {
  readonly models: Pick<Models, 'inbox' | 'talks'>
  readonly clock: Clock
  readonly office: () => Promise<Office>
}

const MOST = 200

/** Closed for today; the lunch break is not the end of the day. */
function hasClosed(now: Date, { calendar }: Office): boolean {
  return !isOpen(now, calendar) && dayOf(nextOpening(now, calendar)) !== dayOf(now)
}

/**
 * Looks for talks that have fallen silent, and after closing time for those that nobody has taken, and tells each
 * person's lane, which decides. Safe to repeat: a talk that is over stays over.
 * @returns people whose lane has something to do
 */
export async function closeSilentTalks({ models, clock, office }: SilenceDeps): Promise<string[]> {
  const now = clock()
  const current = await office()
  const before = new Date(+now - current.talks.silenceMinutes * MINUTE)
  const silent = await models.talks.quietSince(before, false, MOST)
  const untaken = hasClosed(now, current) ? await models.talks.quietSince(now, true, MOST) : []
  const ended = [
    ...silent.map((talk) => ({ ...talk, why: 'silence' as const })),
    ...untaken.map((talk) => ({ ...talk, why: 'closed' as const })),
  ]
  for (const { id: talk, userId, why } of ended) {
    const event = { id: `${why}-${talk}-${+now}`, at: +now, kind: 'talk-over', talk, why, seen: 0 } as const
    await models.inbox.tell(userId, event, now)
  }
  return [...new Set(ended.map(({ userId }) => userId))]
}
