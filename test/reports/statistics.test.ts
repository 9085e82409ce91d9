import assert from 'node:assert/strict'
import { isLevel, type Level } from '../../src/domain/survey/surveyItems.ts'
import { type Counts, noCounts } from '../../src/reports/counts.ts'
import { type Statistics, statisticsOf } from '../../src/reports/statistics.ts'
import { seededRandom } from './support/random.ts'

/** Counts as reports print them, the best level first. */
function counts(five: number, four: number, three: number, two: number, one: number): Counts {
  return { 5: five, 4: four, 3: three, 2: two, 1: one }
}

function countsOfScores(scores: readonly number[]): Counts {
  const all = noCounts()
  for (const score of scores) {
    assert.ok(isLevel(score))
    all[score] += 1
  }
  return all
}

/** `n` answers whose scores add up to `sum`, as close together as can be. */
function countsOfSum(n: number, sum: number): Counts {
  const all = noCounts()
  const low = Math.floor(sum / n)
  const high = low + 1
  assert.ok(isLevel(low))
  all[low] = n - (sum - low * n)
  if (isLevel(high)) all[high] += sum - low * n
  return all
}

describe('the statistics of an item', () => {
  it('gives the figures that were published for 318 answers', () => {
    // acad.vru.ac.th, assetresult_service_score: x̄ 4.28, S.D. 0.93.
    const published = counts(169, 90, 45, 8, 6)
    assert.deepEqual(statisticsOf(published), {
      n: 318,
      sum: 1362,
      counts: { 5: 169, 4: 90, 3: 45, 2: 8, 1: 6 },
      shares: { 5: 5314, 4: 2830, 3: 1415, 2: 252, 1: 189 },
      meanCents: 428,
      sdCents: 93,
      percentHundredths: 8566,
      level: 4,
      topTwo: { n: 259, shareHundredths: 8145 },
    } satisfies Statistics)
    assert.equal(statisticsOf(published, { deviation: 'population' }).sdCents, 93)
    assert.equal(statisticsOf(published, { bands: 'set2' }).level, 5)
  })

  it('tells the sample deviation from the population deviation', () => {
    const ten = countsOfScores([5, 5, 4, 4, 4, 3, 5, 2, 4, 5])
    const sample = statisticsOf(ten)
    assert.deepEqual([sample.n, sample.meanCents, sample.sdCents, sample.level], [10, 410, 99, 4])
    assert.equal(statisticsOf(ten, { deviation: 'sample' }).sdCents, 99)
    assert.equal(statisticsOf(ten, { deviation: 'population' }).sdCents, 94)
  })

  it('converts to percent from the unrounded mean', () => {
    // 7 answers of sum 32: x̄ = 4.571428… is printed 4.57, and 4.57 × 20 would be 91.40.
    const { meanCents, percentHundredths } = statisticsOf(countsOfSum(7, 32))
    assert.deepEqual([meanCents, percentHundredths], [457, 9143])
  })

  it('gives no figure without answers', () => {
    assert.deepEqual(statisticsOf(noCounts()), {
      n: 0,
      sum: 0,
      counts: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 },
      shares: { 5: null, 4: null, 3: null, 2: null, 1: null },
      meanCents: null,
      sdCents: null,
      percentHundredths: null,
      level: null,
      topTwo: { n: 0, shareHundredths: null },
    } satisfies Statistics)
    assert.equal(statisticsOf(noCounts(), { deviation: 'population' }).sdCents, null)
  })

  it('gives a mean but no sample deviation for one answer', () => {
    assert.deepEqual(statisticsOf(counts(0, 1, 0, 0, 0)), {
      n: 1,
      sum: 4,
      counts: { 5: 0, 4: 1, 3: 0, 2: 0, 1: 0 },
      shares: { 5: 0, 4: 10000, 3: 0, 2: 0, 1: 0 },
      meanCents: 400,
      sdCents: null,
      percentHundredths: 8000,
      level: 4,
      topTwo: { n: 1, shareHundredths: 10000 },
    } satisfies Statistics)
    assert.equal(statisticsOf(counts(0, 1, 0, 0, 0), { deviation: 'population' }).sdCents, 0)
  })

  it('gives 0.00 as the deviation of equal answers and the widest one of opposite answers', () => {
    assert.equal(statisticsOf(counts(0, 0, 40, 0, 0)).sdCents, 0)
    // √8 = 2.828… over n − 1, and 2 over n.
    assert.equal(statisticsOf(counts(1, 0, 0, 0, 1)).sdCents, 283)
    assert.equal(statisticsOf(counts(1, 0, 0, 0, 1), { deviation: 'population' }).sdCents, 200)
  })

  it('rounds every mean that ends in exactly 5 thousandths up', () => {
    for (let sum = 201; sum < 1000; sum += 2) {
      assert.equal(statisticsOf(countsOfSum(200, sum)).meanCents, (sum + 1) / 2, `x̄ = ${sum}/200`)
    }
    // Just below, at and just above 4.505.
    assert.equal(statisticsOf(countsOfSum(20_000, 90_099)).meanCents, 450)
    assert.equal(statisticsOf(countsOfSum(20_000, 90_100)).meanCents, 451)
    assert.equal(statisticsOf(countsOfSum(20_000, 90_101)).meanCents, 451)
  })

  it('rounds every percent that ends in exactly 5 thousandths up', () => {
    for (let sum = 4001; sum < 20_000; sum += 2) {
      assert.equal(statisticsOf(countsOfSum(4000, sum)).percentHundredths, (sum + 1) / 2, `x̄ = ${sum}/4000`)
    }
  })

  it('rounds a share of exactly 5 thousandths up', () => {
    // 1 of 32 = 3.125 %, 31 of 32 = 96.875 %: the two shares add up to 100.01.
    const { shares } = statisticsOf(counts(31, 0, 0, 0, 1))
    assert.deepEqual([shares[5], shares[1]], [9688, 313])
  })

  it('rounds a deviation that ends in exactly 5 thousandths up', () => {
    // 64 answers around 3 whose deviations d have Σd = k and Σd² = k²: the sample S.D. is exactly k/8.
    assert.equal(statisticsOf(counts(0, 1, 63, 0, 0)).sdCents, 13) // 0.125
    assert.equal(statisticsOf(counts(0, 6, 55, 3, 0)).sdCents, 38) // 0.375
    assert.equal(statisticsOf(counts(0, 15, 39, 10, 0)).sdCents, 63) // 0.625
    assert.equal(statisticsOf(counts(0, 28, 15, 21, 0)).sdCents, 88) // 0.875
    assert.equal(statisticsOf(counts(4, 29, 7, 20, 4)).sdCents, 113) // 1.125
    // Σd = 8 and Σd² = 26: the population S.D. is exactly 5/8.
    assert.equal(statisticsOf(counts(0, 17, 38, 9, 0), { deviation: 'population' }).sdCents, 63)
  })

  it('names the level of the rounded mean in both sets of bands', () => {
    const edges: [sum: number, set1: Level, set2: Level][] = [
      [1000, 1, 1],
      [1504, 1, 1],
      [1505, 2, 1],
      [1804, 2, 1],
      [1805, 2, 2],
      [2504, 2, 2],
      [2505, 3, 2],
      [2604, 3, 2],
      [2605, 3, 3],
      [3404, 3, 3],
      [3405, 3, 4],
      [3504, 3, 4],
      [3505, 4, 4],
      [4204, 4, 4],
      [4205, 4, 5],
      [4504, 4, 5],
      [4505, 5, 5],
      [5000, 5, 5],
    ]
    for (const [sum, set1, set2] of edges) {
      const answers = countsOfSum(1000, sum)
      assert.equal(statisticsOf(answers, { bands: 'set1' }).level, set1, `set 1, x̄ = ${sum}/1000`)
      assert.equal(statisticsOf(answers, { bands: 'set2' }).level, set2, `set 2, x̄ = ${sum}/1000`)
    }
  })

  it('stays exact where products leave what a floating-point number holds', () => {
    // 10^15 answers, half of them 4 and half 5: n·Σfx² is about 2 · 10^31.
    const { meanCents, sdCents, percentHundredths, level } = statisticsOf(counts(5e14, 5e14, 0, 0, 0))
    assert.deepEqual([meanCents, sdCents, percentHundredths, level], [450, 50, 9000, 4])
    // Exactly x̄ = 4.505, then with a single point less.
    assert.equal(statisticsOf(counts(505e12, 495e12, 0, 0, 0)).meanCents, 451)
    assert.equal(statisticsOf(counts(505e12 - 1, 495e12 + 1, 0, 0, 0)).meanCents, 450)
  })

  it('refuses counts that count nothing', () => {
    assert.throws(() => statisticsOf(counts(1, -1, 0, 0, 0)), /level 4 must be a whole number.*got -1/)
    assert.throws(() => statisticsOf(counts(0, 0, 0.5, 0, 0)), /level 3 must be a whole number.*got 0.5/)
    assert.throws(() => statisticsOf(counts(0, 0, 0, 0, NaN)), /level 1 must be a whole number.*got NaN/)
  })

  it('agrees with a slow computation, answer by answer, on 3,000 random sets of answers', () => {
    const random = seededRandom(20_261_122)
    for (let round = 0; round < 3000; round++) {
      const most = 1 + random(12)
      const answers = counts(random(most), random(most), random(most), random(most), random(most))
      for (const deviation of ['sample', 'population'] as const) {
        const { n, meanCents, sdCents, percentHundredths, shares } = statisticsOf(answers, { deviation })
        assert.deepEqual(
          { n, meanCents, sdCents, percentHundredths, shares },
          slowly(answers, deviation),
          `${deviation} of ${JSON.stringify(answers)}`,
        )
      }
    }
  })
})

/** The definitions, taken literally: first the mean, then every answer's distance from it; rounding by trying. */
function slowly(answers: Counts, deviation: 'sample' | 'population') {
  const scores = ([1, 2, 3, 4, 5] as const).flatMap((level) =>
    Array<bigint>(answers[level]).fill(BigInt(level)),
  )
  const n = BigInt(scores.length)
  const share = (level: Level) => nearest(10_000n * BigInt(answers[level]), n)
  const sum = scores.reduce((a, b) => a + b, 0n)
  // Distances are n times too long, their squares n².
  const squares = scores.map((score) => (n * score - sum) ** 2n).reduce((a, b) => a + b, 0n)
  const divisor = n * n * (deviation === 'sample' ? n - 1n : n)
  return {
    n: scores.length,
    meanCents: nearest(100n * sum, n),
    sdCents: nearestRoot(10_000n * squares, divisor),
    percentHundredths: nearest(2000n * sum, n),
    shares: { 1: share(1), 2: share(2), 3: share(3), 4: share(4), 5: share(5) },
  }
}

/** The last c whose half below, c − ½, is not above a/b. */
function nearest(a: bigint, b: bigint): number | null {
  if (b <= 0n) return null
  let c = a / b
  while ((2n * (c + 1n) - 1n) * b <= 2n * a) c += 1n
  return Number(c)
}

function nearestRoot(a: bigint, b: bigint): number | null {
  if (b <= 0n) return null
  let c = 0n
  while ((2n * (c + 1n) - 1n) ** 2n * b <= 4n * a) c += 1n
  return Number(c)
}
