import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

const atCheck = (service: Parameters<typeof chatAt>[0] = 'pension-certificate') => chatAt(service, 'check')

describe('what is said on the check page', () => {
  for (const [words, copies] of [
    ['ขอสองฉบับนะคะ', '2'],
    ['เอา 3 ใบ', '3'],
    ['ขอ ๒ ชุดค่ะ', '2'],
    ['2 copies please', '2'],
  ] as const)
    it(`“${words}” changes how many are wanted, and says so`, () => {
      const chat = atCheck()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['originals'], copies)
      chat.showsProblem('chat.check.changed')
      chat.sees('แก้ไขแล้ว', 'โปรดตรวจคำตอบ')
    })

  for (const words of ['เบอร์ผิดค่ะ เบอร์ใหม่ 089-765-4321', '089-765-4321', 'เปลี่ยนเบอร์เป็น O89 765 4321 ค่ะ'])
    it(`“${words}” changes the telephone`, () => {
      const chat = atCheck()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['phone'], '0897654321')
      chat.sees('แก้ไขแล้ว', '089-765-4321')
    })

  for (const [words, question] of [
    ['ชื่อผิด', 'name'],
    ['นามสกุลไม่ถูกค่ะ', 'name'],
    ['เบอร์ผิดค่ะ', 'phone'],
    ['ขอแก้โรงเรียนค่ะ', 'workplace'],
    ['the name is wrong', 'name'],
  ] as const)
    it(`“${words}” asks for it again, and comes back`, () => {
      const chat = atCheck()
      chat.says(words)
      chat.isAsked(question)
    })

  it('holds over what was said of the papers before', () => {
    const chat = chatAt('salary-certificate', 'papers')
    chat.says('ไม่แน่ใจค่ะ')
    chat.sees('โปรดตรวจคำตอบ')
    chat.says('มีครบแล้วค่ะ')
    assert.equal(chat.state.draft?.answers['papers'], 'all')
    chat.sees('แก้ไขแล้ว')
  })

  for (const words of ['ส่งแล้วต้องไปเมื่อไหร่คะ', 'ขอสองฉบับดีไหมคะ หรือใบเดียว', 'สวัสดีค่ะ'])
    it(`“${words}” changes nothing`, () => {
      const chat = atCheck()
      const before = chat.state.draft?.answers
      chat.says(words)
      assert.deepEqual(chat.state.draft?.answers, before)
    })
})

describe('the question for a day', () => {
  it('shows an example as people write it', () => {
    chatAt('medical-reimbursement', 'receipt-date').sees('เช่น 5 ม.ค. 2569')
  })
})
