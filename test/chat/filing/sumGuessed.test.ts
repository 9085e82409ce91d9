import assert from 'node:assert/strict'
import type { Language } from '../../../src/lib/language.ts'
import { chatAt } from '../support/filings.ts'

const asked = (language: Language = 'th') =>
  chatAt('medical-reimbursement-retiree', 'receipt-total', language)

describe('a sum that the words leave open', () => {
  for (const [words, sum, shown] of [
    ['ประมาณสามพัน', '3000.00', '3,000 บาท'],
    ['ราวๆ สี่พันห้าค่ะ', '4500.00', '4,500 บาท'],
    ['น่าจะ 1,250 บาท', '1250.00', '1,250 บาท'],
    ['สามพันกว่าบาท', '3000.00', '3,000 บาท'],
    ['ร้อยห้า', '150.00', '150 บาท'],
    ['สองพันห้าบาทถ้วน', '2500.00', '2,500 บาท'],
  ] as const)
    it(`“${words}” is asked about with the figure that was read`, () => {
      const chat = asked()
      chat.says(words)
      chat.hears('chat.doubt.sum-title')
      chat.sees(shown)
      assert.equal(chat.state.draft?.answers['receipt-total'], undefined)
      chat.taps('ใช้ยอดนี้')
      assert.equal(chat.state.draft?.answers['receipt-total'], sum)
    })

  it('is kept where it is confirmed in words', () => {
    const chat = asked()
    chat.says('ประมาณ 3000')
    chat.says('ใช่ค่ะ')
    assert.equal(chat.state.draft?.answers['receipt-total'], '3000.00')
  })

  it('gives way to the right sum, typed at once', () => {
    const chat = asked()
    chat.says('ประมาณสามพัน')
    chat.says('3,120')
    assert.equal(chat.state.draft?.answers['receipt-total'], '3120.00')
  })

  it('is asked about in English too', () => {
    const chat = asked('en')
    chat.says('about 3000 baht')
    chat.sees('3,000 baht')
    chat.taps('Use this sum')
    assert.equal(chat.state.draft?.answers['receipt-total'], '3000.00')
  })

  it('is not filed in place of another by the way', () => {
    const chat = chatAt('medical-reimbursement-retiree', 'check')
    chat.says('ยอดรวมประมาณสามพันค่ะ')
    assert.equal(chat.state.draft?.answers['receipt-total'], '4000.00')
  })
})
