import assert from 'node:assert/strict'
import { type ServedRow, summariseServiceTime } from '../../src/reports/serviceTime.ts'
import { seededRandom, shuffled } from './support/random.ts'

function served(officeMinutes: number, rest: Partial<ServedRow> = {}): ServedRow {
  return { service: 'salary-certificate', month: '2026-11', officeMinutes, promisedMinutes: 5, ...rest }
}

describe('service times against the promise', () => {
  it('gives count, median, 90th percentile and the share within the promise', () => {
    const { byService, byMonth, ...total } = summariseServiceTime(
      [3, 9, 4, 5, 6, 5, 4, 2, 8, 4].map((m) => served(m)),
    )
    assert.deepEqual(total, {
      served: 10,
      promised: [5],
      medianHundredths: 450, // of 2 3 4 4 4 | 5 5 6 8 9
      ninetiethHundredths: 800, // rank 9 of 10
      withinPromise: 7, // the promise itself counts as kept
      withinShareHundredths: 7000,
    })
    assert.deepEqual(byService, [{ service: 'salary-certificate', ...total }])
    assert.deepEqual(byMonth, [{ month: '2026-11', ...total }])
  })

  it('takes the value at the nearest rank for few requests', () => {
    const ninetieth = (...minutes: number[]) =>
      summariseServiceTime(minutes.map((m) => served(m))).ninetiethHundredths
    assert.equal(ninetieth(7), 700)
    assert.equal(ninetieth(1, 2, 3), 300) // rank ⌈2.7⌉
    assert.equal(ninetieth(1, 2, 3, 4, 5, 6, 7, 8, 9), 900) // rank ⌈8.1⌉
    assert.equal(ninetieth(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 1000) // rank ⌈9.9⌉
  })

  it('sorts minutes as numbers', () => {
    const summary = summariseServiceTime([9, 100, 20, 3, 250].map((m) => served(m)))
    assert.deepEqual([summary.medianHundredths, summary.ninetiethHundredths], [2000, 25_000])
  })

  it('keeps fractions of a minute: a promise missed by a second is missed', () => {
    const summary = summariseServiceTime([served(5), served(5 + 1 / 60), served(4.999)])
    assert.equal(summary.withinPromise, 2)
    assert.equal(summary.withinShareHundredths, 6667)
    assert.equal(summary.ninetiethHundredths, 502) // 5.0167
    // 4 min 0.3 s is 4.005 minutes exactly, and a half is rounded up.
    assert.equal(summariseServiceTime([served(240_300 / 60_000)]).medianHundredths, 401)
  })

  it('measures each request against the promise of its own day', () => {
    const summary = summariseServiceTime([
      served(8, { promisedMinutes: 10 }),
      served(8, { promisedMinutes: 5 }),
      served(3, { promisedMinutes: 10 }),
    ])
    assert.deepEqual(summary.promised, [5, 10])
    assert.deepEqual([summary.withinPromise, summary.withinShareHundredths], [2, 6667])
  })

  it('has a line for every listed service and every month of the period, also without requests', () => {
    const summary = summariseServiceTime(
      [
        served(4),
        served(7, { service: 'staff-id-card', promisedMinutes: 10, month: '2026-10' }),
        served(99, { month: '2026-09' }),
      ],
      { services: ['pension-certificate', 'salary-certificate'], period: ['2026-10', '2026-11', '2026-12'] },
    )
    assert.equal(summary.served, 2)
    assert.deepEqual(summary.byService, [
      {
        service: 'pension-certificate',
        served: 0,
        promised: [],
        medianHundredths: null,
        ninetiethHundredths: null,
        withinPromise: 0,
        withinShareHundredths: null,
      },
      {
        service: 'salary-certificate',
        served: 1,
        promised: [5],
        medianHundredths: 400,
        ninetiethHundredths: 400,
        withinPromise: 1,
        withinShareHundredths: 10_000,
      },
      {
        service: 'staff-id-card',
        served: 1,
        promised: [10],
        medianHundredths: 700,
        ninetiethHundredths: 700,
        withinPromise: 1,
        withinShareHundredths: 10_000,
      },
    ])
    assert.deepEqual(
      summary.byMonth.map((line) => [line.month, line.served, line.medianHundredths]),
      [
        ['2026-10', 1, 700],
        ['2026-11', 1, 400],
        ['2026-12', 0, null],
      ],
    )
  })

  it('lists the months and services that it found in order when none are asked for', () => {
    const summary = summariseServiceTime([
      served(1, { month: '2027-01', service: 'staff-id-card' }),
      served(2, { month: '2026-12', service: 'conduct-certificate' }),
    ])
    assert.deepEqual(
      summary.byMonth.map(({ month }) => month),
      ['2026-12', '2027-01'],
    )
    assert.deepEqual(
      summary.byService.map(({ service }) => service),
      ['conduct-certificate', 'staff-id-card'],
    )
  })

  it('agrees with counting, and does not depend on order', () => {
    const random = seededRandom(41)
    for (let round = 0; round < 200; round++) {
      const rows = Array.from({ length: 1 + random(40) }, () =>
        served(random(15), { promisedMinutes: 5 + random(6) }),
      )
      const summary = summariseServiceTime(rows)
      assert.deepEqual(summariseServiceTime(shuffled(rows, random)), summary)
      const atMost = (hundredths: number) =>
        rows.filter((row) => row.officeMinutes * 100 <= hundredths).length
      const p90 = summary.ninetiethHundredths ?? NaN
      assert.ok(10 * atMost(p90) >= 9 * rows.length, 'at least 90 % took no longer')
      assert.ok(10 * atMost(p90 - 1) < 9 * rows.length, 'no shorter time does')
      const median = summary.medianHundredths ?? NaN
      assert.ok(2 * atMost(median) >= rows.length && 2 * atMost(median - 1) <= rows.length)
    }
  })

  it('refuses minutes that nobody can have waited and months that are none', () => {
    assert.throws(() => summariseServiceTime([served(-1)]), {
      name: 'RangeError',
      message: 'The office minutes of salary-certificate in 2026-11 must be 0 or more; got -1',
    })
    assert.throws(
      () => summariseServiceTime([served(1, { promisedMinutes: NaN })]),
      /promised minutes .* got NaN/,
    )
    assert.throws(() => summariseServiceTime([served(Infinity)]), /office minutes .* got Infinity/)
    assert.throws(() => summariseServiceTime([served(1, { month: '2026-13' })]), /got “2026-13”/)
  })
})
