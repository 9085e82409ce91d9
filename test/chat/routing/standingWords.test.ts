import assert from 'node:assert/strict'
import { asksStanding } from '../../../src/chat/routing/standingWords.ts'
import { openChat } from '../../support/chat.ts'

const ofResult = [
  ...['แล้วต้องไปเมื่อไหร่คะ', 'ต้องไปไหม', 'เมื่อไหร่จะได้', 'ได้เมื่อไหร่', 'ต้องไปรับไหมคะ', 'จะได้วันไหนคะ'],
  ...['บัตรได้เมื่อไหร่ครับ', 'แล้วหนูต้องไปเขตไหมคะ', 'ต้องมาเองไหมครับ', 'อีกกี่วันจะได้', 'อีกนานไหมคะ'],
  ...['เสร็จเมื่อไหร่', 'แล้วไปรับได้เมื่อไหร่', 'ไปรับที่ไหนคะ', 'ต้องไปวันไหน', 'แล้วทำไงต่อคะ', 'เมือไหร่จะได้คะ'],
  ...['ผมต้องเข้าไปที่สำนักงานเมื่อไรครับ', 'ดิฉันต้องไปรับเองไหม', 'หนังสือจะได้เมื่อไร', 'ต้องไปเมื่อไหล่คะ'],
  ...['when will I get it?', 'when do I have to come', 'do I have to come?', 'how long will it take'],
  ...['ต้องเอาอะไรไปอีกคะ ไม่เข้าใจ', 'ต้องเอาอะไรมาเพิ่มคะ', 'ขาดเอกสารอะไรอีกคะ', 'what else do I need to bring'],
  ...['ส่งรูปทางนี้ได้ไหมคะ', 'ถ่ายรูปส่งทางไลน์ได้ไหมครับ', 'can I send a photo here?'],
  ...['ยังไม่มีใบแจ้งความต้องทำไงคะ', 'ไม่มีใบเสร็จต้องทำยังไง', "I don't have the receipt, what should I do"],
  ...['what happens next?', 'where do I collect it?', 'when can I pick it up'],
]
const ofMoney = [
  ...['เงินจะเข้าเมื่อไหร่คะ', 'เงินเข้าวันไหน', 'เงินจะเข้าตอนไหนครับ', 'เมื่อไหร่เงินจะเข้า', 'โอนเงินวันไหนคะ'],
  ...['จะโอนเมื่อไหร่', 'ได้เงินเมื่อไหร่', 'เงินเบิกจะได้เมื่อไหร่', 'เงินเข้าหรือยังคะ', 'โอนให้ยัง', 'ตังค์จะเข้าวันไหน'],
  ...['หนูจะได้เงินวันไหนคะ', 'เงินค่ารักษาจะเข้าเมื่อไหร่', 'เงินจะเข้าเมื่อไรเจ้า'],
  ...['when will the money come', 'when will I be paid?', 'has the money arrived yet'],
]
const ofNeither = [
  ...['เงินเดือนเข้าวันไหน', 'บำนาญออกวันไหน', 'เปิดกี่โมง', 'เบิกค่าเทอมได้เมื่อไหร่', 'ไปรับแล้วค่ะ', 'ได้แล้วค่ะ'],
  ...['จะไปยื่นวันไหนดี', 'ขอหนังสือรับรอง', 'ทำบัตรวันเสาร์ได้ไหม', 'ต้องใช้อะไรบ้าง', 'ต้องไปแจ้งความไหม', 'ได้ค่ะ'],
  ...['บัตรหายต้องทำยังไง', 'ยังไม่มีบัตรต้องทำไงคะ', 'ต้องเอาอะไรไปบ้าง', 'ส่งรูปแล้วค่ะ', 'ถ่ายรูปที่นั่นได้ไหม'],
  ...['เปิดวันไหน', 'เอกสารอะไรบ้าง', 'โอนบ้าน', 'i want to go', 'do I need a photo', 'when do you open'],
]

describe('a question after something that was filed', () => {
  for (const [words, of] of [
    ...ofResult.map((each) => [each, 'standing'] as const),
    ...ofMoney.map((each) => [each, 'money'] as const),
    ...ofNeither.map((each) => [each, null] as const),
  ])
    it(`is ${of === null ? 'not asked by' : `asked, of the ${of}, by`} “${words}”`, () => {
      assert.equal(asksStanding(words), of)
    })

  it('about money leads to the claims where none is under way', () => {
    for (const words of ofMoney) {
      const chat = openChat()
      chat.says(words)
      chat.hears('answers.money.none')
      chat.sees('เบิกค่ารักษาพยาบาล', 'เบิกค่าการศึกษาบุตร')
      chat.seesNot('หนังสือรับรองเงินเดือน')
    }
  })
})
