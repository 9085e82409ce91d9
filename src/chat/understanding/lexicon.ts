import { distance } from 'fastest-levenshtein'
import { subjects } from '../../domain/guidance/index.ts'
import { serviceWords } from '../../domain/services/serviceWords.ts'
import { officeWords } from './officeWords.ts'
import { fold, plain } from './fold.ts'
import { northern } from './northern.ts'
import { notOurs } from './notOurs.ts'
import { sharedWords } from './sharedWords.ts'

/** One way of writing, folded, and the ideas that it stands for. */
export interface Entry {
  readonly form: string
  readonly ideas: readonly string[]
}

/** Words that carry no intent: found so that nothing else is read into them. */
export const IGNORED = 'ignored'
/** Shorter words are matched as they stand: one slip makes another word of them. */
const SHORTEST_FUZZY = 7
/** From this length on two slips are forgiven. */
const LONG = 11

const glossaries: readonly Readonly<Record<string, string>>[] = [
  sharedWords,
  ...Object.values(serviceWords).map(({ words }) => words),
  ...Object.values(officeWords).map(({ words }) => words),
  ...Object.values(notOurs).map(({ words }) => words),
  ...subjects.map(({ words }) => words),
]

function entries(): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const [ideas, forms] of glossaries.flatMap((each) => Object.entries(each))) {
    for (const written of forms.split(',')) {
      for (const form of new Set([written, northern(written)].map((each) => fold(plain(each))))) {
        // The first glossary that lists a word says what it means.
        if (form !== '' && !found.has(form)) found.set(form, { form, ideas: ideas.split(' ') })
      }
    }
  }
  return found
}

/** Every way of writing that is known, by its folded form. Built once, when the program is loaded. */
export const lexicon: ReadonlyMap<string, Entry> = entries()

/** The longest form, in letters. */
export const LONGEST = Math.max(...[...lexicon.keys()].map((form) => form.length))

/** The forms that a word may be a slip of, the longest first: of two that are equally near, the longer one counts. */
const fuzzy = [...lexicon.values()]
  .filter(({ form }) => form.length >= SHORTEST_FUZZY)
  .sort((one, other) => other.form.length - one.form.length)

/** The known word that a folded word is a slip of: one letter missing, added or another, two in a long word. */
export function slipOf(word: string): Entry | null {
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
