import assert from 'node:assert/strict'
import fc from 'fast-check'
import { CellSum } from '../../src/counting/cell.ts'
import type { SurveyAnswers } from '../../src/counting/answers.ts'
import {
  aspectIds,
  isLevel,
  type ItemId,
  itemIds,
  type Level,
  surveyItem,
} from '../../src/domain/survey/surveyItems.ts'
import { monthsOfFiscalYear } from '../../src/lib/time.ts'
import {
  ranks,
  type SatisfactionFigures,
  satisfactionOf,
  versionsIn,
} from '../../src/reports/satisfaction.ts'
import { byValue, select } from '../../src/reports/select.ts'
import { answered, cellsOf, yearOfAnswers } from './support/cells.ts'
import { seededRandom, shuffled } from './support/random.ts'

const months = monthsOfFiscalYear(2570)

function itemOf(figures: SatisfactionFigures, id: ItemId) {
  const found = figures.items.find((item) => item.id === id)
  assert.ok(found)
  return found
}

/** n and x̄ in hundredths of every aspect, then of all pooled, then of O1. */
function means(figures: SatisfactionFigures) {
  return [...figures.aspects, figures.overall, figures.single].map(({ n, meanCents }) => [n, meanCents])
}

describe('the satisfaction figures', () => {
  it('pool all scores of an aspect, and all of part 2 without the overall question', () => {
    const figures = satisfactionOf(
      cellsOf([answered({ P2: 5, S2: 4, F4: 3, Q1: 5, O1: 1 }), answered({ P1: 2, P2: 4, S2: 4 })]),
    )
    assert.equal(figures.respondents, 2)
    assert.deepEqual(means(figures), [
      [3, 367], // (5 + 2 + 4) / 3, not the mean of the items' means 4.50 and 2.00
      [2, 400],
      [1, 300],
      [1, 500],
      [7, 386], // 27 / 7, not the mean of the aspects' means
      [1, 100],
    ])
    const p2 = itemOf(figures, 'P2')
    assert.deepEqual([p2.n, p2.meanCents, p2.sdCents, p2.percentHundredths, p2.level], [2, 450, 71, 9000, 4])
    assert.deepEqual(
      figures.items.map(({ id }) => id),
      itemIds,
    )
    assert.deepEqual([itemOf(figures, 'Q3').n, itemOf(figures, 'Q3').meanCents], [0, null])
  })

  it('rank the items by the mean as it is printed, O1 not among them', () => {
    const figures = satisfactionOf(
      cellsOf([answered({ P2: 5, S2: 4, F4: 3, Q1: 5, O1: 5 }), answered({ P2: 4, S2: 5, F4: 3, Q1: 5 })]),
    )
    assert.deepEqual(
      (['Q1', 'P2', 'S2', 'F4', 'O1', 'P1'] as const).map((id) => itemOf(figures, id).rank),
      [1, 2, 2, 4, null, null],
    )
    assert.deepEqual(ranks([430, null, 450, 430, 400]), [2, null, 1, 2, 4])
  })

  it('count a respondent only when something was answered', () => {
    const figures = satisfactionOf(cellsOf([answered({}), answered({ O1: 5 })]))
    assert.equal(figures.respondents, 1)
    assert.deepEqual([figures.overall.n, figures.overall.meanCents], [0, null])
  })

  it('refuse to add up two versions of the survey, which can be told apart', () => {
    const cells = cellsOf([
      answered({ P2: 5 }),
      answered({ P2: 1 }, { version: 2 }),
      answered({ O1: 1 }, { version: 2 }),
    ])
    assert.deepEqual(versionsIn(cells), [
      { version: 1, respondents: 1 },
      { version: 2, respondents: 2 },
    ])
    assert.equal(satisfactionOf(select(cells, 'survey', { version: 2 })).overall.meanCents, 100)
    assert.throws(() => satisfactionOf(cells), {
      name: 'RangeError',
      message: 'Survey versions 1, 2 must not be added up; select one',
    })
  })

  it('take the band set and the form of the deviation as settings', () => {
    const cells = cellsOf([answered({ P2: 5, S2: 4, F4: 4, Q1: 4 })])
    const usual = satisfactionOf(cells)
    const other = satisfactionOf(cells, { bands: 'set2', deviation: 'population' })
    assert.deepEqual([usual.overall.level, usual.overall.sdCents], [4, 50])
    assert.deepEqual([other.overall.level, other.overall.sdCents], [5, 43])
    assert.deepEqual([itemOf(usual, 'P2').sdCents, itemOf(other, 'P2').sdCents], [null, 0])
  })

  it('do not depend on the order of the answers', () => {
    const rows = yearOfAnswers(7, 400, months)
    const mixed = shuffled(rows, seededRandom(8))
    assert.notDeepEqual(mixed, rows)
    assert.deepEqual(cellsOf(mixed), cellsOf(rows))
  })

  it('give the year when the months were counted apart, stored and added up', () => {
    const rows = yearOfAnswers(9, 400, months)
    const stored = months.map((month) => JSON.stringify(cellsOf(rows.filter((row) => row.month === month))))
    const read = stored.flatMap((each) => JSON.parse(each) as ReturnType<typeof cellsOf>)
    assert.deepEqual(new CellSum().add(read).cells(), cellsOf(rows))
    assert.deepEqual(satisfactionOf(read), satisfactionOf(cellsOf(rows)))
  })

  it('make the parts add up to the whole', () => {
    const cells = cellsOf(yearOfAnswers(10, 300, months))
    const whole = satisfactionOf(cells)
    for (const dimension of ['service', 'channel', 'status']) {
      const parts = [...byValue(cells, dimension).values()].map((own) => satisfactionOf(own))
      const sum = (of: (part: SatisfactionFigures) => number) =>
        parts.reduce((all, part) => all + of(part), 0)
      assert.equal(
        sum(({ respondents }) => respondents),
        whole.respondents,
      )
      assert.equal(
        sum(({ overall }) => overall.sum),
        whole.overall.sum,
      )
    }
    assert.equal(
      whole.items.reduce((n, item) => n + item.n, 0),
      whole.overall.n + whole.single.n,
    )
  })

  it('refuse a score outside the scale, saying where', () => {
    const stored = JSON.parse('{ "P2": 6 }') as SurveyAnswers['scores']
    assert.throws(() => cellsOf([answered(stored)]), {
      name: 'RangeError',
      message: 'A score must be 1, 2, 3, 4 or 5; got 6 for P2 of salary-certificate in 2026-11',
    })
  })
})

/** A figure from its decimal expansion: digits of numerator ÷ denominator, rounded half up by the third decimal. */
function byLongDivision(numerator: bigint, denominator: bigint): number {
  const thousandths = (1000n * numerator) / denominator
  return Number((thousandths + 5n) / 10n)
}

/**
 * The same figures worked out in another way: every score by itself, twice through (mean, then squared distances from it
 * as exact fractions), the root by bisection, rounding by long division.
 */
function naively(scores: readonly number[]) {
  const n = BigInt(scores.length)
  if (n === 0n) return { mean: null, sd: null, percent: null }
  const sum = scores.reduce((all, score) => all + BigInt(score), 0n)
  // Squared distances from sum / n, all over n².
  const squares = scores.reduce((all, score) => all + (n * BigInt(score) - sum) ** 2n, 0n)
  const [top, bottom] = [squares, n * n * (n - 1n)]
  let sd: number | null = null
  if (n > 1n) {
    // The smallest whole number of half hundredths whose square is larger than the variance.
    let low = 0n
    let high = 1000n
    while (low < high) {
      const middle = (low + high) / 2n
      if (middle * middle * bottom > top * 40_000n) high = middle
      else low = middle + 1n
    }
    sd = Number(low / 2n)
  }
  return { mean: byLongDivision(sum, n), sd, percent: byLongDivision(100n * sum, 5n * n) }
}

describe('the arithmetic of the satisfaction figures', () => {
  const level = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Level>
  const scores = fc.dictionary(fc.constantFrom(...itemIds), level, { maxKeys: 17 })
  const surveys = fc.array(
    fc.record({
      scores,
      month: fc.constantFrom(...months),
      service: fc.constantFrom('staff-id-card', 'conduct-certificate'),
    }),
    { maxLength: 60 },
  )

  it('agrees with a naive computation over every single score', () => {
    fc.assert(
      fc.property(surveys, (rows) => {
        const figures = satisfactionOf(cellsOf(rows.map(({ scores, ...rest }) => answered(scores, rest))))
        const scoresOf = (holds: (id: ItemId) => boolean) =>
          rows.flatMap((row) =>
            itemIds.flatMap((id) => {
              const score = row.scores[id]
              return holds(id) && score !== undefined ? [score] : []
            }),
          )
        const compare = (
          of: { meanCents: number | null; sdCents: number | null; percentHundredths: number | null },
          holds: (id: ItemId) => boolean,
        ) =>
          assert.deepEqual(
            { mean: of.meanCents, sd: of.sdCents, percent: of.percentHundredths },
            naively(scoresOf(holds)),
          )
        for (const item of figures.items) compare(item, (id) => id === item.id)
        for (const aspect of aspectIds) {
          const found = figures.aspects.find(({ id }) => id === aspect)
          assert.ok(found)
          compare(found, (id) => surveyItem(id).aspect === aspect)
        }
        compare(figures.overall, (id) => surveyItem(id).aspect !== 'overall')
        compare(figures.single, (id) => id === 'O1')
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the answers in any order and cut into any months', () => {
    fc.assert(
      fc.property(surveys, fc.integer(), (rows, seed) => {
        const whole = rows.map(({ scores, ...rest }) => answered(scores, rest))
        const mixed = shuffled(whole, seededRandom(seed))
        const apart = months.flatMap((month) => cellsOf(mixed.filter((row) => row.month === month)))
        assert.deepEqual(satisfactionOf(apart), satisfactionOf(cellsOf(whole)))
      }),
      { numRuns: 60 },
    )
  })

  it('knows the levels of the scale only', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 4.5].filter(isLevel), [1, 2, 3, 4, 5])
  })
})
