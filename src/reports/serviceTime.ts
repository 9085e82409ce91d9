import { MINUTE, type Month } from '../lib/time.ts'
import { divideHalfUp, shareHundredths } from './exact.ts'
import { groupRows } from './groups.ts'
import { inPeriod } from './period.ts'

/** One request that was served: what it took and what was promised when it was filed, in office minutes. */
export interface ServedRow {
  readonly service: string
  readonly month: Month
  /** Fractions of a minute count, to the millisecond. */
  readonly officeMinutes: number
  readonly promisedMinutes: number
}

export interface ServiceTimeOptions {
  /** The months that the report covers, in their order. Every month found unless told. */
  readonly period?: readonly Month[]
  /** Services that get a line even when nobody was served; services found beside them follow. */
  readonly services?: readonly string[]
}

export interface ServiceTimes {
  readonly served: number
  /** The promises that were in force, in minutes, shortest first: several when one was changed or services differ. */
  readonly promised: readonly number[]
  /** In hundredths of a minute, halves up: the middle value, or the mean of the two middle ones. Null when none was served. */
  readonly medianHundredths: number | null
  /**
   * In hundredths of a minute: the shortest measured time that at least 90 % of the requests did not exceed, the
   * value at rank ⌈0.9 n⌉ (“nearest rank”; definition 1 of Hyndman and Fan, The American Statistician 50 (1996)
   * 361–365; SQL's PERCENTILE_DISC). It is always a time that somebody really had.
   */
  readonly ninetiethHundredths: number | null
  readonly withinPromise: number
  /** Hundredths of a percent of `served`, halves up. */
  readonly withinShareHundredths: number | null
}

export interface ServiceTimeSummary extends ServiceTimes {
  readonly byService: readonly (ServiceTimes & { readonly service: string })[]
  readonly byMonth: readonly (ServiceTimes & { readonly month: Month })[]
}

/** A row with its times in whole milliseconds, so that comparing and halving are exact. */
interface Measured {
  readonly service: string
  readonly month: Month
  readonly took: number
  readonly promised: number
}

/** Service minutes measured against the promise. Throws a RangeError that names a row with impossible minutes. */
export function summariseServiceTime(
  rows: readonly ServedRow[],
  { period, services = [] }: ServiceTimeOptions = {},
): ServiceTimeSummary {
  const sorted = inPeriod(rows, period)
    .map(measured)
    .sort((a, b) => a.took - b.took)
  return {
    ...timesOf(sorted),
    byService: groupRows(sorted, (row) => row.service, services).map(([service, group]) => ({
      service,
      ...timesOf(group),
    })),
    byMonth: groupRows(sorted, (row) => row.month, period ?? []).map(([month, group]) => ({
      month,
      ...timesOf(group),
    })),
  }
}

function measured({ service, month, officeMinutes, promisedMinutes }: ServedRow): Measured {
  const whole = (minutes: number, what: string) => {
    if (minutes >= 0 && Number.isSafeInteger(Math.round(minutes * MINUTE)))
      return Math.round(minutes * MINUTE)
    throw new RangeError(`The ${what} minutes of ${service} in ${month} must be 0 or more; got ${minutes}`)
  }
  return {
    service,
    month,
    took: whole(officeMinutes, 'office'),
    promised: whole(promisedMinutes, 'promised'),
  }
}

/** Takes the rows of one group, shortest time first. */
function timesOf(sorted: readonly Measured[]): ServiceTimes {
  const served = sorted.length
  const withinPromise = sorted.filter(({ took, promised }) => took <= promised).length
  const nearestRank = Math.ceil((9 * served) / 10)
  const promises = new Set(sorted.map(({ promised }) => promised / MINUTE))
  return {
    served,
    promised: [...promises].sort((a, b) => a - b),
    medianHundredths: meanOf(sorted.slice(Math.ceil(served / 2) - 1, Math.floor(served / 2) + 1)),
    ninetiethHundredths: meanOf(sorted.slice(nearestRank - 1, nearestRank)),
    withinPromise,
    withinShareHundredths: shareHundredths(withinPromise, served),
  }
}

/** The mean of a few times in hundredths of a minute. */
function meanOf(rows: readonly Measured[]): number | null {
  if (rows.length === 0) return null
  const total = rows.reduce((sum, { took }) => sum + BigInt(took), 0n)
  return divideHalfUp(100n * total, BigInt(rows.length * MINUTE))
}
