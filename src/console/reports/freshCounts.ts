import { setTimeout as pause } from 'node:timers/promises'
import { SECOND } from '../../lib/time.ts'
import type { CountModel } from '../../models/counts/counts.ts'
import type { ConsoleDeps } from '../deps.ts'

/** The longest wait for counting. After an update there may be much to count; the report does not wait for that. */
const PATIENCE = SECOND
/** Between two looks whether another process has finished counting, in milliseconds. */
const PAUSE = 100

/** The counts, and whether they include everything that was waiting to be counted. */
interface FreshCounts {
  readonly counts: CountModel
  readonly complete: boolean
}

/** Counts that include the latest changes. If that fails or takes too long, the earlier counts. */
export async function freshCounts({ models, clock, log }: ConsoleDeps): Promise<FreshCounts> {
  const { counts } = models
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    for (;;) {
      if (await counts.bringUpToDate(clock, signal)) return { counts, complete: true }
      if (signal.aborted) return { counts, complete: false }
      await pause(PAUSE)
    }
  } catch (error) {
    log.error({ err: error }, 'not everything is counted')
    return { counts, complete: false }
  }
}
