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
  /** Letters of the longest form. */
  readonly longest: number
  /** The forms that may be misspelt, longest first: if two are equally near, the longer one wins. */
  readonly fuzzy: readonly Entry[]
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

function lexiconOf(found: ReadonlyMap<string, Entry>): Lexicon {
  return {
    entries: found,
    longest: Math.max(...[...found.keys()].map((form) => form.length)),
    fuzzy: [...found.values()]
      .filter(({ form }) => form.length >= SHORTEST_FUZZY)
      .sort((one, other) => other.form.length - one.form.length),
  }
}

/** The words of the release. Built once, when the module is loaded. */
export const usualLexicon: Lexicon = lexiconOf(entries())

/** The words of the release and more entries, which replace those of the same form. */
export function lexiconWith(more: readonly Entry[]): Lexicon {
  return lexiconOf(new Map([...usualLexicon.entries, ...more.map((entry) => [entry.form, entry] as const)]))
}

/** The known word that a folded word is a misspelling of: one letter missing, added or wrong, two in a long word. */
export function slipOf(word: string, { fuzzy }: Lexicon): Entry | null {
  if (word.length < SHORTEST_FUZZY || /\d/.test(word)) return null
  let best: Entry | null = null
  let fewest = (word.length >= LONG ? 2 : 1) + 1
  for (const entry of fuzzy) {
    if (Math.abs(entry.form.length - word.length) >= fewest) continue
    const slips = distance(word, entry.form)
    if (slips >= fewest) continue
    best = entry
    fewest = slips
  }
  return best
}
