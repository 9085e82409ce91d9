import assert from 'node:assert/strict'
import { openOffice, type TestOffice } from '../support/office.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('a request that was sent', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    await says(office, person, 'ขอหนังสือรับรองบำนาญ')
    await taps(office, person, 'กรอกคำขอล่วงหน้า')
    await taps(office, person, 'รับทราบและเริ่มกรอก')
    await says(office, person, 'นางสมศรี ใจดี')
    await says(office, person, 'โรงเรียนบ้านดู่')
    await says(office, person, '0812345678')
    await taps(office, person, '1. ประกอบการกู้เงิน')
    await says(office, person, 'สหกรณ์ออมทรัพย์ครู')
    sees(person, 'ส่งคำขอ')
  })
  afterEach(() => office.close())

  const filed = () => office.models.requests.ofPerson(person.userId)

  for (const [how, send] of [
    ['by its button', () => taps(office, person, 'ส่งคำขอ')],
    ['in words', () => says(office, person, 'ส่งเลยค่ะ')],
  ] as const)
    it(`${how} twice is one request, and the second answer says that it is sent, with its number`, async () => {
      await send()
      const [request, ...others] = await filed()
      assert.ok(request)
      assert.deepEqual(others, [])
      sees(person, `ได้รับคำขอแล้ว ${request.reference}`)
      await send()
      assert.equal((await filed()).length, 1)
      sees(person, `ส่งแล้ว ${request.reference}`, 'ได้รับคำขอแล้ว')
      assert.ok(!reads(person).includes('ปุ่มนี้ใช้ไม่ได้แล้ว'))
    })

  it('is named by an old button to send, also the next day and when it was cancelled', async () => {
    await taps(office, person, 'ส่งคำขอ')
    const [request] = await filed()
    assert.ok(request)
    office.clock.advance(24 * 60 * 60 * 1000)
    await taps(office, person, 'ส่งคำขอ')
    sees(person, `ส่งแล้ว ${request.reference}`)
    await says(office, person, request.reference)
    await taps(office, person, 'รายละเอียด')
    await taps(office, person, 'ยกเลิกคำขอนี้')
    await taps(office, person, 'ยกเลิกคำขอ')
    await taps(office, person, 'ส่งคำขอ')
    sees(person, request.reference, 'ยกเลิก')
    assert.ok(!reads(person).includes(`ส่งแล้ว`))
    assert.equal((await filed()).length, 1)
  })

  it('is named by the old button of the privacy notice, which begins another one only when asked to', async () => {
    await taps(office, person, 'ส่งคำขอ')
    const [request] = await filed()
    assert.ok(request)
    await taps(office, person, 'รับทราบและเริ่มกรอก')
    sees(person, `ส่งแล้ว ${request.reference}`)
    const state = await office.models.conversations.stateOf(person.userId)
    assert.equal(state?.draft, null)
    await taps(office, person, 'ยื่นใหม่อีกฉบับ')
    const next = await office.models.conversations.stateOf(person.userId)
    assert.equal(next?.draft?.service, 'pension-certificate')
    assert.notEqual(next.draft.asking, 'check')
  })
})
