import type { Office } from '../domain/settings/office.ts'
import { isOpen, nextOpening } from '../lib/officeMinutes.ts'
import { type Clock, dayOf, MINUTE } from '../lib/time.ts'
import type { Models } from '../models/index.ts'

interface SilenceDeps {
  readonly models: Pick<Models, 'inbox' | 'talks'>
  readonly clock: Clock
  readonly office: () => Promise<Office>
}

/** Whether the office has closed for today; the lunch break does not count. */
function hasClosed(now: Date, { calendar }: Office): boolean {
  return !isOpen(now, calendar) && dayOf(nextOpening(now, calendar)) !== dayOf(now)
}

/**
 * Finds talks in which nobody has written for a while, and after closing time talks that no officer has taken. Sends
 * an event to each person's lane, which decides whether the talk ends. Safe to repeat: an ended talk stays ended.
 * @returns the people whose lane has a new event
 */
export async function closeSilentTalks({ models, clock, office }: SilenceDeps): Promise<string[]> {
  const now = clock()
  const current = await office()
  const before = new Date(+now - current.talks.silenceMinutes * MINUTE)
  const silent = await models.talks.quietSince(before, false)
  const untaken = hasClosed(now, current) ? await models.talks.quietSince(now, true) : []
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
