import assert from 'node:assert/strict'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { openChat } from '../../support/chat.ts'
import { words } from '../../../src/outbox/wording.ts'

/** Monday 23 November 2026 at nine; 7 and 10 December are holidays. What is asked, and what is said first. */
const asked: readonly (readonly [asks: string, title: string])[] = [
  ['วันเสาร์เปิดไหมคะ', 'วันเสาร์ปิด'],
  ['วันเสาไปรับได้ไหมคะ', 'วันเสาร์ปิด'],
  ['เสาร์นี้ไปเอาบัตรได้มั้ย', 'วันเสาร์ปิด'],
  ['วันอาทิตย์เปิดรึเปล่า', 'วันอาทิตย์ปิด'],
  ['แล้ววันอาทิตย์ล่ะคะ', 'วันอาทิตย์ปิด'],
  ['เสาร์อาทิตย์ไปได้ไหม', 'วันเสาร์และวันอาทิตย์ปิด'],
  ['สุดสัปดาห์เปิดไหมครับ', 'วันเสาร์และวันอาทิตย์ปิด'],
  ['วันศุกร์เปิดไหม', 'วันศุกร์เปิด'],
  ['วันสุกไปรับหนังสือได้ไหมคะ', 'วันศุกร์เปิด'],
  ['วันพุธไปรับเงินได้ก่อ', 'วันพุธเปิด'],
  ['พฤหัสนี้เจ้าหน้าที่อยู่ไหม', 'วันพฤหัสบดีเปิด'],
  ['วันนี้เปิดไหมคะ', 'วันนี้เปิด'],
  ['วันนี้ไปรับได้เลยไหม', 'วันนี้เปิด'],
  ['พรุ่งนี้เปิดหรือเปล่า', 'พรุ่งนี้เปิด'],
  ['พรุ้งนี้บ่ายไปรับได้ไหม', 'พรุ่งนี้เปิด'],
  ['วันที่ 5 ธันวาเปิดไหม', 'ส. 5 ธ.ค. ปิด'],
  ['7 ธ.ค. ไปรับบัตรได้ไหม', 'จ. 7 ธ.ค. ปิด'],
  ['วันที่ 10/12/2569 เปิดไหมคะ', 'พฤ. 10 ธ.ค. ปิด'],
  ['วันที่ 1 เปิดไหมคะ', 'อ. 1 ธ.ค. เปิด'],
  ['วันหยุดราชการเปิดไหมคะ', 'วันหยุดราชการปิด'],
  ['วันจันทร์กับวันเสาร์เปิดไหม', 'วันจันทร์เปิด วันเสาร์ปิด'],
  ['Are you open on Saturday?', 'Closed on Saturday'],
  ['can I come on sunday', 'Closed on Sunday'],
  ['Can I pick it up on Friday?', 'Open on Friday'],
  ['is the office open tomorrow', 'Open tomorrow'],
  ['are you open today?', 'Open today'],
  ['Is it open on 5 December?', 'Closed on Sat 5 Dec'],
  ['can I collect it December 7', 'Closed on Mon 7 Dec'],
  ['open at the weekend?', 'Closed on Saturday and on Sunday'],
  ['are you closed on public holidays?', 'Closed on public holidays'],
]

const inEnglish = (text: string) => /^[\x20-\x7e]+$/.test(text)

describe('a day of which it is asked whether the office is open', () => {
  for (const [asks, title] of asked)
    it(`is answered first: “${asks}”`, () => {
      const language = inEnglish(asks) ? 'en' : 'th'
      const chat = openChat({ language })
      chat.says(asks)
      const [card] = chat.messages
      assert.ok(card?.kind === 'card')
      assert.equal(words(card.title, language), title)
      chat.sees(language === 'en' ? 'Monday to Friday' : 'จันทร์–ศุกร์')
    })

  it('is answered while a question waits, which stays open', () => {
    for (const asks of ['วันเสาร์เปิดไหมคะ', 'พรุ่งนี้ไปยื่นเองได้ไหม']) {
      const chat = openChat({ privacy: 'accepted' })
      chat.says('หนังสือรับรองเงินบำนาญ')
      chat.taps({ kind: 'file', service: 'pension-certificate' })
      const asking = chat.state.draft?.asking
      chat.says(asks)
      chat.sees('จันทร์–ศุกร์')
      assert.deepEqual(chat.state.draft?.answers, {})
      assert.equal(chat.state.draft?.asking, asking)
    }
  })

  it('is told by the hours of this office, also in the half that it is open, and when today is over', () => {
    const { calendar } = usualOffice
    const office = {
      ...usualOffice,
      calendar: { ...calendar, weekdays: [1, 2, 3, 4, 5, 6], hours: [{ from: 9 * 60, to: 12 * 60 }] },
    }
    const first = (asks: string, at = '2026-11-23T10:00:00+07:00') => {
      const chat = openChat({ office, at })
      chat.says(asks)
      const [card] = chat.messages
      return card?.kind === 'card' ? words(card.title, 'th') : null
    }
    assert.equal(first('วันเสาร์เปิดไหม'), 'วันเสาร์เปิด')
    assert.equal(first('วันเสาร์ตอนบ่ายไปได้ไหม'), 'วันเสาร์ปิด')
    assert.equal(first('พรุ่งนี้เช้าเปิดไหม ตอนเช้านะคะ'), 'พรุ่งนี้เปิด')
    assert.equal(first('วันนี้ยังเปิดไหม', '2026-11-23T13:00:00+07:00'), 'วันนี้ปิดแล้ว')
  })

  it('says why a working day is closed', () => {
    const chat = openChat({ at: '2026-12-04T09:00:00+07:00' })
    chat.says('วันจันทร์เปิดไหมคะ')
    chat.sees('วันจันทร์ปิด', 'จ. 7 ธ.ค. เป็นวันหยุดของสำนักงาน')
  })

  it('is not seen in what tells of a day, or asks for something else', () => {
    for (const says of [
      'ยื่นไปเมื่อวันจันทร์ ได้หรือยัง',
      'ขอนัดวันศุกร์ได้ไหม',
      'ขอเลื่อนนัดเป็นวันพุธได้ไหมคะ',
      'เปิดบัญชีวันนี้แล้วค่ะ',
      'ได้รับบัตรวันนี้ ขอบคุณค่ะ',
      'I applied on Monday, is it ready?',
    ]) {
      const chat = openChat()
      chat.says(says)
      for (const message of chat.messages)
        if (message.kind === 'card') assert.doesNotMatch(JSON.stringify(message.title), /hours\.day/, says)
    }
  })
})
