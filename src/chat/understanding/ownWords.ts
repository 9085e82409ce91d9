import type { OwnWords } from '../../domain/understanding/ownWords.ts'
import { find } from './find.ts'
import { type Intent, intents } from './intents.ts'
import { type Entry, formsOf, IGNORED, type Lexicon, lexiconWith, mayStand, usualLexicon } from './lexicon.ts'

const OWN = 'own:'

/** The idea that a word of the office carries; it is a sign of the intent by itself. */
export const ownIdea = (intent: Intent) => `${OWN}${intent}`
export const isOwnIdea = (idea: string) => idea.startsWith(OWN)

/** Ideas that say something about the words beside them: inside a word of the office they say nothing. */
const silentInside: readonly string[] = [IGNORED, 'not-this', 'pause', 'break', 'joint', 'query']

/** A word of the office keeps what the release knows in it: it adds a meaning, and takes none away. */
function ideasInside(word: string): string[] {
  const ideas = find(word)
    .words()
    .flatMap((found) => found.ideas)
  return ideas.filter((idea) => !silentInside.includes(idea))
}

function entriesOf(words: OwnWords): Entry[] {
  const found = new Map<string, Set<string>>()
  for (const { intent: id, word } of words) {
    const intent = intents.find((each) => each === id)
    if (intent === undefined) continue
    const inside = ideasInside(word)
    for (const form of formsOf(word)) {
      const ideas = found.get(form) ?? new Set()
      for (const idea of [ownIdea(intent), ...inside]) ideas.add(idea)
      found.set(form, ideas)
    }
  }
  return [...found].map(([form, ideas]) => ({ form, ideas: [...ideas] }))
}

const made = new WeakMap<OwnWords, Lexicon>()

/** The words of the release with those of the office; made once for each version of the office's words. */
export function lexiconOf(words: OwnWords): Lexicon {
  if (words.length === 0) return usualLexicon
  const known = made.get(words)
  if (known) return known
  const lexicon = lexiconWith(entriesOf(words))
  made.set(words, lexicon)
  return lexicon
}

/**
 * Whether words of the office can change what a text means, by its folded letters. It may say so of a text that they
 * do not change, never the other way round; most texts are told in microseconds.
 */
export function reachOf(words: OwnWords): (letters: string) => boolean {
  const forms = [...new Set(words.flatMap(({ word }) => formsOf(word)))]
  return (letters) => forms.some((form) => mayStand(form, letters))
}
