import assert from 'node:assert/strict'
import { createMetrics } from '../../src/lib/metrics.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the metrics', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  const read = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const waiting = (text: string) => text.match(/^chapwai_(?:inbox|outbox)_waiting .*$/gm)

  it('tell of every process the same that waits in the database', async () => {
    const person = await office.person()
    const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' })
    const second = await office.another()
    office.line.faults.next('error500', { path: 'push' })
    await office.chapwai.workOff()
    const [one, two] = await Promise.all([read(office.chapwai.port), read(second.port)])
    assert.deepEqual(waiting(one), ['chapwai_inbox_waiting 0', 'chapwai_outbox_waiting 1'])
    assert.deepEqual(waiting(two), waiting(one))
  })

  it('tell the right number again after the database was away', async () => {
    const metrics = createMetrics()
    const answers = [() => Promise.reject(new Error('no database')), () => Promise.resolve(3)]
    metrics.watchWaiting({ inbox: () => Promise.resolve(0), outbox: () => answers.shift()!() })
    assert.match(await metrics.registry.metrics(), /^chapwai_outbox_waiting NaN$/im)
    assert.match(await metrics.registry.metrics(), /^chapwai_outbox_waiting 3$/m)
  })

  it('begin at 0 in a process that starts, for every job and for failures', async () => {
    const text = await read((await office.another()).port)
    for (const counter of ['chapwai_turn_failures_total', 'chapwai_events_set_aside_total'])
      assert.match(text, new RegExp(`^${counter} 0$`, 'm'))
  })
})
