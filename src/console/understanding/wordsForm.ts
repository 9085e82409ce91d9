import { z } from 'zod'
import { formsOf } from '../../chat/understanding/lexicon.ts'
import { type Intent, intents } from '../../chat/understanding/intents.ts'
import { say, type Text } from '../../domain/text.ts'
import { LONGEST_OWN_WORD, type OwnWords, OwnWordsSchema } from '../../domain/understanding/ownWords.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { isPersonal } from './personal.ts'

/** Letters of the shortest word, folded. */
const SHORTEST = 2
/** Words of one intent. */
const MOST = 200

/** The name of an intent's input. */
export const nameOf = (intent: string) => `words.${intent}`

const wordsOf = (words: OwnWords, intent: string): string[] =>
  words.flatMap((each) => (each.intent === intent ? [each.word] : []))

/** The form's values for words. */
export function enteredOf(words: OwnWords): FieldValues {
  return Object.fromEntries(intents.map((id) => [nameOf(id), wordsOf(words, id).join('\n')]))
}

/** Words that are spelt alike are one word: the first counts. */
function withoutTwins(words: readonly string[]): string[] {
  const formOf = (word: string) => formsOf(word)[0] ?? word
  return words.filter((word, index) => words.findIndex((each) => formOf(each) === formOf(word)) === index)
}

function writtenIn(entered: FieldValues, intent: Intent): string[] {
  const lines = (entered[nameOf(intent)] ?? '').split(/[\r\n,]+/)
  return withoutTwins(lines.map(cleanText).filter((word) => word !== ''))
}

function wrongWord(word: string, names: readonly string[]): Text | null {
  const form = formsOf(word)[0] ?? ''
  if (form.length < SHORTEST) return say('understanding.wrong.short', { word })
  if (word.length > LONGEST_OWN_WORD) return say('understanding.wrong.long', { word, most: LONGEST_OWN_WORD })
  return isPersonal(word, names) ? say('understanding.wrong.personal', { word }) : null
}

/**
 * The words of a form, or its errors by field.
 * @param present the words in force; those of intents that this release does not know stay
 * @param names of staff, which no word may contain
 */
export function checkWords(
  entered: FieldValues,
  present: OwnWords,
  names: readonly string[],
): Checked<OwnWords> {
  const written = intents.map((intent) => ({ intent, words: writtenIn(entered, intent) }))
  const errors = written.flatMap(({ intent, words }): [string, Text][] => {
    if (words.length > MOST) return [[nameOf(intent), say('understanding.wrong.many', { most: MOST })]]
    const wrong = words.map((word) => wrongWord(word, names)).find((text) => text !== null)
    return wrong ? [[nameOf(intent), wrong]] : []
  })
  if (errors.length > 0) return refused(Object.fromEntries(errors))
  const others = present.filter(({ intent }) => !intents.some((id) => id === intent))
  return accepted([
    ...written.flatMap(({ intent, words }) => words.map((word) => ({ intent, word }))),
    ...others,
  ])
}

/** The words that a preview's form carries. @throws a Problem `invalid` for anything else */
export function carriedWords({ words = '' }: FieldValues): OwnWords {
  try {
    return OwnWordsSchema.parse(JSON.parse(words))
  } catch (error) {
    throw new Problem('invalid', 'A preview carries the words that it shows; open the form anew', {
      cause: error,
    })
  }
}

export const readVersion = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)

/** What one intent gains and loses. */
export interface WordChange {
  readonly intent: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The changes from one version to another, by intent. */
export function wordChanges(before: OwnWords, after: OwnWords): WordChange[] {
  const ids = [...new Set([...intents, ...[...before, ...after].map(({ intent }) => intent)])]
  return ids
    .map((intent) => {
      const [was, is] = [wordsOf(before, intent), wordsOf(after, intent)]
      return {
        intent,
        added: is.filter((word) => !was.includes(word)),
        removed: was.filter((word) => !is.includes(word)),
      }
    })
    .filter(({ added, removed }) => added.length + removed.length > 0)
}
