import assert from 'node:assert/strict'
import { runJob, startJobs } from '../../src/jobs/job.ts'
import { createLog } from '../../src/lib/log.ts'
import { createMetrics } from '../../src/lib/metrics.ts'

const never = new Promise<void>(() => undefined)

/** Resolves at the call of this number. */
function calls(count: number): { reached: Promise<void>; work: () => Promise<void> } {
  let resolve = () => {}
  const reached = new Promise<void>((done) => (resolve = done))
  let made = 0
  return {
    reached,
    work: () => {
      made += 1
      if (made === count) resolve()
      return Promise.resolve()
    },
  }
}

describe('jobs', () => {
  it('are counted by name', async () => {
    const metrics = createMetrics()
    await runJob({ name: 'good', every: 1, work: () => Promise.resolve() }, metrics)
    const bad = { name: 'bad', every: 1, work: () => Promise.reject(new Error('no')) }
    await assert.rejects(runJob(bad, metrics), /^Error: no$/)
    const text = await metrics.registry.metrics()
    assert.match(text, /^chapwai_job_runs_total\{job="good"\} 1$/m)
    assert.match(text, /^chapwai_job_runs_total\{job="bad"\} 1$/m)
    assert.match(text, /^chapwai_job_failures_total\{job="bad"\} 1$/m)
    assert.match(text, /^chapwai_job_seconds_total\{job="good"\} [\d.e-]+$/m)
    assert.match(text, /^chapwai_job_last_success_timestamp_seconds\{job="good"\} \d+/m)
    assert.doesNotMatch(
      text,
      /chapwai_job_(failures_total\{job="good"|last_success_timestamp_seconds\{job="bad")/,
    )
  })

  it('run on, whatever another one waits for', async () => {
    const { reached, work } = calls(3)
    const stuck = { name: 'stuck', every: 1, work: () => never }
    const metrics = createMetrics()
    startJobs([stuck], metrics, createLog('silent'))
    const jobs = startJobs([{ name: 'free', every: 1, work }], metrics, createLog('silent'))
    await reached
    await jobs.stop()
    const text = await metrics.registry.metrics()
    assert.match(text, /^chapwai_job_runs_total\{job="stuck"\} 0$/m)
    assert.match(text, /^chapwai_job_failures_total\{job="free"\} 0$/m)
  })

  it('tell what waits when the metrics are read, and NaN where nobody knows', async () => {
    const metrics = createMetrics()
    metrics.watchWaiting({
      inbox: () => Promise.resolve(7),
      outbox: () => Promise.reject(new Error('no database')),
    })
    const text = await metrics.registry.metrics()
    assert.match(text, /^chapwai_inbox_waiting 7$/m)
    assert.match(text, /^chapwai_outbox_waiting NaN$/im)
  })
})
