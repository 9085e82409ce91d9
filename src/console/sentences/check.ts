import { hasStrayBraces, haveSamePlaces } from '../../domain/sentences/corrections.ts'
import { lettersIn, mostLetters } from '../../domain/sentences/letters.ts'
import { brokenWordingRules } from '../../domain/sentences/wordingRules.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Words } from '../../domain/words.ts'
import { cleanLines } from '../../lib/cleanText.ts'
import { type Language, languages } from '../../lib/language.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { type Sentence, writtenPlaces } from './sentence.ts'

function errorIn(sentence: Sentence, words: string, language: Language): Text | null {
  if (words === '') return say('sentences.wrong.empty')
  const written = sentence.original[language]
  if (!haveSamePlaces(words, written) || hasStrayBraces(words)) {
    const places = writtenPlaces(sentence)
    return places === ''
      ? say('sentences.wrong.no-places')
      : say('sentences.wrong.places', { brackets: '{{ }}', places })
  }
  const [count, most] = [lettersIn(words), mostLetters(sentence.stage, sentence.original, language)]
  if (count > most) return say('sentences.wrong.long', { most, count })
  // What the program's own text does too is no fault of the editor's.
  const usual = brokenWordingRules(written, language)
  const [broken] = brokenWordingRules(words, language).filter((rule) => !usual.includes(rule))
  return broken === undefined ? null : say(`sentences.rule.${broken}`)
}

/** Reads the office's words from the form, or gives the error of each field. */
export function check(sentence: Sentence, entered: FieldValues): Checked<Words> {
  const words = { th: cleanLines(entered['th'] ?? ''), en: cleanLines(entered['en'] ?? '') }
  const errors = languages.flatMap((language) => {
    const error = errorIn(sentence, words[language], language)
    return error === null ? [] : [[language, error] as const]
  })
  return errors.length > 0 ? refused(Object.fromEntries(errors)) : accepted(words)
}
