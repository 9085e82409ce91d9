import type { Words } from '../words.ts'

/** The office's own words for sentences of the program, by the key of `src/locales`. */
export type Corrections = ReadonlyMap<string, Words>

/** Every sentence as the program has it. */
export const noCorrections: Corrections = new Map()

/** The places to fill in of a sentence, such as `{{count}}`: each name once, sorted. */
export function placesIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort()
}

/** Whether braces are left that are no place: “{{ชื่อ}}” and “{{ x }}” are filled in by nothing, or not as they look. */
export function hasStrayBraces(sentence: string): boolean {
  return /\{\{|\}\}/.test(sentence.replace(/\{\{\w+\}\}(?![}])/g, ' '))
}

/** Whether two sentences are filled in with the same values. */
export function haveSamePlaces(one: string, other: string): boolean {
  return placesIn(one).join() === placesIn(other).join()
}
