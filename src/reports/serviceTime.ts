import type { Cell } from '../counting/cell.ts'
import { divideHalfUp, shareHundredths } from './exact.ts'

/** Service times of requests handed over, in office minutes, measured to the second (rounded up). */
export interface ServiceTimes {
  readonly served: number
  /**
   * The promised times that applied, in minutes, shortest first: several if the office changed one or services differ.
   */
  readonly promised: readonly number[]
  /** Median in hundredths of a minute, halves up; of an even number, the mean of the middle two. Null of none. */
  readonly medianHundredths: number | null
  /**
   * 90th percentile in hundredths of a minute: the shortest measured time that at least 90 % of the requests did not
   * exceed, the value at rank ⌈0.9 n⌉ (“nearest rank”; definition 1 of Hyndman and Fan, The American Statistician 50
   * (1996) 361–365; SQL's PERCENTILE_DISC). It is always the measured time of a request.
   */
  readonly ninetiethHundredths: number | null
  readonly withinPromise: number
  /** Hundredths of a percent of `served`, halves up. */
  readonly withinShareHundredths: number | null
}

/** How many requests took this many seconds, with their promise in seconds. */
interface Took {
  readonly seconds: number
  readonly promised: number
  readonly count: number
}

/** Service times in cells, shortest first. It adds up equal times first: a year has many names, but few times. */
function tookIn(cells: readonly Cell[]): Took[] {
  const byPromise = new Map<number, Map<number, number>>()
  for (const { by, counts } of cells) {
    const promised = 60 * Number(by['promised'])
    const times = byPromise.get(promised) ?? new Map<number, number>()
    byPromise.set(promised, times)
    for (const name in counts) {
      const seconds = Number(name.slice(1))
      times.set(seconds, (times.get(seconds) ?? 0) + (counts[name] ?? 0))
    }
  }
  return [...byPromise]
    .flatMap(([promised, times]) => [...times].map(([seconds, count]) => ({ seconds, promised, count })))
    .sort((a, b) => a.seconds - b.seconds)
}

/** The value at a rank, counted from 1, in sorted values. */
function atRank(sorted: readonly Took[], rank: number): number {
  let seen = 0
  for (const { seconds, count } of sorted) {
    seen += count
    if (seen >= rank) return seconds
  }
  throw new RangeError(`There are ${seen} values, none at rank ${rank}`)
}

/** The mean of two times in hundredths of a minute. */
const meanHundredths = (a: number, b: number) => divideHalfUp(100n * BigInt(a + b), 120n)

/** Figures of cells of service times (`times`, `officers`) in any order. */
export function serviceTimesOf(cells: readonly Cell[]): ServiceTimes {
  const took = tookIn(cells)
  const sum = (of: readonly Took[]) => of.reduce((total, { count }) => total + count, 0)
  const served = sum(took)
  const within = sum(took.filter(({ seconds, promised }) => seconds <= promised))
  const promises = new Set(took.map(({ promised }) => promised / 60))
  const ninetieth = served === 0 ? null : atRank(took, Math.ceil((9 * served) / 10))
  return {
    served,
    promised: [...promises].sort((a, b) => a - b),
    medianHundredths:
      served === 0
        ? null
        : meanHundredths(atRank(took, Math.ceil(served / 2)), atRank(took, Math.floor(served / 2) + 1)),
    ninetiethHundredths: ninetieth === null ? null : meanHundredths(ninetieth, ninetieth),
    withinPromise: within,
    withinShareHundredths: shareHundredths(within, served),
  }
}
