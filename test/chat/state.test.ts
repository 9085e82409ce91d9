import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { newState, readState } from '../../src/chat/state.ts'
import { step } from '../../src/chat/step.ts'
import { type Chat, openChat } from '../support/chat.ts'
import { chatAt } from './support/filings.ts'

const facts = { now: new Date('2026-11-23T09:00:00+07:00'), today: '2026-11-23', office: usualOffice }

describe('stored state', () => {
  it('of a new person is this', () => {
    assert.deepEqual(newState, {
      v: 2,
      language: null,
      reachable: true,
      privacy: null,
      draft: null,
      survey: null,
      received: null,
      talk: null,
      tie: null,
      asked: null,
      photoFor: null,
      focus: null,
    })
    assert.deepEqual(readState(JSON.parse(JSON.stringify(newState))), newState)
  })

  it('is read back as it was written', () => {
    const { state } = chatAt('salary-certificate', 'phone')
    assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state)
  })

  it('that is none of ours is not guessed at', () => {
    for (const stored of [
      null,
      undefined,
      '',
      42,
      [],
      {},
      { v: 2 },
      { v: 3 },
      { ...newState, v: 0 },
      { ...newState, language: 'fr' },
      { ...newState, focus: 'survey' },
      { ...newState, privacy: { version: '1', at: 'yesterday' } },
      {
        ...newState,
        draft: {
          id: '1',
          service: 'gone',
          answers: {},
          asking: 'name',
          touchedAt: '2026-11-23T02:00:00.000Z',
        },
      },
    ]) {
      assert.equal(readState(stored), null, JSON.stringify(stored))
    }
  })

  it('of the first release keeps the answers, but for those about papers', () => {
    const { state } = chatAt('medical-reimbursement', null)
    assert.ok(state.draft)
    const answers = { ...state.draft.answers, papers: 'some', 'paper.medical-receipt': 'have' }
    const { papers, 'paper.medical-receipt': receipt, ...kept } = answers
    assert.deepEqual([papers, receipt], ['some', 'have'])
    assert.deepEqual(readState({ ...state, v: 1, draft: { ...state.draft, answers } }), {
      ...state,
      draft: { ...state.draft, answers: kept },
    })
    assert.deepEqual(readState({ ...newState, v: 1 }), newState)
  })
})

describe('a draft of an earlier release', () => {
  const UPDATED = 'chat.filing.updated'
  /** Everything is answered but what is asked now, and the question that waits is asked no more. */
  function oldDraft(asking: string): Chat {
    const { state } = chatAt('salary-certificate', 'addressee')
    assert.ok(state.draft)
    return openChat({ state: { ...state, draft: { ...state.draft, asking } } })
  }

  for (const asking of ['fax', 'check', 'paper.salary-certificate']) {
    it(`that waits at “${asking}” goes on with the first open question, and says so once`, () => {
      const chat = oldDraft(asking)
      chat.says('053-711234')
      chat.hears(UPDATED, 'chat.filing.progress')
      chat.isAsked('addressee')
      assert.equal(chat.state.draft?.answers['addressee'], undefined)
      chat.says('ธนาคารออมสิน')
      chat.hears('chat.filing.progress')
      chat.isAsked('papers')
    })
  }

  for (const [service, asking, answer, next] of [
    ['salary-certificate', 'for-whom', '1', 'name'],
    ['salary-certificate', 'originals', '2', 'addressee'],
  ] as const) {
    it(`that waits at “${asking}”, which is asked no more, takes the answer all the same`, () => {
      const { state } = chatAt(service, next)
      assert.ok(state.draft)
      const draft = { ...state.draft, asking }
      delete draft.shown
      const chat = openChat({ state: { ...state, draft } })
      chat.says(answer)
      assert.notEqual(chat.state.draft?.answers[asking], undefined)
      chat.isAsked(next)
    })
  }

  it('takes no number for an answer to another question', () => {
    const chat = oldDraft('fax')
    chat.says('2')
    chat.hears(UPDATED, 'chat.filing.progress')
    chat.isAsked('addressee')
  })

  it('still does what the menu says', () => {
    const chat = oldDraft('fax')
    chat.says('เมนู')
    chat.hears(UPDATED, 'chat.menu.title')
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.hears('chat.filing.progress')
    chat.isAsked('addressee')
  })

  it('says so after a tap on a button of the question that is gone', () => {
    const chat = oldDraft('fax')
    const draft = chat.state.draft?.id ?? ''
    chat.taps({ kind: 'answer', draft, question: 'fax', value: 'none' })
    chat.hears(UPDATED, 'chat.old.question', 'chat.filing.progress')
    chat.isAsked('addressee')
  })

  it('is not sent before what has been added is answered', () => {
    const chat = oldDraft('check')
    chat.taps({ kind: 'submit', draft: chat.state.draft?.id ?? '' })
    chat.hears(UPDATED, 'chat.filing.progress')
    chat.isAsked('addressee')
    chat.caused()
  })

  it('is brought up to date without a word when the calendar calls', () => {
    const chat = oldDraft('fax')
    const turn = step(chat.state, { kind: 'tidy', id: 'e', at: 0 }, facts)
    assert.deepEqual(turn.effects, [])
  })
})

describe('a turn', () => {
  it('is the same for the same state, event and facts, and leaves its input alone', () => {
    const { state } = chatAt('salary-certificate', 'phone')
    const before = JSON.stringify(state)
    const event = { kind: 'text', id: 'e', at: 0, text: '081-234-5678' } as const
    assert.deepEqual(step(state, event, facts), step(state, event, facts))
    assert.equal(JSON.stringify(state), before)
  })

  it('only forgets when the calendar calls', () => {
    const { state } = chatAt('salary-certificate', 'phone')
    const soon = step(state, { kind: 'tidy', id: 'e', at: 0 }, facts)
    assert.deepEqual(soon, { state, effects: [] })
    const late = step(
      state,
      { kind: 'tidy', id: 'e', at: 0 },
      { ...facts, now: new Date('2026-11-30T09:00:00+07:00') },
    )
    const endedDraft = { service: 'salary-certificate', days: 7 }
    assert.deepEqual(late, { state: { ...state, draft: null, focus: null, endedDraft }, effects: [] })
  })
})
