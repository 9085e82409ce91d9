import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

describe('an answer with a question behind it', () => {
  for (const [service, question, words, value, answer] of [
    ['pension-certificate', 'phone', 'โทร 086 555 4444 ค่ะ กี่วันถึงจะได้คะ', '0865554444', 'ใช้เวลาเท่าใด'],
    ['pension-certificate', 'phone', '0865554444 แล้วพรุ่งนี้เปิดไหมคะ', '0865554444', 'พรุ่งนี้'],
    ['pension-certificate', 'name', 'นางสมศรี ใจดีค่ะ ต้องใช้เอกสารอะไรบ้างคะ', 'นางสมศรี ใจดี', 'เอกสารที่ต้องนำ'],
    ['pension-certificate', 'workplace', 'โรงเรียนบ้านดู่ค่ะ วันนี้เปิดไหมคะ', 'โรงเรียนบ้านดู่', 'วันนี้เปิด'],
    ['pension-certificate', 'purpose', 'กู้เงินค่ะ ลูกสาวไปรับแทนได้ไหมคะ', 'loan', 'ให้ผู้อื่นทำแทน'],
    ['medical-reimbursement-retiree', 'receipts', '4 ใบค่ะ แล้วต้องรอนานไหมคะ', '4', 'ใช้เวลาเท่าใด'],
  ] as const)
    it(`is taken, and the question answered: “${words}”`, () => {
      const chat = chatAt(service, question)
      chat.says(words)
      assert.equal(chat.state.draft?.answers[question], value)
      assert.notEqual(chat.state.draft.asking, question)
      chat.sees(answer)
      assert.equal(chat.state.focus, 'draft')
    })

  for (const words of ['สวัสดีค่ะ ต้องใช้อะไรบ้างคะ', 'ขอโทษนะคะ เปิดกี่โมงคะ', 'ต้องใช้ชื่อจริงไหมคะ แล้วต้องมีคำนำหน้าไหม'])
    it(`is none where nothing before the question answers: “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'name')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['name'], undefined)
    })

  for (const words of ['แล้วอีกกี่วันได้คะ', 'นานไหมคะกว่าจะเสร็จ', 'ใช้เวลานานแค่ไหนคะ'])
    it(`how long it takes is answered on the page to check: “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(words)
      chat.sees('ใช้เวลาเท่าใด')
    })
})

describe('no telephone', () => {
  for (const [question, words] of [
    ['name', 'ป้าไม่มีโทรศัพท์ค่ะ'],
    ['workplace', 'ไม่มีเบอร์นะคะ'],
  ] as const)
    it(`is said before it is asked for: “${words}”`, () => {
      const chat = chatAt('pension-certificate', question)
      chat.says(words)
      chat.showsProblem('chat.stuck.phone-later')
      chat.isAsked(question)
    })

  it('opens the number that is there already', () => {
    const chat = chatAt('pension-certificate', 'check')
    chat.says('จริงๆ ไม่มีมือถือค่ะ')
    chat.showsProblem('chat.stuck.phone')
    chat.isAsked('phone')
  })
})
