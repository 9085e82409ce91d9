import { once } from '../../lib/once.ts'
import { fold, plain } from './fold.ts'
import { type Entry, IGNORED, lexicon, LONGEST, slipOf } from './lexicon.ts'

/** A known word in a sentence: where it stands in the folded letters and which ideas it carries. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly ideas: readonly string[]
}

/** Thai words of so many folded letters are found wherever they stand; shorter ones only as words of their own. */
const SURE_LENGTH = 5
/** More than this is not read: no intent takes longer, and somebody may try. */
const READ_AT_MOST = 400
/** A misspelt word falls into at most so many pieces of the segmenter. */
const MOST_JOINED = 5

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const isThai = /^[\u0e00-\u0e7f]+$/

interface Folded {
  readonly letters: string
  /** Where the platform's segmenter begins a word; the end counts too. */
  readonly edges: ReadonlySet<number>
}

function read(text: string): Folded {
  const edges = new Set([0])
  let letters = ''
  for (const { segment } of segmenter.segment(plain(text.slice(0, READ_AT_MOST)))) {
    letters += fold(segment)
    edges.add(letters.length)
  }
  return { letters, edges }
}

/** The known words that begin at a place, as far as they may be taken for words there. */
function* wordsAt({ letters, edges }: Folded, from: number): Generator<Entry> {
  const longest = Math.min(letters.length, from + LONGEST)
  for (let to = from + 1; to <= longest; to++) {
    const entry = lexicon.get(letters.slice(from, to))
    if (!entry) continue
    const anywhere = entry.form.length >= SURE_LENGTH && isThai.test(entry.form)
    if (anywhere || (edges.has(from) && edges.has(to))) yield entry
  }
}

interface Best {
  readonly score: number
  readonly word?: { readonly entry: Entry; readonly from: number }
}

/**
 * The reading of a sentence with the longest known words: of all ways to lay them, without overlap, the one with the
 * greatest sum of squared lengths (บัตรประชาชน is not ทำบัตร and a rest).
 */
function known(folded: Folded): Found[] {
  const best: Best[] = [{ score: 0 }]
  const better = (at: number, way: Best) => {
    if (way.score > (best[at]?.score ?? -1)) best[at] = way
  }
  for (let from = 0; from < folded.letters.length; from++) {
    const score = best[from]?.score ?? 0
    better(from + 1, { score })
    for (const entry of wordsAt(folded, from)) {
      const { length } = entry.form
      better(from + length, { score: score + length * length, word: { entry, from } })
    }
  }
  const found: Found[] = []
  for (let at = folded.letters.length; at > 0;) {
    const word = best[at]?.word
    if (word) found.unshift({ from: word.from, to: at, ideas: word.entry.ideas })
    at = word ? word.from : at - 1
  }
  return found
}

/** Slips in the letters between two known words: pieces of the segmenter are joined and looked up, longest first. */
function slips({ letters, edges }: Folded, from: number, to: number): Found[] {
  const cuts = [from, ...[...edges].filter((edge) => edge > from && edge < to), to]
  for (let joined = Math.min(MOST_JOINED, cuts.length - 1); joined > 0; joined--) {
    for (let first = 0; first + joined < cuts.length; first++) {
      const [begin = 0, end = 0] = [cuts[first], cuts[first + joined]]
      const entry = slipOf(letters.slice(begin, end))
      if (entry) {
        return [
          ...slips({ letters, edges }, from, begin),
          { from: begin, to: end, ideas: entry.ideas },
          ...slips({ letters, edges }, end, to),
        ]
      }
    }
  }
  return []
}

/** The known words of a text. */
export interface Finding {
  /**
   * In order, without those that carry no intent. Words run together, apart, misspelt, Northern or English are found
   * alike; what is not known is passed over.
   */
  words(): readonly Found[]
  /** Whether every letter belongs to a known word, those that carry no intent included. */
  readonly isWhollyKnown: boolean
}

/** Segments a text and finds the known words in it; misspelt ones only when the words are asked for. */
export function find(text: string): Finding {
  const folded = read(text)
  const certain = known(folded)
  const letters = certain.reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    words: once(() => withMisspelt(folded, certain)),
    isWhollyKnown: letters > 0 && letters === folded.letters.length,
  }
}

function withMisspelt(folded: Folded, certain: readonly Found[]): readonly Found[] {
  const gaps = certain.map(({ from }, index) => [certain[index - 1]?.to ?? 0, from] as const)
  const last = [certain.at(-1)?.to ?? 0, folded.letters.length] as const
  const misspelt = [...gaps, last].flatMap(([from, to]) => slips(folded, from, to))
  return [...certain, ...misspelt]
    .filter(({ ideas }) => !ideas.includes(IGNORED))
    .sort((one, other) => one.from - other.from)
}
