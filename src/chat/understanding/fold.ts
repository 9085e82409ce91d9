import { cleanText } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'

/** Letters that sound alike and are mixed up in writing, long vowels and their short ones among them. */
const alike: Readonly<Record<string, string>> = {
  ศ: 'ส',
  ษ: 'ส',
  ณ: 'น',
  ฎ: 'ด',
  ฏ: 'ต',
  ฐ: 'ถ',
  ฑ: 'ท',
  ฒ: 'ท',
  ธ: 'ท',
  ภ: 'พ',
  ฆ: 'ค',
  ฌ: 'ช',
  ฬ: 'ล',
  ใ: 'ไ',
  'ี': 'ิ',
  'ื': 'ึ',
  'ู': 'ุ',
}

/**
 * What was typed, plain: lower case, Arabic digits, dots of abbreviations gone (`ก.พ.7` is `กพ7`), other punctuation a
 * space, letters drawn out (`มากกก`) once, numbers apart from words. Doing it again changes nothing.
 */
export function plain(text: string): string {
  const typed = toArabicDigits(cleanText(text)).toLowerCase()
  const words = typed
    .replace(/(?<=[\p{L}\p{M}])\.|['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/([\p{L}\p{M}])\1{2,}/gu, '$1')
    .replace(/(?<=\p{N})(?=[\p{L}\p{M}])|(?<=[\p{L}\p{M}])(?=\p{N})/gu, ' ')
  return words.trim()
}

/**
 * The skeleton of a plain word, the same for most of its spellings: no tone marks, no silenced letters, one letter for
 * those that sound alike, no spaces. Doing it again changes nothing.
 */
export function fold(word: string): string {
  return word
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(/[\s็-๎]/g, '')
    .replace(/[ศษณฎฏฐฑฒธภฆฌฬใีืู]/g, (letter) => alike[letter] ?? letter)
}
