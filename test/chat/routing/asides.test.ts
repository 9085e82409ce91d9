import assert from 'node:assert/strict'
import { HOUR } from '../../../src/lib/time.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const PHONE = '081-234-5678'
const SURVEY = 'a'.repeat(64)
const FRIDAY_EVENING = '2026-11-27T20:00:00+07:00'

/** Checks that the last message has one small button back, at its foot and above the keyboard. */
function leadsBack(chat: Chat, label: string): void {
  const last = chat.messages.at(-1)
  if (!last) return assert.ok(chat.labels().length === 0)
  assert.ok(last.kind === 'card', 'A text cannot keep a button')
  assert.equal(chat.labels().filter((each) => each === label).length, 2, chat.labels().join(' | '))
}

describe('an aside while a question of the draft waits', () => {
  const asides: readonly (readonly [string, (chat: Chat) => void])[] = [
    ['status by its button', (chat) => chat.taps({ kind: 'status' })],
    ['status in words', (chat) => chat.says('เสร็จหรือยังคะ')],
    ['a person', (chat) => chat.says('ขอคุยกับคน')],
    ['thanks', (chat) => chat.says('ขอบคุณค่ะ')],
    ['a greeting', (chat) => chat.says('สวัสดีค่ะ')],
    ['a sticker', (chat) => chat.sends('sticker')],
    ['a voice message', (chat) => chat.sends('audio', '1')],
    ['a photo that cannot be used', (chat) => chat.sends('image', '2')],
    ['an old button', (chat) => chat.tapsData('kind=unheard-of')],
    ['a fact', (chat) => chat.says('ค่าธรรมเนียมเท่าไร')],
    ['the opening hours', (chat) => chat.says('เปิดกี่โมง')],
    ['the card of another service', (chat) => chat.says('หนังสือรับรองความประพฤติ')],
    ['the list of services', (chat) => chat.taps({ kind: 'services' })],
    ['my data', (chat) => chat.says('ข้อมูลของฉัน')],
    ['my appointments', (chat) => chat.taps({ kind: 'visit' })],
  ]

  for (const [name, ask] of asides) {
    it(`is answered alone, and the answer typed after it is taken: ${name}`, () => {
      const chat = chatAt('salary-certificate', 'phone')
      const { draft } = chat.state
      ask(chat)
      chat.seesNot('โทรศัพท์ที่ติดต่อได้', 'ข้อ 5 จาก')
      assert.deepEqual(chat.state.draft, draft)
      if (chat.messages.length > 0) leadsBack(chat, 'กลับไปข้อ 4')
      chat.says(PHONE)
      chat.isAsked('purpose')
      assert.equal(chat.state.draft?.answers['phone'], '0812345678')
    })

    it(`shows the whole question when the small button is pressed: ${name}`, () => {
      const chat = chatAt('salary-certificate', 'phone')
      ask(chat)
      chat.taps('กลับไปข้อ 4')
      chat.hears('chat.filing.progress')
      chat.isAsked('phone')
      assert.equal(chat.state.aside, undefined)
    })
  }

  it('leaves the buttons of the question above it at work', () => {
    const chat = chatAt('salary-certificate', 'status')
    const teacher = chat.button('ข้าราชการครู')
    chat.says('เสร็จหรือยังคะ')
    chat.taps(teacher)
    chat.isAsked('workplace')
  })

  it('may be followed by a second one, and both keep the way back', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.says('เสร็จหรือยังคะ')
    chat.sends('sticker')
    leadsBack(chat, 'กลับไปข้อ 4')
    chat.says(PHONE)
    chat.isAsked('purpose')
  })

  it('is another wish too: free words asked for do not swallow it', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.taps({ kind: 'status' })
    chat.says('หนังสือรับรองความประพฤติ')
    assert.equal(chat.state.draft?.answers['workplace'], undefined)
    chat.says('โรงเรียนบ้านปงเคียน')
    assert.equal(chat.state.draft?.answers['workplace'], 'โรงเรียนบ้านปงเคียน')
  })

  it('is a wrong answer in the card of its question', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps({ kind: 'status' })
    chat.says('0812')
    chat.hears('chat.filing.progress')
    chat.showsProblem('chat.answer.phone-mobile')
    chat.isAsked('phone')
  })

  it('gives a lone number to the list that was shown', () => {
    const chat = chatAt('salary-certificate', 'status')
    chat.taps({ kind: 'services' })
    chat.says('3')
    assert.equal(chat.state.draft?.answers['status'], undefined)
    chat.says('3')
    assert.notEqual(chat.state.draft?.answers['status'], undefined)
  })

  it('goes back by the word too', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.sends('sticker')
    chat.says('ย้อนกลับ')
    chat.isAsked('phone')
    chat.says('ย้อนกลับ')
    chat.isAsked('workplace')
  })

  it('belongs to the officer in a talk', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps({ kind: 'human' })
    chat.taps({ kind: 'status' })
    chat.says(PHONE)
    chat.caused('pass-on')
  })
})

describe('an aside while something else is asked', () => {
  it('keeps the survey’s item, which is answered by typing or pressed for', () => {
    const chat = openChat()
    chat.officeDoes({ kind: 'asked', survey: SURVEY, set: 1 })
    chat.says('เปิดกี่โมง')
    chat.hears('answers.hours.title')
    leadsBack(chat, 'กลับไปแบบสอบถาม')
    chat.says('5')
    assert.deepEqual(chat.effects, [{ kind: 'rate', survey: SURVEY, item: 'P2', level: 5 }])
    chat.sends('sticker')
    chat.hears('survey.words-only')
    chat.taps('กลับไปแบบสอบถาม')
    chat.sees('แบบสอบถาม ข้อ 2 จาก 5')
  })

  it('keeps the comment, and takes no other wish for it', () => {
    const chat = openChat()
    chat.officeDoes({ kind: 'asked', survey: SURVEY, set: 1 })
    for (let item = 0; item < 5; item++) chat.says('5')
    chat.hears('survey.comment-title')
    chat.taps({ kind: 'status' })
    chat.says('หนังสือรับรองความประพฤติ')
    leadsBack(chat, 'กลับไปแบบสอบถาม')
    chat.says('เจ้าหน้าที่ใจดี')
    chat.caused('comment', 'offer-call-back')
  })

  it('keeps the message to leave, and its draft behind it', () => {
    const chat = openChat({ at: FRIDAY_EVENING, privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.isAsked('name')
    chat.taps('คุยกับเจ้าหน้าที่')
    chat.hears('people.leave.title')
    chat.taps({ kind: 'status' })
    chat.says('ขอให้โทรกลับด้วยนะคะ 081-234-5678')
    chat.caused('leave-message')
    chat.says('นางสมศรี ใจดี')
    chat.isAsked('status')
  })

  it('ends after six hours', () => {
    const chat = openChat()
    chat.officeDoes({ kind: 'asked', survey: SURVEY, set: 1 })
    chat.says('เปิดกี่โมง')
    chat.later(6 * HOUR)
    chat.says('5')
    chat.caused()
  })
})
