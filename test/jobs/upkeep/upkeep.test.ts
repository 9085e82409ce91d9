import assert from 'node:assert/strict'
import { DAY } from '../../../src/lib/time.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { forgetBefore } from '../../../src/domain/settings/retention.ts'
import { makeRequest } from '../../support/make.ts'
import { fillsIn, openOffice, type TestOffice } from '../../support/office.ts'

describe('what the calendar does', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('leaves what an officer has accepted', async () => {
    const request = await makeRequest(office.models, { at: office.clock.now() })
    await office.decides(request, { change: 'accept' })
    office.clock.advance(200 * DAY)
    await office.chapwai.upkeep()
    assert.equal((await office.models.requests.byReference(request.reference))?.state, 'accepted')
  })

  it('forgets a draft that was left for 7 days, at rest too', async () => {
    const person = await office.person()
    await fillsIn(office, person, 'conduct-certificate')
    const conversations = office.database.connection.collection<{ _id: string; draftAt: Date | null }>(
      'conversations',
    )
    const draft = async () => (await conversations.findOne({ _id: person.userId }))?.draftAt
    assert.ok(await draft())
    office.clock.advance(7 * DAY + 1)
    const shown = person.chat.length
    await office.chapwai.upkeep()
    assert.equal(await draft(), null)
    assert.equal(person.chat.length, shown, 'nothing is said about it')
    await person.says('ยกเลิก')
    await office.settled()
    assert.match(JSON.stringify(person.last), /ไม่มีคำขอที่กำลังดำเนินการ/)
  })

  it('forgets who asked once the fiscal year after the completion is over', async () => {
    const request = await makeRequest(office.models, { at: office.clock.now() })
    await office.decides(request, { change: 'reject', reason: 'นางสมศรียื่นซ้ำ' })
    // Ended in fiscal year 2570; 2571 ends on 30 September 2028.
    office.clock.set('2028-09-30T23:59:00+07:00')
    await office.chapwai.upkeep()
    assert.ok((await office.models.requests.byReference(request.reference))?.answers)
    office.clock.set('2028-10-01T00:00:00+07:00')
    await office.chapwai.upkeep()
    const forgotten = await office.models.requests.byReference(request.reference)
    assert.equal(forgotten?.answers, null)
    assert.deepEqual(
      forgotten?.history.map(({ reason }) => reason),
      [null, null],
    )
    assert.equal(forgotten?.userId, null)
  })

  it('deletes the conversation of somebody long silent, unless a request is open', async () => {
    const [silent, waiting] = [await office.person('สมศรี'), await office.person('วิชัย')]
    const request = await makeRequest(office.models, { userId: waiting.userId, at: office.clock.now() })
    await office.decides(request, { change: 'accept' })
    office.clock.advance(730 * DAY)
    await office.chapwai.upkeep()
    assert.equal((await office.models.conversations.stateOf(silent.userId)) !== null, true)
    office.clock.advance(1)
    await office.chapwai.upkeep()
    assert.equal(await office.models.conversations.stateOf(silent.userId), null)
    assert.equal((await office.models.conversations.stateOf(waiting.userId)) !== null, true)
  })

  it('forgets wishes as long after they were handled as requests after their end', async () => {
    const { privacyRequests } = office.models
    await privacyRequests.ask('w1', 'copy', 'U1', office.clock.now())
    await privacyRequests.ask('w2', 'copy', 'U2', office.clock.now())
    await privacyRequests.handle('w1', 'เจ้าหน้าที่', 'แล้ว', office.clock.now())
    office.clock.set('2028-10-01T00:00:00+07:00')
    await office.chapwai.upkeep()
    assert.deepEqual(
      (await privacyRequests.list()).map(({ id }) => id),
      ['w2'],
    )
  })

  it('counts the year from 1 October', () => {
    const { retention } = usualOffice
    assert.equal(
      forgetBefore(new Date('2026-11-23T09:00:00+07:00'), retention).toISOString(),
      '2025-09-30T17:00:00.000Z',
    )
    assert.equal(
      forgetBefore(new Date('2026-09-30T23:00:00+07:00'), retention).toISOString(),
      '2024-09-30T17:00:00.000Z',
    )
  })
})
