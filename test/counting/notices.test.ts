import assert from 'node:assert/strict'
import { contributionsOfNotice } from '../../src/counting/notices.ts'

const createdAt = new Date('2026-11-30T23:30:00+07:00')
const fateOf = (state: string, firstPushAt: Date | null) =>
  contributionsOfNotice({ notice: { kind: 'ready' }, state, createdAt, firstPushAt })

describe('what a notice adds to the figures', () => {
  it('is one of the day on which it was made, pushed when it went by a push of its own', () => {
    assert.deepEqual(fateOf('accepted', createdAt), [
      {
        kind: 'notices',
        day: '2026-11-30',
        month: '2026-11',
        by: { notice: 'ready' },
        counts: { pushed: 1 },
      },
    ])
  })

  it('is one saved when it came with another message', () => {
    assert.deepEqual(fateOf('accepted', null)[0]?.counts, { saved: 1 })
  })

  it('is what became of it where LINE did not take it', () => {
    for (const state of ['refused', 'unreachable', 'failed', 'withheld', 'overtaken', 'no-chat'])
      assert.deepEqual(fateOf(state, createdAt)[0]?.counts, { [state]: 1 })
  })
})
