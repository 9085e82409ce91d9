import assert from 'node:assert/strict'
import { completedNotice } from '../../src/chat/requests/noticeMessages.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { presentSet } from '../../src/domain/survey/surveySets.ts'
import { askedIn } from '../../src/outbox/asked.ts'

const set = presentSet(usualOffice)
const messages = completedNotice({
  service: 'pension-certificate',
  reference: '70-0001-9',
  survey: { id: 'the-survey', set },
  transferred: false,
})
const completed = { kind: 'completed', request: 'the-request' } as const
const asks = { survey: 'another-survey', set: 7 }

describe('what notices ask', () => {
  it('stands in a field of the notice', () => {
    assert.deepEqual(askedIn([{ notice: completed, messages, asks }]), asks)
  })

  it('is read from the buttons of a notice that an earlier release has recorded', () => {
    assert.deepEqual(askedIn([{ notice: completed, messages }]), { survey: 'the-survey', set: set.version })
  })

  it('is nothing where no notice asks', () => {
    assert.equal(askedIn([]), null)
    assert.equal(askedIn([{ notice: { ...completed, kind: 'ready' }, messages }]), null)
    assert.equal(askedIn([{ notice: null, messages }]), null)
  })

  it('is that of the first that asks', () => {
    const silent = { notice: { ...completed, kind: 'ready' }, messages: [] } as const
    assert.deepEqual(askedIn([silent, { notice: completed, messages, asks }]), asks)
  })
})
