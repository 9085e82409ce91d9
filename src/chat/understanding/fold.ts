import { readable, settled } from '../../lib/cleanText.ts'

/** Letters that sound alike and that people confuse, also short and long vowels. */
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
 * Simplifies a typed text: lower case, Arabic digits, no dots in abbreviations (`ก.พ.7` is `กพ7`), a space
 * for other punctuation, repeated letters (`มากกก`) once, spaces around numbers. Doing it twice changes
 * nothing.
 */
export function plain(text: string): string {
  return settled(text, plainOnce)
}

function plainOnce(text: string): string {
  const typed = readable(text).toLowerCase()
  const words = typed
    .replace(/(?<=[\p{L}\p{M}])\.|['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    // A mark never begins a word.
    .replace(/ (?=\p{M})/gu, '')
    .replace(/([\p{L}\p{M}])\1{2,}/gu, '$1')
    .replace(/(?<=\p{N})(?=\p{L})|(?<=[\p{L}\p{M}])(?=\p{N})/gu, ' ')
  return words.trim()
}

/**
 * A key that is the same for most spellings of a word: no tone marks, no silenced letters, one letter for
 * those that sound alike, no spaces. Doing it twice changes nothing.
 */
export function fold(word: string): string {
  return word
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(/[\s็-๎]/g, '')
    .replace(/[ศษณฎฏฐฑฒธภฆฌฬใีืู]/g, (letter) => alike[letter] ?? letter)
}
