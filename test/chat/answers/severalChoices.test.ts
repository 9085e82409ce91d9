import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

describe('two choices in one answer', () => {
  for (const [service, question, words] of [
    ['medical-reimbursement-retiree', 'patient', 'ของตัวเองกับสามีค่ะ'],
    ['medical-reimbursement-retiree', 'patient', 'พ่อและลูกค่ะ'],
    ['medical-reimbursement-retiree', 'patient', 'myself and my husband'],
    ['salary-certificate', 'for-whom', 'ของตัวเองกับสามีค่ะ'],
    ['salary-certificate', 'purpose', 'กู้เงินกับทำวีซ่าค่ะ'],
  ] as const)
    it(`“${words}” at ${question} is asked back`, () => {
      const chat = chatAt(service, question)
      const before = chat.state.draft?.answers
      chat.says(words)
      chat.isAsked(question)
      chat.sees('หนึ่งคำขอเป็นของหนึ่งคนหรือหนึ่งเรื่อง')
      assert.deepEqual(chat.state.draft?.answers, before)
    })

  for (const [words, value] of [
    ['พ่อกับแม่ค่ะ', 'parent'],
    ['ของสามีค่ะ อยู่ด้วยกันกับสามี', 'spouse'],
    ['ของตัวเองค่ะ ไม่ใช่กับสามี', 'self'],
  ] as const)
    it(`“${words}” names one`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'patient')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['patient'], value)
    })
})
