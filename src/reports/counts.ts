import { type Level, levels } from '../domain/survey/surveyItems.ts'

/** How many answers each level got. */
export type Counts = Readonly<Record<Level, number>>

export function noCounts(): Record<Level, number> {
  return { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
}

/** Adds counts level by level; undefined adds nothing. */
export function addCounts(all: Iterable<Counts | undefined>): Counts {
  const sum = noCounts()
  for (const counts of all) {
    if (counts) for (const level of levels) sum[level] += counts[level]
  }
  return sum
}
