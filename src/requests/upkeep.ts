import { randomUUID } from 'node:crypto'
import type { Office } from '../domain/settings/office.ts'
import { daysBefore, forgetBefore, LEFT_MESSAGE_DAYS } from '../domain/settings/retention.ts'
import type { Log } from '../lib/log.ts'
import type { Clock } from '../lib/time.ts'
import { changeRequest, type ChangeDeps } from './changeRequest.ts'
import { tidyAppointments } from './appointmentUpkeep.ts'
import { photoUpkeep } from './photoUpkeep.ts'

export interface UpkeepDeps extends ChangeDeps {
  readonly clock: Clock
  readonly log: Log
  readonly office: () => Promise<Office>
}

const MOST = 200

async function expireIdle(deps: UpkeepDeps, now: Date, office: Office): Promise<number> {
  const idle = await deps.models.requests.untouchedSince(
    ['submitted', 'papers_missing', 'ready'],
    daysBefore(now, office.retention.idleRequestDays),
    MOST,
  )
  for (const request of idle)
    await changeRequest(deps, request, { change: 'expire' }, { kind: 'calendar' }, now, office)
  return idle.length
}

/** Asks the lanes of these people to forget what they have left lying. */
async function tidyDrafts({ models }: UpkeepDeps, now: Date, { retention }: Office): Promise<string[]> {
  const people = await models.conversations.staleDrafts(daysBefore(now, retention.draftDays), MOST)
  for (const userId of people) {
    await models.inbox.tell(userId, { id: `tidy-${randomUUID()}`, at: +now, kind: 'tidy' }, now)
  }
  return people
}

/** Deletes the conversations of people who have not written for long and wait for nothing. */
async function forgetSilent({ models }: UpkeepDeps, now: Date, { retention }: Office): Promise<number> {
  const before = daysBefore(now, retention.silentDays)
  let deleted = 0
  for (const userId of await models.conversations.silent(before, now, MOST)) {
    if (await models.requests.hasOpen(userId)) await models.conversations.stillNeeded(userId, now)
    else if (await models.conversations.forget(userId, before, now)) deleted += 1
  }
  return deleted
}

/**
 * What the calendar does, safe to repeat and to run in several processes: requests and messages left lying expire; drafts, names, talks and
 * conversations no longer needed are forgotten (PDPA B.E. 2562, s.37(3)). The log gets counts.
 * @returns people whose drafts wait to be tidied away
 */
export async function upkeep(deps: UpkeepDeps): Promise<string[]> {
  const { models, clock, log } = deps
  const now = clock()
  const office = await deps.office()
  const ended = forgetBefore(now, office.retention)
  const visits = await tidyAppointments(models, now, office)
  const counts = {
    expired: await expireIdle(deps, now, office),
    forgotten: await models.requests.forget(ended),
    photos: await photoUpkeep(models, office, now),
    privacyRequests: await models.privacyRequests.forget(ended),
    messagesExpired: await models.talks.expireLeft(daysBefore(now, LEFT_MESSAGE_DAYS), now),
    talks: await models.talks.forget(daysBefore(now, office.retention.talkDays)),
    conversations: await forgetSilent(deps, now, office),
    appointmentsRepaired: visits.repaired,
    appointmentsNoted: visits.noted,
    appointmentsForgotten: visits.forgotten,
  }
  const people = await tidyDrafts(deps, now, office)
  if (Object.values(counts).some((count) => count > 0) || people.length > 0) {
    log.info({ ...counts, drafts: people.length }, 'upkeep')
  }
  return people
}
