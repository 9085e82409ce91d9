import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { cellsByKey } from '../support/counted.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says } from '../support/story.ts'

describe('the counts of notices', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ quota: 300 })))
  afterEach(() => office.close())

  const counted = () => cellsByKey(office.models.counts, ['notices'])
  const files = (person: Person) =>
    makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
  async function decides({ id }: Request, decision: Decision) {
    const request = await office.models.requests.byId(id)
    assert.ok(request)
    await office.decides(request, decision)
  }

  it('tell a push of its own from what came with it or with a free reply, each once', async () => {
    const person = await office.person()
    const [first, second] = [await files(person), await files(person)]
    await decides(first, { change: 'accept' })
    await decides(first, { change: 'ready' })
    await decides(second, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.chapwai.workOff()
    assert.equal(office.line.usage(), 1)
    const [ready, rejected] = [
      { 'notices/2026-11/ready': { pushed: 1 } },
      { 'notices/2026-11/rejected': { saved: 1 } },
    ]
    assert.deepEqual(await counted(), { ...ready, ...rejected })

    await decides(first, { change: 'complete', reason: null })
    await office.chapwai.workOff()
    assert.deepEqual(await counted(), { ...ready, ...rejected }, 'it waits for a free reply')
    await says(office, person, 'เมนู')
    const other = await office.another()
    await Promise.all([office.chapwai.workOff(), other.workOff()])
    await office.chapwai.workOff()
    assert.deepEqual(await counted(), { 'notices/2026-11/completed': { saved: 1 }, ...ready, ...rejected })
    assert.equal(office.line.usage(), 1)
  })

  it('count what could not be sent, and never an answer', async () => {
    const walkIn = await makeWalkIn(office.models, { at: office.clock.now() })
    await decides(walkIn, { change: 'reject', reason: 'ยื่นซ้ำ' })
    const person = await office.person()
    const request = await files(person)
    await says(office, person, 'เมนู')
    await person.unfollows()
    await office.settled()
    await decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.chapwai.workOff()
    assert.deepEqual(await counted(), { 'notices/2026-11/rejected': { 'no-chat': 1, unreachable: 1 } })
    assert.deepEqual((await office.models.counts.verify(office.clock.now)).faults, [])
  })
})
