import type { Office } from '../../domain/settings/office.ts'
import { daysBefore } from '../../domain/settings/retention.ts'
import type { Log } from '../../lib/log.ts'
import type { Clock } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import { changeRequest, type ChangeDeps } from '../../requests/changeRequest.ts'
import { forget, tidyDrafts } from './forget.ts'
import { tidyAppointments } from './appointments.ts'
import { photoUpkeep } from './photos.ts'

type UpkeepModels = Pick<Models, 'conversations' | 'inbox' | 'privacyRequests' | 'talks'>

interface UpkeepDeps extends ChangeDeps {
  readonly models: ChangeDeps['models'] & UpkeepModels
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

/**
 * Does the work that depends on the date: expires idle requests, deletes old photos and appointments, and deletes
 * personal data that is no longer needed. Safe to repeat and to run in several processes. The log gets only counts.
 * @returns the people whose old drafts their lanes have to delete
 */
export async function upkeep(deps: UpkeepDeps): Promise<string[]> {
  const { models, clock, log } = deps
  const now = clock()
  const office = await deps.office()
  const visits = await tidyAppointments(models, now, office)
  const counts = {
    expired: await expireIdle(deps, now, office),
    photos: await photoUpkeep(models, office, now),
    ...(await forget(models, now, office)),
    appointmentsRepaired: visits.repaired,
    appointmentsNoted: visits.noted,
    appointmentsForgotten: visits.forgotten,
  }
  const people = await tidyDrafts(models, now, office)
  if (Object.values(counts).some((count) => count > 0) || people.length > 0) {
    log.info({ ...counts, drafts: people.length }, 'upkeep')
  }
  return people
}
