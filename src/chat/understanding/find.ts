import { once } from '../../lib/once.ts'
import { fold, plain } from './fold.ts'
import {
  BREAK,
  type Entry,
  IGNORED,
  JOINT,
  type Lexicon,
  PAUSE,
  QUERY,
  slipOf,
  usualLexicon,
} from './lexicon.ts'

/** A known word in a sentence: its position in the folded letters, and the ideas it carries. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly ideas: readonly string[]
}

/** A Thai word of this many folded letters or more is found anywhere; a shorter one only between word boundaries. */
const SURE_LENGTH = 5
/** Letters read of one text; no intent needs more, and a longer text would cost too much time. */
const READ_AT_MOST = 400
/** The segmenter cuts a misspelt word into at most this many pieces. */
const MOST_JOINED = 5

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const isThai = /^[\u0e00-\u0e7f]+$/

/** A word as the segmenter cuts it: its folded letters, and its position in those of the text. */
export interface Piece {
  readonly from: number
  readonly letters: string
}

interface Folded {
  readonly letters: string
  readonly pieces: readonly Piece[]
  readonly lexicon: Lexicon
  /** Where the platform's segmenter starts a word, and the end of the text. */
  readonly edges: ReadonlySet<number>
  /** Where something stood between two words: a space, a mark, a new line. */
  readonly gaps: ReadonlySet<number>
}

function read(text: string, lexicon: Lexicon): Folded {
  const edges = new Set([0])
  const gaps = new Set<number>()
  const pieces: Piece[] = []
  let letters = ''
  for (const { segment } of segmenter.segment(plain(text.slice(0, READ_AT_MOST)))) {
    if (segment.trim() === '') gaps.add(letters.length)
    const piece = fold(segment)
    if (piece !== '') pieces.push({ from: letters.length, letters: piece })
    letters += piece
    edges.add(letters.length)
  }
  return { letters, pieces, edges, gaps, lexicon }
}

/** The known words that begin at a position and may count as words there. */
function* wordsAt({ letters, edges, lexicon }: Folded, from: number): Generator<Entry> {
  const start = letters.slice(from, from + 2)
  // A form of one letter begins with nothing more.
  const lengths = [...(start.length > 1 ? [1] : []), ...(lexicon.lengths.get(start) ?? [])]
  for (const length of lengths) {
    const to = from + length
    const entry = lexicon.entries.get(letters.slice(from, to))
    if (!entry || to > letters.length) continue
    const anywhere = entry.form.length >= SURE_LENGTH && isThai.test(entry.form)
    if (anywhere || (edges.has(from) && edges.has(to))) yield entry
  }
}

interface Best {
  readonly score: number
  readonly word?: { readonly entry: Entry; readonly from: number }
}

/**
 * Finds the known words without overlap so that the sum of their squared lengths is greatest: longer words
 * win (บัตรประชาชน is not read as ทำบัตร and a rest).
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

/** Misspelt words between two known words: joins pieces of the segmenter and looks them up, longest first. */
function slips(folded: Folded, from: number, to: number): Found[] {
  const { letters, edges, lexicon } = folded
  const cuts = [from, ...[...edges].filter((edge) => edge > from && edge < to), to]
  for (let joined = Math.min(MOST_JOINED, cuts.length - 1); joined > 0; joined--) {
    for (let first = 0; first + joined < cuts.length; first++) {
      const [begin = 0, end = 0] = [cuts[first], cuts[first + joined]]
      const entry = slipOf(letters.slice(begin, end), lexicon)
      if (entry) {
        return [
          ...slips(folded, from, begin),
          { from: begin, to: end, ideas: entry.ideas },
          ...slips(folded, end, to),
        ]
      }
    }
  }
  return []
}

export interface Finding {
  /** The folded words, known or not, as the platform's segmenter cuts them. */
  readonly pieces: readonly Piece[]
  /** Like `words()`, without the misspelt ones, which take longer to find. */
  readonly spelt: readonly Found[]
  /**
   * In order, without words that carry no intent. Words without spaces, with extra spaces, misspelt, Northern
   * or English are all found; unknown words are skipped.
   */
  words(): readonly Found[]
  /** Whether every letter belongs to a known word, those that carry no intent included. */
  readonly isWhollyKnown: boolean
  /** Places in the folded letters behind a particle that ends a clause (ครับ, นะ). */
  readonly pauses: ReadonlySet<number>
  /** Places where another clause may begin: a gap, or a word such as แต่ or อยาก. */
  readonly breaks: ReadonlySet<number>
  /** Places behind a word that joins two wishes (และ, แล้วก็). */
  readonly joints: ReadonlySet<number>
  /** Whether a word asks a question (ไหม, เมื่อไหร่). */
  readonly asks: boolean
}

const carriesIntent = ({ ideas }: Found) => !ideas.includes(IGNORED)

const placesOf = (idea: string, found: readonly Found[]) =>
  found.flatMap(({ ideas, to }) => (ideas.includes(idea) ? [to] : []))

/** Finds the known words of a text; misspelt ones only when `words()` is called, because that takes longer. */
export function find(text: string, lexicon: Lexicon = usualLexicon): Finding {
  const folded = read(text, lexicon)
  const certain = known(folded)
  const letters = certain.reduce((sum, { from, to }) => sum + to - from, 0)
  const words = once(() => withMisspelt(folded, certain))
  return {
    pieces: folded.pieces,
    spelt: certain.filter(carriesIntent),
    words,
    isWhollyKnown: letters > 0 && letters === folded.letters.length,
    pauses: new Set(placesOf(PAUSE, certain)),
    breaks: new Set([...outsidePhrases(folded, certain), ...placesOf(BREAK, certain)]),
    joints: new Set(placesOf(JOINT, certain)),
    asks: placesOf(QUERY, certain).length > 0,
  }
}

/** The gaps between words; those inside an English phrase such as “don't want” begin no clause. */
function outsidePhrases({ gaps, letters }: Folded, certain: readonly Found[]): number[] {
  const phrases = certain.filter(({ from, to }) => !isThai.test(letters.slice(from, to)))
  return [...gaps].filter((gap) => !phrases.some(({ from, to }) => from < gap && gap < to))
}

function withMisspelt(folded: Folded, certain: readonly Found[]): readonly Found[] {
  const gaps = certain.map(({ from }, index) => [certain[index - 1]?.to ?? 0, from] as const)
  const last = [certain.at(-1)?.to ?? 0, folded.letters.length] as const
  const misspelt = [...gaps, last].flatMap(([from, to]) => slips(folded, from, to))
  return [...certain, ...misspelt].filter(carriesIntent).sort((one, other) => one.from - other.from)
}
