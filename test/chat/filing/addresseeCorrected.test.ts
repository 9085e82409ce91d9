import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

const COOPERATIVE = 'สหกรณ์ออมทรัพย์ครูพะเยา'

describe('a correction of whom a certificate is addressed to', () => {
  for (const words of [
    `หน่วยงานที่ส่งถึงไม่ใช่ค่ะ ต้องเป็น ${COOPERATIVE}`,
    `หน่วยงานที่ส่งถึงผิดค่ะ เป็น ${COOPERATIVE}`,
    `หน่วยงานที่จะส่งไปถึงผิดค่ะ เป็น ${COOPERATIVE}`,
    `หน่วยงานปลายทางผิดค่ะ เป็น ${COOPERATIVE}`,
    `หน่วยงานที่รับหนังสือไม่ถูกค่ะ ต้องเป็น ${COOPERATIVE}`,
    `ส่งถึงหน่วยงานผิดค่ะ ต้องเป็น ${COOPERATIVE}`,
    `ถึงใครผิดค่ะ ต้องเป็น ${COOPERATIVE}`,
    `ผู้รับหนังสือผิดค่ะ เป็น ${COOPERATIVE}`,
    `เรียนผิดค่ะ ต้องเป็น ${COOPERATIVE}`,
    `เรียนถึงผิดค่ะ เป็น ${COOPERATIVE}`,
    `ที่ส่งถึงไม่ถูกค่ะ ต้องเป็น${COOPERATIVE}`,
    `ส่งถึง ${COOPERATIVE} ค่ะ`,
    `ถึง${COOPERATIVE}นะคะ ไม่ใช่ออมสิน`,
    `เรียน ${COOPERATIVE} ค่ะ`,
  ])
    it(`“${words}” changes the addressee, and never the own workplace`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['addressee'], COOPERATIVE)
      assert.equal(chat.state.draft.answers['workplace'], 'โรงเรียนบ้านปงเคียน')
      chat.sees('แก้ไขแล้ว: เรียนถึง')
    })

  for (const words of ['หน่วยงานที่ส่งถึงไม่ใช่ค่ะ', 'ผู้รับหนังสือผิดค่ะ', 'เรียนผิดค่ะ'])
    it(`“${words}” asks for the addressee again`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(words)
      chat.isAsked('addressee')
    })

  for (const words of [
    `หน่วยงานผิดค่ะ ต้องเป็น ${COOPERATIVE}`,
    `หน่วยงานไม่ใช่ค่ะ เป็น ธนาคารออมสิน`,
    `ขอแก้หน่วยงานเป็น ${COOPERATIVE}`,
  ])
    it(`“${words}” may mean either, so it is asked which`, () => {
      const chat = chatAt('pension-certificate', 'check')
      const before = chat.state.draft?.answers
      chat.says(words)
      assert.deepEqual(chat.state.draft?.answers, before)
      chat.sees('แก้ไขข้อใด')
      assert.deepEqual(
        chat.labels().filter((label) => /เรียนถึง|หน่วยงาน|ผู้ขอ|โทร/u.test(label)),
        ['โรงเรียน/หน่วยงาน', 'เรียนถึง'],
      )
      chat.taps('เรียนถึง')
      chat.isAsked('addressee')
    })

  it('is not asked where only the own workplace can be meant', () => {
    const chat = chatAt('pension-certificate', 'check')
    chat.says('หน่วยงานผิดค่ะ ต้องเป็น โรงเรียนบ้านดู่')
    assert.equal(chat.state.draft?.answers['workplace'], 'โรงเรียนบ้านดู่')
  })
})
