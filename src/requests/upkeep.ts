import { randomUUID } from 'node:crypto'
import { DRAFT_LIFE } from '../flows/step.ts'
import type { Office } from '../flows/office.ts'
import type { Log } from '../lib/log.ts'
import { type Clock, DAY, dayOf, fiscalYearOf, momentOf } from '../lib/time.ts'
import { changeRequest, type Desk } from './changeRequest.ts'

export interface UpkeepDeps extends Desk {
  readonly clock: Clock
  readonly log: Log
  readonly office: () => Promise<Office>
}

/** A request that nobody moves for so long expires; the office may set its own figure later. */
export const REQUEST_LIFE = 60 * DAY
const MOST = 200
const BUDDHIST_ERA = 543

/** Names and answers of a finished request stay until the end of the fiscal year after the one in which it ended. */
export function forgetBefore(now: Date): Date {
  const fiscalYear = fiscalYearOf(dayOf(now))
  return momentOf(`${fiscalYear - BUDDHIST_ERA - 2}-10-01`)
}

/**
 * What the calendar does, safe to repeat and to run in several processes: requests left lying expire, drafts left
 * lying and names no longer needed are forgotten.
 * @returns people whose drafts wait to be tidied away
 */
export async function upkeep(deps: UpkeepDeps): Promise<string[]> {
  const { models, clock, log } = deps
  const now = clock()
  const office = await deps.office()
  const idle = await models.requests.untouchedSince(
    ['submitted', 'papers_missing', 'ready'],
    new Date(+now - REQUEST_LIFE),
    MOST,
  )
  for (const request of idle)
    await changeRequest(deps, request, { change: 'expire' }, { kind: 'calendar' }, now, office)
  const forgotten = await models.requests.forget(forgetBefore(now))
  const people = await models.conversations.staleDrafts(new Date(+now - DRAFT_LIFE), MOST)
  await models.inbox.store(
    people.map((userId) => ({
      event: { id: `tidy-${randomUUID()}`, at: +now, kind: 'tidy' },
      userId,
      replyToken: null,
      deliveredAt: now,
    })),
  )
  if (idle.length + forgotten + people.length > 0) {
    log.info({ expired: idle.length, forgotten, drafts: people.length }, 'upkeep')
  }
  return people
}
