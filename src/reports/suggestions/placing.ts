import { fiscalYearOf, type Month } from '../../lib/time.ts'
import { type Period, quarterOf, spanOf } from '../period.ts'
import { LEAST_PEOPLE } from '../suppression.ts'

/** The period and service of a suggestion, as precise as possible without revealing the writer. */
export interface Place {
  readonly period: Period
  readonly service: string | null
}

interface Told {
  readonly month: Month
  readonly service: string
}

/** The periods that may be shown for a month, finest first. */
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
 * Gives each suggestion a place: its month if at least five suggestions share it, otherwise its quarter, otherwise the
 * fiscal year. If even the year has fewer than five left, it hides the service.
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
  // Newest first; of two periods with the same first day, the shorter one first.
  const beginOf = ({ place }: { place: Place }) => spanOf(place.period).from
  return found.sort((a, b) => (beginOf(a) < beginOf(b) ? 1 : beginOf(a) > beginOf(b) ? -1 : 0))
}
