import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../src/lib/time.ts'
import {
  monthsOf,
  partsOf,
  type Period,
  previousOf,
  quarterOf,
  readPeriod,
  spanOf,
  writePeriod,
  yearBefore,
  yearOf,
} from '../../src/reports/period.ts'

const read = (text: string): Period => {
  const period = readPeriod(text)
  assert.ok(period, text)
  return period
}
const span = (text: string) => {
  const { from, to } = spanOf(read(text))
  return [from, to]
}

describe('a report’s period', () => {
  it('is read as it is written', () => {
    for (const text of ['2570', '2570-q3', '2026-11', '2026-11-01..2026-11-15']) {
      assert.equal(writePeriod(read(text)), text)
    }
  })

  it('is nothing else, and no days that the calendar has not', () => {
    const wrong = [
      '',
      '2026',
      '2770',
      '2570-q5',
      '2570-q0',
      '2026-13',
      '2026-1',
      '2026-11-31..2026-12-01',
      '2026-11-02..2026-11-01',
      '2026-11-01',
      '2026-11-01..',
      '2020-01-01..2026-01-01',
      '2570 ',
      'q1',
      '2026-11-01..2026-11-02..2026-11-03',
    ]
    assert.deepEqual(
      wrong.filter((text) => readPeriod(text) !== null),
      [],
    )
  })

  it('has the days of the Thai fiscal year', () => {
    assert.deepEqual(span('2570'), ['2026-10-01', '2027-09-30'])
    assert.deepEqual(span('2570-q1'), ['2026-10-01', '2026-12-31'])
    assert.deepEqual(span('2570-q2'), ['2027-01-01', '2027-03-31'])
    assert.deepEqual(span('2570-q4'), ['2027-07-01', '2027-09-30'])
    assert.deepEqual(span('2028-02'), ['2028-02-01', '2028-02-29'])
    assert.deepEqual(monthsOf(read('2570-q2')), ['2027-01', '2027-02', '2027-03'])
    assert.equal(writePeriod(quarterOf('2026-09')), '2569-q4')
    assert.equal(writePeriod(quarterOf('2026-10')), '2570-q1')
  })

  it('lies in the fiscal year in which it ends', () => {
    assert.deepEqual(
      ['2570', '2570-q1', '2026-09', '2026-10', '2026-09-15..2026-10-15'].map((text) => yearOf(read(text))),
      [2570, 2570, 2569, 2570, 2570],
    )
  })

  it('knows the one before and the same a year earlier', () => {
    const of = (find: (period: Period) => Period, text: string) => writePeriod(find(read(text)))
    assert.deepEqual(
      ['2570', '2570-q1', '2570-q3', '2027-01', '2026-11-01..2026-11-15'].map((text) => of(previousOf, text)),
      ['2569', '2569-q4', '2570-q2', '2026-12', '2026-10-17..2026-10-31'],
    )
    assert.deepEqual(
      ['2570', '2570-q1', '2027-01', '2028-02-01..2028-02-29'].map((text) => of(yearBefore, text)),
      ['2569', '2569-q1', '2026-01', '2027-02-01..2027-02-28'],
    )
  })

  it('of chosen days is made of whole months and the days of those it cuts', () => {
    assert.deepEqual(partsOf(read('2026-10-15..2026-12-31')), {
      months: ['2026-11', '2026-12'],
      edges: [{ from: '2026-10-15', to: '2026-10-31' }],
    })
    assert.deepEqual(partsOf(read('2026-11-03..2026-11-05')), {
      months: [],
      edges: [{ from: '2026-11-03', to: '2026-11-05' }],
    })
    assert.deepEqual(partsOf(read('2570-q1')), { months: ['2026-10', '2026-11', '2026-12'], edges: [] })
  })

  it('covers each of its days once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 900 }), (start, length) => {
        const from = addDays('2024-01-01', start)
        const period: Period = { kind: 'days', from, to: addDays(from, length) }
        const { months, edges } = partsOf(period)
        const whole = months.map((month) => spanOf({ kind: 'month', month }))
        const days = [...whole, ...edges].reduce((sum, part) => sum + daysBetween(part.from, part.to) + 1, 0)
        assert.equal(days, length + 1)
      }),
    )
  })
})
