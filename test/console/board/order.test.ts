import assert from 'node:assert/strict'
import { byUrgency, type Urgency } from '../../../src/console/board/order.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`)
const now = at('10:00')

const calm: Urgency = { promise: 'on-time', appointment: null, filedAt: at('08:30') }

describe('the order of the board', () => {
  const sorted = (all: Readonly<Record<string, Urgency>>) =>
    Object.entries(all)
      .sort(([, a], [, b]) => byUrgency(now)(a, b))
      .map(([name]) => name)

  it('is late, at risk, appointment within the hour, then whoever has waited longest', () => {
    const all = {
      newer: { ...calm, filedAt: at('09:00') },
      older: calm,
      soon: { ...calm, appointment: at('11:00'), filedAt: at('09:30') },
      begun: { ...calm, appointment: at('09:45'), filedAt: at('09:40') },
      afternoon: { ...calm, appointment: at('14:00'), filedAt: at('08:45') },
      risk: { ...calm, promise: 'at-risk', filedAt: at('09:50') },
      late: { ...calm, promise: 'late', filedAt: at('09:55') },
    } as const
    assert.deepEqual(sorted(all), ['late', 'risk', 'begun', 'soon', 'older', 'afternoon', 'newer'])
  })

  it('puts the older first among equals, whatever appointment a late one has', () => {
    const all = {
      second: { ...calm, promise: 'late', appointment: at('10:05'), filedAt: at('09:00') },
      first: { ...calm, promise: 'late' },
    } as const
    assert.deepEqual(sorted(all), ['first', 'second'])
  })
})
