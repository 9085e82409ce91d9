import assert from 'node:assert/strict'
import { transferred } from '../../src/domain/requests/cannedReasons.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { DAY, dayOf, HOUR, MINUTE } from '../../src/lib/time.ts'
import { invitationCollection } from '../../src/models/surveys/surveys.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { desk, reads, says, sees, taps } from '../support/story.ts'

const WORDS = 'ชื่อสะกดผิดเป็นสมศี'

describe('what an applicant says after the collection', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ quota: 300 })))
  afterEach(() => office.close())

  async function readyFor(service: ServiceId = 'salary-certificate') {
    const person = await office.person()
    const filed = await makeRequest(office.models, {
      service,
      userId: person.userId,
      at: office.clock.now(),
    })
    const latest = async () => {
      const found = await office.models.requests.byReference(filed.reference)
      assert.ok(found)
      return found
    }
    const decides = async (...all: Decision[]) => {
      for (const each of all) {
        office.clock.advance(MINUTE)
        await office.decides(await latest(), each)
      }
      await office.chapwai.workOff()
    }
    await decides({ change: 'accept' }, { change: 'ready' })
    const raw = () =>
      office.database.connection.collection('requests').findOne({ reference: filed.reference })
    return { person, latest, decides, raw, reference: filed.reference }
  }
  async function receives({ person }: Awaited<ReturnType<typeof readyFor>>) {
    await says(office, person, 'ติดตามสถานะ')
    await taps(office, person, 'รับเอกสารแล้ว')
    await taps(office, person, 'ใช่ ได้รับแล้ว')
    sees(person, 'แบบสอบถาม ข้อ 1 จาก 5')
  }
  const invitations = () => invitationCollection.on(office.database.connection).countDocuments()
  const completed = async () => {
    await office.models.counts.collect(office.clock.now)
    const day = dayOf(office.clock.now())
    const cells = await office.models.counts.cellsOn(['requests', 'times'], {
      from: `${day.slice(0, 7)}-01`,
      to: day,
    })
    return cells.reduce((sum, { counts }) => sum + (counts['completed'] ?? 0), 0)
  }

  describe('that it was not received at all', () => {
    it('takes the completion back on its day, and stops the survey', async () => {
      const request = await readyFor()
      const { person, latest } = request
      const before = await latest()
      await receives(request)
      assert.equal(await completed(), 1)
      await taps(office, person, 'ยังไม่ได้รับ')
      sees(person, 'บันทึกแล้วว่ายังไม่ได้รับ', 'รอรับที่จุดบริการ')
      const after = await latest()
      assert.deepEqual(
        [after.state, after.endedAt, after.officeMinutes, after.timing],
        ['ready', null, before.officeMinutes, before.timing],
      )
      assert.deepEqual(
        after.history.slice(-2).map(({ change, by }) => `${change} ${by.kind}`),
        ['receive applicant', 'not-received applicant'],
      )
      assert.equal(await invitations(), 0)
      assert.equal(await completed(), 0)
      await says(office, person, '5')
      assert.ok(!reads(person).includes('แบบสอบถาม'))
      await receives(request)
      assert.equal((await latest()).state, 'completed')
      assert.equal(await completed(), 1)
      assert.equal(office.line.usage(), 1)
    })

    it('pressed twice takes it back once', async () => {
      const request = await readyFor()
      const { person, latest } = request
      await receives(request)
      const thanks = person.chat.length - 1
      await Promise.all([person.tapsOld('ยังไม่ได้รับ', thanks), person.tapsOld('ยังไม่ได้รับ', thanks)])
      await office.settled()
      sees(person, 'บันทึกแล้วว่ายังไม่ได้รับ')
      const { history } = await latest()
      assert.equal(history.filter(({ change }) => change === 'not-received').length, 1)
    })

    it('at the moment in which an officer reopens it leaves one of the two', async () => {
      const request = await readyFor()
      const { person, latest } = request
      await receives(request)
      const seen = await latest()
      await Promise.all([person.taps('ยังไม่ได้รับ'), office.decides(seen, { change: 'reopen', reason: 'กดผิด' })])
      await office.settled()
      const { state, history } = await latest()
      assert.equal(state, 'ready')
      const back = history.filter(({ change }) => change === 'not-received' || change === 'reopen')
      assert.equal(back.length, 1)
    })

    it('is too late the next day, when something wrong can still be said', async () => {
      const request = await readyFor()
      const { person, latest } = request
      await receives(request)
      const thanks = person.chat.length - 1
      office.clock.advance(DAY)
      await person.tapsOld('ยังไม่ได้รับ', thanks)
      await office.settled()
      sees(person, 'บันทึกว่าได้รับแล้ว', 'หากมีสิ่งใดไม่ถูกต้อง')
      assert.equal((await latest()).state, 'completed')
    })
  })

  describe('that it is not right', () => {
    it('opens the case again in the person’s words, which officers see and nobody else can read', async () => {
      const request = await readyFor()
      const { person, latest, decides, raw, reference } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      const { officeMinutes: first } = await latest()
      const pushes = office.line.usage()
      office.clock.advance(2 * DAY)
      assert.equal(await completed(), 1)
      await taps(office, person, 'ยังไม่ถูกต้อง')
      sees(person, 'โปรดพิมพ์ว่าไม่ถูกต้องอย่างไร', reference)
      await says(office, person, WORDS)
      sees(person, 'เปิดเรื่องของท่านอีกครั้ง')
      const after = await latest()
      assert.deepEqual([after.state, after.history.at(-1)?.reason], ['accepted', WORDS])
      assert.equal(after.officeMinutes, first)
      assert.ok(!JSON.stringify(await raw()).includes(WORDS))
      assert.equal(await completed(), 1, 'the first collection stays in the figures')
      assert.equal(office.line.usage(), pushes)
      const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      assert.match(await officer.page(`/console/requests/${reference}`), new RegExp(`ยังไม่ถูกต้อง.*${WORDS}`))
      assert.match(await officer.page('/console'), new RegExp(`ผู้ขอแจ้งว่ายังไม่ถูกต้อง: “${WORDS}”`))
      await decides({ change: 'ready' }, { change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      assert.ok(!(await officer.page('/console')).includes(WORDS), 'an officer has taken it in hand')
      assert.equal(await completed(), 1)
    })

    it('typed twice, or pressed again, opens it once', async () => {
      const request = await readyFor()
      const { person, latest, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      const thanks = person.chat.length - 1
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await says(office, person, WORDS)
      await person.tapsOld('ยังไม่ถูกต้อง', thanks)
      await office.settled()
      sees(person, 'เปิดเรื่องของท่านอีกครั้ง')
      await says(office, person, 'เมนู')
      sees(person, 'ดูบริการและเอกสาร')
      assert.equal((await latest()).history.filter(({ change }) => change === 'not-right').length, 1)
    })

    it('keeps no number of a card or an account', async () => {
      const request = await readyFor()
      const { person, latest, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await says(office, person, 'เลขบัตรผิด ต้องเป็น 1234567890121')
      sees(person, 'โปรดพิมพ์ว่าไม่ถูกต้องอย่างไร')
      assert.equal((await latest()).state, 'completed')
    })

    it('is asked without a button back to itself, and takes words that could be a wish', async () => {
      const request = await readyFor()
      const { person, latest, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      await taps(office, person, 'ยังไม่ถูกต้อง')
      assert.ok(!reads(person).includes('กลับไปแจ้งสิ่งที่ไม่ถูกต้อง'), reads(person))
      await says(office, person, 'ขอหนังสือรับรองเงินเดือน')
      assert.equal((await latest()).state, 'accepted', reads(person))
    })

    it('is possible for as many days as the office says', async () => {
      await office.sets({ collection: { notRightDays: 3 } })
      const request = await readyFor()
      const { person, latest, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      office.clock.advance(4 * DAY)
      await taps(office, person, 'ยังไม่ถูกต้อง')
      sees(person, 'โปรดติดต่อเจ้าหน้าที่')
      assert.ok(!reads(person).includes('กลับไปแจ้งสิ่งที่ไม่ถูกต้อง'), reads(person))
      await says(office, person, 'ติดตามสถานะ')
      sees(person, 'ไม่มีคำขอที่กำลังดำเนินการ')
      assert.equal((await latest()).state, 'completed')
    })

    it('closes the survey that nobody has begun to answer, as an officer’s reopening does', async () => {
      const request = await readyFor()
      const { person, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await says(office, person, WORDS)
      assert.equal(await invitations(), 0)
      await says(office, person, 'เมนู')
      assert.ok(!reads(person).includes('ตอบแบบสอบถามต่อ'), reads(person))
      await decides({ change: 'ready' }, { change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'สวัสดี')
      sees(person, 'แบบสอบถาม ข้อ 1 จาก 5')
    })

    it('puts the survey off: no button leads back to it, and an old one says that it comes when the case is done', async () => {
      const request = await readyFor()
      const { person, latest, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เปิดกี่โมงคะ')
      await says(office, person, 'เมนู')
      const menu = person.chat.length - 1
      await taps(office, person, 'ตอบแบบสอบถามต่อ')
      await says(office, person, 'เปิดกี่โมงคะ')
      sees(person, 'กลับไปแบบสอบถาม')
      const aside = person.chat.length - 1
      await says(office, person, 'ชื่อในหนังสือผิดค่ะ ต้องเป็นสมศรี')
      sees(person, 'เปิดเรื่องของท่านอีกครั้ง')
      assert.equal((await latest()).state, 'accepted')
      assert.ok(!reads(person).includes('กลับไปแบบสอบถาม'), reads(person))
      for (const [button, at] of [
        ['กลับไปแบบสอบถาม', aside],
        ['ตอบแบบสอบถามต่อ', menu],
      ] as const) {
        await person.tapsOld(button, at)
        await office.settled()
        sees(person, 'เรื่องของท่านเปิดดำเนินการอีกครั้ง แบบสอบถามจะส่งให้เมื่อเสร็จสิ้น')
        assert.ok(!reads(person).includes('สิ้นสุดแล้ว'), reads(person))
      }
      await decides({ change: 'ready' }, { change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'สวัสดี')
      sees(person, 'แบบสอบถาม ข้อ 1 จาก 5')
      await taps(office, person, '4 มาก')
      sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
    })

    it('said once more on the old card says that the case is open again', async () => {
      const request = await readyFor()
      const { person, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      const thanks = person.chat.length - 1
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await says(office, person, 'ติดตามสถานะ')
      const aside = person.chat.length - 1
      await person.tapsOld('ยังไม่ถูกต้อง', thanks)
      await office.settled()
      await says(office, person, WORDS)
      await person.tapsOld('กลับไปแจ้งสิ่งที่ไม่ถูกต้อง', aside)
      await office.settled()
      sees(person, 'เปิดเรื่องของท่านอีกครั้ง', 'เจ้าหน้าที่จะตรวจตามที่ท่านแจ้ง')
      assert.ok(!reads(person).includes('เปลี่ยนในแชตไม่ได้แล้ว'), reads(person))
      await says(office, person, 'เมนู')
      sees(person, 'ดูบริการและเอกสาร')
    })

    it('reaches the officers where one of them has opened the case in the meantime', async () => {
      const request = await readyFor()
      const { person, latest, decides, reference } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await decides({ change: 'reopen', reason: 'พิมพ์ชื่อผิด' }, { change: 'rework', reason: 'พิมพ์ชื่อผิด' })
      await says(office, person, WORDS)
      sees(person, 'แจ้งเจ้าหน้าที่แล้วว่ายังไม่ถูกต้อง')
      const [left] = await office.models.talks.ofPerson(person.userId)
      assert.deepEqual([left?.references, left?.messages.at(0)?.text], [[reference], WORDS])
      assert.equal((await latest()).state, 'accepted')
    })

    it('leaves the survey open where something of it is answered', async () => {
      const request = await readyFor()
      const { person, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      await taps(office, person, '4 มาก')
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await says(office, person, WORDS)
      assert.equal(await invitations(), 1)
      await says(office, person, 'เมนู')
      await taps(office, person, 'ตอบแบบสอบถามต่อ')
      sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
    })

    it('goes when the person unsends the words; the case stays open', async () => {
      const request = await readyFor()
      const { person, latest, decides } = request
      await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
      await says(office, person, 'เมนู')
      await taps(office, person, 'ยังไม่ถูกต้อง')
      await says(office, person, WORDS)
      await person.unsends(person.chat.findLast(({ from }) => from === 'person')?.id ?? '')
      await office.settled()
      const { state, history } = await latest()
      assert.deepEqual(
        [state, history.at(-1)?.change, history.at(-1)?.reason],
        ['accepted', 'not-right', null],
      )
    })
  })

  it('or what an officer finds wrong closes the survey, which then asks nothing more', async () => {
    const request = await readyFor()
    const { person, decides } = request
    await decides({ change: 'complete', reason: 'แสดงบัตรประจำตัว' })
    await says(office, person, 'เมนู')
    const asked = person.chat.length - 1
    await decides({ change: 'reopen', reason: 'พิมพ์ชื่อผิด' })
    assert.equal(await invitations(), 0)
    await says(office, person, 'เมนู')
    assert.ok(!reads(person).includes('ตอบแบบสอบถามต่อ'), reads(person))
    await person.tapsOld('5 มากที่สุด', asked)
    await office.settled()
    sees(person, 'เรื่องของท่านเปิดดำเนินการอีกครั้ง แบบสอบถามจะส่งให้เมื่อเสร็จสิ้น')
    await says(office, person, '4')
    assert.ok(!reads(person).includes('แบบสอบถาม'), reads(person))
    await says(office, person, 'เมนู')
    assert.ok(!reads(person).includes('ตอบแบบสอบถามต่อ'), reads(person))
  })

  it('that transferred money has not arrived lets the claim wait for it again', async () => {
    const request = await readyFor('medical-reimbursement')
    const { person, latest, decides } = request
    await decides({ change: 'complete', reason: transferred.th })
    await says(office, person, 'เมนู')
    office.clock.advance(HOUR)
    await taps(office, person, 'เงินยังไม่เข้า')
    await says(office, person, 'รอมาสองวันแล้ว')
    sees(person, 'เจ้าหน้าที่จะตรวจสอบการโอนเงิน')
    const { state, history } = await latest()
    assert.deepEqual([state, history.at(-1)?.change], ['ready', 'not-arrived'])
    await says(office, person, 'ติดตามสถานะ')
    sees(person, 'ตรวจเสร็จแล้ว รอโอนเงิน')
  })
})
