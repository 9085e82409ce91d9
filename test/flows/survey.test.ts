import assert from 'node:assert/strict'
import { type Chat, openChat } from '../support/chat.ts'
import { chatAt } from './support/filings.ts'

const SURVEY = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)

/** A survey whose first question came with the notice of completion; it is tapped there. */
function begun(chat: Chat = openChat(), survey = SURVEY): Chat {
  chat.taps({ kind: 'rate', survey, item: 'P2', level: '5' })
  return chat
}

function atComment(chat: Chat = openChat()): Chat {
  begun(chat)
  for (let item = 2; item <= 5; item++) chat.taps('4 มาก')
  return chat
}

describe('the survey in the chat', () => {
  it('takes five taps and a comment', () => {
    const chat = begun()
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'P2', level: 5 }])
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5', 'เจ้าหน้าที่เต็มใจช่วยเหลือ ใส่ใจผู้รับบริการ')
    assert.deepEqual(chat.labels().slice(0, 7), [
      '5 มากที่สุด',
      '4 มาก',
      '3 ปานกลาง',
      '2 น้อย',
      '1 น้อยที่สุด',
      'ข้ามข้อนี้',
      'ไม่ตอบแบบสอบถาม',
    ])
    chat.taps('4 มาก')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 4 }])
    chat.taps('3 ปานกลาง')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'F4', level: 3 }])
    chat.taps('2 น้อย')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'Q1', level: 2 }])
    chat.taps('1 น้อยที่สุด')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'O1', level: 1 }])
    chat.hears('chat.survey.comment-title')
    chat.sees('คำตอบไม่ผูกกับชื่อของท่าน')
    chat.says('  อยากให้มีที่นั่งรอ  ')
    assert.deepEqual(chat.effects, [{ kind: 'comment', survey: SURVEY, comment: 'อยากให้มีที่นั่งรอ' }])
    chat.hears('chat.survey.thanks')
  })

  it('speaks English', () => {
    const chat = begun(openChat({ language: 'en' }))
    chat.sees('Survey, question 2 of 5', 'Staff were willing and attentive')
    chat.taps('5 Very satisfied')
    chat.sees('Survey, question 3 of 5')
  })

  it('lets one item be skipped', () => {
    const chat = begun()
    chat.taps('ข้ามข้อนี้')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: null }])
    chat.sees('แบบสอบถาม ข้อ 3 จาก 5')
  })

  it('lets itself be skipped at any time, before the first tap too', () => {
    const chat = openChat()
    chat.taps({ kind: 'skip-survey', survey: SURVEY })
    chat.hears('chat.survey.skipped')
    chat.caused()
    const later = begun()
    later.taps('ไม่ตอบแบบสอบถาม')
    later.hears('chat.survey.skipped')
    later.tapsAgain()
    later.hears('chat.survey.old')
    later.says('กดกหฟ')
    later.hears('chat.unknown', 'chat.menu.title')
  })

  it('does without a comment', () => {
    const chat = atComment()
    chat.taps('ไม่มีข้อเสนอแนะ')
    chat.caused()
    chat.hears('chat.survey.thanks')
    chat.tapsAgain()
    chat.hears('chat.survey.old')
  })

  it('keeps at most 1,000 characters of a comment', () => {
    const chat = atComment()
    chat.says('ก'.repeat(5000))
    assert.deepEqual(chat.effects, [{ kind: 'comment', survey: SURVEY, comment: 'ก'.repeat(1000) }])
  })

  it('never cuts a comment inside a character', () => {
    const chat = atComment()
    chat.says(`${'ก'.repeat(999)}😊`)
    assert.deepEqual(chat.effects, [{ kind: 'comment', survey: SURVEY, comment: 'ก'.repeat(999) }])
  })

  it('asks about the person only when they want to', () => {
    const chat = atComment()
    chat.taps('ไม่มีข้อเสนอแนะ')
    chat.taps('ให้ข้อมูลผู้ตอบ (ไม่บังคับ)')
    chat.hears('เพศ')
    chat.caused()
    chat.taps('หญิง')
    assert.deepEqual(chat.effects, [{ kind: 'profile', survey: SURVEY, field: 'sex', value: 'female' }])
    chat.hears('ช่วงอายุ')
    chat.taps('ข้ามข้อนี้')
    chat.caused()
    chat.hears('สถานภาพ')
    chat.taps('ผู้รับบำเหน็จบำนาญ')
    assert.deepEqual(chat.effects, [{ kind: 'profile', survey: SURVEY, field: 'status', value: 'pensioner' }])
    chat.hears('chat.survey.profile-thanks')
    chat.tapsAgain()
    chat.hears('chat.survey.old')
    chat.caused()
  })
})

describe('an old button of a survey', () => {
  it('changes nothing and asks the present item', () => {
    const chat = begun()
    const first = { kind: 'rate', survey: SURVEY, item: 'P2', level: '1' } as const
    chat.taps(first)
    chat.hears('chat.survey.old', 'chat.survey.progress')
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
    chat.caused()
  })

  it('does not count out of turn, for an unknown item, or after the end', () => {
    const chat = openChat()
    for (const item of ['S2', 'O1', 'P1', 'zz']) {
      chat.taps({ kind: 'rate', survey: SURVEY, item, level: '5' })
      chat.hears('chat.survey.old')
      chat.caused()
    }
    const ended = atComment()
    ended.taps('ไม่มีข้อเสนอแนะ')
    for (const item of ['P2', 'O1']) {
      ended.taps({ kind: 'rate', survey: SURVEY, item, level: '5' })
      ended.hears('chat.survey.old')
      ended.caused()
    }
  })

  it('asks about the person in order only', () => {
    const chat = atComment()
    chat.taps({ kind: 'profile', survey: SURVEY, field: 'sex', value: 'begin' })
    chat.hears('chat.survey.old', 'chat.survey.comment-title')
    chat.taps('ไม่มีข้อเสนอแนะ')
    for (const [field, value] of [
      ['age', 'begin'],
      ['age', '31-40'],
      ['sex', 'female'],
      ['shoe-size', 'begin'],
    ] as const) {
      chat.taps({ kind: 'profile', survey: SURVEY, field, value })
      chat.hears('chat.survey.old')
      chat.caused()
    }
  })

  it('keeps no value that its field does not have', () => {
    const chat = atComment()
    chat.taps('ไม่มีข้อเสนอแนะ')
    chat.taps('ให้ข้อมูลผู้ตอบ (ไม่บังคับ)')
    chat.taps({ kind: 'profile', survey: SURVEY, field: 'sex', value: '$where' })
    chat.caused()
    chat.hears('ช่วงอายุ')
  })
})

describe('two surveys', () => {
  it('are answered one after the other', () => {
    const chat = begun()
    begun(chat, OTHER)
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: OTHER, item: 'P2', level: 5 }])
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
  })

  it('do not end together when one of them is skipped', () => {
    const chat = begun()
    chat.taps({ kind: 'skip-survey', survey: OTHER })
    chat.hears('chat.survey.skipped')
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'S2', level: '5' })
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 5 }])
  })
})

describe('a survey while a draft waits', () => {
  it('takes the comment, then asks the draft’s question again', () => {
    const chat = atComment(chatAt('salary-certificate', 'workplace'))
    chat.says('บริการดีมาก')
    chat.caused('comment')
    chat.hears('chat.survey.thanks', 'chat.filing.progress')
    chat.isAsked('workplace')
    assert.equal(chat.state.draft?.answers['workplace'], undefined)
    chat.says('โรงเรียนบ้านปงเคียน')
    chat.isAsked('phone')
  })

  it('asks the question again after “no suggestion” and “no survey” too', () => {
    const comment = atComment(chatAt('salary-certificate', 'workplace'))
    comment.taps('ไม่มีข้อเสนอแนะ')
    comment.hears('chat.survey.thanks', 'chat.filing.progress')
    const survey = begun(chatAt('salary-certificate', 'workplace'))
    survey.taps('ไม่ตอบแบบสอบถาม')
    survey.hears('chat.survey.skipped', 'chat.filing.progress')
    survey.isAsked('workplace')
  })

  it('lets the draft’s question be answered between two items', () => {
    const chat = begun(chatAt('salary-certificate', 'workplace'))
    chat.says('โรงเรียนบ้านปงเคียน')
    chat.isAsked('phone')
  })

  it('does not take words for an answer to a draft that was left for the menu', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.taps('เมนู')
    begun(chat)
    chat.says('ขอบใจมากนะ')
    chat.hears('chat.thanks')
    assert.equal(chat.state.draft?.answers['workplace'], undefined)
  })

  it('does not take the comment on one survey for one on another', () => {
    const chat = atComment()
    begun(chat, OTHER)
    chat.says('บริการดีมาก')
    chat.hears('chat.thanks')
    chat.caused()
  })

  it('forgets to wait for the comment when the person goes to the menu', () => {
    const chat = atComment()
    chat.taps('เมนู')
    chat.says('เบิกค่าหมอยังไงคะ')
    chat.hears('การเบิกจ่ายค่ารักษาพยาบาล')
    chat.caused()
  })
})
