import assert from 'node:assert/strict'
import { DAY } from '../../src/lib/time.ts'
import { type Chat, openChat } from '../support/chat.ts'
import { chatAt, filings, give } from './support/filings.ts'

const SERVICE = 'salary-certificate'
const SURVEY = 'ab'.repeat(32)
/** Answers every question behind this one. */
function answersBehind(chat: Chat, question: string): void {
  const at = filings[SERVICE].findIndex(({ asked }) => asked === question)
  for (const line of filings[SERVICE].slice(at + 1)) give(chat, line)
}

const kinds = (chat: Chat) => chat.effects.map(({ kind }) => kind)

describe('a message that is unsent after it answered a question', () => {
  it('takes its answer with it, says nothing, and leaves the question on the screen alone', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    const { asking, shown } = chat.state.draft ?? {}
    chat.unsends('101')
    assert.deepEqual(chat.messages, [])
    assert.equal(chat.state.draft?.answers['name'], undefined)
    assert.ok(!JSON.stringify(chat.state).includes('สมศรี'))
    assert.deepEqual([chat.state.draft?.asking, chat.state.draft?.shown], [asking, shown])
  })

  it('is asked again after the question on the screen, and the person is told why, once', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    chat.unsends('101')
    chat.says('1')
    chat.hears('people.withdrawn.answer', 'chat.filing.progress')
    chat.isAsked('name')
    chat.says('นางสมหญิง ใจดี', '102')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมหญิง ใจดี')
    assert.ok(!JSON.stringify(chat.messages).includes('people.withdrawn'))
  })

  it('is asked again instead of sending, when the check page was on the screen', () => {
    const chat = chatAt(SERVICE, 'phone')
    chat.says('0812345678', '7')
    answersBehind(chat, 'phone')
    chat.unsends('7')
    const { id = '', shown } = chat.state.draft ?? {}
    chat.taps({ kind: 'submit', draft: id, shown })
    chat.hears('people.withdrawn.answer', 'chat.filing.progress')
    chat.isAsked('phone')
    chat.caused()
  })

  it('leaves an answer alone that another message or a press has replaced', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    const draft = chat.state.draft?.id ?? ''
    chat.taps({ kind: 'edit', draft, question: 'name' })
    chat.says('นางสมหญิง ใจดี', '102')
    chat.unsends('101')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมหญิง ใจดี')
    chat.unsends('102')
    assert.equal(chat.state.draft?.answers['name'], undefined)
  })

  it('takes the answer also when it was given twice in the same words', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'name' })
    chat.later(1000)
    chat.says('นางสมศรี ใจดี', '102')
    chat.unsends('102')
    assert.equal(chat.state.draft?.answers['name'], undefined)
  })

  it('takes nothing with it when it was no answer but a command', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'name' })
    chat.says('ย้อนกลับ', '102')
    chat.unsends('102')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
    chat.unsends('101')
    assert.equal(chat.state.draft.answers['name'], undefined)
  })

  it('twice changes nothing more', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    chat.unsends('101')
    const once = chat.state
    chat.unsends('101')
    assert.deepEqual(chat.state, once)
  })

  it('does not reach a request that was filed, nor the next draft', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    answersBehind(chat, 'name')
    chat.taps('ส่งคำขอ')
    chat.caused('file-request')
    assert.deepEqual(
      chat.state.sources?.map(({ of }) => of),
      [{ kept: 'last-time', question: 'name' }],
    )
    chat.unsends('101')
    chat.caused('withdraw-photo', 'withdraw-words')
    assert.deepEqual(chat.state.sources, [])
  })

  it('is forgotten with the draft and with everything else of the person', () => {
    for (const kind of ['discard', 'delete'] as const) {
      const chat = chatAt(SERVICE, 'name')
      chat.says('นางสมศรี ใจดี', '101')
      if (kind === 'discard') chat.taps({ kind, draft: chat.state.draft?.id ?? '', sure: 'yes' })
      else chat.taps({ kind: 'delete-data', asked: '2026-11-23' })
      assert.deepEqual(chat.state.sources ?? [], [])
    }
  })

  it('is not remembered for longer than a week, nor without end', () => {
    const chat = chatAt(SERVICE, 'name')
    chat.says('นางสมศรี ใจดี', '101')
    for (let each = 0; each < 100; each++) {
      chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'workplace' })
      chat.says(`โรงเรียนบ้านปงเคียน ${each}`, String(1000 + each))
    }
    assert.equal(chat.state.sources?.length, 2)
    chat.taps({ kind: 'resume' })
    chat.later(6 * DAY)
    chat.taps({ kind: 'resume' })
    chat.later(2 * DAY)
    chat.taps({ kind: 'resume' })
    assert.deepEqual(chat.state.sources, [])
  })
})

describe('a message that is unsent after it was the comment of a survey', () => {
  it('takes the comment with it', () => {
    const chat = openChat()
    chat.taps({ kind: 'rate', survey: SURVEY, item: 'P2', level: '5' })
    for (const item of ['S2', 'F4', 'Q1', 'O1']) chat.taps({ kind: 'rate', survey: SURVEY, item, level: '5' })
    chat.says('คุณมาลีช่วยดีมาก', '55')
    assert.deepEqual(chat.effects, [
      { kind: 'comment', survey: SURVEY, comment: 'คุณมาลีช่วยดีมาก', message: '55' },
      { kind: 'offer-call-back', survey: SURVEY, part: 'set' },
    ])
    chat.unsends('54')
    assert.ok(!kinds(chat).includes('withdraw-comment'))
    chat.unsends('55')
    assert.deepEqual(chat.effects.at(-1), { kind: 'withdraw-comment', survey: SURVEY })
    assert.deepEqual(chat.state.sources, [])
  })
})
