import assert from 'node:assert/strict'
import { serviceTimesOf } from '../../src/reports/serviceTime.ts'
import { type Served, timesOf } from './support/cells.ts'
import { seededRandom, shuffled } from './support/random.ts'

const of = (served: readonly Served[]) => serviceTimesOf(timesOf(served))
const minutes = (...all: number[]) => of(all.map((each) => ({ minutes: each })))

describe('service times against the promise', () => {
  it('give count, median, 90th percentile and the share within the promise', () => {
    assert.deepEqual(minutes(3, 9, 4, 5, 6, 5, 4, 2, 8, 4), {
      served: 10,
      promised: [5],
      medianHundredths: 450, // of 2 3 4 4 4 | 5 5 6 8 9
      ninetiethHundredths: 800, // rank 9 of 10
      withinPromise: 7, // the promise itself counts as kept
      withinShareHundredths: 7000,
    })
  })

  it('take the value at the nearest rank for few requests', () => {
    assert.equal(minutes(7).ninetiethHundredths, 700)
    assert.equal(minutes(1, 2, 3).ninetiethHundredths, 300) // rank ⌈2.7⌉
    assert.equal(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9).ninetiethHundredths, 900) // rank ⌈8.1⌉
    assert.equal(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ninetiethHundredths, 1000) // rank ⌈9.9⌉
  })

  it('sort minutes as numbers', () => {
    const { medianHundredths, ninetiethHundredths } = minutes(9, 100, 20, 3, 250)
    assert.deepEqual([medianHundredths, ninetiethHundredths], [2000, 25_000])
  })

  it('count a begun second: a promise missed by a moment is missed', () => {
    const times = minutes(5, 5 + 1 / 60_000, 4.999)
    assert.equal(times.withinPromise, 2)
    assert.equal(times.withinShareHundredths, 6667)
    assert.equal(times.ninetiethHundredths, 502) // 301 seconds, 5.0166…
    // 4 min 9 s is 4.15 minutes, 4 min 9.3 s is 250 seconds, and the mean of 249 and 252 seconds is 4.175.
    assert.deepEqual(
      [minutes(4.15), minutes(4.155), minutes(4.15, 4.2)].map((each) => each.medianHundredths),
      [415, 417, 418],
    )
  })

  it('measure each request against the promise of its own day', () => {
    const times = of([
      { minutes: 8, promised: 10 },
      { minutes: 8, promised: 5 },
      { minutes: 3, promised: 10 },
    ])
    assert.deepEqual(times.promised, [5, 10])
    assert.deepEqual([times.withinPromise, times.withinShareHundredths], [2, 6667])
  })

  it('have no figure of nobody', () => {
    assert.deepEqual(minutes(), {
      served: 0,
      promised: [],
      medianHundredths: null,
      ninetiethHundredths: null,
      withinPromise: 0,
      withinShareHundredths: null,
    })
  })

  it('agree with counting, and depend neither on order nor on how months are cut', () => {
    const random = seededRandom(41)
    for (let round = 0; round < 200; round++) {
      const rows = Array.from({ length: 1 + random(40) }, () => ({
        minutes: random(15),
        promised: 5 + random(6),
        month: `2026-1${random(3)}`,
      }))
      const times = of(rows)
      const mixed = shuffled(rows, random)
      const months = [...new Set(mixed.map(({ month }) => month))]
      const apart = months.flatMap((month) => timesOf(mixed.filter((row) => row.month === month)))
      assert.deepEqual(serviceTimesOf(apart), times)
      const atMost = (hundredths: number) => rows.filter((row) => row.minutes * 100 <= hundredths).length
      const p90 = times.ninetiethHundredths ?? NaN
      assert.ok(10 * atMost(p90) >= 9 * rows.length, 'at least 90 % took no longer')
      assert.ok(10 * atMost(p90 - 1) < 9 * rows.length, 'no shorter time does')
      const median = times.medianHundredths ?? NaN
      assert.ok(2 * atMost(median) >= rows.length && 2 * atMost(median - 1) <= rows.length)
    }
  })

  it('refuse minutes that nobody can have waited', () => {
    assert.throws(() => minutes(-1), /Office minutes must be 0 or more; got -1/)
    assert.throws(() => minutes(Infinity), /got Infinity/)
    assert.throws(() => minutes(NaN), /got NaN/)
  })
})
