import { type Level, levels } from '../domain/survey/surveyItems.ts'
import { type BandSet, levelOfMean } from './bands.ts'
import type { Counts } from './counts.ts'
import { divideHalfUp, rootHalfUp, shareHundredths } from './exact.ts'

export interface StatisticsOptions {
  /** The published bands that name the level of a mean; `set1` by default. */
  readonly bands?: BandSet
  /** S.D. over n − 1 (`sample`, Excel's STDEV, the default) or over n (`population`). */
  readonly deviation?: 'sample' | 'population'
}

/** The figures of one line of a report. Null: too few answers to compute it; reports print “–”. */
export interface Statistics {
  /** Valid answers. */
  readonly n: number
  /** Σfx: `sum / n` is the mean, exactly. */
  readonly sum: number
  readonly counts: Counts
  /** ร้อยละ of each level in hundredths of a percent of `n`. Each is rounded alone, so they may add up to 99.99. */
  readonly shares: Readonly<Record<Level, number | null>>
  /** x̄ in hundredths. */
  readonly meanCents: number | null
  /** S.D. in hundredths; null for a single answer in the sample form. */
  readonly sdCents: number | null
  /**
   * Percent of satisfaction, x̄ ÷ 5 × 100, in hundredths of a percent. It uses the unrounded mean, as offices do: x̄
   * 4.56 beside 91.13 % and 4.64 beside 92.74 % (khaosamokhon.go.th, survey of 2561).
   */
  readonly percentHundredths: number | null
  /** แปลผล of the rounded mean. */
  readonly level: Level | null
  /** Answers of มาก or มากที่สุด. This differs from `percentHundredths`; never use the same label for both. */
  readonly topTwo: { readonly n: number; readonly shareHundredths: number | null }
}

/**
 * Figures of the answers to one item, or to several pooled. It rounds halves up, on whole numbers. Throws a RangeError
 * for a count that is not a whole number of answers.
 */
export function statisticsOf(counts: Counts, options: StatisticsOptions = {}): Statistics {
  const n = sumOver(counts, () => 1)
  const sum = sumOver(counts, (level) => level)
  const share = (part: number) => shareHundredths(part, Number(n))
  const topTwo = counts[5] + counts[4]
  const meanCents = n === 0n ? null : divideHalfUp(100n * sum, n)
  return {
    n: Number(n),
    sum: Number(sum),
    counts,
    shares: {
      1: share(counts[1]),
      2: share(counts[2]),
      3: share(counts[3]),
      4: share(counts[4]),
      5: share(counts[5]),
    },
    meanCents,
    sdCents: deviationCents(counts, n, sum, options.deviation ?? 'sample'),
    percentHundredths: n === 0n ? null : divideHalfUp(2000n * sum, n),
    level: meanCents === null ? null : levelOfMean(meanCents, options.bands ?? 'set1'),
    topTwo: { n: topTwo, shareHundredths: share(topTwo) },
  }
}

/** √((n·Σfx² − (Σfx)²) / (n·d)) in hundredths, where d is n − 1 or n: the square root of a fraction of whole numbers. */
function deviationCents(
  counts: Counts,
  n: bigint,
  sum: bigint,
  form: 'sample' | 'population',
): number | null {
  const divisor = form === 'sample' ? n - 1n : n
  if (divisor <= 0n) return null
  const squares = sumOver(counts, (level) => level * level)
  return rootHalfUp(10_000n * (n * squares - sum * sum), n * divisor)
}

function sumOver(counts: Counts, weight: (level: Level) => number): bigint {
  return levels.reduce((sum, level) => sum + BigInt(weight(level)) * countOf(counts, level), 0n)
}

function countOf(counts: Counts, level: Level): bigint {
  const count = counts[level]
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(
      `The count of level ${level} must be a whole number of answers, 0 or more; got ${count}`,
    )
  }
  return BigInt(count)
}
