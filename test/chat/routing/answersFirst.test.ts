import assert from 'node:assert/strict'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

/** A salary certificate whose purpose is asked in free words. */
function atPurpose() {
  const chat = chatAt('salary-certificate', 'purpose')
  chat.taps('อื่น ๆ')
  chat.isAsked('purpose-other')
  return chat
}

describe('words that can be the answer', () => {
  it('to the question for a telephone number are one, whatever they ask for beside it', () => {
    for (const words of [
      'เบอร์ 0812345678',
      '0812345678 ติดต่อได้เวลาราชการ',
      'โทร 081-234-5678 เปิดกี่โมงก็โทรได้ค่ะ',
      'เบอร์โทรศัพท์ 0812345678 ค่ะ',
      'ติดต่อเจ้าหน้าที่ 0812345678',
      'call me at 081-234-5678',
    ]) {
      const chat = chatAt('salary-certificate', 'phone')
      chat.says(words)
      chat.isAsked('purpose')
      assert.equal(chat.state.draft?.answers['phone'], '0812345678', words)
    }
  })

  it('to the language of the certificate do not change the language of the chat', () => {
    for (const words of [
      ...['ขอภาษาอังกฤษค่ะ', 'ภาษาอังกฤษครับ', 'เอาเป็นภาษาอังกฤษ', 'อังกฤษนะคะ', 'English please', 'ขอเป็นอังกฤษจ้า'],
      ...['ขอหนังสือรับรองภาษาอังกฤษค่ะ', '2️⃣', 'ข้อ ๒ ค่ะ'],
    ]) {
      const chat = chatAt('salary-certificate', 'certificate-language')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['certificate-language'], 'en', words)
      assert.equal(chat.state.language, 'th')
      chat.hears('chat.check.title')
    }
  })

  it('to a question for free words are kept, and the wish is offered beside them', () => {
    for (const [words, kept, offered] of [
      ['เบิกค่ารักษาพยาบาล', 'เบิกค่ารักษาพยาบาล', 'เบิกค่ารักษาพยาบาล'],
      ['เบิกค่ารักษาพยาบาลค่ะ', 'เบิกค่ารักษาพยาบาล', 'เบิกค่ารักษาพยาบาล'],
      ['หนังสือรับรองเงินบำนาญ', 'หนังสือรับรองเงินบำนาญ', 'หนังสือรับรองเงินบำนาญ'],
      ['ภาษาอังกฤษ', 'ภาษาอังกฤษ', 'เปลี่ยนภาษา'],
    ] as const) {
      const chat = atPurpose()
      chat.says(words)
      chat.hears('answers.beside.kept', 'chat.filing.progress')
      chat.sees('เก็บเป็นคำตอบแล้ว', `ต้องการ “${offered}” ด้วยหรือไม่`)
      chat.isAsked('papers')
      assert.equal(chat.state.draft?.answers['purpose-other'], kept)
    }
  })

  it('leave the form only when the person taps what is offered', () => {
    const chat = atPurpose()
    chat.says('เบิกค่ารักษาพยาบาล')
    chat.taps('เบิกค่ารักษาพยาบาล')
    chat.hears('เบิกค่ารักษาพยาบาล')
    chat.taps('เมนู')
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.isAsked('papers')
  })

  it('are kept without an offer where they ask for nothing', () => {
    for (const words of ['ซื้อรถ', 'ทำบัตรเครดิต', 'ยื่นขอสินเชื่อธนาคาร', 'ต่อสัญญาเช่าบ้านค่ะ']) {
      const chat = atPurpose()
      chat.says(words)
      chat.isAsked('papers')
    }
  })

  it('to the comment of a survey and in a left message are kept too', () => {
    const survey = 'ab'.repeat(32)
    const comment = openChat({
      state: {
        ...openChat().state,
        survey: { id: survey, set: 1, next: 'comment', left: [], until: null },
        focus: 'comment',
      },
    })
    comment.says('เบิกค่ารักษาพยาบาล')
    assert.deepEqual(comment.effects, [
      { kind: 'comment', survey, comment: 'เบิกค่ารักษาพยาบาล' },
      { kind: 'offer-call-back', survey, part: 'set' },
    ])
    const left = openChat({ at: '2026-11-27T16:40:00+07:00' })
    left.taps({ kind: 'human' })
    left.says('หนังสือรับรองเงินเดือน')
    left.caused('leave-message')
  })
})

describe('a command or a plea at a question for free words', () => {
  it('is no answer', () => {
    for (const [words, heard] of [
      ['ยกเลิก', 'chat.sure.discard'],
      ['ยกเลิกค่ะ', 'chat.sure.discard'],
      ['ขอยกเลิกค่ะ', 'answers.cancel.what'],
      ['เริ่มใหม่ครับ', 'chat.sure.start-over'],
      ['เมนูนะคะ', 'chat.menu.title'],
      ['หนา้หลัก', 'chat.menu.title'],
    ] as const) {
      const chat = atPurpose()
      chat.says(words)
      chat.hears(heard)
      assert.equal(chat.state.draft?.answers['purpose-other'], undefined, words)
    }
    for (const words of ['คุยกับเจ้าหน้าที่', 'ขอคุยกับเจ้าหน้าที่ค่ะ', 'ติดต่อเจ้าหน้าที่ครับ']) {
      const chat = atPurpose()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['purpose-other'], undefined, words)
    }
    const back = atPurpose()
    back.says('ย้อนกลับค่ะ')
    back.isAsked('purpose')
  })
})
