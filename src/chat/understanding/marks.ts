import { fold, plain } from './fold.ts'

/** The shortest and the longest run of letters that is a mark. */
const SHORTEST = 2
const LONGEST = 4
/** Letters read of one text; a longer one would cost too much time. */
const READ_AT_MOST = 400

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * What a text is compared by, without any vocabulary: its words, pairs of neighbouring words, and runs of two to four
 * folded letters, which also see misspelt and unknown words. Every number counts as the same.
 */
export function marksOf(text: string): ReadonlySet<string> {
  const simple = plain(text.slice(0, READ_AT_MOST)).replace(/\d+/g, '0')
  const words = [...segmenter.segment(simple)].map(({ segment }) => fold(segment)).filter(Boolean)
  const marks = new Set<string>()
  for (const [at, word] of words.entries()) {
    marks.add(`${word} `)
    marks.add(`${words[at - 1] ?? ''} ${word}`)
  }
  const letters = ` ${fold(simple)} `.replace(/ +/g, '^')
  for (let length = SHORTEST; length <= LONGEST; length++) {
    for (let at = 0; at + length <= letters.length; at++) marks.add(letters.slice(at, at + length))
  }
  return marks
}
