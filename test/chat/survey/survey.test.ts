import assert from 'node:assert/strict'
import { officeOf } from '../../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { keepsSets } from '../../../src/domain/survey/surveySets.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const SURVEY = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)
/** What follows the end of the survey: whether there was a low mark stands with the answers alone. */
const OFFER = { kind: 'offer-call-back', survey: SURVEY, part: 'set' }

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
      'ไม่ตอบ',
    ])
    chat.taps('4 มาก')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 4 }])
    chat.taps('3 ปานกลาง')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'F4', level: 3 }])
    chat.taps('2 น้อย')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'Q1', level: 2 }])
    chat.taps('1 น้อยที่สุด')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'O1', level: 1 }])
    chat.hears('survey.comment-title')
    chat.sees('คำตอบไม่ผูกกับชื่อของท่าน')
    chat.says('  อยากให้มีที่นั่งรอ  ')
    assert.deepEqual(chat.effects, [{ kind: 'comment', survey: SURVEY, comment: 'อยากให้มีที่นั่งรอ' }, OFFER])
    chat.hears('survey.thanks')
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
    chat.hears('survey.skipped')
    chat.caused()
    const later = begun()
    later.taps('ไม่ตอบแบบสอบถาม')
    later.hears('survey.skipped')
    later.tapsAgain()
    later.hears('survey.old')
    later.says('กดกหฟ')
    later.hears('chat.unknown')
  })

  it('does without a comment', () => {
    const chat = atComment()
    chat.taps('ไม่มีข้อเสนอแนะ')
    chat.caused('offer-call-back')
    chat.hears('survey.thanks')
    chat.tapsAgain()
    chat.hears('survey.old')
  })

  it('keeps at most 1,000 characters of a comment', () => {
    const chat = atComment()
    chat.says('ก'.repeat(5000))
    assert.deepEqual(chat.effects, [{ kind: 'comment', survey: SURVEY, comment: 'ก'.repeat(1000) }, OFFER])
  })

  it('keeps no number that looks like a citizen id, a card or an account', () => {
    const chat = atComment()
    chat.says('โทรกลับด้วย บัตร 1234567890121')
    chat.showsProblem('chat.answer.private-number')
    chat.caused()
    chat.says('โทรกลับด้วย 081-234-5678')
    chat.caused('comment', 'offer-call-back')
  })

  it('never cuts a comment inside a character', () => {
    const chat = atComment()
    chat.says(`${'ก'.repeat(999)}😊`)
    assert.deepEqual(chat.effects, [{ kind: 'comment', survey: SURVEY, comment: 'ก'.repeat(999) }, OFFER])
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
    chat.hears('survey.thanks')
    assert.ok(!chat.labels().includes('ให้ข้อมูลผู้ตอบ (ไม่บังคับ)'))
    chat.tapsAgain()
    chat.hears('survey.old')
    chat.caused()
  })
})

describe('an old button of a survey', () => {
  it('changes nothing, and leads back to the present item', () => {
    const chat = begun()
    const first = { kind: 'rate', survey: SURVEY, item: 'P2', level: '1' } as const
    chat.taps(first)
    chat.hears('survey.old')
    chat.caused()
    chat.taps('กลับไปแบบสอบถาม')
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
  })

  it('does not count out of turn, for an unknown item, or after the end', () => {
    const chat = openChat()
    for (const item of ['S2', 'O1', 'P1', 'zz']) {
      chat.taps({ kind: 'rate', survey: SURVEY, item, level: '5' })
      chat.hears('survey.old')
      chat.caused()
    }
    const ended = atComment()
    ended.taps('ไม่มีข้อเสนอแนะ')
    for (const item of ['P2', 'O1']) {
      ended.taps({ kind: 'rate', survey: SURVEY, item, level: '5' })
      ended.hears('survey.old')
      ended.caused()
    }
  })

  it('asks about the person in order only', () => {
    const chat = atComment()
    chat.taps({ kind: 'profile', survey: SURVEY, field: 'sex', value: 'begin' })
    chat.hears('survey.old')
    chat.taps('กลับไปแบบสอบถาม')
    chat.hears('survey.comment-title')
    chat.taps('ไม่มีข้อเสนอแนะ')
    for (const [field, value] of [
      ['age', 'begin'],
      ['age', '31-40'],
      ['sex', 'female'],
      ['shoe-size', 'begin'],
    ] as const) {
      chat.taps({ kind: 'profile', survey: SURVEY, field, value })
      chat.hears('survey.old')
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
    chat.hears('survey.skipped')
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'S2', level: '5' })
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 5 }])
  })
})

describe('a survey while a draft waits', () => {
  it('takes the comment, then the answer to the draft’s question again', () => {
    const chat = atComment(chatAt('salary-certificate', 'workplace'))
    chat.says('บริการดีมาก')
    chat.caused('comment', 'offer-call-back')
    chat.hears('survey.thanks')
    assert.ok(chat.labels().includes('กลับไปข้อ 3'))
    assert.equal(chat.state.draft?.answers['workplace'], undefined)
    chat.says('โรงเรียนบ้านปงเคียน')
    chat.isAsked('phone')
  })

  it('leads back to the question after “no suggestion” and “no survey” too', () => {
    const comment = atComment(chatAt('salary-certificate', 'workplace'))
    comment.taps('ไม่มีข้อเสนอแนะ')
    comment.hears('survey.thanks')
    comment.taps(/^กลับไปข้อ/)
    comment.isAsked('workplace')
    const survey = begun(chatAt('salary-certificate', 'workplace'))
    survey.taps('ไม่ตอบแบบสอบถาม')
    survey.hears('survey.skipped')
    survey.taps(/^กลับไปข้อ/)
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
    chat.hears('answers.remark.praise.title')
    chat.caused()
  })

  it('forgets to wait for the comment when the person goes to the menu', () => {
    const chat = atComment()
    chat.taps('เมนู')
    chat.says('เป็นครู เบิกค่าหมอยังไงคะ')
    chat.hears('เบิกค่ารักษาพยาบาล')
    chat.caused()
  })
})

describe('an item that stands on the screen', () => {
  const asked = (language: 'th' | 'en' = 'th') =>
    openChat({
      state: {
        ...openChat({ language }).state,
        survey: {
          id: SURVEY,
          set: 1,
          next: 'P2',
          left: ['more', 'profile'],
          until: '2026-12-23T02:00:00.000Z',
        },
        focus: 'rating',
      },
    })

  for (const [typed, level] of [
    ['5', 5],
    ['๕', 5],
    ['ข้อ 5', 5],
    ['ข้อ ๓', 3],
    ['ระดับ 4', 4],
    ['2 คะแนน', 2],
    ['มากที่สุด', 5],
    ['5 มากที่สุด', 5],
    ['มาก', 4],
    ['น้อยที่สุด', 1],
    ['Very satisfied', 5],
    ['neutral', 3],
  ] as const) {
    it(`is answered by “${typed}”`, () => {
      const chat = asked()
      chat.says(typed)
      assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'P2', level }])
      chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
      chat.says('1')
      assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 1 }])
    })
  }

  it('is asked again after a number that is no level, and after words and level that disagree not guessed', () => {
    for (const typed of ['6', '11', '๐']) {
      const chat = asked()
      chat.says(typed)
      chat.hears('survey.progress')
      chat.showsProblem('survey.press')
      chat.caused()
    }
    const chat = asked()
    chat.says('5 น้อย')
    chat.caused()
  })

  it('is skipped, and the survey left, by words too', () => {
    const chat = asked()
    chat.says('ข้าม')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'P2', level: null }])
    chat.says('ไม่ตอบ')
    chat.hears('survey.skipped')
  })

  it('lets everything else be said', () => {
    const chat = asked()
    chat.says('บริการ')
    chat.says('5')
    chat.caused()
    assert.equal(chat.state.survey?.next, 'P2', 'the number belongs to the list')
    chat.says('5')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'P2', level: 5 }])
  })

  it('waits in the menu for whoever left, as long as it is open', () => {
    const chat = asked()
    chat.says('4')
    chat.says('เมนู')
    chat.taps('ตอบแบบสอบถามต่อ')
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
    chat.says('๕')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 5 }])
    chat.later(31 * 24 * 3_600_000)
    chat.says('เมนู')
    assert.ok(!chat.labels().includes('ตอบแบบสอบถามต่อ'))
    chat.taps({ kind: 'resume-survey' })
    chat.hears('survey.old')
  })

  it('answers a voice message with the way on', () => {
    const chat = asked()
    chat.sends('audio')
    chat.hears('people.voice.title')
    const comment = atComment()
    comment.sends('audio')
    comment.hears('people.voice.title')
    comment.sees('ฟังข้อความเสียงไม่ได้', 'โปรดพิมพ์')
    comment.says('ดีแล้ว')
    comment.caused('comment', 'offer-call-back')
  })
})

describe('the whole bank', () => {
  for (const [language, labels] of [
    ['th', { none: 'ไม่มีข้อเสนอแนะ', more: 'ตอบเพิ่มเติมอีก 12 ข้อ (ไม่บังคับ)', profile: 'ให้ข้อมูลผู้ตอบ (ไม่บังคับ)' }],
    ['en', { none: 'No suggestion', more: 'Answer 12 more (optional)', profile: 'About you (optional)' }],
  ] as const) {
    it(`follows for those who want, in ${language}, then the profile, each once`, () => {
      const chat = atCommentIn(language)
      chat.taps(labels.none)
      chat.taps(labels.more)
      const rated: unknown[] = []
      for (let count = 0; count < 12; count++) {
        chat.says(String((count % 5) + 1))
        rated.push(...chat.effects.map((effect) => (effect.kind === 'rate' ? effect.item : effect.kind)))
      }
      assert.deepEqual(rated, [
        'P1',
        'P3',
        'P4',
        'P5',
        'S1',
        'S3',
        'S4',
        'F1',
        'F2',
        'F3',
        'Q2',
        'Q3',
        'offer-call-back',
      ])
      chat.hears('survey.thanks')
      assert.ok(!chat.labels().includes(labels.more))
      chat.taps(chat.labels()[0] ?? '')
      chat.says(language === 'th' ? 'หญิง' : 'female')
      chat.caused('profile')
      chat.says(language === 'th' ? 'ข้าม' : 'skip')
      chat.caused()
      chat.says(language === 'th' ? 'ผู้รับบำเหน็จบำนาญ' : 'pensioner')
      chat.caused('profile')
      chat.hears('survey.profile-thanks')
      chat.taps({ kind: 'more-items', survey: SURVEY })
      chat.hears('survey.old')
    })
  }

  function atCommentIn(language: 'th' | 'en') {
    const chat = begun(openChat({ language }))
    for (let item = 2; item <= 5; item++) chat.says('5')
    return chat
  }
})

describe('a set of items', () => {
  const sets = [
    { version: 1, items: ['P2', 'S2', 'F4', 'Q1', 'O1'] },
    { version: 2, items: ['O1', 'Q3'], words: { O1: { th: 'โดยรวมเป็นอย่างไร', en: 'How was it overall?' } } },
  ]
  const office = officeOf(SettingsSchema.parse({ survey: { sets } }))

  it('that a survey was begun with stays with it to its end', () => {
    const chat = openChat({ office })
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'P2', level: '5', set: '1' })
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
    chat.says('4')
    chat.sees('แบบสอบถาม ข้อ 3 จาก 5')
  })

  it('that is newer asks its own items in its own words', () => {
    const chat = openChat({ office })
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'O1', level: '5', set: '2' })
    chat.sees('แบบสอบถาม ข้อ 2 จาก 2', 'ช่วยประหยัดเวลา')
    assert.equal(chat.state.survey?.set, 2)
  })

  it('that nobody knows is an old button', () => {
    const chat = openChat({ office })
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'P2', level: '5', set: '9' })
    chat.hears('survey.old')
    chat.caused()
  })

  it('is never changed, only followed by one with a higher version', () => {
    const before = SettingsSchema.parse({})
    const changed = SettingsSchema.parse({ survey: { sets: [{ version: 1, items: ['O1'] }] } })
    assert.equal(keepsSets(before, SettingsSchema.parse({ survey: { sets } })), true)
    assert.equal(keepsSets(before, changed), false)
    for (const bad of [
      [],
      [sets[1], sets[0]],
      [{ version: 1, items: ['P2', 'P2'] }],
      [{ version: 1, items: ['zz'] }],
    ]) {
      assert.equal(SettingsSchema.safeParse({ survey: { sets: bad } }).success, false)
    }
  })
})

describe('a survey that comes while another one is open', () => {
  it('does not take the words for the former one’s comment', () => {
    const chat = atComment()
    chat.officeDoes({ kind: 'asked', survey: OTHER, set: 1 })
    chat.says('เจ้าหน้าที่พูดจาดีมาก')
    chat.caused()
    assert.deepEqual([chat.state.survey?.id, chat.state.survey?.next], [OTHER, 'P2'])
    chat.says('5')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: OTHER, item: 'P2', level: 5 }])
  })

  it('takes no tap on an item of another set, whose words may differ', () => {
    const items = ['P2', 'S2', 'O1']
    const sets = [1, 2].map((version) => ({ version, items }))
    const chat = openChat({ office: officeOf(SettingsSchema.parse({ survey: { sets } })) })
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'P2', level: '5', set: '2' })
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'S2', level: '1', set: '1' })
    chat.hears('survey.old')
    chat.caused()
    chat.taps('กลับไปแบบสอบถาม')
    chat.taps('4 มาก')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'S2', level: 4 }])
  })
})
