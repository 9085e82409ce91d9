import type { Office } from '../../domain/settings/office.ts'
import { eachOf } from '../../lib/eachOf.ts'
import type { Log } from '../../lib/log.ts'
import type { Clock } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { ChangeDeps } from '../../requests/changeRequest.ts'
import { expireIdle } from './expiry.ts'
import { forget, tidyDrafts } from './forget.ts'
import { tidyAppointments } from './appointments.ts'
import { photoUpkeep } from './photos.ts'

type UpkeepModels = Pick<
  Models,
  'callBacks' | 'conversations' | 'inbox' | 'missedSentences' | 'outbox' | 'privacyRequests' | 'talks'
>

interface UpkeepDeps extends ChangeDeps {
  readonly models: ChangeDeps['models'] & UpkeepModels
  readonly clock: Clock
  readonly log: Log
  readonly office: () => Promise<Office>
}

/**
 * Does the work that depends on the date: expires idle requests and tells of it, deletes old photos and appointments,
 * and deletes personal data that is no longer needed. What fails for one person or in one part does not keep the others
 * from it. Safe to repeat and to run in several processes. The log gets only counts.
 * @returns the people whose old drafts their lanes have to delete
 * @throws the first failure, after all parts had their turn
 */
export async function upkeep(deps: UpkeepDeps): Promise<string[]> {
  const { models, clock, log } = deps
  const now = clock()
  const office = await deps.office()
  const parts = {
    appointments: async () => {
      const { repaired, noted, forgotten } = await tidyAppointments(models, now, office)
      return { appointmentsRepaired: repaired, appointmentsNoted: noted, appointmentsForgotten: forgotten }
    },
    expired: () => expireIdle(deps, now, office),
    photos: async () => ({ photos: await photoUpkeep(models, office, now) }),
    data: () => forget(models, now, office),
  }
  const counts: Record<string, number> = {}
  const [worked] = await Promise.allSettled([
    eachOf<() => Promise<object>>(Object.values(parts), async (part) => Object.assign(counts, await part())),
  ])
  const people = await tidyDrafts(models, now, office)
  if (Object.values(counts).some((count) => count > 0) || people.length > 0) {
    log.info({ ...counts, drafts: people.length }, 'upkeep')
  }
  if (worked.status === 'rejected') throw worked.reason
  return people
}
