import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

let ofProcess: Registry | undefined

/**
 * Memory, event loop and garbage collection. They are the process's, and what measures them never stops: it is started
 * once, however often Chapwai starts within the process.
 */
function processMetrics(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}

/** What operators watch. Labels are kinds and states, never people. */
export function createMetrics() {
  const own = new Registry()
  const registers = [own]
  const metrics = {
    events: new Counter({
      name: 'chapwai_line_events_total',
      help: 'Events from LINE that were stored, by kind',
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
  }
  return { ...metrics, registry: Registry.merge([processMetrics(), own]) }
}

export type Metrics = ReturnType<typeof createMetrics>
