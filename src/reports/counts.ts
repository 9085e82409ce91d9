import { type Level, levels } from '../domain/survey/surveyItems.ts'

/** How many answers each level got. */
export type Counts = Readonly<Record<Level, number>>

export function noCounts(): Record<Level, number> {
  return { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
}

/** The sum of several counts, level by level; a missing one adds nothing. */
export function addCounts(all: Iterable<Counts | undefined>): Counts {
  const sum = noCounts()
  for (const counts of all) {
    if (counts) for (const level of levels) sum[level] += counts[level]
  }
  return sum
}
