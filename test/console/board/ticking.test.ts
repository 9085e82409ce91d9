import assert from 'node:assert/strict'
import { nextTurn, tickingOf } from '../../../src/console/board/ticking.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { HOUR, MINUTE } from '../../../src/lib/time.ts'

const at = (time: string) => new Date(`2026-11-23T${time}+07:00`)
const filed = { state: 'submitted', filedAt: at('09:00:00'), promisedMinutes: 10 } as const
const untouched = { ...filed, timing: { acceptedAt: null, readyAt: null, pauses: [] } } as const
const accepted = {
  ...filed,
  state: 'accepted',
  timing: { acceptedAt: at('10:00:00'), readyAt: null, pauses: [] },
} as const

describe('an idle board', () => {
  const turn = (clocks: Parameters<typeof nextTurn>[0], now: Date, appointments: readonly Date[] = []) =>
    nextTurn(clocks, appointments, now, usualOffice)

  it('counts on how long a request waits, or for how long its clock runs until lunch', () => {
    assert.deepEqual(tickingOf(untouched, at('10:00:00'), usualOffice), { waited: HOUR })
    const ticking = { minutes: 4, promised: 10, runsFor: 116 * MINUTE }
    assert.deepEqual(tickingOf(accepted, at('10:04:00'), usualOffice), ticking)
    const lunch = { minutes: 120, promised: 10, runsFor: 0 }
    assert.deepEqual(tickingOf(accepted, at('12:30:00'), usualOffice), lunch)
    for (const state of ['paused', 'ready', 'papers_missing'] as const)
      assert.equal(tickingOf({ ...accepted, state }, at('10:04:00'), usualOffice), null)
  })

  it('asks again when a promise comes close to its limit, and when it is broken', () => {
    assert.equal(turn([accepted], at('10:04:00')), 4 * MINUTE + 1)
    assert.equal(turn([accepted], at('10:09:00')), MINUTE + 1)
    assert.equal(turn([untouched, accepted], at('10:10:00')), 1)
  })

  it('asks again when an appointment is within the hour, when the office opens, and at midnight', () => {
    assert.equal(turn([], at('09:00:00'), [at('08:45:00'), at('10:30:00')]), 30 * MINUTE)
    assert.equal(turn([], at('12:30:00')), 30 * MINUTE)
    assert.equal(turn([untouched], at('13:00:00')), 11 * HOUR)
  })
})
