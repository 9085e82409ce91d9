import type { Language } from '../../lib/language.ts'
import type { Words } from '../words.ts'
import type { Stage } from './journey.ts'

/** Vowels and tone marks above and below Thai letters, which take no room in a line. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
/** How many letters a filled-in value takes: a reference number, a short name. */
const FILLED = 8

/** The room that a sentence takes: its letters that stand beside each other, in the longest of its lines. */
export function lettersIn(sentence: string): number {
  const lines = sentence.replace(/\{\{\w+\}\}/g, 'x'.repeat(FILLED)).split('\n')
  return Math.max(...lines.map((line) => line.replace(MARKS, '').length))
}

/**
 * Three lines of a card in large letters on a phone of 360 px: about 24 Thai letters each, as
 * `test/outbox/lengths.test.ts` measures. English letters are narrower, and English readers mostly younger.
 */
const MOST_IN_CHAT: Readonly<Record<Language, number>> = { th: 72, en: 130 }
const MOST_ON_PAPER = 400

/** The most letters in a line of the office's words; a sentence may be as long as the program's own. */
export function mostLetters(stage: Stage, original: Words, language: Language): number {
  const most = stage === 'print' ? MOST_ON_PAPER : MOST_IN_CHAT[language]
  return Math.max(most, lettersIn(original[language]))
}
