import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { DAY, MINUTE, SECOND } from '../../src/lib/time.ts'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { storeMany } from '../support/many.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says } from '../support/story.ts'

/** What no key opens, as after damage in the database. */
const damaged = Buffer.from('damaged')

describe('what fails every time', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const requests = () => requestCollection.on(office.database.connection)

  it('does not keep 209 other requests from expiring, nor the rest of the upkeep', async () => {
    await office.models.talks.open('talk', makeUserId(), [], office.clock.now())
    await office.models.talks.end('talk', 'person', office.clock.now())
    const [first, ...others] = await storeMany(office.database, 210, { at: office.clock.now() }, () => ({
      userId: null,
    }))
    await requests().updateOne({ _id: first?.id ?? '' }, { $set: { sealed: damaged } })
    office.clock.advance(800 * DAY)
    await assert.rejects(() => office.chapwai.upkeep())
    await office.chapwai.workOff()
    office.clock.advance(8 * DAY)
    await assert.rejects(() => office.chapwai.upkeep())
    assert.equal(await requests().countDocuments({ state: 'expired' }), others.length)
    assert.equal(await office.models.talks.byId('talk'), null)
  })

  it('does not keep a notice behind it from leaving', async () => {
    const person = await office.person()
    const notice = { id: 'x', kind: 'ready' as const, retryKey: 'x', sealed: damaged }
    await storeMany(office.database, 60, {}, (index) => ({
      ...{ state: 'ready', noticesWait: true, notices: [{ ...notice, id: `damaged-${index}` }] },
    }))
    const { id } = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    for (const change of ['accept', 'ready'] as const) {
      const request = await office.models.requests.byId(id)
      assert.ok(request && (await office.decides(request, { change })))
    }
    await assert.rejects(() => office.chapwai.workOff())
    assert.match(JSON.stringify(person.last), /หนังสือพร้อมรับแล้ว/)
  })

  describe('as a notice that cannot be opened', () => {
    let person: Person
    beforeEach(async () => {
      person = await office.person()
    })

    const files = () => makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    async function decides(id: string, ...decisions: readonly Decision[]) {
      for (const decision of decisions) {
        const request = await office.models.requests.byId(id)
        assert.ok(request && (await office.decides(request, decision)))
      }
    }
    async function isDamaged(request: string) {
      const rows = outboxCollection.on(office.database.connection)
      await rows.updateOne({ 'notice.request': request }, { $set: { sealed: damaged } })
    }
    async function later(minutes: number) {
      office.clock.advance(minutes * MINUTE)
      await office.chapwai.workOff()
    }
    const statesOf = async (id: string) =>
      (await office.models.outbox.noticesOf(id)).map(({ state }) => state)

    it('does not keep its person from an answer', async () => {
      office.line.setQuota(0)
      const { id } = await files()
      await decides(id, { change: 'accept' }, { change: 'ready' })
      await office.chapwai.workOff()
      await isDamaged(id)
      await says(office, person, 'เมนู')
      assert.equal(person.chat.at(-1)?.from, 'bot')
      assert.deepEqual(await statesOf(id), ['waiting'])
    })

    it('does not keep the next notice of its person for long, and is given up itself', async () => {
      const [first, second] = [await files(), await files()]
      office.line.faults.next('error500', { path: 'push' })
      await decides(first.id, { change: 'accept' }, { change: 'ready' })
      await office.chapwai.workOff()
      await isDamaged(first.id)
      office.clock.advance(SECOND)
      await decides(second.id, { change: 'reject', reason: 'ยื่นซ้ำ' })
      for (let tries = 0; tries < 5; tries++) await later(1)
      assert.deepEqual(await statesOf(second.id), ['accepted'])
      assert.match(JSON.stringify(person.last), /ยื่นซ้ำ/)
      for (let tries = 0; tries < 20; tries++) await later(31)
      assert.deepEqual(await statesOf(first.id), ['unknown'])
    })
  })

  it('does not keep a reminder behind it from leaving', async () => {
    const person = await office.person()
    const book = async (userId: string, slot: string, remindAt: string) => {
      const request = await makeRequest(office.models, { userId, at: office.clock.now() })
      await office.models.appointments.book(
        {
          ...{ id: request.id, request: request.id, userId, slot, from: null, minutes: 15, places: 2 },
          remindAt: new Date(remindAt),
        },
        office.clock.now(),
      )
      return request
    }
    const bad = await book(makeUserId(), '2026-11-24T09:00', '2026-11-23T12:59:00+07:00')
    await requests().updateOne({ _id: bad.id }, { $set: { sealed: damaged } })
    await book(person.userId, '2026-11-24T10:00', '2026-11-23T13:00:00+07:00')
    office.clock.set('2026-11-23T13:01:00+07:00')
    await assert.rejects(() => office.chapwai.remind())
    assert.match(JSON.stringify(person.last), /10\.00 น\./)
  })

  it('does not keep other people from an answer, however many messages wait in one lane', async () => {
    const busy = makeUserId()
    await office.models.inbox.store(
      Array.from({ length: 1000 }, (_, index) => ({
        event: { id: `busy-${index}`, at: index, kind: 'text', text: 'เมนู' } as const,
        ...{ userId: busy, replyToken: null, deliveredAt: office.clock.now() },
      })),
    )
    await office.models.lanes.take(busy, 'another process', office.clock.now())
    const person = makeUserId()
    office.line.addPerson({ userId: person, name: 'สมศรี', friendship: 'friend' })
    await office.models.inbox.store([
      {
        event: { id: 'other', at: 1, kind: 'text', text: 'เมนู' },
        ...{ userId: person, replyToken: null, deliveredAt: office.clock.now() },
      },
    ])
    await office.chapwai.worker.workOff()
    assert.equal(await office.models.inbox.isWaiting(person, 'other'), false)
    assert.equal(await office.models.inbox.isWaiting(busy, 'busy-0'), true)
  })
})
