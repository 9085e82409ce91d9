import assert from 'node:assert/strict'
import { usualOffice } from '../../src/flows/office.ts'
import { newState, readState } from '../../src/flows/state.ts'
import { step } from '../../src/flows/step.ts'
import { chatAt } from './support/filings.ts'

const facts = { now: new Date('2026-11-23T09:00:00+07:00'), today: '2026-11-23', office: usualOffice }

describe('stored state', () => {
  it('of a new person is this', () => {
    assert.deepEqual(newState, {
      v: 1,
      language: null,
      reachable: true,
      privacy: null,
      draft: null,
      survey: null,
      received: null,
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

  it('of an earlier release, asking what is asked no more, is shown on the check page', () => {
    const { state } = chatAt('salary-certificate', 'phone')
    assert.ok(state.draft)
    const old = { ...state, draft: { ...state.draft, asking: 'fax' } }
    const turn = step(old, { kind: 'text', id: 'e', at: 0, text: '053-711234' }, facts)
    assert.deepEqual(
      turn.effects.flatMap((effect) =>
        effect.kind === 'say' && effect.message.kind === 'card' ? [effect.message.title] : [],
      ),
      [{ key: 'chat.check.title' }],
    )
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
    assert.deepEqual(late, { state: { ...state, draft: null, focus: null }, effects: [] })
  })
})
