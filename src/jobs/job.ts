import { every } from '../lib/every.ts'
import type { Log } from '../lib/log.ts'
import type { Metrics } from '../lib/metrics.ts'
import { SECOND } from '../lib/time.ts'

/** Work that a timer repeats. Runs of one job never overlap, and no job waits for another. */
export interface Job {
  /** The label in the metrics and in the log. */
  readonly name: string
  /** Milliseconds between the end of a run and the beginning of the next one; null: a run begins when work is found. */
  readonly every: number | null
  readonly work: () => Promise<unknown>
}

export type Counters = Pick<Metrics, 'jobRuns' | 'jobFailures' | 'jobSeconds' | 'jobSuccess'>

/** Runs a job once and counts the run in the metrics. @throws what the work throws */
export async function runJob({ name: job, work }: Job, metrics: Counters): Promise<void> {
  const startedAt = performance.now()
  try {
    await work()
    metrics.jobSuccess.setToCurrentTime({ job })
  } catch (error) {
    metrics.jobFailures.inc({ job })
    throw error
  } finally {
    metrics.jobRuns.inc({ job })
    metrics.jobSeconds.inc({ job }, (performance.now() - startedAt) / SECOND)
  }
}

/** Starts every job that has an interval on its own timer. @returns `stop`, which resolves when no run is under way */
export function startJobs(table: readonly Job[], metrics: Counters, log: Log): { stop(): Promise<void> } {
  // An alarm on an increase needs the 0 before the first failure (prometheus.io, instrumentation: avoid missing metrics).
  for (const { name: job } of table) {
    metrics.jobRuns.inc({ job }, 0)
    metrics.jobFailures.inc({ job }, 0)
  }
  const timers = table.flatMap((job) =>
    job.every === null ? [] : [every(job.every, () => runJob(job, metrics), log, job.name)],
  )
  return {
    async stop() {
      await Promise.all(timers.map((timer) => timer.stop()))
    },
  }
}
