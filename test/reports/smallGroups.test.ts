import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { SurveyAnswers } from '../../src/counting/answers.ts'
import type { Cell } from '../../src/counting/cell.ts'
import { monthsOfFiscalYear } from '../../src/lib/time.ts'
import { listedValues } from '../../src/reports/labels.ts'
import { monthsOf, type Period, writePeriod } from '../../src/reports/period.ts'
import { type Breakdown, breakdowns, total, totalsOf } from '../../src/reports/select.ts'
import { smallGroups, yearGroups } from '../../src/reports/smallGroups.ts'
import { LEAST_PEOPLE, type Sum } from '../../src/reports/suppression.ts'
import { attack, solved } from './support/attacker.ts'
import { answered, cellsOf, yearOfAnswers } from './support/cells.ts'

const months = monthsOfFiscalYear(2570)
const services = ['staff-id-card', 'salary-certificate', 'pension-certificate', 'conduct-certificate']
const quarters = ([1, 2, 3, 4] as const).map((quarter): Period => ({ kind: 'quarter', year: 2570, quarter }))
const calendar: readonly Period[] = [
  ...months.map((month): Period => ({ kind: 'month', month })),
  ...quarters,
  { kind: 'year', year: 2570 },
]

/** When the whole fiscal year is over. */
const LATER = '2027-10-04'

const inPeriod = (cells: readonly Cell[], period: Period) =>
  cells.filter(({ month }) => monthsOf(period).includes(month))

function countOf(cells: readonly Cell[], by: Breakdown, value: string): number {
  if (by === 'sex' || by === 'age') return totalsOf(cells, `${by}-`).get(value) ?? 0
  return total(
    cells.filter((cell) => cell.by[by] === value),
    'respondents',
  )
}

/** What somebody sees who opens all seventeen reports of a fiscal year and writes down one breakdown of each. */
function harvest(cells: readonly Cell[], by: Breakdown, today = LATER) {
  const ofYear = yearGroups(2570, cells, today)
  const counts = new Map<string, number>()
  const hidden = new Set<string>()
  const values = listedValues(by)
  const key = (period: Period, value: string) => `${writePeriod(period)} ${value}`
  // A report of fewer than five people says so, and shows no group of them, not even the empty ones.
  const shownPeriods = calendar.filter(
    (period) => total(inPeriod(cells, period), 'respondents') >= LEAST_PEOPLE,
  )
  for (const period of calendar) {
    const own = inPeriod(cells, period)
    const groups = smallGroups(period, own, ofYear)
    for (const value of values) {
      counts.set(key(period, value), countOf(own, by, value))
      if (!groups.mayShowGroup({}, by, value)) hidden.add(key(period, value))
    }
  }
  const sums: Sum[] = [
    ...shownPeriods.map((period) => ({ total: null, parts: values.map((value) => key(period, value)) })),
    ...values.flatMap((value) => [
      ...quarters.map((quarter) => ({
        total: key(quarter, value),
        parts: monthsOf(quarter).map((month) => key({ kind: 'month', month }, value)),
      })),
      {
        total: key({ kind: 'year', year: 2570 }, value),
        parts: quarters.map((quarter) => key(quarter, value)),
      },
    ]),
  ]
  return { counts, hidden, sums }
}

function assertSafe({ counts, hidden, sums }: ReturnType<typeof harvest>): void {
  for (const [cell, count] of counts) {
    if (count > 0 && count < LEAST_PEOPLE) assert.ok(hidden.has(cell), `${cell} shows ${count} people`)
  }
  const given = solved(sums, hidden).filter((cell) => (counts.get(cell) ?? 0) > 0)
  assert.deepEqual(given, [], 'the reports together give hidden groups away')
}

describe('small groups of respondents', () => {
  it('are hidden with as many others as it takes, in the report of their own period', () => {
    const of = (service: string, count: number) =>
      Array.from({ length: count }, () => answered({ O1: 5 }, { service }))
    const cells = cellsOf([
      ...of('staff-id-card', 3),
      ...of('salary-certificate', 9),
      ...of('pension-certificate', 20),
    ])
    const groups = smallGroups({ kind: 'year', year: 2570 }, cells, yearGroups(2570, cells, LATER))
    assert.deepEqual(
      services.map((service) => groups.mayShowGroup({}, 'service', service)),
      [false, false, true, true],
    )
    assert.deepEqual(
      services.map((service) => groups.mayShow({ service })),
      [false, false, true, true],
    )
    assert.equal(groups.mayShow({}), true)
  })

  it('are none at all where fewer than five have answered', () => {
    const cells = cellsOf([answered({ O1: 5 }), answered({ O1: 4 })])
    const groups = smallGroups({ kind: 'year', year: 2570 }, cells, yearGroups(2570, cells, LATER))
    assert.equal(groups.tooFew, true)
    assert.equal(groups.mayShow({}), true)
    assert.equal(groups.mayShow({ service: 'salary-certificate' }), false)
    assert.equal(groups.mayShowGroup({}, 'service', 'staff-id-card'), false)
  })

  it('cannot be worked out by subtracting months from their quarter, or quarters from their year', () => {
    for (const [seed, surveys] of [
      [1, 30],
      [2, 80],
      [3, 200],
      [4, 500],
      [5, 1500],
    ] as const) {
      const cells = cellsOf(yearOfAnswers(seed, surveys, months, services))
      for (const by of breakdowns) assertSafe(harvest(cells, by))
    }
  }).timeout(60_000)

  it('cannot be worked out while the year is running, from what is over and what is not', () => {
    const soFar = months.slice(0, 5)
    for (const [seed, surveys] of [
      [31, 20],
      [32, 60],
      [33, 150],
    ] as const) {
      const cells = cellsOf(yearOfAnswers(seed, surveys, soFar, services))
      for (const by of breakdowns) assertSafe(harvest(cells, by, '2027-02-16'))
    }
  }).timeout(60_000)

  it('are hidden in the running year rather than in a quarter that was filed', () => {
    const of = (month: string, service: string, count: number) =>
      Array.from({ length: count }, () => answered({ O1: 5 }, { month, service }))
    const cells = cellsOf([
      ...services.flatMap((service) => of('2026-11', service, 9)),
      ...services.flatMap((service) => of('2027-01', service, 2)),
    ])
    const shown = (period: Period) => {
      const groups = smallGroups(period, inPeriod(cells, period), yearGroups(2570, cells, '2027-02-16'))
      return services.map((service) => groups.mayShowGroup({}, 'service', service))
    }
    assert.deepEqual(shown({ kind: 'quarter', year: 2570, quarter: 1 }), [true, true, true, true])
    assert.deepEqual(shown({ kind: 'year', year: 2570 }), [false, false, false, false])
    assert.deepEqual(shown({ kind: 'month', month: '2027-01' }), [false, false, false, false])
  })

  it('cannot be worked out in any small year', () => {
    const inMonth = (count: number, month: string) =>
      Array.from({ length: count }, () => ({ month, service: 'staff-id-card' }))
    const surveys = fc.array(
      fc.record({
        month: fc.constantFrom(...months.slice(0, 4)),
        service: fc.constantFrom(...services.slice(0, 3)),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(surveys, (rows) => {
        assertSafe(
          harvest(
            cellsOf(rows.map((rest) => answered({ O1: 4 }, rest as Partial<SurveyAnswers>))),
            'service',
          ),
        )
      }),
      {
        numRuns: 100,
        // Everybody of the year has used one service: other groups, of nobody, have to cover it.
        examples: [
          [[...inMonth(4, '2026-10'), ...inMonth(1, '2026-11')]],
          [[...inMonth(5, '2026-10'), ...inMonth(1, '2026-11')]],
        ],
      },
    )
  }).timeout(60_000)

  it('cannot be worked out by narrowing a report to one group after another', () => {
    for (const seed of [11, 12, 13, 14]) {
      const cells = cellsOf(yearOfAnswers(seed, 160, months, services))
      const period: Period = { kind: 'year', year: 2570 }
      const groups = smallGroups(period, cells, yearGroups(2570, cells, LATER))
      const statuses = listedValues('status')
      const counts = new Map<string, number>()
      const hidden = new Set<string>()
      const put = (key: string, count: number, shown: boolean) => {
        counts.set(key, count)
        if (!shown) hidden.add(key)
      }
      for (const service of services) {
        const own = cells.filter(({ by }) => by['service'] === service)
        put(service, total(own, 'respondents'), groups.mayShow({ service }))
        for (const status of statuses) {
          // The same cell is seen in two ways: narrowed to both, and as a row of a report narrowed to one.
          const shown = groups.mayShow({ service, status })
          assert.equal(groups.mayShowGroup({ service }, 'status', status), shown)
          assert.equal(groups.mayShowGroup({ status }, 'service', service), shown)
          put(`${service} ${status}`, countOf(own, 'status', status), shown)
        }
      }
      for (const status of statuses) put(status, countOf(cells, 'status', status), groups.mayShow({ status }))
      const sums: Sum[] = [
        { total: null, parts: services },
        { total: null, parts: statuses },
        ...services.map((service) => ({
          total: service,
          parts: statuses.map((status) => `${service} ${status}`),
        })),
        ...statuses.map((status) => ({
          total: status,
          parts: services.map((service) => `${service} ${status}`),
        })),
      ]
      assertSafe({ counts, hidden, sums })
      const bounds = attack(counts, sums, hidden)
      for (const cell of hidden) {
        const [from, to] = bounds.get(cell) ?? [0, 0]
        if ((counts.get(cell) ?? 0) > 0) assert.ok(from < to, `${cell} must be ${from}`)
      }
    }
  }).timeout(60_000)

  it('of freely chosen days stand for themselves', () => {
    const cells = cellsOf(yearOfAnswers(21, 60, ['2026-11'], services))
    const period: Period = { kind: 'days', from: '2026-11-03', to: '2026-11-20' }
    const groups = smallGroups(period, cells, yearGroups(2570, cells, LATER))
    for (const service of services) {
      const count = countOf(cells, 'service', service)
      if (count < LEAST_PEOPLE) assert.equal(groups.mayShowGroup({}, 'service', service), false)
    }
  })
})
