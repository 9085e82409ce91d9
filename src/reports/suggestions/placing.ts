import { fiscalYearOf, type Month } from '../../lib/time.ts'
import { type Period, quarterOf, spanOf } from '../period.ts'
import { LEAST_PEOPLE } from '../suppression.ts'

/** From when a suggestion is and about which service, as far as that tells nobody who wrote it. */
export interface Place {
  readonly period: Period
  readonly service: string | null
}

interface Told {
  readonly month: Month
  readonly service: string
}

/** Within which stretches those of a month can be told, the finest first. */
const stretches: readonly ((month: Month) => Period)[] = [
  (month) => ({ kind: 'month', month }),
  quarterOf,
  (month) => ({ kind: 'year', year: fiscalYearOf(`${month}-01`) }),
]

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each)) ?? []
    group.push(each)
    groups.set(keyOf(each), group)
  }
  return [...groups.values()]
}

/**
 * Where each suggestion stands: under its month when at least five share it; those of smaller months together under
 * their quarter, and what is left under the fiscal year. Where even there fewer than five are together, the service is
 * not told.
 */
export function placed<T extends Told>(suggestions: readonly T[]): (T & { readonly place: Place })[] {
  let left = suggestions
  const found: (T & { place: Place })[] = []
  stretches.forEach((stretchOf, index) => {
    const isLast = index === stretches.length - 1
    const groups = grouped(left, ({ month }) => spanOf(stretchOf(month)).from)
    const isEnough = (group: readonly T[]) => group.length >= LEAST_PEOPLE
    for (const group of groups.filter((each) => isLast || isEnough(each))) {
      for (const each of group) {
        const service = isEnough(group) ? each.service : null
        found.push({ ...each, place: { period: stretchOf(each.month), service } })
      }
    }
    left = groups.filter((each) => !isEnough(each)).flat()
  })
  // The newest first; of two that begin together the finer one.
  const beginOf = ({ place }: { place: Place }) => spanOf(place.period).from
  return found.sort((a, b) => (beginOf(a) < beginOf(b) ? 1 : beginOf(a) > beginOf(b) ? -1 : 0))
}
