import assert from 'node:assert/strict'
import { inTalk } from '../../../src/chat/talks/talkCards.ts'
import { officeOf, usualOffice } from '../../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { HOUR, MINUTE, SECOND } from '../../../src/lib/time.ts'
import { type Chat, type ChatOptions, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const FRIDAY_EVENING = '2026-11-27T16:40:00+07:00'
const officer = { staffId: 's1', name: 'นางสาวมาลี ตั้งใจ' }
const officeWith = (settings: unknown) => officeOf(SettingsSchema.parse(settings))

function talking(options: ChatOptions = {}): Chat {
  const chat = openChat(options)
  chat.taps({ kind: 'human' })
  return chat
}

const talkOf = (chat: Chat) => chat.state.talk?.id ?? ''
const says = (chat: Chat, text: string) =>
  chat.officeDoes({ kind: 'officer-says', talk: talkOf(chat), by: officer, text })
const ends = (chat: Chat, why: 'officer' | 'silence' | 'closed', seen = 0) =>
  chat.officeDoes({ kind: 'talk-over', talk: talkOf(chat), why, seen })

describe('the way to a person', () => {
  const ways = { contact: { phone: '053-711 234 ต่อ 12', map: 'https://maps.example/office' } }

  for (const [language, lines, talk, leave] of [
    [
      'th',
      ['จันทร์–ศุกร์ 08.30–12.00, 13.00–16.30 น.', 'ขณะนี้เปิดให้บริการ'],
      'คุยกับเจ้าหน้าที่ในแชต',
      'ฝากข้อความถึงเจ้าหน้าที่',
    ],
    [
      'en',
      ['Monday to Friday 08:30–12:00, 13:00–16:30', 'The counter is open now'],
      'Chat with an officer here',
      'Leave a message for an officer',
    ],
  ] as const) {
    it(`is a card with hours, telephone, map and one button (${language})`, () => {
      const chat = openChat({ language, office: officeWith(ways) })
      chat.taps({ kind: 'contact' })
      chat.hears('people.contact.title')
      chat.sees(...lines)
      assert.ok(chat.labels().includes(talk))
      assert.ok(!chat.labels().includes(leave))
      const links = JSON.stringify(chat.messages)
      assert.match(links, /"uri":"tel:053711234"/)
      assert.match(links, /"uri":"https:\/\/maps\.example\/office"/)
    })

    it(`offers to leave a message when nobody is there (${language})`, () => {
      const chat = openChat({ language, at: FRIDAY_EVENING, office: officeWith(ways) })
      chat.taps({ kind: 'contact' })
      assert.ok(chat.labels().includes(leave))
      assert.ok(!chat.labels().includes(talk))
      assert.match(JSON.stringify(chat.messages), /tel:053711234/)
    })
  }

  it('says when the office opens: on Monday after Friday evening, after the holiday on a holiday', () => {
    const friday = openChat({ at: FRIDAY_EVENING })
    friday.says('ติดต่อเจ้าหน้าที่')
    friday.sees('เปิดอีกครั้งวันจันทร์ที่ 30 พฤศจิกายน 2569 เวลา 08.30 น.')
    // Constitution Day, a Thursday
    const holiday = openChat({ at: '2026-12-10T10:00:00+07:00' })
    holiday.taps({ kind: 'contact' })
    holiday.sees('เปิดอีกครั้งวันศุกร์ที่ 11 ธันวาคม 2569 เวลา 08.30 น.')
    const lunch = openChat({ at: '2026-11-23T12:10:00+07:00' })
    lunch.taps({ kind: 'contact' })
    lunch.sees('เปิดอีกครั้งวันจันทร์ที่ 23 พฤศจิกายน 2569 เวลา 13.00 น.')
  })

  it('has no telephone that is not known', () => {
    const chat = openChat({ office: officeWith({ contact: { phone: null, map: null } }) })
    chat.taps({ kind: 'contact' })
    assert.doesNotMatch(JSON.stringify(chat.messages), /tel:|"link"/)
  })
})

describe('a talk with an officer', () => {
  it('passes every word on, confirms the first and says nothing after', () => {
    const chat = talking()
    chat.hears('people.talk.title')
    chat.caused('open-talk')
    chat.says('เมนู')
    chat.hears('people.talk.passed-on')
    assert.equal(chat.isCourtesy, true)
    assert.ok(chat.labels().includes('จบการสนทนา'))
    assert.deepEqual(chat.effects, [
      { kind: 'pass-on', talk: talkOf(chat), words: { text: 'เมนู' }, said: 1, lends: false },
    ])
    chat.says('เบิกค่าหมอ\n\n\n\nยังไงคะ 70-0042-9')
    chat.hears()
    assert.deepEqual(chat.effects, [
      {
        kind: 'pass-on',
        talk: talkOf(chat),
        words: { text: 'เบิกค่าหมอ\n\nยังไงคะ 70-0042-9' },
        said: 2,
        lends: true,
      },
    ])
  })

  it('leaves the buttons alone, and they leave the talk alone', () => {
    const chat = talking()
    chat.taps({ kind: 'menu' })
    chat.hears('chat.menu.title')
    chat.taps({ kind: 'status' })
    chat.caused('show-status')
    chat.taps({ kind: 'set-language', language: 'en' })
    chat.says('hello')
    chat.hears('people.talk.passed-on')
    chat.taps({ kind: 'human' })
    chat.hears('people.talk.title')
    chat.caused()
  })

  it('ends with the button or a typed word, in both languages', () => {
    for (const word of ['จบ', 'จบการสนทนา', 'End', 'end the chat']) {
      const chat = talking()
      const talk = talkOf(chat)
      chat.says(word)
      chat.hears('people.back.title')
      assert.deepEqual(chat.effects, [{ kind: 'end-talk', talk, by: 'person', keep: false }])
      assert.equal(chat.state.talk, null)
    }
    const chat = talking({ language: 'en' })
    chat.taps('End chat')
    chat.sees('The chat with the officer has ended')
    chat.tapsAgain()
    chat.hears('chat.old.button')
    chat.caused()
    chat.says('จบ')
    chat.caused('note-missed')
  })

  it('keeps a draft aside and offers it again afterwards', () => {
    const chat = chatAt('salary-certificate', 'phone')
    const { draft } = chat.state
    chat.taps({ kind: 'human' })
    chat.says('081-234-5678')
    chat.caused('pass-on')
    assert.deepEqual(chat.state.draft, draft)
    chat.taps('จบการสนทนา')
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.isAsked('phone')
  })

  it('gives way to a question that the person goes back to, until the officer writes', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps({ kind: 'human' })
    chat.taps({ kind: 'resume' })
    chat.says('081-234-5678')
    chat.isAsked('purpose')
    says(chat, 'มีอะไรให้ช่วยไหม')
    chat.says('ไม่มีแล้ว')
    chat.caused('pass-on')
    assert.equal(chat.state.draft?.asking, 'purpose')
  })

  it('tells the officer that something else came, keeps nothing of it and says so', () => {
    const chat = talking()
    chat.sends('video')
    chat.hears('people.talk.media')
    assert.equal(chat.isCourtesy, true)
    const passOn = { kind: 'pass-on', talk: talkOf(chat), lends: false } as const
    assert.deepEqual(chat.effects, [{ ...passOn, words: { media: 'video' }, said: 1 }])
    // A paper of the person may want a photo; the same is said where none does.
    chat.sends('image', '1')
    assert.equal(chat.isCourtesy, true)
    assert.deepEqual(chat.effects, [
      { ...passOn, words: { media: 'image' }, said: 2 },
      {
        kind: 'offer-photos',
        media: 'image',
        sent: { messageId: '1' },
        otherwise: inTalk('people.talk.media', talkOf(chat)),
      },
    ])
    chat.says(' \u200b ')
    chat.hears('people.talk.words')
    chat.caused()
  })

  it('never passes on what a member of the staff signs in with', () => {
    const chat = talking()
    chat.says('เข้าสู่ระบบ')
    chat.caused('sign-in')
    chat.says('CW-7K3M-9QPT')
    chat.caused('link-staff')
    chat.says('เข้าสู่ระบบ 048 291')
    chat.caused('ask-sign-in')
    chat.says('รหัส cw-7k3m-9qpt ใช้ไม่ได้')
    const passed = JSON.stringify(chat.effects)
    assert.match(passed, /รหัส CW-\*{4}-\*{4} ใช้ไม่ได้/)
    assert.doesNotMatch(passed, /7k3m/i)
  })

  it('brings the officer’s words with the way out', () => {
    const chat = talking()
    chat.says('สวัสดีค่ะ')
    says(chat, 'สวัสดี {{text}} $t(chat.menu.title)')
    chat.sees('เจ้าหน้าที่: สวัสดี {{text}} $t(chat.menu.title)')
    chat.caused('note-answer')
    assert.equal(chat.isCourtesy, false)
    assert.ok(chat.labels().includes('จบการสนทนา'))
  })

  it('is over when the officer has ended it, and the bot says so before anything else', () => {
    const chat = talking()
    chat.says('ขอถามหน่อย')
    ends(chat, 'officer', 1)
    chat.hears()
    chat.caused('end-talk')
    chat.says('สถานะ')
    chat.hears('people.back.title')
    chat.sees('เจ้าหน้าที่จบการสนทนาแล้ว')
    chat.caused('show-status')
    chat.says('สถานะ')
    chat.hears()
  })

  it('goes on when the person wrote while the officer was ending it', () => {
    const chat = talking()
    chat.says('ขอถามหน่อย')
    chat.says('อีกเรื่องหนึ่ง')
    ends(chat, 'officer', 1)
    chat.caused()
    chat.says('ยังอยู่ไหม')
    chat.caused('pass-on')
  })

  it('survives a block, and is not taken for a message by what the office does', () => {
    const chat = talking()
    chat.says('ขอถามหน่อย')
    chat.blocks()
    says(chat, 'ตอบแล้ว')
    assert.equal(chat.state.reachable, false)
    assert.notEqual(chat.state.talk, null)
  })
})

describe('silence in a talk', () => {
  const silence = usualOffice.talks.silenceMinutes * MINUTE

  it('is never shorter than thirty minutes', () => {
    assert.equal(usualOffice.talks.silenceMinutes, 30)
    assert.equal(SettingsSchema.safeParse({ talks: { silenceMinutes: 29 } }).success, false)
  })

  it('brings the bot back after the officer’s last word, told on the next message without a push', () => {
    const chat = talking()
    chat.says('ขอถามหน่อย')
    says(chat, 'ยินดี')
    chat.later(silence - SECOND)
    ends(chat, 'silence')
    chat.caused()
    chat.later(SECOND)
    ends(chat, 'silence')
    chat.hears()
    assert.deepEqual(chat.effects, [{ kind: 'end-talk', talk: talkOf(chat), by: 'silence', keep: false }])
    chat.says('เมนู')
    chat.hears('people.back.title', 'chat.menu.title')
    chat.sees('ไม่มีข้อความระยะหนึ่ง')
  })

  it('counts by itself when nobody has listened for it', () => {
    const chat = talking()
    says(chat, 'ยินดี')
    chat.later(silence)
    chat.taps({ kind: 'menu' })
    chat.hears('people.back.title', 'chat.menu.title')
    chat.caused('end-talk')
    assert.equal(chat.state.talk, null)
  })

  it('keeps words that nobody has answered, and tells who waits at once', () => {
    const chat = talking()
    chat.says('ขอถามหน่อย')
    chat.later(silence)
    ends(chat, 'silence')
    chat.hears('people.unanswered.title')
    assert.equal(chat.isCourtesy, false)
    assert.deepEqual(chat.effects, [{ kind: 'end-talk', talk: talkOf(chat), by: 'silence', keep: true }])
    chat.says('เมนู')
    chat.hears('people.back.title', 'chat.menu.title')
    chat.sees('ข้อความของท่านรอเจ้าหน้าที่อ่านอยู่')
  })

  it('at closing time nothing is lost either', () => {
    const chat = talking({ at: '2026-11-27T16:25:00+07:00' })
    chat.says('ขอถามหน่อย')
    chat.later(5 * MINUTE)
    ends(chat, 'closed')
    chat.hears('people.unanswered.title')
    chat.sees('วันจันทร์ที่ 30 พฤศจิกายน 2569 ตั้งแต่เวลา 08.30 น.')
    const quiet = talking({ at: '2026-11-27T16:25:00+07:00' })
    ends(quiet, 'closed')
    quiet.hears()
  })

  it('a talk that the conversation does not know stays with the office as a message', () => {
    const chat = openChat()
    chat.officeDoes({ kind: 'talk-over', talk: 'gone', why: 'silence', seen: 0 })
    chat.hears()
    assert.deepEqual(chat.effects, [{ kind: 'end-talk', talk: 'gone', by: 'silence', keep: true }])
  })
})

describe('a message that is left', () => {
  for (const [language, at, when] of [
    ['th', FRIDAY_EVENING, 'เจ้าหน้าที่จะอ่านข้อความในวันจันทร์ที่ 30 พฤศจิกายน 2569 ตั้งแต่เวลา 08.30 น.'],
    ['th', '2026-12-10T10:00:00+07:00', 'เจ้าหน้าที่จะอ่านข้อความในวันศุกร์ที่ 11 ธันวาคม 2569 ตั้งแต่เวลา 08.30 น.'],
    ['en', FRIDAY_EVENING, 'An officer will read it on Monday 30 November 2026 from 08:30'],
  ] as const) {
    it(`is asked for by one card that says when it is read (${language}, ${at.slice(0, 10)})`, () => {
      const chat = openChat({ language, at })
      chat.taps({ kind: 'contact' })
      chat.taps({ kind: 'human' })
      chat.hears('people.leave.title')
      chat.sees(when)
      chat.caused()
      chat.says('ขอทราบผล\nโทร 081-234-5678')
      assert.equal(chat.effects.length, 1)
      const [left] = chat.effects
      assert.ok(left?.kind === 'leave-message')
      assert.equal(left.text, 'ขอทราบผล\nโทร 081-234-5678')
      assert.equal(chat.state.focus, null)
    })
  }

  it('is what talks become where the office has switched them off', () => {
    const chat = openChat({ office: officeWith({ talks: { inChat: false } }) })
    chat.taps({ kind: 'human' })
    chat.hears('people.leave.title')
    chat.sees('ในเวลาทำการวันนี้')
  })

  it('may hold a reference or a number, and stands back for the menu', () => {
    const chat = openChat({ at: FRIDAY_EVENING })
    chat.taps({ kind: 'human' })
    chat.says('70-0042-9')
    chat.caused('leave-message')
    chat.taps({ kind: 'human' })
    chat.says('เมนู')
    chat.hears('chat.menu.title')
    chat.says('ขอทราบผล')
    assert.ok(!chat.effects.some(({ kind }) => kind === 'leave-message'))
  })

  it('is asked for again after a picture, a change of language or the ways to call', () => {
    const chat = openChat({ at: FRIDAY_EVENING })
    chat.taps({ kind: 'human' })
    chat.sends('audio')
    chat.hears('people.voice.title')
    chat.taps('กลับไปฝากข้อความ')
    chat.hears('people.leave.title')
    chat.taps({ kind: 'set-language', language: 'en' })
    chat.hears('chat.language.chosen', 'people.leave.title')
    chat.taps({ kind: 'contact' })
    chat.hears('people.contact.title')
    assert.ok(chat.labels().includes('Back to your message'))
    chat.says('   ')
    chat.hears('people.leave.title')
    chat.later(HOUR)
    chat.says('Please call me')
    chat.caused('leave-message')
  })

  it('is answered by an officer with a way to answer back', () => {
    const chat = openChat({ at: FRIDAY_EVENING })
    chat.officeDoes({ kind: 'officer-says', talk: 'left-1', by: officer, text: 'เอกสารครบแล้ว' })
    chat.sees('เจ้าหน้าที่: เอกสารครบแล้ว')
    assert.ok(chat.labels().includes('ตอบเจ้าหน้าที่'))
    assert.equal(chat.state.talk, null)
  })
})
