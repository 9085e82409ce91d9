import assert from 'node:assert/strict'
import { DAY } from '../../../src/lib/time.ts'
import { PRIVACY_VERSION } from '../../../src/domain/settings/office.ts'
import { newState, type State } from '../../../src/chat/state.ts'
import { openChat } from '../../support/chat.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'

const at = new Date(MONDAY_MORNING).toISOString()
const accepted: State = { ...newState, language: 'th', privacy: { version: PRIVACY_VERSION, at } }

/** Somebody whose words have already told this. */
const having = (answers: Record<string, string>) =>
  openChat({ state: { ...accepted, told: { answers, at } } })

describe('what somebody has told before the questions', () => {
  it('is not asked again, and stands on the check page where it can be changed', () => {
    const chat = having({ 'card-reason': 'lost' })
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    assert.deepEqual(chat.state.draft?.answers, { 'card-reason': 'lost' })
    assert.equal(chat.state.told, undefined)
    chat.taps({ kind: 'edit', draft: chat.state.draft.id, question: 'card-reason' })
    chat.taps('บัตรหมดอายุ')
    assert.equal(chat.state.draft.answers['card-reason'], 'expired')
  })

  it('waits where the service does not ask for it', () => {
    const chat = having({ 'card-reason': 'lost', status: 'teacher' })
    chat.taps({ kind: 'file', service: 'medical-reimbursement' })
    assert.deepEqual(chat.state.draft?.answers, { status: 'teacher' })
    assert.deepEqual(chat.state.told?.answers, { 'card-reason': 'lost' })
  })

  it('is asked where the service has no such choice', () => {
    const chat = having({ 'card-reason': 'stolen', status: 'contract-staff' })
    chat.taps({ kind: 'file', service: 'housing-welfare-certificate' })
    assert.deepEqual(chat.state.draft?.answers, {})
  })

  it('is forgotten after a day', () => {
    const chat = having({ 'card-reason': 'lost' })
    chat.later(DAY)
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    assert.deepEqual(chat.state.draft?.answers, {})
  })

  it('is the own retirement, said in passing', () => {
    const chat = openChat({ state: accepted })
    chat.says('เกษียณแล้วค่ะ')
    chat.taps({ kind: 'file', service: 'child-education-allowance' })
    assert.equal(chat.state.draft?.answers['status'], 'pensioner')
  })

  it('goes when the message is unsent, also from the draft that has begun with it', () => {
    const chat = openChat({ state: accepted })
    chat.says('เกษียณแล้วค่ะ', '101')
    chat.unsends('101')
    assert.deepEqual(chat.state.told?.answers, {})
    chat.says('เกษียณแล้วค่ะ', '102')
    chat.taps({ kind: 'file', service: 'child-education-allowance' })
    chat.unsends('102')
    assert.equal(chat.state.draft?.answers['status'], undefined)
  })

  for (const words of ['พ่อเกษียณแล้วค่ะ', 'ยังไม่เกษียณค่ะ']) {
    it(`is not the own status in “${words}”`, () => {
      const chat = openChat({ state: accepted })
      chat.says(words)
      assert.equal(chat.state.told, undefined)
    })
  }
})
