import { SECOND } from '../../lib/time.ts'
import type { CountModel } from '../../models/counts/counts.ts'
import type { ConsoleDeps } from '../deps.ts'

/** What an earlier release has left to be counted is not waited for. */
const PATIENCE = SECOND

/** The counts, with what has just arrived in them. Should counting fail, the report stands on what was counted before. */
export async function freshCounts({ models, clock, log }: ConsoleDeps): Promise<CountModel> {
  await models.counts
    .collect(clock, AbortSignal.timeout(PATIENCE))
    .catch((error: unknown) => log.error({ err: error }, 'not everything is counted'))
  return models.counts
}
