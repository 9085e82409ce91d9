import type { Stage } from '../chat/message.ts'
import { type Corrections, haveSamePlaces } from '../domain/sentences/corrections.ts'
import { keyOfWords } from '../domain/sentences/questionSentences.ts'
import { languages } from '../lib/language.ts'
import { original, type TextKey } from '../locales/text.ts'
import type { Words } from '../domain/words.ts'
import { stageText } from './timeline.ts'

/**
 * The office's words for a key; undefined: the program's own are used. Words that a former release has given other
 * places to fill in are not used, because they could not be filled.
 */
export function correctionOf(key: TextKey, corrections: Corrections): Words | undefined {
  const own = corrections.get(key)
  const now = original(key)
  if (own === undefined || now === null) return undefined
  return languages.every((language) => haveSamePlaces(own[language], now[language])) ? own : undefined
}

/** The office's words for those of a question; the same words where it has none. */
export function correctedWords(words: Words, corrections: Corrections): Words {
  const key = corrections.size === 0 ? null : keyOfWords(words)
  return (key === null ? undefined : corrections.get(key)) ?? words
}

const isWords = (value: object): value is { readonly words: Words } =>
  'words' in value &&
  typeof value.words === 'object' &&
  value.words !== null &&
  'th' in value.words &&
  'en' in value.words

const isStage = (value: object): value is Stage => 'mark' in value && 'text' in value && 'at' in value
const isText = (value: object): value is { readonly key: TextKey } =>
  'key' in value && typeof value.key === 'string'

function walk(value: unknown, corrections: Corrections): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, corrections))
  if (typeof value !== 'object' || value === null) return value
  // The time of a stage is worded when it is drawn, by a text of its own.
  if (isStage(value)) return { mark: value.mark, at: null, text: walk(stageText(value), corrections) }
  if (isWords(value)) return { ...value, words: correctedWords(value.words, corrections) }
  const walked = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, walk(each, corrections)]),
  )
  const own = isText(value) ? correctionOf(value.key, corrections) : undefined
  return own === undefined ? walked : { ...walked, own }
}

/** The same message, text or list of them, in the office's own words wherever it has some. */
export function corrected<T>(said: T, corrections: Corrections): T {
  return corrections.size === 0 ? said : (walk(said, corrections) as T)
}
