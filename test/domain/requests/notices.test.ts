import assert from 'node:assert/strict'
import { noticeHolds, type NoticeSubject } from '../../../src/domain/requests/noticeHolds.ts'
import { endOf, nextWaking, noticeTable } from '../../../src/domain/requests/noticeTable.ts'
import { changes, noticeKinds, requestStates } from '../../../src/domain/requests/requestLife.ts'

const at = (iso: string) => new Date(`${iso}:00+07:00`)
const SLOT = '2026-11-25T09:00'

/** What is known while everything is as the notice says. */
function asTold({ kind, endedAt, idleSince, slot }: NoticeSubject) {
  return {
    state: noticeTable[kind].holds[0],
    endedAt: endedAt ?? null,
    changedAt: idleSince ?? at('2026-11-23T09:00'),
    replaced: false,
    appointment: slot ?? null,
    isOpenThen: kind !== 'appointment-closed',
  }
}

const ended = at('2026-11-23T10:00')
const subjects: readonly NoticeSubject[] = noticeKinds.map((kind) => {
  const { about } = noticeTable[kind]
  return {
    kind,
    request: 'r',
    ...(about === 'end' && { endedAt: ended }),
    ...(about === 'silence' && { idleSince: at('2026-10-01T09:00') }),
    ...(about.endsWith('appointment') && { slot: SLOT }),
  }
})

describe('a notice', () => {
  for (const subject of subjects) {
    const { kind } = subject
    it(`${kind} holds as long as what it speaks of, and no longer`, () => {
      const told = asTold(subject)
      assert.ok(noticeHolds(subject, told))
      for (const state of requestStates) {
        const holds = (noticeTable[kind].holds as readonly string[]).includes(state)
        assert.equal(noticeHolds(subject, { ...told, state }), holds, state)
      }
      assert.ok(!noticeHolds(subject, { ...told, replaced: true }), 'replaced by a later one')
      const { about } = noticeTable[kind]
      const anew = { ...told, endedAt: at('2026-11-23T10:01') }
      assert.equal(noticeHolds(subject, anew), about !== 'end', 'the request ended anew')
      const alive = { ...told, changedAt: at('2026-11-23T10:01') }
      assert.equal(noticeHolds(subject, alive), about !== 'silence', 'there was a sign of life')
      for (const appointment of [null, '2026-11-25T09:15']) {
        const other = noticeHolds(subject, { ...told, appointment })
        assert.equal(other, !about.endsWith('appointment'), `the appointment is ${appointment}`)
      }
      const turned = noticeHolds(subject, { ...told, isOpenThen: !told.isOpenThen })
      assert.equal(turned, !about.endsWith('appointment'), 'the calendar was changed')
    })
  }

  it('of an end that an earlier release stored, without the moment, holds by the state alone', () => {
    assert.ok(
      noticeHolds({ kind: 'rejected', request: 'r' }, { ...asTold({ kind: 'rejected', request: 'r' }) }),
    )
  })

  it('can be true in the state to which its change leads', () => {
    for (const change of Object.values(changes)) {
      if (!('notice' in change) || change.to === 'former') continue
      assert.ok((noticeTable[change.notice].holds as readonly string[]).includes(change.to), change.notice)
    }
  })

  it('wakes nobody outside its hours, and an urgent one of an officer comes at once', () => {
    assert.deepEqual(nextWaking('completed', at('2026-11-23T06:59')), at('2026-11-23T07:00'))
    assert.deepEqual(nextWaking('completed', at('2026-11-23T19:59')), at('2026-11-23T19:59'))
    assert.deepEqual(nextWaking('completed', at('2026-11-23T20:00')), at('2026-11-24T07:00'))
    assert.deepEqual(nextWaking('reminder', at('2026-11-23T18:00')), at('2026-11-24T13:00'))
    assert.deepEqual(nextWaking('ready', at('2026-11-23T03:00')), at('2026-11-23T03:00'))
  })

  it('ends at the appointment at the latest', () => {
    const start = at('2026-11-25T09:00')
    assert.deepEqual(endOf('reminder', at('2026-11-24T13:00'), start), at('2026-11-24T18:00'))
    assert.deepEqual(endOf('appointment-closed', at('2026-11-24T13:00'), start), start)
    assert.deepEqual(endOf('completed', at('2026-11-02T09:00')), at('2026-11-23T09:00'))
  })
})
