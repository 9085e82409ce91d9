import { SECOND } from '../../lib/time.ts'
import type { CountModel } from '../../models/counts/counts.ts'
import type { ConsoleDeps } from '../deps.ts'

/** The longest wait for counting. After an update there may be much to count; the report does not wait for that. */
const PATIENCE = SECOND

/** Counts that include the latest changes. If counting fails, the report uses the earlier counts. */
export async function freshCounts({ models, clock, log }: ConsoleDeps): Promise<CountModel> {
  await models.counts
    .collect(clock, AbortSignal.timeout(PATIENCE))
    .catch((error: unknown) => log.error({ err: error }, 'not everything is counted'))
  return models.counts
}
