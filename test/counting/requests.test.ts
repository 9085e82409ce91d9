import assert from 'node:assert/strict'
import { type CountedRequest, contributionsOfRequest, secondsOf } from '../../src/counting/requests.ts'

const officer = (staffId: string) => ({ kind: 'officer', staffId })
const request = (given: Partial<CountedRequest> = {}): CountedRequest => ({
  service: 'staff-id-card',
  channel: 'line',
  filedAt: new Date('2026-10-30T15:00:00+07:00'),
  state: 'submitted',
  endedAt: null,
  officeMinutes: null,
  promisedMinutes: 10,
  pauses: [],
  history: [{ change: 'submit', by: { kind: 'applicant' } }],
  handler: null,
  timesPapersAsked: 0,
  ...given,
})
const completed = (given: Partial<CountedRequest> = {}) =>
  request({
    state: 'completed',
    endedAt: new Date('2026-11-02T09:00:00+07:00'),
    officeMinutes: 9.5,
    handler: { staffId: 'mali' },
    ...given,
  })
const by = { service: 'staff-id-card', channel: 'line' }
const on = (day: string) => ({ day, month: day.slice(0, 7) })
const kindsOf = (given: CountedRequest) => contributionsOfRequest(given).map(({ kind }) => kind)

describe('what a request adds to the figures', () => {
  it('is itself, on the day on which it was filed', () => {
    assert.deepEqual(contributionsOfRequest(request()), [
      { kind: 'requests', ...on('2026-10-30'), by, counts: { filed: 1 } },
    ])
  })

  it('is a transfer with the days from filing, where a list has completed it', () => {
    const complete = { change: 'complete', by: officer('mali') }
    const countsOf = (history: CountedRequest['history']) =>
      contributionsOfRequest(completed({ history })).find(({ counts }) => 'completed' in counts)?.counts
    assert.deepEqual(countsOf([{ ...complete, transferredOn: '2026-11-02' }]), {
      completed: 1,
      transferred: 1,
      'transfer-days': 3,
    })
    assert.deepEqual(countsOf([complete]), { completed: 1 })
  })

  it('says whether papers were asked for, whether again, and which, each once', () => {
    const asked = (papers: string[]) => ({ change: 'ask-papers', by: officer('mali'), papers })
    const history = [asked(['copy-id', 'photo']), asked(['photo'])]
    const [piece] = contributionsOfRequest(request({ timesPapersAsked: 2, history }))
    assert.deepEqual(piece?.counts, {
      filed: 1,
      asked: 1,
      'asked-again': 1,
      'paper-copy-id': 1,
      'paper-photo': 1,
    })
    const once = contributionsOfRequest(request({ timesPapersAsked: 1, history: [asked(['photo'])] }))
    assert.deepEqual(once[0]?.counts, { filed: 1, asked: 1, 'paper-photo': 1 })
  })

  it('says how it ended, on the day on which it did', () => {
    const pieces = contributionsOfRequest(
      request({ state: 'expired', endedAt: new Date('2026-12-31T23:59:59+07:00') }),
    )
    assert.deepEqual(pieces[1], { kind: 'requests', ...on('2026-12-31'), by, counts: { expired: 1 } })
    assert.equal(pieces.length, 2)
  })

  it('handed over, is its time, its officer and its pauses', () => {
    const pauses = [
      { why: 'signature', minutes: 3.5 },
      { why: 'signature', minutes: 0 },
      { why: 'reopened', minutes: 30 },
      {},
    ]
    assert.deepEqual(contributionsOfRequest(completed({ pauses })).slice(1), [
      { kind: 'requests', ...on('2026-11-02'), by, counts: { completed: 1 } },
      { kind: 'times', ...on('2026-11-02'), by: { ...by, promised: '10' }, counts: { s570: 1 } },
      {
        kind: 'pauses',
        ...on('2026-11-02'),
        by,
        counts: {
          requests: 1,
          pauses: 4,
          'reason-signature': 2,
          'seconds-signature': 210,
          'reason-reopened': 1,
          'seconds-reopened': 1800,
          'reason-other': 1,
          'seconds-other': 0,
        },
      },
      { kind: 'officers', ...on('2026-11-02'), by: { officer: 'mali', promised: '10' }, counts: { s570: 1 } },
    ])
  })

  it('belongs to who made it ready where nobody had it in hand, else to nobody', () => {
    const history = [
      { change: 'ready', by: officer('mali') },
      { change: 'ready', by: officer('somchai') },
      { change: 'receive', by: { kind: 'applicant' } },
    ]
    const officers = contributionsOfRequest(completed({ handler: null, history })).at(-1)
    assert.deepEqual(officers?.by, { officer: 'somchai', promised: '10' })
    assert.deepEqual(kindsOf(completed({ handler: null })), ['requests', 'requests', 'times'])
  })

  it('has no time, no pause and no officer while it is not handed over', () => {
    const pauses = [{ why: 'system', minutes: 5 }]
    assert.deepEqual(kindsOf(completed({ state: 'rejected', pauses })), ['requests', 'requests'])
  })

  it('counts as it was collected first, whatever comes after the applicant’s objection', () => {
    const before = completed({ pauses: [{ why: 'signature', minutes: 3.5 }] })
    const { endedAt, officeMinutes, pauses } = before
    assert.ok(endedAt)
    const collected = { at: endedAt, officeMinutes, pauses, officer: 'mali' }
    const later = [
      request({ ...before, state: 'accepted', endedAt: null, officeMinutes: 30, collected }),
      request({ ...before, endedAt: new Date('2027-01-11T10:00:00+07:00'), officeMinutes: 45, collected }),
      request({ ...before, state: 'rejected', endedAt: new Date('2027-01-11T10:00:00+07:00'), collected }),
    ]
    for (const each of later) assert.deepEqual(contributionsOfRequest(each), contributionsOfRequest(before))
  })

  it('is each of its appointments, on its own day', () => {
    const appointments = [
      { day: '2026-11-03', came: false },
      { day: '2026-12-01', came: true },
    ]
    assert.deepEqual(contributionsOfRequest(request({ appointments })).slice(1), [
      { kind: 'visits', ...on('2026-11-03'), by: { service: 'staff-id-card' }, counts: { past: 1 } },
      { kind: 'visits', ...on('2026-12-01'), by: { service: 'staff-id-card' }, counts: { past: 1, came: 1 } },
    ])
  })
})

describe('seconds of office time', () => {
  it('count a begun second', () => {
    assert.deepEqual([0, 5, 9.5, 10 + 1 / 60_000].map(secondsOf), [0, 300, 570, 601])
  })

  it('are not made late by the way in which fractions are kept', () => {
    assert.equal(secondsOf(0.1 + 0.2), 18)
    assert.equal(secondsOf(4.35 * 100), 26_100)
  })

  it('are 0 where an earlier release stored seconds below it, because two clocks differed', () => {
    const wrong = completed({ officeMinutes: -0.3, pauses: [{ why: 'other', minutes: -0.2 }] })
    const countsOf = (kind: string) =>
      contributionsOfRequest(wrong).find((each) => each.kind === kind)?.counts
    assert.deepEqual([countsOf('times'), countsOf('pauses')?.['seconds-other']], [{ s0: 1 }, 0])
    assert.throws(() => contributionsOfRequest(completed({ officeMinutes: -1 })), RangeError)
  })

  it('are none for impossible minutes', () => {
    for (const minutes of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      assert.throws(() => secondsOf(minutes), RangeError)
  })
})
