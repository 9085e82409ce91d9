import { readSentence } from '../../chat/understanding/understand.ts'
import { lexiconOf } from '../../chat/understanding/ownWords.ts'
import { services } from '../../domain/services/index.ts'
import { isServiceId, type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { serviceWords } from '../../domain/services/serviceWords.ts'
import type { OwnWords } from '../../domain/understanding/ownWords.ts'
import { readable } from '../../lib/cleanText.ts'
import { once } from '../../lib/once.ts'
import { onThaiKeys } from '../../lib/typed/keyboard.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { lettersOf, withoutAnyTitle, withoutSchool } from './letters.ts'

/** One word of what is looked for. */
export interface Word {
  /** As a part of a name, folded; with and without what may be a title. */
  readonly name: readonly string[]
  /** As a part of a school's or unit's name. */
  readonly place: readonly string[]
  /** The digits, where it has nothing else. */
  readonly digits: string | null
  readonly services: ReadonlySet<ServiceId>
}

/** What is looked for: everything in it has to be found. */
export interface Query {
  readonly words: readonly Word[]
  /** The services that all the words together name. */
  readonly services: ReadonlySet<ServiceId>
}

/** Fewer letters or digits would list half of the office. */
const LEAST_LETTERS = 2
const LEAST_DIGITS = 3
const MOST_WORDS = 6
const MOST_LETTERS = 120

const wordsOfService = once(() =>
  serviceIds.map((id) => {
    const { name, shortName } = services[id]
    const said = Object.values(serviceWords[id].words).flatMap((words) => words.split(','))
    const texts = [name.th, name.en, shortName.th, shortName.en, ...said]
    return { id, texts: texts.map((text) => lettersOf(readable(text)).letters) }
  }),
)

/** The services that a text names: by a part of a name or a word of theirs, or as the chat understands it. */
function servicesIn(text: string, words: OwnWords): ReadonlySet<ServiceId> {
  const { letters } = lettersOf(text)
  if (letters.length < LEAST_DIGITS) return new Set()
  const named = wordsOfService().flatMap(({ id, texts }) =>
    texts.some((each) => each.includes(letters)) ? [id] : [],
  )
  if (named.length > 0) return new Set(named)
  const sentence = readSentence(text, lexiconOf(words))
  if (!sentence.isWhollyKnown) return new Set()
  const meaning = sentence.meaning()
  if (meaning.kind === 'sure') return new Set([meaning.intent].filter(isServiceId))
  return new Set(meaning.kind === 'nearly' ? meaning.candidates.filter(isServiceId) : [])
}

const foldedOnce = (texts: readonly string[]) =>
  [...new Set(texts.map((text) => lettersOf(text).letters))].filter(({ length }) => length >= LEAST_LETTERS)

function wordOf(text: string, words: OwnWords): Word | null {
  const digits = /^\d+$/.test(text) ? text : null
  const word = {
    name: digits === null ? foldedOnce([text, withoutAnyTitle(text)]) : [],
    place: foldedOnce([withoutSchool(text)]),
    digits: digits !== null && digits.length >= LEAST_DIGITS ? digits : null,
    services: digits === null ? servicesIn(text, words) : new Set<ServiceId>(),
  }
  const isSomething = word.digits !== null || word.name.length + word.place.length + word.services.size > 0
  return isSomething ? word : null
}

const isTitle = (text: string) => withoutAnyTitle(`${text} `).trim() === ''

/** What is looked for; null where it is too short to look for. @param words the office's own words for services */
export function queryOf(typed: string, words: OwnWords): Query | null {
  const text = withoutParticles(readable(typed)).slice(0, MOST_LETTERS)
  const bare = withoutAnyTitle(text)
    .replace(/(?<=\d)[-.](?=\d)/g, '')
    .replace(/ร\.\s?ร\./g, 'รร.')
  const parts = bare
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !isTitle(part) && withoutSchool(part) !== '')
  const read = parts.slice(0, MOST_WORDS).flatMap((part) => wordOf(part, words) ?? [])
  if (read.length === 0) return null
  return { words: read, services: servicesIn(bare, words) }
}

/** The same keys on a Thai keyboard, for who has forgotten to switch it; null where that is no other text. */
export function onOtherKeys(typed: string): string | null {
  const thai = /[a-z]/i.test(typed) ? onThaiKeys(typed) : null
  return thai !== null && /[ก-ฮ]/.test(thai) ? thai : null
}
