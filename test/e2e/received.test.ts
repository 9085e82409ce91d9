import assert from 'node:assert/strict'
import { services } from '../../src/domain/services/index.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { HOUR } from '../../src/lib/time.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { desk, reads, says, sees, taps } from '../support/story.ts'

const OFFER = 'รับเอกสารแล้ว'
const YES = 'ใช่ ได้รับแล้ว'

describe('“I have received it”', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ quota: 300 })))
  afterEach(() => office.close())

  async function readyFor(service: ServiceId = 'salary-certificate') {
    const person = await office.person()
    const { userId } = person
    const filed = await makeRequest(office.models, { service, userId, at: office.clock.now() })
    const latest = async () => {
      const found = await office.models.requests.byReference(filed.reference)
      assert.ok(found)
      return found
    }
    await office.decides(filed, { change: 'accept' })
    await office.decides(await latest(), { change: 'ready' })
    await office.chapwai.workOff()
    return { person, latest, reference: filed.reference }
  }
  /** Finds the question on the status card, without answering it. */
  async function isAsked(person: Awaited<ReturnType<typeof readyFor>>['person']) {
    await says(office, person, 'ติดตามสถานะ')
    await taps(office, person, OFFER)
    sees(person, 'รับเอกสารที่จุดบริการแล้วใช่ไหม')
  }
  const changes = (history: readonly { change: string; by: { kind: string } }[]) =>
    history.map(({ change, by }) => `${change} ${by.kind}`)

  it('completes the request and begins the survey in the free answer', async () => {
    const { person, latest, reference } = await readyFor()
    sees(person, 'รหัสยืนยันการรับ')
    await isAsked(person)
    assert.equal((await latest()).state, 'ready')
    await taps(office, person, YES)
    sees(person, 'รับเรียบร้อยแล้ว', 'แบบสอบถาม ข้อ 1 จาก 5')
    const request = await latest()
    assert.equal(request.state, 'completed')
    assert.deepEqual(changes(request.history).slice(-1), ['receive applicant'])
    assert.equal(office.line.usage(), 1)
    await says(office, person, 'ข้อ 5')
    sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
    const officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    assert.match(await officer.page(`/console/requests/${reference}`), /ผู้ขอแจ้งว่าได้รับแล้ว/)
    assert.match(await officer.page('/console'), new RegExp(`เสร็จวันนี้ 1 .*${reference}`))
  })

  it('pressed twice says kindly that it is done, from two phones too', async () => {
    const { person, latest } = await readyFor()
    await isAsked(person)
    const ready = person.chat.length - 1
    await Promise.all([person.tapsOld(YES, ready), person.tapsOld(YES, ready)])
    await office.settled()
    sees(person, 'บันทึกว่าได้รับแล้ว')
    assert.deepEqual(
      changes((await latest()).history).filter((each) => each.startsWith('receive')),
      ['receive applicant'],
    )
    const asked = person.chat.filter((entry) => JSON.stringify(entry).includes('แบบสอบถาม ข้อ 1 จาก 5'))
    assert.equal(asked.length, 1)
    await taps(office, person, '4 มาก')
    sees(person, 'แบบสอบถาม ข้อ 2 จาก 5')
  })

  it('after the officer has entered the code brings thanks and survey, and changes nothing', async () => {
    const { person, latest } = await readyFor()
    await isAsked(person)
    const before = person.chat.length - 1
    await office.decides(await latest(), { change: 'complete', reason: null })
    await office.chapwai.workOff()
    await person.tapsOld(YES, before)
    await office.settled()
    sees(person, 'บันทึกว่าได้รับแล้ว', 'แบบสอบถาม ข้อ 1 จาก 5')
    assert.deepEqual(changes((await latest()).history).slice(-1), ['complete officer'])
    assert.equal(office.line.usage(), 1)
  })

  it('at the same moment as the officer’s code completes the request once', async () => {
    const { person, latest } = await readyFor()
    const seen = await latest()
    await isAsked(person)
    await Promise.all([person.taps(YES), office.decides(seen, { change: 'complete', reason: null })])
    await office.settled()
    const { state, history } = await latest()
    assert.equal(state, 'completed')
    assert.equal(history.filter(({ to }) => to === 'completed').length, 1)
    await office.chapwai.workOff()
    await says(office, person, 'เมนู')
    const asked = person.chat.filter((entry) => JSON.stringify(entry).includes('แบบสอบถาม ข้อ 1 จาก 5'))
    assert.equal(asked.length, 1)
  })

  it('of a request that has ended otherwise is an old button', async () => {
    const { person, latest } = await readyFor()
    await isAsked(person)
    await office.decides(await latest(), { change: 'reject', reason: 'ข้อมูลไม่ตรง' })
    await taps(office, person, YES)
    sees(person, 'จึงยังบันทึกการรับไม่ได้')
    assert.equal((await latest()).state, 'rejected')
  })

  it('of somebody else’s request finds nothing', async () => {
    const { latest, reference } = await readyFor()
    const stranger = await office.person('คนอื่น')
    await office.line.deliver([
      {
        type: 'postback',
        source: { type: 'user', userId: stranger.userId },
        replyToken: 'a'.repeat(32),
        postback: { data: `kind=received&reference=${reference}&since=3` },
      },
    ])
    await office.settled()
    assert.ok(!reads(stranger).includes(reference))
    assert.equal((await latest()).state, 'ready')
  })

  it('asks a family in mourning nothing, and is not cheerful', async () => {
    const { person } = await readyFor('royal-cremation-letter')
    await isAsked(person)
    await taps(office, person, YES)
    sees(person, services['royal-cremation-letter'].shortName.th, 'เรื่องของท่านเสร็จสิ้นแล้ว')
    assert.ok(!/แบบสอบถาม|ขอบคุณที่ใช้บริการ/.test(reads(person)))
  })

  it('is no button of the notice, and one of an earlier release asks first', async () => {
    const { person, latest, reference } = await readyFor()
    assert.ok(!/ได้รับ/.test(reads(person)))
    await presses(person, `kind=received&reference=${reference}`)
    sees(person, 'รับเอกสารที่จุดบริการแล้วใช่ไหม')
    await taps(office, person, 'ยังไม่ได้รับ')
    sees(person, 'รหัสยืนยันการรับ')
    assert.equal((await latest()).state, 'ready')
  })

  it('is not asked while the counter is closed', async () => {
    const { person, latest, reference } = await readyFor()
    office.clock.advance(9 * HOUR)
    await says(office, person, 'ติดตามสถานะ')
    assert.ok(!reads(person).includes(OFFER))
    await presses(person, `kind=received&reference=${reference}`)
    sees(person, 'ขณะนี้อยู่นอกเวลาทำการ')
    assert.equal((await latest()).state, 'ready')
  })

  it('counts only for the result that the question was about', async () => {
    const { person, latest } = await readyFor()
    await isAsked(person)
    const asked = person.chat.length - 1
    await office.decides(await latest(), { change: 'rework', reason: 'ชื่อผิด' })
    await office.decides(await latest(), { change: 'ready' })
    await office.chapwai.workOff()
    await person.tapsOld(YES, asked)
    await office.settled()
    sees(person, 'รับเอกสารที่จุดบริการแล้วใช่ไหม')
    assert.equal((await latest()).state, 'ready')
  })

  async function presses(person: { userId: string }, data: string) {
    const source = { type: 'user', userId: person.userId }
    await office.line.deliver([{ type: 'postback', source, replyToken: 'a'.repeat(32), postback: { data } }])
    await office.settled()
  }
})
