import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { answersCollection } from '../../src/models/surveys/surveys.ts'
import { DAY, HOUR, MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { desk, reads, says, sees, taps } from '../support/story.ts'

const READY = 'หนังสือพร้อมรับแล้ว'
const DONE = 'เสร็จสิ้นแล้ว ขอบคุณ'

describe('the month’s messages', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ quota: 300 })))
  afterEach(() => office.close())

  const pushes = () => office.line.calls.filter(({ path }) => path === '/v2/bot/message/push')
  const quotaCalls = () => office.line.calls.filter(({ path }) => path === '/v2/bot/message/quota')
  const again = async ({ reference }: Request) => {
    const found = await office.models.requests.byReference(reference)
    assert.ok(found)
    return found
  }
  const statesOf = async ({ id }: Request) =>
    (await office.models.outbox.noticesOf(id)).map(({ kind, state }) => `${kind} ${state}`)
  const shown = (person: Person, words: string) =>
    person.chat.filter((entry) => entry.from === 'bot' && JSON.stringify(entry.message).includes(words))
      .length

  async function files(person: Person) {
    return makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
  }
  /** Up to the notice, which is not sent before the outbox works. */
  async function makesReady(request: Request) {
    await office.decides(request, { change: 'accept' })
    await office.decides(await again(request), { change: 'ready' })
  }
  async function handsOver(request: Request) {
    await makesReady(request)
    await office.chapwai.workOff()
    await office.decides(await again(request), { change: 'complete', reason: null })
  }

  describe('several notices for one person', () => {
    it('go out in one push under one retry key, each with its own fate', async () => {
      const person = await office.person()
      const [first, second] = [await files(person), await files(person)]
      await makesReady(first)
      await office.decides(second, { change: 'reject', reason: 'ยื่นซ้ำ' })
      await office.chapwai.workOff()
      assert.equal(pushes().length, 1)
      assert.equal(office.line.usage(), 1)
      assert.equal(person.last.length, 2)
      sees(person, READY, 'เนื่องจาก ยื่นซ้ำ')
      assert.deepEqual(await statesOf(first), ['ready accepted'])
      assert.deepEqual(await statesOf(second), ['rejected accepted'])
      await office.chapwai.workOff()
      assert.equal(pushes().length, 1)
    })

    it('travel together again when LINE was out of order, with the same words under the same key', async () => {
      const person = await office.person()
      const [first, second] = [await files(person), await files(person)]
      await makesReady(first)
      await office.decides(second, { change: 'reject', reason: 'ยื่นซ้ำ' })
      office.line.faults.next('lostAnswer', { path: 'push' })
      await office.chapwai.workOff()
      assert.deepEqual(await statesOf(first), ['ready waiting'])
      office.clock.advance(MINUTE)
      // What comes meanwhile does not change what goes out under that key.
      const third = await files(person)
      await office.decides(third, { change: 'reject', reason: 'เรื่องใหม่' })
      await office.chapwai.workOff()
      assert.deepEqual(
        pushes()
          .map(({ status }) => status)
          .sort(),
        [200, 200, 409],
      )
      assert.deepEqual(await statesOf(first), ['ready accepted'])
      assert.deepEqual(await statesOf(second), ['rejected accepted'])
      assert.deepEqual(await statesOf(third), ['rejected accepted'])
      assert.equal(shown(person, READY), 1)
      assert.equal(shown(person, 'เรื่องใหม่'), 1)
    })

    it('are five messages at most; the sixth goes by itself', async () => {
      const person = await office.person()
      for (let count = 0; count < 6; count++) {
        await office.decides(await files(person), { change: 'reject', reason: `เหตุที่ ${count}` })
      }
      await office.chapwai.workOff()
      assert.equal(pushes().length, 2)
      for (let count = 0; count < 6; count++) assert.equal(shown(person, `เหตุที่ ${count}`), 1)
    })
  })

  describe('thanks and survey', () => {
    it('wait for the next free reply, and come with it once', async () => {
      const person = await office.person()
      const request = await files(person)
      await handsOver(request)
      await office.chapwai.workOff()
      assert.equal(pushes().length, 1)
      assert.deepEqual(await statesOf(request), ['ready accepted', 'completed waiting'])
      await says(office, person, 'เมนู')
      assert.equal(pushes().length, 1)
      sees(person, 'ฉับไว One Stop Service', DONE, 'แบบสอบถาม ข้อ 1 จาก 5')
      assert.deepEqual(await statesOf(request), ['ready accepted', 'completed accepted'])
      await says(office, person, '๕')
      sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
      await says(office, person, 'เมนู')
      assert.equal(shown(person, DONE), 1)
      sees(person, 'ตอบแบบสอบถามต่อ')
      const [answers] = await answersCollection
        .on(office.database.connection)
        .find({ month: '2026-11' })
        .toArray()
      assert.deepEqual(answers?.scores, { P2: 5 })
      assert.equal(answers?.version, 1)
    })

    it('do not come between a question and its answer', async () => {
      const person = await office.person()
      await says(office, person, 'หนังสือรับรองเงินเดือน')
      await taps(office, person, 'กรอกคำขอล่วงหน้า')
      await taps(office, person, 'รับทราบและเริ่มกรอก')
      await handsOver(await files(person))
      await office.chapwai.workOff()
      await says(office, person, 'นางสมศรี ใจดี')
      assert.equal(shown(person, DONE), 0)
      await taps(office, person, 'เมนู')
      assert.equal(shown(person, DONE), 1)
    })

    it('go by push after three days, if the allowance permits', async () => {
      const person = await office.person()
      const request = await files(person)
      await handsOver(request)
      await office.chapwai.workOff()
      office.clock.advance(3 * DAY - 1)
      await office.chapwai.workOff()
      assert.equal(shown(person, DONE), 0)
      office.clock.advance(1)
      await office.chapwai.workOff()
      assert.equal(shown(person, DONE), 1)
      assert.equal(pushes().length, 2)
      await says(office, person, 'มากที่สุด')
      sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
    })

    it('are given up when only the reserve is left, and nobody has to telephone for them', async () => {
      const person = await office.person()
      const request = await files(person)
      await handsOver(request)
      await office.chapwai.workOff()
      office.line.setQuota(51)
      office.clock.advance(3 * DAY)
      await office.chapwai.workOff()
      assert.deepEqual(await statesOf(request), ['ready accepted', 'completed withheld'])
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(await officer.page('/console/calls'), /ไม่มีผู้ขอที่ต้องโทรศัพท์แจ้ง/)
      assert.match(
        await officer.page(`/console/requests/${request.reference}`),
        /สงวนโควตาไว้สำหรับข้อความเร่งด่วน/,
      )
    })

    it('go by push all the same when LINE does not tell what is left', async () => {
      const person = await office.person()
      await handsOver(await files(person))
      await office.chapwai.workOff()
      office.clock.advance(3 * DAY)
      office.line.faults.next('error500', { path: '/quota', times: 10 })
      await office.chapwai.workOff()
      assert.equal(shown(person, DONE), 1)
    })
  })

  describe('when they are used up', () => {
    async function untold() {
      const person = await office.person('สมศรี')
      const request = await files(person)
      office.line.setQuota(0)
      await makesReady(request)
      await office.chapwai.workOff()
      return { person, request }
    }

    it('puts people on the call list, with what to say', async () => {
      const { request } = await untold()
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      const page = await officer.page('/console/calls')
      assert.match(page, /เหลือ 0 ข้อความในเดือนนี้ จาก 0 ข้อความ ข้อความหมดแล้ว/)
      assert.match(page, new RegExp(`${request.reference} .*นางสมศรี ใจดี 081-234-5678 โควตาข้อความ LINE`))
      assert.match(page, /หนังสือพร้อมรับแล้ว โปรดมารับที่จุดบริการในเวลาทำการ/)
      assert.doesNotMatch(
        page.replaceAll('081-234-5678', ''),
        /\b\d{4}\b(?!-)/,
        'the hand-over code is not for the telephone',
      )
    })

    it('takes them off the list when somebody has telephoned, with who and when', async () => {
      const { request } = await untold()
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(
        await officer.marksCalled(request.reference),
        /บันทึกว่าโทรศัพท์แจ้งแล้ว \S+ นางสมศรี ใจดี เลิกทำ ไม่มีผู้ขอที่ต้องโทรศัพท์แจ้ง/,
      )
      assert.match(
        await officer.page(`/console/requests/${request.reference}`),
        /โทรศัพท์แจ้งผู้ขอ นางสาวพิมพ์ใจ ตั้งใจ/,
      )
      assert.doesNotMatch(await officer.page('/console'), /เสร็จแล้ว รอส่งมอบ โปรดโทรศัพท์แจ้งผู้ขอ/)
    })

    it('brings the notice with the person’s next free answer, and takes them off the list', async () => {
      const { person, request } = await untold()
      await says(office, person, 'เมนู')
      sees(person, READY, 'รหัสยืนยันการรับ')
      assert.deepEqual(await statesOf(request), ['ready accepted'])
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(await officer.page('/console/calls'), /ไม่มีผู้ขอที่ต้องโทรศัพท์แจ้ง/)
    })

    it('says nothing that has become untrue', async () => {
      const { person, request } = await untold()
      await office.decides(await again(request), { change: 'complete', reason: null })
      await office.chapwai.workOff()
      await says(office, person, 'เมนู')
      assert.equal(shown(person, READY), 0)
      assert.deepEqual(await statesOf(request), ['ready overtaken', 'completed accepted'])
    })

    it('sends what waits when LINE’s month turns, and only once', async () => {
      const { person, request } = await untold()
      office.line.setQuota(300)
      office.clock.set('2026-11-30T21:59:59+07:00')
      await office.chapwai.workOff()
      assert.equal(shown(person, READY), 0, 'LINE’s month ends at 22.00 in Bangkok')
      office.clock.set('2026-11-30T22:00:00+07:00')
      await office.chapwai.workOff()
      await office.chapwai.workOff()
      assert.equal(shown(person, READY), 1)
      assert.deepEqual(await statesOf(request), ['ready accepted'])
    })

    it('sends nothing more to somebody who was told by telephone', async () => {
      const { person, request } = await untold()
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      await officer.marksCalled(request.reference)
      office.line.setQuota(300)
      office.clock.set('2026-12-01T09:00:00+07:00')
      await office.chapwai.workOff()
      assert.equal(shown(person, READY), 0)
      assert.deepEqual(await statesOf(request), ['ready refused'])
    })
  })

  describe('in the console', () => {
    it('are counted, asked for at most once in ten minutes', async () => {
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(await officer.page('/console'), /เหลือ 300 ข้อความในเดือนนี้ จาก 300 ข้อความ/)
      const person = await office.person()
      await makesReady(await files(person))
      await office.chapwai.workOff()
      assert.match(await officer.page('/console'), /เหลือ 299 ข้อความในเดือนนี้/)
      assert.equal(quotaCalls().length, 1)
      office.clock.advance(11 * MINUTE)
      assert.match(await officer.page('/console'), /เหลือ 299 ข้อความในเดือนนี้/)
      assert.equal(quotaCalls().length, 2)
    })

    it('warn when few are left', async () => {
      const person = await office.person()
      await makesReady(await files(person))
      await office.chapwai.workOff()
      office.line.setQuota(1)
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(await officer.page('/console'), /เหลือ 0 ข้อความ.*ข้อความหมดแล้ว/)
      await office.sets({ notices: { warnPercent: 50 } })
      office.line.setQuota(2)
      office.clock.advance(HOUR)
      assert.match(await officer.page('/console'), /เหลือ 1 ข้อความ.*ข้อความใกล้หมด/)
    })

    it('start again with LINE’s month', async () => {
      office.clock.set('2026-11-30T21:55:00+07:00')
      const person = await office.person()
      await makesReady(await files(person))
      await office.chapwai.workOff()
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(await officer.page('/console'), /เหลือ 299 ข้อความ/)
      office.clock.set('2026-11-30T22:00:00+07:00')
      assert.match(await officer.page('/console'), /เหลือ 300 ข้อความ/)
    })

    it('are not known while LINE does not answer, and the page comes all the same', async () => {
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      office.line.faults.next('error500', { path: '/quota', times: 4 })
      assert.match(await officer.page('/console'), /ยังไม่ทราบจำนวนข้อความ LINE/)
    })
  })

  it('tell the person on the status card that a notice is still on its way', async () => {
    const person = await office.person()
    const request = await files(person)
    await makesReady(request)
    office.line.faults.next('error500', { path: 'push' })
    await office.chapwai.workOff()
    await says(office, person, request.reference)
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ข้อความแจ้งท่านยังรอส่งทาง LINE')
    office.clock.advance(MINUTE)
    await office.chapwai.workOff()
    await says(office, person, request.reference)
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ใช้ไป 0 นาที จาก 5 นาที')
    assert.ok(!reads(person).includes('ยังรอส่ง'))
  })
})
