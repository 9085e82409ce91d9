import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { appointmentCollection } from '../../src/models/appointments/appointmentDocument.ts'
import { slotPlaceCollection } from '../../src/models/appointments/slotPlaces.ts'
import { DAY } from '../../src/lib/time.ts'
import { callsAmong } from '../../src/requests/calls.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const SLOT = '2026-11-25T09:00'
const reminders = (person: Person) =>
  person.chat.filter((entry) => JSON.stringify(entry).includes('แจ้งเตือนนัดหมาย')).length

describe('the reminder of an appointment', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  /** Somebody who has an appointment on Wednesday at nine, booked on Monday morning. */
  async function booked(slot = SLOT) {
    const person = await office.person()
    const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    await office.models.inbox.store([
      {
        event: {
          id: `book-${request.id}`,
          at: office.clock.milliseconds(),
          kind: 'tap',
          data: `kind=visit-book&reference=${request.reference}&slot=${slot}`,
        },
        userId: person.userId,
        replyToken: null,
        deliveredAt: office.clock.now(),
      },
    ])
    await office.chapwai.workOff()
    assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), slot)
    return { person, request }
  }
  async function remindsAt(iso: string) {
    office.clock.set(`${iso}:00+07:00`)
    await office.chapwai.remind()
  }

  it('comes once, on the working afternoon before, with day, time and what to bring', async () => {
    const { person, request } = await booked()
    await remindsAt('2026-11-24T12:59')
    assert.equal(reminders(person), 0)
    const other = await office.another()
    office.clock.set('2026-11-24T13:00:00+07:00')
    await Promise.all([office.chapwai.remind(), other.remind()])
    await office.chapwai.remind()
    assert.equal(reminders(person), 1)
    assert.match(JSON.stringify(person.last), /พ\. 25 พ\.ย\. 09\.00 น\..*นำเอกสารมา 1 รายการ/)
    const [notice] = await office.models.outbox.noticesOf(request.id)
    assert.deepEqual([notice?.kind, notice?.state], ['reminder', 'accepted'])
  })

  it('of a Monday comes on Friday', async () => {
    const { person } = await booked('2026-11-30T09:00')
    await remindsAt('2026-11-27T13:30')
    assert.equal(reminders(person), 1)
  })

  it('does not come for what was booked that afternoon', async () => {
    office.clock.set('2026-11-24T13:30:00+07:00')
    const { person } = await booked()
    await remindsAt('2026-11-24T14:00')
    assert.equal(reminders(person), 0)
  })

  it('does not come late in the evening, nor on the day itself', async () => {
    const { person } = await booked()
    await remindsAt('2026-11-24T18:01')
    await remindsAt('2026-11-25T08:00')
    assert.equal(reminders(person), 0)
  })

  it('does not come to whoever has blocked the account, and nobody has to telephone for it', async () => {
    const { person, request } = await booked()
    await person.unfollows()
    await office.settled()
    await remindsAt('2026-11-24T13:00')
    assert.deepEqual(await office.models.outbox.noticesOf(request.id), [])
    assert.deepEqual(await callsAmong(office.models, [request], office.clock.now(), usualOffice), [])
  })

  it('does not come for a request that has ended, or an appointment given back', async () => {
    const one = await booked()
    const two = await booked('2026-11-25T10:00')
    await office.decides(one.request, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.models.appointments.cancel(
      { id: 'x', request: two.request.id, slot: '2026-11-25T10:00' },
      office.clock.now(),
    )
    await remindsAt('2026-11-24T13:00')
    assert.equal(reminders(one.person) + reminders(two.person), 0)
  })

  it('comes although its request had ended in that moment, when the end is undone', async () => {
    const { person, request } = await booked()
    await office.sets({ notices: { undoSeconds: 15 } })
    office.clock.set('2026-11-24T13:00:00+07:00')
    const latest = async () => (await office.models.requests.byId(request.id)) ?? request
    await office.decides(await latest(), { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.chapwai.remind()
    const desk = { models: office.models, vault: office.database.vault, noticesWait: () => undefined }
    const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
    assert.ok(await undoLast(desk, await latest(), mali, office.clock.now()))
    await remindsAt('2026-11-24T13:02')
    assert.equal(reminders(person), 1)
  })

  it('that LINE refuses puts nobody on the list of calls', async () => {
    const { request } = await booked()
    office.line.faults.next('monthlyLimit', { path: 'push' })
    await remindsAt('2026-11-24T13:00')
    assert.deepEqual(await callsAmong(office.models, [request], office.clock.now(), usualOffice), [])
  })
})

describe('what the calendar does to appointments', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const book = (request: string) =>
    office.models.appointments.book(
      {
        id: `book-${request}`,
        request,
        userId: 'U1',
        slot: SLOT,
        from: null,
        minutes: 15,
        places: 2,
        remindAt: null,
      },
      office.clock.now(),
    )

  it('gives back the one that was booked while its request ended', async () => {
    const request = await makeRequest(office.models, { at: office.clock.now() })
    await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.chapwai.workOff()
    assert.equal(await book(request.id), 'booked')
    await office.chapwai.upkeep()
    assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), null)
    assert.equal(await slotPlaceCollection.on(office.database.connection).countDocuments(), 0)
  })

  it('forgets it 30 days after its time, and not before', async () => {
    const request = await makeRequest(office.models, { at: office.clock.now() })
    await book(request.id)
    office.clock.set('2026-12-25T08:00:00+07:00')
    await office.chapwai.upkeep()
    assert.equal(await appointmentCollection.on(office.database.connection).countDocuments(), 1)
    office.clock.advance(2 * DAY)
    await office.chapwai.upkeep()
    assert.equal(await appointmentCollection.on(office.database.connection).countDocuments(), 0)
    assert.equal(await slotPlaceCollection.on(office.database.connection).countDocuments(), 0)
  })
})
