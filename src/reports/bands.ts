import type { Settings } from '../domain/settings/settings.ts'
import type { Level } from '../domain/survey/surveyItems.ts'

/** One of the published sets; the office chooses it. */
export type BandSet = Settings['reports']['bands']

/** The lowest mean for each level, in hundredths; lower means are level 1. */
const bandSets = {
  /** Rounding bands of Boonchom Srisa-ard (บุญชม ศรีสะอาด 2535: 162), the commoner set in Thai school research. */
  set1: { 5: 451, 4: 351, 3: 251, 2: 151 },
  /** Equal class intervals of (5 − 1) / 5 = 0.80, as in the service scores published at acad.vru.ac.th. */
  set2: { 5: 421, 4: 341, 3: 261, 2: 181 },
} as const satisfies Record<BandSet, Readonly<Record<Exclude<Level, 1>, number>>>

/**
 * The level for a mean (แปลผล). Takes the mean already rounded to hundredths, because the published bands have gaps:
 * 4.505 lies in none of them.
 */
export function levelOfMean(meanCents: number, bandSet: BandSet): Level {
  const lowest = bandSets[bandSet]
  if (meanCents >= lowest[5]) return 5
  if (meanCents >= lowest[4]) return 4
  if (meanCents >= lowest[3]) return 3
  return meanCents >= lowest[2] ? 2 : 1
}
