import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { withDeadline } from './deadline.ts'
import { SECOND } from './time.ts'

let ofProcess: Registry | undefined

/**
 * Memory, event loop and garbage collection. These measure the whole process and never stop, so they start
 * only once, even if Chapwai starts several times in the process.
 */
function processMetrics(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}

/** The metrics for operators. Labels are kinds and states, never people. */
export function createMetrics() {
  const own = new Registry()
  const registers = [own]
  const metrics = {
    events: new Counter({
      name: 'chapwai_line_events_total',
      help: 'Events from LINE that were stored, by kind; one that LINE delivers again counts again',
      labelNames: ['kind'],
      registers,
    }),
    turns: new Histogram({
      name: 'chapwai_turn_seconds',
      help: 'From taking an event out of the inbox to its effects carried out and its reply tried',
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    failures: new Counter({
      name: 'chapwai_turn_failures_total',
      help: 'Turns that threw and are tried again',
      registers,
    }),
    setAside: new Counter({
      name: 'chapwai_events_set_aside_total',
      help: 'Events given up after several failures',
      registers,
    }),
    jobRuns: new Counter({
      name: 'chapwai_job_runs_total',
      help: 'Runs of a job that have ended, well or not',
      labelNames: ['job'],
      registers,
    }),
    jobFailures: new Counter({
      name: 'chapwai_job_failures_total',
      help: 'Runs of a job that threw',
      labelNames: ['job'],
      registers,
    }),
    jobSeconds: new Counter({
      name: 'chapwai_job_seconds_total',
      help: 'Seconds that a job has run for, all runs together',
      labelNames: ['job'],
      registers,
    }),
    jobSuccess: new Gauge({
      name: 'chapwai_job_last_success_timestamp_seconds',
      help: 'When a run of a job last ended well, in Unix time; absent before the first',
      labelNames: ['job'],
      registers,
    }),
  }
  // A metric created after the merge must be registered in the merged registry.
  const registry = Registry.merge([processMetrics(), own])
  return {
    ...metrics,
    registry,
    /** Counts waiting events and messages at each read of the metrics. NaN: the database did not answer within 1 s. */
    watchWaiting({ inbox, outbox }: Record<'inbox' | 'outbox', () => Promise<number>>): void {
      const waiting = (name: string, help: string, count: () => Promise<number>) =>
        new Gauge({
          name,
          help,
          registers: [registry],
          async collect() {
            this.set(await withDeadline(count(), SECOND, name).catch(() => NaN))
          },
        })
      waiting('chapwai_inbox_waiting', 'Events that wait for their turn', inbox)
      waiting('chapwai_outbox_waiting', 'Messages and notices that wait to be sent or answered', outbox)
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>
