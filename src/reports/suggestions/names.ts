import { ENGLISH_TITLES, THAI_TITLES } from '../../lib/nameTitle.ts'
import { MARKS } from './marks.ts'
import {
  AFTER_NAME_WORD,
  ENGLISH_GOES_ON,
  GOES_ON,
  GOES_ON_INSIDE,
  MAY_GO_ON,
  NO_TITLE_AFTER,
  WORDS_WITH_TITLES,
} from './nameWords.ts'

/** Thai letters, vowels and tone marks; neither digits nor ๆ and ฯ. */
const THAI = '\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e'
const either = (sources: readonly string[]) =>
  `(?:${[...sources].sort((a, b) => b.length - a.length).join('|')})`

const TITLES = either(THAI_TITLES)
const ANY_TITLE = either([...THAI_TITLES, ...ENGLISH_TITLES, 'miss'])

const BEGIN = 'ก-ฮเ-ไ'
// A name does not end with a vowel that is written before its consonant.
const END = `(?=(?<![เ-ไ])${either(GOES_ON_INSIDE)}|[^${THAI}]|$)`
const ALONE = `${either(MAY_GO_ON)}(?=[^${THAI}]|$|${either([...GOES_ON, 'จะ', 'ไป', 'มา', 'ก็'])})`
const NO_NAME = `(?!${either([...GOES_ON, ...WORDS_WITH_TITLES])}|${ALONE})`
/** Letters of a name, up to a word with which the sentence continues. Thai has no spaces, so this is a guess. */
const PART = `${NO_NAME}(?=[${BEGIN}])[${THAI}]{2,}?${END}`
const SURNAME = `(?:\\s+(?!${TITLES}[${BEGIN}\\s])(?:${PART}|[ก-ฮ]\\.))?`
const LATIN = `[A-Za-z][A-Za-z'’-]+(?:\\s+[A-Z][A-Za-z'’-]+)?`

const TITLED = new RegExp(
  `(?<!${either(NO_TITLE_AFTER)})(?:${TITLES}\\s?)+(?:${PART}${SURNAME}|${LATIN})`,
  'gu',
)

/** “เจ้าหน้าที่ชื่อสมชาย”: keep the word before the name, so that the sentence stays readable. */
const CALLED = new RegExp(
  `(?<=(?<!ราย|ลาย|มือ|ลง|ใส่|กรอก|เขียน|พิมพ์|นาม)(?:ชื่อ(?:เล่น)?|นามสกุล)\\s?(?:ว่า|คือ)?\\s?)(?!ว่า|คือ|${either(AFTER_NAME_WORD)})(?:${PART}${SURNAME}|[A-Z][A-Za-z'’-]+(?:\\s+[A-Z][A-Za-z'’-]+)?)`,
  'gu',
)

const NO_ENGLISH = `(?!${either(ENGLISH_GOES_ON)}\\b)`
const ENGLISH_TITLED = new RegExp(
  `\\b${either(ENGLISH_TITLES)}\\b\\.?\\s*${NO_ENGLISH}[a-z][a-z'’-]+(?:\\s+${NO_ENGLISH}[a-z][a-z'’-]+)?`,
  'gi',
)
/** These titles are also common words, so they count only before a capital letter. */
const ENGLISH_CAPITAL =
  /\b(?:[Mm]iss|[Tt]eacher|[Ss]ir|[Mm]adam|[Dd]irector|[Oo]fficer)\s+[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?/g
/** Also without capitals, as people type on a phone. */
const ENGLISH_MINE = new RegExp(
  `(?<=\\bmy (?:full |sur|first |last )?name(?: is|'s|:|=)\\s+)(?!(?:not|wrong|incorrect|spelt|spelled|misspelt|misspelled|different|missing|still|now|written)\\b)${NO_ENGLISH}[a-z][a-z'’-]+(?:\\s+${NO_ENGLISH}[a-z][a-z'’-]+)?`,
  'gi',
)
const ENGLISH_CALLED = /(?<=\b(?:named|name is)\s+)[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?/g

/** Replaces names after a title, in Thai and English, with a mark; the title goes too. */
export function titledNamesMasked(text: string): string {
  return text
    .replace(TITLED, MARKS.name)
    .replace(CALLED, MARKS.name)
    .replace(ENGLISH_TITLED, MARKS.name)
    .replace(ENGLISH_CAPITAL, MARKS.name)
    .replace(ENGLISH_CALLED, MARKS.name)
    .replace(ENGLISH_MINE, MARKS.name)
}

const LEADING_TITLES = new RegExp(`^(?:${ANY_TITLE}\\.?\\s*)+`, 'i')
/** Do not mask shorter given names alone: they are part of too many words. In letters. */
const LEAST_ALONE = 3

/** The forms in which people write this name: full name or given name, with or without the title. */
function mentionsOf(name: string): string[] {
  const untitled = name.replace(LEADING_TITLES, '')
  return [name, untitled, untitled.split(' ')[0] ?? ''].filter((each) => each.length >= LEAST_ALONE)
}

const ESCAPED = /[.*+?^${}()|[\]\\]/g

/** Replaces these names with their mark, wherever they appear. @param names clean (`cleanText`) */
export function knownNamesMasked(text: string, names: readonly string[]): string {
  const mentions = [...new Set(names.flatMap(mentionsOf))]
  if (mentions.length === 0) return text
  const sources = mentions.map((each) => each.replace(ESCAPED, '\\$&').replace(/ /g, '\\s*'))
  return text.replace(new RegExp(`(?<![A-Za-z])${either(sources)}(?![A-Za-z])`, 'gi'), MARKS.name)
}
