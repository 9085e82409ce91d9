import { distance } from 'fastest-levenshtein'
import { subjects } from '../../domain/guidance/index.ts'
import { serviceWords } from '../../domain/services/serviceWords.ts'
import { officeWords } from './officeWords.ts'
import { fold, plain } from './fold.ts'
import { northern } from './northern.ts'
import { notOurs } from './notOurs.ts'
import { sharedWords } from './sharedWords.ts'

/** One spelling, folded, and the ideas that it carries. */
export interface Entry {
  readonly form: string
  readonly ideas: readonly string[]
}

/** Words that carry no intent. They are known so that their letters are not read as another word. */
export const IGNORED = 'ignored'
/** Words without an intent that end a clause, begin another one, or join two wishes. */
export const PAUSE = 'pause'
export const BREAK = 'break'
export const JOINT = 'joint'
/** Words that ask a question. A sign may bar them. */
export const QUERY = 'query'
/** Words shorter than this must match exactly: one wrong letter makes another word of them. */
const SHORTEST_FUZZY = 7
/** Words of this length or more may have two wrong letters. */
const LONG = 11

const glossaries: readonly Readonly<Record<string, string>>[] = [
  sharedWords,
  ...Object.values(serviceWords).map(({ words }) => words),
  ...Object.values(officeWords).map(({ words }) => words),
  ...Object.values(notOurs).map(({ words }) => words),
  ...subjects.map(({ words }) => words),
]

/** The known spellings, by their folded form. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>
  /** The lengths of the forms that begin with two letters, shortest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>
  /** The forms that may be misspelt, by their length. */
  readonly fuzzy: ReadonlyMap<number, readonly Fuzzy[]>
}

/** An entry with the letters that it has, as bits; different letters may share one. */
interface Fuzzy {
  readonly entry: Entry
  readonly bits: number
}

/** The folded forms of a written word: as it is written, and in its Northern spelling. */
export function formsOf(written: string): string[] {
  const forms = [written, northern(written)].map((each) => fold(plain(each)))
  return [...new Set(forms)].filter((form) => form !== '')
}

function entries(): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const [ideas, forms] of glossaries.flatMap((each) => Object.entries(each))) {
    for (const form of forms.split(',').flatMap(formsOf)) {
      // If several glossaries list a word, the first one decides its meaning.
      if (!found.has(form)) found.set(form, { form, ideas: ideas.split(' ') })
    }
  }
  return found
}

function lengthsOf(forms: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, number[]>()
  for (const form of forms) {
    const start = form.slice(0, 2)
    const known = lengths.get(start) ?? []
    if (!known.includes(form.length))
      lengths.set(
        start,
        [...known, form.length].sort((one, other) => one - other),
      )
  }
  return lengths
}

function bitsOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function countOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function fuzzyOf(entries: Iterable<Entry>): Map<number, Fuzzy[]> {
  const fuzzy = new Map<number, Fuzzy[]>()
  for (const entry of entries) {
    const { length } = entry.form
    if (length < SHORTEST_FUZZY) continue
    const alike = fuzzy.get(length) ?? []
    alike.push({ entry, bits: bitsOf(entry.form) })
    fuzzy.set(length, alike)
  }
  return fuzzy
}

/** A lexicon of these entries and nothing else. */
export function lexiconOf(found: ReadonlyMap<string, Entry>): Lexicon {
  return {
    entries: found,
    lengths: lengthsOf(found.keys()),
    fuzzy: fuzzyOf(found.values()),
  }
}

/** The words of the release. Built once, when the module is loaded. */
export const usualLexicon: Lexicon = lexiconOf(entries())

/** The words of the release and more entries, which replace those of the same form. */
export function lexiconWith(more: readonly Entry[]): Lexicon {
  return lexiconOf(new Map([...usualLexicon.entries, ...more.map((entry) => [entry.form, entry] as const)]))
}

/** How many letters of a word of some length may be wrong. */
const slipsIn = (length: number) => (length >= LONG ? 2 : 1)

/** The known word that a folded word is a misspelling of: one letter missing, added or wrong, two in a long word. */
export function slipOf(word: string, { fuzzy }: Lexicon): Entry | null {
  if (word.length < SHORTEST_FUZZY || /\d/.test(word)) return null
  let best: Entry | null = null
  let fewest = slipsIn(word.length) + 1
  const letters = bitsOf(word)
  // Longest first: if two are equally near, the longer one wins.
  for (let length = word.length + fewest - 1; length > word.length - fewest; length--) {
    for (const { entry, bits } of fuzzy.get(length) ?? []) {
      // One wrong letter makes at most two letters differ. This spares nearly all measuring of distances.
      if (countOf(letters ^ bits) > 2 * (fewest - 1)) continue
      const slips = distance(word, entry.form)
      if (slips >= fewest) continue
      best = entry
      fewest = slips
    }
  }
  return best
}

/** False only when a form cannot be found in folded letters, neither as it is nor misspelt. */
export function mayStand(form: string, letters: string): boolean {
  if (letters.includes(form)) return true
  if (form.length < SHORTEST_FUZZY) return false
  // Of one part more than letters may be wrong, at least one part stands there as it is. The word that is misspelt may be
  // longer than the form.
  const parts = slipsIn(form.length + 2) + 1
  const length = Math.ceil(form.length / parts)
  for (let from = 0; from < form.length; from += length)
    if (letters.includes(form.slice(from, from + length))) return true
  return false
}
