import type { Log } from '../lib/log.ts'
import { SECOND } from '../lib/time.ts'
import { type Counters, type Job, runJob } from './job.ts'

/** One look at the database for all jobs that work through what waits there. */
interface Look {
  /** The job that looks, and starts those jobs that have something to do. It waits for none of them. */
  readonly job: Job
  /** Resolves when none of the jobs that it has started is running. */
  settled(): Promise<void>
}

/**
 * @param table the jobs that run when the look finds something for them; runs of one job never overlap
 * @param find the names of the jobs that have something to do
 */
export function createLook(
  table: readonly Job[],
  find: () => Promise<ReadonlySet<string>>,
  metrics: Counters,
  log: Log,
): Look {
  const running = new Map<string, Promise<void>>()

  function start(job: Job): void {
    const run = runJob(job, metrics)
      .catch((error: unknown) => log.error({ err: error }, `${job.name} failed`))
      .finally(() => running.delete(job.name))
    running.set(job.name, run)
  }

  async function work(): Promise<void> {
    const found = await find()
    for (const job of table) {
      if (running.has(job.name)) continue
      if (found.has(job.name)) start(job)
      // Nothing to do is a success too: the alarm is about a job that does not come to its work.
      else metrics.jobSuccess.setToCurrentTime({ job: job.name })
    }
  }

  return {
    job: { name: 'look-for-work', every: SECOND, work },
    async settled() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}
