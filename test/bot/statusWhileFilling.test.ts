import assert from 'node:assert/strict'
import { openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('the question for the status while a request is filled in', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  for (const words of ['เรื่องถึงไหนแล้วคะ', 'ติดตามสถานะ', 'คำขอของดิฉันถึงไหนแล้ว', 'what is the status?'])
    it(`says that it is there and not sent yet: “${words}”`, async () => {
      const person = await office.person()
      await says(office, person, 'ขอหนังสือรับรองบำนาญ')
      await taps(office, person, 'กรอกคำขอล่วงหน้า')
      await says(office, person, 'รับทราบค่ะ')
      await says(office, person, 'นางสมศรี ใจดี')
      await says(office, person, words)
      sees(person, '“หนังสือรับรองเงินบำนาญ” ยังกรอกไม่เสร็จ จึงยังไม่ได้ส่ง')
      assert.ok(!reads(person).includes('ไม่มีคำขอที่กำลังดำเนินการ'))
      assert.ok(!reads(person).includes('ดูบริการและเอกสาร'))
      await taps(office, person, 'กรอกต่อ')
      sees(person, 'ชื่อโรงเรียนหรือหน่วยงาน')
      const state = await office.models.conversations.stateOf(person.userId)
      assert.equal(state?.draft?.answers['name'], 'นางสมศรี ใจดี')
    })
})
