import type { Found, Piece } from './find.ts'

/** The shortest and the longest run of letters that is a mark. */
const SHORTEST = 2
const LONGEST = 3
/** How much more a known word and a pair of them tell than a run of letters. */
const IDEA = 2
const PAIR = 1.5

/** What a text is compared by, and how much each tells. */
export type Marks = ReadonlyMap<string, number>

/**
 * The marks of a text: its words and pairs of neighbouring words, runs of two and three folded letters, which also see
 * misspelt and unknown words, and the ideas of the known words, alone and two by two. Every number counts as the same.
 */
export function marksOf(pieces: readonly Piece[], known: readonly Found[]): Marks {
  const marks = new Map<string, number>()
  const words = pieces.map(({ letters }) => letters.replace(/\d+/g, '0'))
  for (const [at, word] of words.entries()) {
    marks.set(`${word} `, 1)
    marks.set(`${words[at - 1] ?? ''} ${word}`, 1)
  }
  const all = `^${words.join('')}^`
  for (let length = SHORTEST; length <= LONGEST; length++) {
    for (let at = 0; at + length <= all.length; at++) marks.set(all.slice(at, at + length), 1)
  }
  const ideas = [...new Set(known.flatMap((found) => found.ideas))].sort()
  for (const [at, idea] of ideas.entries()) {
    marks.set(`#${idea}`, IDEA)
    for (const other of ideas.slice(at + 1)) marks.set(`#${idea} ${other}`, PAIR)
  }
  return marks
}
