import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Chat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

/** A question for free words, what becomes of the words that are typed there, and the words. */
const rows = readFileSync(new URL('./freeWords.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [question: string, what: string, words: string])

function at(question: string): Chat {
  if (question !== 'purpose-other') return chatAt('salary-certificate', question)
  const chat = chatAt('salary-certificate', 'purpose')
  chat.taps('อื่น ๆ')
  return chat
}

const titleOf = ({ messages }: Chat) => {
  const first = messages[0]
  return first?.kind === 'card' && 'key' in first.title ? first.title.key : null
}

/** Whether the question’s own card says what helps to answer it. */
const isHelped = ({ messages }: Chat) => JSON.stringify(messages[0]).includes('"key":"chat.stuck.')

/** What the chat does with words: keeps them, asks whether they are the answer, helps to answer, says that they are none, or answers beside. */
function became(chat: Chat, question: string): string {
  if (chat.state.draft?.answers[question] !== undefined) return 'kept'
  assert.equal(chat.state.draft?.asking, question)
  switch (titleOf(chat)) {
    case 'chat.doubt.title':
      return 'asked'
    case 'chat.filing.progress':
      return isHelped(chat) ? 'helped' : 'wrong'
    default:
      return chat.state.aside ? 'aside' : 'nothing'
  }
}

describe('words where a name or free words are asked for', () => {
  for (const what of ['kept', 'asked', 'helped', 'wrong', 'aside'])
    it(`are ${what} where they should be`, () => {
      const others = rows.flatMap(([question, wanted, words]) => {
        if (wanted !== what) return []
        const chat = at(question)
        chat.says(words)
        const found = became(chat, question)
        return found === wanted ? [] : [`${question}: ${words} → ${found}`]
      })
      assert.deepEqual(others, [])
    })
})

/** At the school, with words that may be something else. */
function inDoubt(words = 'จำไม่ได้แล้วค่ะ เกษียนนานแล้ว'): Chat {
  const chat = chatAt('salary-certificate', 'workplace')
  chat.says(words, '101')
  return chat
}

describe('words that may be no answer', () => {
  it('are shown with two buttons, and kept only when the person presses one', () => {
    const chat = inDoubt()
    chat.hears('chat.doubt.title')
    chat.sees('ใช้คำนี้เป็นคำตอบหรือไม่', 'จำไม่ได้แล้วค่ะ เกษียนนานแล้ว')
    chat.taps('ใช้คำนี้เป็นชื่อโรงเรียน')
    chat.isAsked('phone')
    assert.equal(chat.state.draft?.answers['workplace'], 'จำไม่ได้แล้วค่ะ เกษียนนานแล้ว')
    assert.equal(chat.state.draft?.doubted, undefined)
  })

  it('are forgotten when the person is asked anew, and the question takes the next words', () => {
    const chat = inDoubt()
    chat.taps('ถามใหม่')
    chat.isAsked('workplace')
    assert.equal(chat.state.draft?.doubted, undefined)
    chat.says('โรงเรียนบ้านปงเคียน')
    chat.isAsked('phone')
    assert.equal(chat.state.draft?.answers['workplace'], 'โรงเรียนบ้านปงเคียน')
  })

  it('are confirmed by a plain yes, refused by a plain no, and by the name itself', () => {
    const yes = inDoubt()
    yes.says('ใช่ค่ะ')
    yes.isAsked('phone')
    const no = inDoubt()
    no.says('ไม่ใช่ค่ะ')
    no.isAsked('workplace')
    assert.equal(no.state.draft?.answers['workplace'], undefined)
    const other = inDoubt()
    other.says('โรงเรียนบ้านดู่')
    assert.equal(other.state.draft?.answers['workplace'], 'โรงเรียนบ้านดู่')
  })

  it('are asked about once: typed again they are the answer', () => {
    const chat = inDoubt('โรงเรียนแล้วแต่ใครคะ')
    chat.hears('chat.doubt.title')
    chat.says('โรงเรียนแล้วแต่ใครคะ')
    chat.isAsked('phone')
  })

  it('keep their buttons to the question that they were typed for', () => {
    const chat = inDoubt()
    const use = chat.button('ใช้คำนี้เป็นชื่อโรงเรียน')
    chat.says('โรงเรียนบ้านดู่')
    chat.taps(use)
    chat.hears('chat.old.question')
    assert.equal(chat.state.draft?.answers['workplace'], 'โรงเรียนบ้านดู่')
  })

  it('go when the message is unsent, before and after they were confirmed', () => {
    const chat = inDoubt()
    chat.unsends('101')
    assert.equal(chat.state.draft?.doubted, undefined)
    const later = inDoubt()
    later.taps('ใช้คำนี้เป็นชื่อโรงเรียน')
    later.unsends('101')
    assert.equal(later.state.draft?.answers['workplace'], undefined)
  })

  it('are asked about in English too', () => {
    const chat = chatAt('salary-certificate', 'workplace', 'en')
    chat.says("I can't remember, I retired long ago")
    chat.sees('Is this your answer?')
    chat.taps('Ask me again')
    chat.isAsked('workplace')
  })
})

describe('whom a certificate is for, in whole sentences', () => {
  for (const [words, name] of [
    ['ถึงธนาคารกรุงไทยค่ะ', 'ธนาคารกรุงไทย'],
    ['ส่งถึง สหกรณ์ออมทรัพย์ครูพะเยา', 'สหกรณ์ออมทรัพย์ครูพะเยา'],
    ['เรียน ผู้จัดการธนาคารออมสิน', 'ผู้จัดการธนาคารออมสิน'],
    ['เรียนผู้จัดการธนาคารออมสิน', 'ผู้จัดการธนาคารออมสิน'],
    ['ออกให้ธนาคารกรุงไทยค่ะ', 'ธนาคารกรุงไทย'],
  ] as const)
    it(`loses what leads to the name: “${words}”`, () => {
      const chat = at('addressee')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['addressee'], name)
    })

  for (const words of ['ถึงธนาคารกรุงไทยนะคะ ไม่ใช่ออมสิน', 'ไม่ใช่ธนาคารออมสิน เป็นธนาคารกรุงไทยค่ะ'])
    it(`is confirmed without what it is not: “${words}”`, () => {
      const chat = at('addressee')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['addressee'], undefined)
      chat.hears('chat.doubt.title')
      chat.says('ใช่ค่ะ')
      assert.equal(chat.state.draft?.answers['addressee'], 'ธนาคารกรุงไทย')
    })
})

describe('a title that is sent after a name', () => {
  for (const [name, title, whole] of [
    ['สมศรี ใจดี', 'นางค่ะ', 'นางสมศรี ใจดี'],
    ['มานะ ใจดี', 'นายครับ', 'นายมานะ ใจดี'],
    ['Somsri Jaidee', 'Mrs', 'Mrs Somsri Jaidee'],
  ] as const)
    it(`is joined to it: “${name}”, “${title}”`, () => {
      const chat = chatAt('pension-certificate', 'name')
      chat.says(name)
      chat.isAsked('workplace')
      chat.says(title)
      chat.isAsked('workplace')
      assert.equal(chat.state.draft?.answers['name'], whole)
      assert.equal(chat.state.draft.answers['workplace'], undefined)
    })

  it('is never taken for a school where the name has one', () => {
    const chat = chatAt('pension-certificate', 'workplace')
    chat.says('นางค่ะ')
    chat.hears('chat.doubt.title')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
  })
})
