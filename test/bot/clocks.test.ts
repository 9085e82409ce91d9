import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { readLineEvent } from '../../src/bot/lineEvent.ts'
import { slotPlaceCollection } from '../../src/models/appointments/slotPlaces.ts'
import { SECOND } from '../../src/lib/time.ts'
import { makeRequest } from '../support/make.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { workerOf } from '../support/worker.ts'

describe('two processes whose clocks differ by twenty seconds', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const ahead = (seconds: number) =>
    workerOf(office, { clock: () => new Date(+office.clock.now() + seconds * SECOND) })

  /** Stores what somebody does, so that both processes find it. */
  async function holds(act: () => Promise<unknown>): Promise<void> {
    office.line.setWebhookUrl('http://127.0.0.1:9/nobody')
    const count = office.line.deliveries.length
    await act()
    office.line.setWebhookUrl(`http://127.0.0.1:${office.chapwai.port}/line/webhook`)
    const arrival = readLineEvent(office.line.deliveries[count]?.events[0], office.clock.now())
    assert.ok(arrival)
    await office.models.inbox.store([arrival])
  }
  const bothWork = () => Promise.all([ahead(10).workOff(), ahead(-10).workOff()])
  const said = (person: Person) => person.chat.filter(({ from }) => from === 'bot').length

  it('file a request once, and answer once', async () => {
    const person = await office.person()
    await fillsIn(office, person, 'pension-certificate')
    const before = said(person)
    await holds(() => person.taps('ส่งคำขอ'))
    for (let pass = 0; pass < 3; pass++) {
      await bothWork()
      office.clock.advance(8 * SECOND)
    }
    assert.equal((await office.models.requests.ofPerson(person.userId)).length, 1)
    assert.equal(said(person), before + 1)
    assert.equal(await office.models.inbox.waiting(), 0)
  })

  it('give the last place to one of two people', async () => {
    await office.sets({ visits: { places: 1 } })
    const people = await Promise.all(['สมศรี', 'วิชัย'].map((name) => office.person(name)))
    for (const { userId } of people) await makeRequest(office.models, { userId, at: office.clock.now() })
    for (const person of people) {
      await person.says('นัดหมาย')
      await office.settled()
    }
    for (const person of people) await holds(() => person.taps('อ. 24 พ.ย. 08.30 น.'))
    await bothWork()
    office.clock.advance(30 * SECOND)
    await bothWork()
    const told = people.map(({ last }) => JSON.stringify(last).includes('นัดหมายแล้ว'))
    assert.deepEqual(told.toSorted(), [false, true])
    const claims = await slotPlaceCollection.on(office.database.connection).find().toArray()
    assert.deepEqual(
      claims.map(({ _id, pending }) => [_id, pending]),
      [['2026-11-24T08:30/1', undefined]],
    )
  })
})
