import assert from 'node:assert/strict'
import { type Absence, actingFor, isAway } from '../../src/models/staff/absence.ts'

const absence = (standIn: string | null): Absence => ({ from: '2026-11-23', until: '2026-11-25', standIn })
const member = (id: string, away: Absence | null = null) => ({ id, absence: away })

describe('the absence of a member', () => {
  it('holds from its first day to its last', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26']
    const mali = member('mali', absence(null))
    assert.deepEqual(
      days.map((day) => isAway(mali, day)),
      [false, true, true, false],
    )
  })

  it('leads to the stand-in, and over one who is away to whoever stands in for that one', () => {
    const on = (day: string, ...all: ReturnType<typeof member>[]) => actingFor(all[0]!, all, day)?.id ?? null
    const day = '2026-11-24'
    assert.equal(on('2026-11-26', member('mali', absence('long')), member('long')), 'mali')
    assert.equal(on(day, member('mali', absence('long')), member('long')), 'long')
    assert.equal(
      on(day, member('mali', absence('long')), member('long', absence('wichai')), member('wichai')),
      'wichai',
    )
    assert.equal(on(day, member('mali', absence('long')), member('long', absence('mali'))), null)
    assert.equal(on(day, member('mali', absence('long')), member('long', absence(null))), null)
    assert.equal(on(day, member('mali', absence('gone'))), null)
    assert.equal(on(day, member('mali', absence(null))), null)
  })
})
