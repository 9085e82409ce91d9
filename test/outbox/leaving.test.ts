import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/lib/time.ts'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { desk, eventually, says } from '../support/story.ts'

const READY = 'หนังสือพร้อมรับแล้ว'
const THANKS = 'เสร็จสิ้นแล้ว ขอบคุณ'
const GOES_ON = 'เปิดเรื่องของท่านอีกครั้ง'
const REMINDER = 'แจ้งเตือนนัดหมาย'
const EXPIRING = 'คำขอนี้ใกล้สิ้นสุด'
const CLOSED = 'ขออภัย สำนักงานปิดทำการในวันนัด'

describe('what leaves is true at the moment it leaves', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice({ quota: 300 })
    person = await office.person()
  })
  afterEach(() => office.close())

  const at = (iso: string) => office.clock.set(`${iso}+07:00`)
  const files = () => makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
  async function decides({ reference }: Request, ...decisions: readonly Decision[]) {
    for (const decision of decisions) {
      const found = await office.models.requests.byReference(reference)
      assert.ok(found)
      assert.ok(await office.decides(found, decision), `could not ${decision.change}`)
    }
  }
  const work = () => office.chapwai.workOff()
  const statesOf = async ({ id }: Request) =>
    (await office.models.outbox.noticesOf(id)).map(({ kind, state }) => `${kind} ${state}`)
  /** Which of these words the phone shows, in the order in which they came. */
  const read = (...words: readonly string[]) =>
    person.chat
      .filter((entry) => entry.from === 'bot')
      .flatMap((entry) => words.filter((each) => JSON.stringify(entry).includes(each)))
  const asks = (...papers: readonly string[]): Decision => ({
    change: 'ask-papers',
    papers,
    note: `ขอ ${papers.join()}`,
    again: 'ขอเพิ่ม',
  })
  const reject: Decision = { change: 'reject', reason: 'ยื่นซ้ำ' }
  const reopen: Decision = { change: 'reopen', reason: 'เข้าใจผิด' }
  const complete: Decision = { change: 'complete', reason: null }

  async function books(request: Request, slot: string, from?: string) {
    const event = {
      id: `book-${request.id}-${slot}`,
      at: office.clock.milliseconds(),
      kind: 'tap' as const,
      data: `kind=visit-book&reference=${request.reference}&slot=${slot}${from ? `&from=${from}` : ''}`,
    }
    await office.models.inbox.store([
      { event, userId: person.userId, replyToken: null, deliveredAt: office.clock.now() },
    ])
    await work()
    assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), slot)
  }
  async function cancels(request: Request, slot: string) {
    const attempt = { id: 'cancels', request: request.id, slot }
    await office.models.appointments.cancel(attempt, office.clock.now())
  }

  describe('after trouble at LINE', () => {
    it('says what came last, not what it took back', async () => {
      const request = await files()
      office.line.faults.next('error500', { path: 'push', times: 50 })
      await decides(request, reject)
      await work()
      office.clock.advance(20 * MINUTE)
      await work()
      await decides(request, reopen)
      await work()
      for (let tries = 0; tries < 100 && office.line.faults.planned.length > 0; tries++) {
        office.clock.advance(30 * MINUTE)
        await work()
        if (tries === 3) await office.line.faults.clear()
      }
      office.clock.advance(31 * MINUTE)
      await work()
      assert.deepEqual(read('ขออภัย ไม่สามารถดำเนินการตามคำขอได้', GOES_ON), [GOES_ON])
      assert.deepEqual(await statesOf(request), ['rejected unknown', 'reopened accepted'])
    })

    it('brings one person’s notices in the order in which they were written', async () => {
      const [first, second] = [await files(), await files()]
      await decides(first, { change: 'accept' }, { change: 'ready' })
      office.line.faults.next('error500', { path: 'push', times: 4 })
      for (let tries = 0; tries < 4; tries++) {
        await work()
        office.clock.advance(MINUTE)
      }
      await decides(second, reject)
      await work()
      office.clock.advance(HOUR)
      await work()
      await work()
      assert.deepEqual(read(READY, 'เนื่องจาก ยื่นซ้ำ'), [READY, 'เนื่องจาก ยื่นซ้ำ'])
    })

    it('does not let an answer carry a younger notice past an older one that is on its way', async () => {
      const [first, second] = [await files(), await files()]
      await decides(first, { change: 'accept' }, { change: 'ready' })
      office.line.faults.next('error500', { path: 'push', times: 6 })
      for (let tries = 0; tries < 6; tries++) {
        await work()
        office.clock.advance(2 * MINUTE)
      }
      await decides(second, reject)
      await work()
      await says(office, person, 'เมนู')
      office.clock.advance(HOUR)
      await work()
      assert.deepEqual(read(READY, 'เนื่องจาก ยื่นซ้ำ'), [READY, 'เนื่องจาก ยื่นซ้ำ'])
    })

    it('stops what a bundled push carried and what is not true any more', async () => {
      const [first, second] = [await files(), await files()]
      await decides(first, { change: 'accept' }, { change: 'ready' })
      await decides(second, reject)
      office.line.faults.next('error500', { path: 'push' })
      await work()
      await decides(second, reopen)
      office.clock.advance(HOUR)
      await work()
      await work()
      assert.deepEqual(read(READY, 'เนื่องจาก ยื่นซ้ำ', GOES_ON), [READY, GOES_ON])
      assert.deepEqual(await statesOf(second), ['rejected unknown', 'reopened accepted'])
    })
  })

  it('does not wait for one that rests for the night', async () => {
    const [idle, other] = [await files(), await files()]
    await decides(other, { change: 'accept' })
    at('2027-01-11T19:58:00')
    office.line.faults.next('error500', { path: 'push' })
    await office.chapwai.upkeep()
    await work()
    at('2027-01-11T20:00:00')
    await work()
    assert.deepEqual(await statesOf(idle), ['expiring waiting'])
    at('2027-01-11T21:00:00')
    await decides(other, { change: 'ready' })
    await work()
    assert.deepEqual(read(READY, EXPIRING), [READY])
    at('2027-01-12T07:00:00')
    await work()
    assert.deepEqual(read(READY, EXPIRING), [READY, EXPIRING])
  })

  it('stands on the case page beside the record of its own change', async () => {
    const request = await files()
    await decides(request, { change: 'accept' }, { change: 'ready' })
    await work()
    await office.sets({ notices: { undoSeconds: 60 } })
    await decides(request, { change: 'rework', reason: 'พิมพ์ผิด' }, { change: 'ready' })
    const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    const page = await officer.page(`/console/requests/${request.reference}`)
    const lines = [...page.matchAll(/เสร็จแล้ว (LINE รับข้อความ|กำลังส่ง|รอส่ง(?!มอบ))/g)].map(([, state]) => state)
    assert.deepEqual(lines, ['LINE รับข้อความ', 'รอส่ง'])
  })

  describe('with two processes', () => {
    it('a younger notice waits for the one that the other process is sending', async () => {
      const [first, second] = [await files(), await files()]
      const other = await office.another()
      office.line.faults.next('hang', { path: 'push' })
      await decides(first, { change: 'accept' }, { change: 'ready' })
      const sending = work()
      await eventually('the first push is under way', () => office.line.faults.hanging === 1)
      office.clock.advance(SECOND)
      await decides(second, reject)
      await other.workOff()
      assert.deepEqual(read(READY, 'เนื่องจาก ยื่นซ้ำ'), [])
      office.line.faults.release()
      await sending
      office.clock.advance(SECOND)
      await other.workOff()
      assert.deepEqual(read(READY, 'เนื่องจาก ยื่นซ้ำ'), [READY, 'เนื่องจาก ยื่นซ้ำ'])
    })
  })

  describe('when the month’s messages are used up', () => {
    beforeEach(() => office.line.setQuota(0))

    it('asks only for the papers asked for last', async () => {
      const request = await files()
      await decides(request, asks('id-card'))
      await work()
      await decides(request, { change: 'papers-complete' }, asks('pension-card'))
      await work()
      await says(office, person, 'เมนู')
      assert.deepEqual(read('ขอ id-card', 'ขอ pension-card'), ['ขอ pension-card'])
      assert.deepEqual(await statesOf(request), ['papers-missing overtaken', 'papers-missing accepted'])
    })

    it('tells of the second rejection alone', async () => {
      const request = await files()
      await decides(request, { change: 'reject', reason: 'เหตุแรก' })
      await work()
      await decides(request, reopen, { change: 'reject', reason: 'เหตุหลัง' })
      await work()
      await says(office, person, 'เมนู')
      assert.deepEqual(read('เหตุแรก', GOES_ON, 'เหตุหลัง'), ['เหตุหลัง'])
    })

    it('tries again within minutes while LINE still counts the old month', async () => {
      const request = await files()
      await decides(request, { change: 'accept' }, { change: 'ready' })
      await work()
      at('2026-11-30T22:00:00')
      await work()
      assert.deepEqual(read(READY), [])
      office.line.setQuota(300)
      office.clock.advance(6 * MINUTE)
      await work()
      assert.deepEqual(read(READY), [READY])
    })

    it('waits for the next month when it is used up within it', async () => {
      const request = await files()
      at('2026-11-30T23:30:00')
      await decides(request, { change: 'accept' }, { change: 'ready' })
      await work()
      office.line.setQuota(300)
      office.clock.advance(HOUR)
      await work()
      assert.deepEqual(
        read(READY),
        [],
        'the month began more than an hour ago, so the figure is of this month',
      )
    })

    it('sends no reminder after its appointment, by push or with an answer', async () => {
      const request = await files()
      await books(request, '2026-11-25T09:00')
      at('2026-11-24T13:00:00')
      await office.chapwai.remind()
      assert.deepEqual(await statesOf(request), ['reminder waiting'])
      at('2026-11-27T10:00:00')
      await says(office, person, 'เมนู')
      office.line.setQuota(300)
      at('2026-11-30T22:00:00')
      await work()
      assert.deepEqual(read(REMINDER), [])
      assert.deepEqual(await statesOf(request), ['reminder overtaken'])
    })

    it('brings more than five of one person’s notices in their order', async () => {
      const requests = [
        await files(),
        await files(),
        await files(),
        await files(),
        await files(),
        await files(),
      ]
      for (const [index, request] of requests.entries()) {
        await decides(request, { change: 'reject', reason: `เหตุที่ ${index}.` })
        await work()
        office.clock.advance(MINUTE)
      }
      office.line.setQuota(300)
      office.clock.advance(10 * MINUTE)
      const last = await files()
      await decides(last, { change: 'reject', reason: 'เหตุที่ 6.' })
      for (let tries = 0; tries < 3; tries++) {
        await work()
        office.clock.advance(2 * SECOND)
      }
      const inOrder = [0, 1, 2, 3, 4, 5, 6].map((index) => `เหตุที่ ${index}.`)
      assert.deepEqual(read(...inOrder), inOrder)
    })
  })

  describe('thanks and survey', () => {
    it('do not come for a hand-over that was taken back', async () => {
      const request = await files()
      await decides(request, { change: 'accept' }, { change: 'ready' })
      await work()
      await decides(request, complete)
      await work()
      await decides(request, reopen, reject)
      await work()
      await says(office, person, 'เมนู')
      assert.deepEqual(read(THANKS), [])
    })

    it('of the first hand-over do not come after the applicant has received it again', async () => {
      const request = await files()
      await decides(request, { change: 'accept' }, { change: 'ready' })
      await work()
      await decides(request, complete)
      await work()
      office.clock.advance(MINUTE)
      await decides(request, reopen)
      await work()
      office.clock.advance(MINUTE)
      await says(office, person, 'ติดตามสถานะ')
      await person.taps('รับเอกสารแล้ว')
      await office.settled()
      await person.taps('ใช่ ได้รับแล้ว')
      await office.settled()
      await says(office, person, 'เมนู')
      assert.equal(read(THANKS).length, 1)
      assert.deepEqual(await statesOf(request), [
        'ready accepted',
        'completed overtaken',
        'reopened accepted',
      ])
    })

    it('wake nobody: due at night, they come in the morning', async () => {
      at('2026-11-23T22:30:00')
      const request = await files()
      await decides(request, { change: 'accept' }, { change: 'ready' })
      await work()
      await decides(request, complete)
      await work()
      office.clock.advance(3 * DAY)
      await work()
      assert.deepEqual(read(THANKS), [])
      at('2026-11-27T07:00:00')
      await work()
      assert.deepEqual(read(THANKS), [THANKS])
    })
  })

  describe('a reminder', () => {
    it('is not sent to whoever cancels while others are reminded', async () => {
      const request = await files()
      await books(request, '2026-11-25T09:00')
      at('2026-11-24T13:00:00')
      office.line.faults.next('error500', { path: 'push' })
      await office.chapwai.remind()
      await cancels(request, '2026-11-25T09:00')
      office.clock.advance(MINUTE)
      await work()
      assert.deepEqual(read(REMINDER), [])
      assert.deepEqual(await statesOf(request), ['reminder unknown'])
    })

    it('of a moved appointment is not sent', async () => {
      const request = await files()
      await books(request, '2026-11-25T09:00')
      at('2026-11-24T13:00:00')
      office.line.setQuota(0)
      await office.chapwai.remind()
      await books(request, '2026-11-26T10:00', '2026-11-25T09:00')
      await says(office, person, 'เมนู')
      assert.deepEqual(read(REMINDER), [])
    })

    it('is not tried at night, nor after its appointment', async () => {
      const request = await files()
      await books(request, '2026-11-25T09:00')
      at('2026-11-24T13:00:00')
      office.line.faults.next('error500', { path: 'push', times: 200 })
      await office.chapwai.remind()
      at('2026-11-24T18:01:00')
      await work()
      await office.line.faults.clear()
      at('2026-11-25T10:45:00')
      await work()
      assert.deepEqual(read(REMINDER), [])
      assert.deepEqual(await statesOf(request), ['reminder unknown'])
    })

    it('that waited because only the reserve is left does not come at one in the morning', async () => {
      at('2026-11-27T09:00:00')
      const request = await files()
      await books(request, '2026-12-01T09:00')
      office.line.setQuota(40)
      at('2026-11-30T13:00:00')
      await office.chapwai.remind()
      office.line.setQuota(300)
      at('2026-12-01T01:00:00')
      await work()
      assert.deepEqual(read(REMINDER), [])
    })

    it('for a day that has become a holiday tells that the office is closed, and offers another day', async () => {
      const request = await files()
      await books(request, '2026-11-25T09:00')
      await office.sets({ holidays: [{ day: '2026-11-25', name: 'วันหยุดพิเศษ', source: 'มติคณะรัฐมนตรี' }] })
      at('2026-11-24T13:00:00')
      await office.chapwai.remind()
      assert.deepEqual(read(REMINDER, CLOSED), [CLOSED])
      assert.deepEqual(await statesOf(request), ['appointment-closed accepted'])
      await person.taps('เลือกเวลาใหม่')
      await office.settled()
      assert.match(JSON.stringify(person.last), /26 พ.ย./)
    })

    it('of the former release comes as long as its appointment stands', async () => {
      const [first, second] = [await files(), await files()]
      await books(first, '2026-11-25T09:00')
      await books(second, '2026-11-25T10:00')
      office.line.setQuota(0)
      at('2026-11-24T13:00:00')
      await office.chapwai.remind()
      const rows = outboxCollection.on(office.database.connection)
      await rows.updateMany({}, { $unset: { pendingFor: 1, endsAt: 1, 'notice.slot': 1 } })
      await cancels(second, '2026-11-25T10:00')
      await says(office, person, 'เมนู')
      assert.equal(read(REMINDER).length, 1)
      assert.deepEqual(await statesOf(first), ['reminder accepted'])
      assert.deepEqual(await statesOf(second), ['reminder overtaken'])
    })

    describe('after which the day of its appointment becomes a holiday', () => {
      const holiday = { day: '2026-11-25', name: 'วันหยุดพิเศษ', source: 'มติคณะรัฐมนตรี' }
      let request: Request
      beforeEach(async () => {
        request = await files()
        await books(request, '2026-11-25T09:00')
        at('2026-11-24T13:00:00')
      })

      it('is followed by the news that the office is closed, once', async () => {
        await office.chapwai.remind()
        await office.sets({ holidays: [holiday] })
        for (const time of ['14:00', '14:02', '15:00']) {
          at(`2026-11-24T${time}:00`)
          await office.chapwai.remind()
          await work()
        }
        assert.deepEqual(read(REMINDER, CLOSED), [REMINDER, CLOSED])
      })

      it('is replaced by that news when it waits for a free reply', async () => {
        office.line.setQuota(0)
        await office.chapwai.remind()
        await office.sets({ holidays: [holiday] })
        await office.chapwai.remind()
        await says(office, person, 'เมนู')
        assert.deepEqual(read(REMINDER, CLOSED), [CLOSED])
        assert.deepEqual(await statesOf(request), ['reminder overtaken', 'appointment-closed accepted'])
      })

      it('is not followed by anything when the appointment was moved', async () => {
        await office.chapwai.remind()
        await books(request, '2026-11-26T10:00', '2026-11-25T09:00')
        await office.sets({ holidays: [holiday] })
        await office.chapwai.remind()
        assert.deepEqual(read(REMINDER, CLOSED), [REMINDER])
      })
    })
  })

  it('is still tried after ten hours of trouble at LINE', async () => {
    const request = await files()
    await decides(request, { change: 'accept' }, { change: 'ready' })
    office.line.faults.next('error500', { path: 'push', times: 200 })
    for (let tries = 0; tries < 22; tries++) {
      await work()
      office.clock.advance(31 * MINUTE)
    }
    assert.deepEqual(await statesOf(request), ['ready waiting'])
    await office.line.faults.clear()
    await work()
    assert.deepEqual(read(READY), [READY])
  })
})
