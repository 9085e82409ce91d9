import { type Corrections, haveSamePlaces, placesIn } from '../../domain/sentences/corrections.ts'
import { type Fixed, inOrderOfReading, placeOf, type Stage, stages } from '../../domain/sentences/journey.ts'
import { questionSentences } from '../../domain/sentences/questionSentences.ts'
import type { Words } from '../../domain/words.ts'
import { languages } from '../../lib/language.ts'
import { original, textKeys } from '../../locales/text.ts'
import type { SentenceVersion } from '../../models/settings/sentences.ts'

/** A sentence that applicants read, as the program has it. */
export interface Sentence {
  readonly key: string
  readonly stage: Stage
  readonly fixed: Fixed | null
  readonly original: Words
}

/** Whether a sentence has words of its own, and not only places to fill in. */
const hasWords = ({ th, en }: Words) =>
  [th, en].some((each) => /\p{L}/u.test(each.replace(/\{\{\w+\}\}/g, '')))

function sentenceAt(key: string): Sentence | null {
  const place = placeOf(key)
  const words = original(key)
  if (place === null || place === 'staff' || words === null || !hasWords(words)) return null
  return { key, stage: place.stage, fixed: place.fixed ?? null, original: words }
}

const texts: readonly Sentence[] = inOrderOfReading(textKeys).flatMap((key) => sentenceAt(key) ?? [])

const questions: readonly Sentence[] = questionSentences.map(({ key, original: words, fixed }) => ({
  key,
  stage: 'questions',
  fixed: fixed ?? null,
  original: words,
}))

/** All sentences that applicants read, in the order of reading. */
export const sentences: readonly Sentence[] = stages.flatMap((stage) =>
  [...texts, ...questions].filter((each) => each.stage === stage),
)

/** The sentence that may be corrected under this key; null: none. */
export function correctable(key: string): Sentence | null {
  return sentences.find((each) => each.key === key && each.fixed === null) ?? null
}

/** What a release has done to a sentence that the office had corrected before. */
export type ReleaseChange = 'changed' | 'unused'

/** `unused`: other values are filled in now, so that the office's words cannot be used; null: nothing has changed. */
export function releaseChange(sentence: Sentence, newest: SentenceVersion | undefined): ReleaseChange | null {
  const words = newest?.words ?? null
  if (newest === undefined || words === null) return null
  if (!languages.every((language) => haveSamePlaces(words[language], sentence.original[language])))
    return 'unused'
  return languages.some((language) => newest.original[language] !== sentence.original[language])
    ? 'changed'
    : null
}

/** The words of a version; the program's own as they are now for version 0 and for a way back to them. */
export function wordsOf(sentence: Sentence, version: SentenceVersion | undefined): Words {
  return version?.words ?? sentence.original
}

/** The places that both languages of a sentence need, as they are written. */
export function writtenPlaces({ original: { th } }: Sentence): string {
  return placesIn(th)
    .map((name) => `{{${name}}}`)
    .join(' ')
}

/** Whether a sentence holds these words, in either language, in the program's or the office's text. */
export function holdsWords(sentence: Sentence, own: Corrections, wanted: string): boolean {
  const all = [sentence.original, own.get(sentence.key)].flatMap((words) =>
    words ? [words.th, words.en] : [],
  )
  return [sentence.key, ...all].some((each) => each.toLowerCase().includes(wanted.toLowerCase()))
}
