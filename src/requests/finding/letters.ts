import { fold } from '../../chat/understanding/fold.ts'
import { readable } from '../../lib/cleanText.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'

/** The letters by which a text is compared, without spaces, and where its words begin in them. */
export interface Letters {
  readonly letters: string
  readonly starts: readonly number[]
}

/** A Thai consonant with its marks, or any other character. */
const CLUSTER = /[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*|[\s\S]/gu
/** The mark above a letter that is not spoken. */
export const SILENCER = '\u0e4c'

/**
 * One key for most spellings: no tone marks, one letter for those that sound alike (`fold`). A silenced letter stays,
 * because some people type it without its mark.
 */
const folded = (text: string) => fold(toArabicDigits(text).toLowerCase().replaceAll(SILENCER, ''))

/** A silenced consonant, and the one before it where a third closes the syllable: จัน(ทร์), ลัก(ษณ์), ศัก(ดิ์). */
const SILENT = /(?:(?<=[ก-ฮ])[กชดตทศษส](?=[รณมน]\u0e4c))?[ก-ฮ][\u0e34\u0e38]?\u0e4c/gu

/** A text as it is spoken, for who writes a name by its sound; letters that are left out become zero bytes. */
const spoken = (text: string) => text.replace(SILENT, (silent) => '\0'.repeat(silent.length))

/**
 * The letters of each character of a text that is shown, with the character's place.
 * @param bySound without letters that are not spoken
 */
export function* placedLetters(
  text: string,
  bySound = false,
): Generator<{ letters: string; from: number; to: number }> {
  for (const { 0: cluster, index } of (bySound ? spoken(text) : text).matchAll(CLUSTER)) {
    const letters = /[\p{L}\p{N}]/u.test(cluster) || /^\p{M}$/u.test(cluster) ? folded(cluster) : ''
    yield { letters, from: index, to: index + cluster.length }
  }
}

/**
 * @param text readable (`readable`)
 * @param bySound without letters that are not spoken
 */
export function lettersOf(text: string, bySound = false): Letters {
  const starts: number[] = []
  let letters = ''
  const compared = bySound ? text.replace(SILENT, '') : text
  for (const word of compared.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const own = folded(word)
    if (own === '') continue
    starts.push(letters.length)
    letters += own
  }
  return { letters, starts }
}

/** A mark that belongs to the letter before it: นายิกา is no title with a name. */
const NOT_A_MARK = '(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])'
/** Titles that many type without a space behind them. */
const ATTACHED = new RegExp(
  `^(?:นางสาว|นาง|นาย|เด็กชาย|เด็กหญิง|(?:ว่าที่)?(?:ร้อย|พัน|สิบ)(?:ตรี|โท|เอก)|ว่าที่|ดร\\.?)${NOT_A_MARK}(?=\\S)`,
  'u',
)

/**
 * A name without titles, also those that are typed together with it: it is compared only with others that have gone
 * the same way, so that นางนวล is found as well.
 */
export function withoutAnyTitle(name: string): string {
  const rest = withoutTitle(name).replace(ATTACHED, '').trim()
  return rest === name ? name : withoutAnyTitle(rest)
}

/** “รร.”, “ร.ร.”, “โรงเรียน” and “School” name every school. */
const SCHOOL = /(?<![\p{L}\p{M}])(?:โรงเรียน|ร\.\s?ร\.|รร\.|รร(?=\s|$|บ้าน|วัด|ชุมชน|อนุบาล)|school\b|sch\.)\s*/giu

export const withoutSchool = (text: string) => text.replace(SCHOOL, ' ').trim()

/** Two names that differ in title, tone marks and spaces at most. */
export function isSameName(one: string, other: string): boolean {
  const key = (name: string) => lettersOf(withoutAnyTitle(readable(name))).letters
  return key(one) !== '' && key(one) === key(other)
}
