import assert from 'node:assert/strict'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

describe('a question about a salary or pension that is too small or has not come', () => {
  for (const [words, door] of [
    ['ทำไมเงินบำนาญเดือนนี้น้อยจัง', 'หนังสือรับรองเงินบำนาญ'],
    ['เงินบำนาญทำไมได้น้อย', 'หนังสือรับรองเงินบำนาญ'],
    ['เงินบำนาญไม่เข้าค่ะ', 'หนังสือรับรองเงินบำนาญ'],
    ['บำนาญเดือนนี้หายไปพันนึง', 'หนังสือรับรองเงินบำนาญ'],
    ['บำนาญหายไปไหนคะ', 'หนังสือรับรองเงินบำนาญ'],
    ['เงินบำนาญเดือนนี้ยังบ่เข้าเจ้า', 'หนังสือรับรองเงินบำนาญ'],
    ['ทำไมเงินเดือนน้อยลง', 'หนังสือรับรองเงินเดือน'],
    ['เงินเดือนเดือนนี้ยังไม่เข้า', 'หนังสือรับรองเงินเดือน'],
    ['ทำไมโดนหักเงินเยอะ', 'หนังสือรับรองเงินเดือน'],
  ] as const)
    it(`leads to the officer and to one certificate: “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      chat.hears('answers.not-ours.finance')
      chat.button('คุยกับเจ้าหน้าที่')
      chat.button(door)
      chat.seesNot('เบิกค่ารักษา')
    })

  for (const words of [
    'why is my pension less this month',
    'my pension has not arrived',
    'pension is less this month, why',
  ])
    it(`leads there in English: “${words}”`, () => {
      const chat = openChat({ language: 'en' })
      chat.says(words)
      chat.hears('answers.not-ours.finance')
      chat.button('Pension certificate')
      chat.seesNot('Medical')
    })

  it('opens no claim that was spoken of before', () => {
    const chat = openChat()
    chat.taps({ kind: 'service', service: 'medical-reimbursement-retiree' })
    chat.says('ทำไมเงินบำนาญเดือนนี้น้อยจัง')
    chat.hears('answers.not-ours.finance')
  })

  it('is answered beside an open question, and keeps it', () => {
    const chat = chatAt('medical-reimbursement-retiree', 'name')
    chat.says('ทำไมเงินบำนาญเดือนนี้น้อยจัง')
    chat.hears('answers.not-ours.finance')
    chat.says('นางสมศรี ใจดี')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
  })

  for (const [words, title] of [
    ['บัตรบำนาญหาย', 'บัตรผู้รับบำนาญ'],
    ['บัดบำนานหายเจ้า ยะจะใด', 'บัตรหาย'],
    ['ขอหนังสือรับรองเงินบำนาญค่ะ', 'หนังสือรับรองเงินบำนาญ'],
    ['ขอหนังสือรับรองเงินเดือน', 'หนังสือรับรองเงินเดือน'],
  ] as const)
    it(`is not seen in a wish for a service: “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      chat.hears(title)
    })
})
