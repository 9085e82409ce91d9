import assert from 'node:assert/strict'
import { type Chat, openChat } from '../../support/chat.ts'

/** At the privacy notice of the pensioner's card. */
function atNotice(language: 'th' | 'en' = 'th'): Chat {
  const chat = openChat({ language })
  chat.taps({ kind: 'file', service: 'pensioner-id-card' })
  chat.hears('privacy.notice.title')
  return chat
}

const yes = {
  th: [
    ...[
      'ค่ะ',
      'ครับ',
      'ค่ะ ค่ะ',
      'จ้า',
      'ตกลงค่ะ',
      'ได้ค่ะ',
      'ได้เลยค่ะ',
      'โอเคค่ะ',
      'ค่ะ ตกลงค่ะ',
      'ok',
      'OK ค่ะ',
      'รับทราบค่ะ',
    ],
    ...[
      'ทราบแล้วค่ะ',
      'เข้าใจแล้วครับ',
      'ยอมรับค่ะ',
      'ยินยอมครับ',
      'อนุญาตค่ะ',
      'กรอกเลยค่ะ',
      'เริ่มเลยจ้า',
      'ใช่ค่ะ',
      'รับทราบและเริ่มกรอก',
    ],
    ...['โอเค 👍', 'ไม่ขัดข้องค่ะ', 'ตกลงครับผม ไปต่อเลย'],
  ],
  en: [
    'ok',
    'okay',
    'Yes',
    'yes please',
    'sure',
    'I agree',
    'agreed',
    'fine',
    'Go ahead',
    'I understand',
    'ok, continue',
    'yes, start',
  ],
}
const no = {
  th: [
    'ไม่ค่ะ',
    'ไม่ตกลงค่ะ',
    'ไม่ยินยอมครับ',
    'ไม่เอาค่ะ',
    'ยังค่ะ',
    'ไว้ก่อนนะคะ',
    'ยังไม่ยื่นคำขอ',
    'ยกเลิกค่ะ',
    'ไม่สะดวกค่ะ',
  ],
  en: ['no', 'No thanks', 'not now', 'later', 'I do not agree', "I don't agree", 'cancel', 'not yet'],
}
const unclear = {
  th: [
    'ได้ไหมคะ',
    'อ่านไม่ทันค่ะ',
    'หมายความว่ายังไงคะ',
    'นางสมศรี ใจดี',
    'ปลอดภัยไหมคะ',
    '1',
    'ไม่เป็นไรค่ะ',
    'ตัวหนังสือเยอะจัง',
    'บัตรหายค่ะ',
  ],
  en: [
    'is it safe?',
    'what does it mean',
    'too long to read',
    'Somsri Jaidee',
    'hmm',
    '2',
    'who reads it?',
    'why',
  ],
}

describe('the answer to the privacy notice in words', () => {
  for (const language of ['th', 'en'] as const) {
    it(`is a yes in every plain way to say it (${language})`, () => {
      for (const words of yes[language]) {
        const chat = atNotice(language)
        chat.says(words)
        assert.equal(chat.state.draft?.service, 'pensioner-id-card', words)
        assert.equal(chat.state.privacy?.typed, true)
      }
    })

    it(`is a no in every plain way to say it, and begins nothing (${language})`, () => {
      for (const words of no[language]) {
        const chat = atNotice(language)
        chat.says(words)
        assert.equal(chat.state.draft, null, words)
        assert.equal(chat.state.privacy, null)
        assert.equal(chat.messages.length, 1, words)
        assert.ok(chat.messages[0]?.kind === 'card' && 'words' in chat.messages[0].title, words)
      }
    })

    it(`brings the notice again where it is neither, with one sentence on it (${language})`, () => {
      for (const words of unclear[language]) {
        const chat = atNotice(language)
        chat.says(words)
        assert.equal(chat.state.privacy, null, words)
        chat.sees(
          language === 'th'
            ? 'หากยอมรับ โปรดพิมพ์ “ตกลง” หรือกดปุ่ม'
            : 'If you accept, please type “yes” or tap the button',
        )
        chat.says(language === 'th' ? 'ค่ะ' : 'ok')
        assert.equal(chat.state.draft?.service, 'pensioner-id-card', words)
      }
    })
  }

  it('may wait behind something else: that is answered, and the notice comes again', () => {
    const chat = atNotice()
    chat.says('ขอคุยกับเจ้าหน้าที่ค่ะ')
    chat.hears('people.contact.title', 'privacy.notice.title')
    chat.says('ตกลงค่ะ')
    assert.equal(chat.state.draft?.service, 'pensioner-id-card')
  })

  it('is none where the person wants another service or the menu', () => {
    const other = atNotice()
    other.says('ขอใบรับรองเงินบำนาญ')
    other.hears('หนังสือรับรองเงินบำนาญ')
    const menu = atNotice()
    menu.says('เมนู')
    menu.hears('chat.menu.title')
  })

  it('is not said to have been typed where the button was pressed', () => {
    const chat = atNotice()
    chat.taps('รับทราบและเริ่มกรอก')
    assert.equal(chat.state.privacy?.typed, undefined)
  })
})
