import assert from 'node:assert/strict'
import { isLevel, type ItemId, itemIds, type Level } from '../../src/flows/surveyItems.ts'
import {
  type SatisfactionFigures,
  summariseSatisfaction,
  summariseTally,
} from '../../src/reports/satisfaction.ts'
import { mergeTallies, type SurveyAnswerRow, tally } from '../../src/reports/tally.ts'
import { seededRandom, shuffled } from './support/random.ts'

const fiscalYear2570 =
  '2026-10 2026-11 2026-12 2027-01 2027-02 2027-03 2027-04 2027-05 2027-06 2027-07 2027-08 2027-09'.split(' ')

function answered(scores: SurveyAnswerRow['scores'], rest: Partial<SurveyAnswerRow> = {}): SurveyAnswerRow {
  return { version: 1, month: '2026-11', service: 'salary-certificate', scores, ...rest }
}

function itemOf(figures: SatisfactionFigures, id: ItemId) {
  const found = figures.items.find((item) => item.id === id)
  assert.ok(found)
  return found
}

/** n and x̄ in hundredths of every aspect, then of all pooled, then of O1. */
function means(figures: SatisfactionFigures) {
  const o1 = itemOf(figures, 'O1')
  return [...figures.aspects, figures.overall, o1].map(({ n, meanCents }) => [n, meanCents])
}

/** A year of chat and full surveys for four services, with gaps, the same for the same seed. */
function yearOfAnswers(seed: number, surveys: number): SurveyAnswerRow[] {
  const random = seededRandom(seed)
  const services = ['salary-certificate', 'pension-certificate', 'staff-id-card', 'bail-guarantee-letter']
  return Array.from({ length: surveys }, () => {
    const scores: Partial<Record<ItemId, Level>> = {}
    for (const id of itemIds) {
      const level = 1 + random(7)
      if (isLevel(level)) scores[id] = level
    }
    const month = fiscalYear2570[random(12)] ?? ''
    return { version: 1, month, service: services[random(4)] ?? '', scores }
  })
}

describe('the satisfaction summary', () => {
  it('pools all scores of an aspect, and all of part 2 without the overall question', () => {
    const summary = summariseSatisfaction([
      answered({ P2: 5, S2: 4, F4: 3, Q1: 5, O1: 1 }),
      answered({ P1: 2, P2: 4, S2: 4 }),
    ])
    assert.equal(summary.respondents, 2)
    assert.deepEqual(means(summary), [
      [3, 367], // (5 + 2 + 4) / 3, not the mean of the items' means 4.50 and 2.00
      [2, 400],
      [1, 300],
      [1, 500],
      [7, 386], // 27 / 7, not the mean of the aspects' means
      [1, 100],
    ])
    const p2 = itemOf(summary, 'P2')
    assert.deepEqual([p2.n, p2.meanCents, p2.sdCents, p2.percentHundredths, p2.level], [2, 450, 71, 9000, 4])
    assert.deepEqual(
      summary.items.map(({ id }) => id),
      itemIds,
    )
    assert.deepEqual([itemOf(summary, 'Q3').n, itemOf(summary, 'Q3').meanCents], [0, null])
  })

  it('counts a respondent only when something was answered', () => {
    const summary = summariseSatisfaction([answered({}), answered({ O1: 5 })])
    assert.equal(summary.respondents, 1)
    assert.deepEqual([summary.overall.n, summary.overall.meanCents], [0, null])
  })

  it('has a line for every listed service, also those nobody rated, and for those found beside them', () => {
    const summary = summariseSatisfaction(
      [
        answered({ P2: 5 }, { service: 'pension-certificate' }),
        answered({ P2: 3 }, { service: 'closed-since' }),
        answered({ P2: 4 }, { service: 'pension-certificate' }),
      ],
      { services: ['salary-certificate', 'pension-certificate'] },
    )
    assert.deepEqual(
      summary.byService.map(({ service, respondents, overall }) => [service, respondents, overall.meanCents]),
      [
        ['salary-certificate', 0, null],
        ['pension-certificate', 2, 450],
        ['closed-since', 1, 300],
      ],
    )
  })

  it('covers the months of the period, October first, and nothing outside it', () => {
    const summary = summariseSatisfaction(
      [
        answered({ O1: 1 }, { month: '2026-09' }),
        answered({ O1: 5 }, { month: '2026-10' }),
        answered({ O1: 4 }, { month: '2027-09' }),
        answered({ O1: 1 }, { month: '2027-10' }),
      ],
      { period: fiscalYear2570 },
    )
    assert.deepEqual(
      summary.byMonth.map(({ month, respondents }) => [month, respondents]),
      [
        ['2026-10', 1],
        ['2026-11', 0],
        ['2026-12', 0],
        ['2027-01', 0],
        ['2027-02', 0],
        ['2027-03', 0],
        ['2027-04', 0],
        ['2027-05', 0],
        ['2027-06', 0],
        ['2027-07', 0],
        ['2027-08', 0],
        ['2027-09', 1],
      ],
    )
    assert.equal(summary.respondents, 2)
    assert.deepEqual([itemOf(summary, 'O1').n, itemOf(summary, 'O1').meanCents], [2, 450])
  })

  it('shows the months that it found when no period is asked for', () => {
    const rows = [answered({ O1: 5 }, { month: '2027-01' }), answered({ O1: 5 }, { month: '2026-12' })]
    assert.deepEqual(
      summariseSatisfaction(rows).byMonth.map(({ month }) => month),
      ['2026-12', '2027-01'],
    )
  })

  it('never pools two versions of the survey, and says what it left out', () => {
    const rows = [
      answered({ P2: 5 }),
      answered({ P2: 1 }, { version: 2 }),
      answered({ P2: 1 }, { version: 2, service: 'pension-certificate' }),
      answered({ P2: 1 }, { version: 2, month: '2030-01' }),
    ]
    const first = summariseSatisfaction(rows, { period: fiscalYear2570 })
    assert.deepEqual([first.version, first.respondents, first.overall.meanCents], [1, 1, 500])
    assert.deepEqual(first.otherVersions, [{ version: 2, respondents: 2 }])
    assert.deepEqual(
      first.byService.map(({ service }) => service),
      ['salary-certificate'],
    )
    const second = summariseSatisfaction(rows, { version: 2 })
    assert.deepEqual([second.respondents, second.overall.meanCents], [3, 100])
    assert.deepEqual(second.otherVersions, [{ version: 1, respondents: 1 }])
  })

  it('takes the band set and the form of the deviation as settings', () => {
    const rows = [answered({ P2: 5, S2: 4, F4: 4, Q1: 4 })]
    const usual = summariseSatisfaction(rows)
    const other = summariseSatisfaction(rows, { bands: 'set2', deviation: 'population' })
    assert.deepEqual([usual.overall.level, usual.overall.sdCents], [4, 50])
    assert.deepEqual([other.overall.level, other.overall.sdCents], [5, 43])
    assert.deepEqual([itemOf(usual, 'P2').sdCents, itemOf(other, 'P2').sdCents], [null, 0])
    assert.deepEqual([other.byMonth[0]?.overall.level, other.byService[0]?.overall.level], [5, 5])
  })

  it('does not depend on the order of the answers', () => {
    const rows = yearOfAnswers(7, 400)
    const mixed = shuffled(rows, seededRandom(8))
    assert.notDeepEqual(mixed, rows)
    assert.deepEqual(tally(mixed), tally(rows))
    assert.deepEqual(summariseSatisfaction(mixed), summariseSatisfaction(rows))
  })

  it('gives the year when the months were counted apart, stored and added up', () => {
    const rows = yearOfAnswers(9, 400)
    const months = fiscalYear2570.map((month) =>
      JSON.stringify(tally(rows.filter((row) => row.month === month))),
    )
    const read = months.map((stored) => JSON.parse(stored) as ReturnType<typeof tally>)
    assert.deepEqual(mergeTallies(read), tally(rows))
    const options = { period: fiscalYear2570 }
    assert.deepEqual(summariseTally(mergeTallies(read), options), summariseSatisfaction(rows, options))
  })

  it('adds tallies of the same month up without changing them', () => {
    const one = tally([answered({ P2: 5, O1: 4 })])
    const other = tally([answered({ P2: 5, S2: 1 }), answered({ O1: 2 }, { month: '2026-12' })])
    const before = JSON.stringify([one, other])
    assert.deepEqual(mergeTallies([one, other]), [
      {
        version: 1,
        month: '2026-11',
        service: 'salary-certificate',
        respondents: 2,
        counts: {
          P2: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 2 },
          S2: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 },
          O1: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 },
        },
      },
      {
        version: 1,
        month: '2026-12',
        service: 'salary-certificate',
        respondents: 1,
        counts: { O1: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 0 } },
      },
    ])
    assert.equal(JSON.stringify([one, other]), before)
    assert.deepEqual(mergeTallies([]), [])
  })

  it('makes the parts add up to the whole', () => {
    const summary = summariseSatisfaction(yearOfAnswers(10, 300), { services: ['staff-id-card'] })
    for (const parts of [summary.byService, summary.byMonth]) {
      assert.equal(
        parts.reduce((n, part) => n + part.respondents, 0),
        summary.respondents,
      )
      assert.equal(
        parts.reduce((sum, part) => sum + part.overall.sum, 0),
        summary.overall.sum,
      )
    }
    const o1 = itemOf(summary, 'O1')
    assert.equal(
      summary.items.reduce((n, item) => n + item.n, 0),
      summary.overall.n + o1.n,
    )
  })

  it('refuses a score outside the scale and a month that is none, saying where', () => {
    const stored = JSON.parse('{ "P2": 6 }') as SurveyAnswerRow['scores']
    assert.throws(() => summariseSatisfaction([answered(stored)]), {
      name: 'RangeError',
      message: 'A score must be 1, 2, 3, 4 or 5; got 6 for P2 of salary-certificate in 2026-11',
    })
    assert.throws(() => summariseSatisfaction([answered({ P2: 4 }, { month: '11/2569' })]), {
      name: 'RangeError',
      message: 'A month must be written like 2026-11; got “11/2569”',
    })
  })
})
