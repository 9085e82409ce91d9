import { plainDashes } from '../../lib/cleanText.ts'
import { isCitizenId } from '../../lib/citizenId.ts'
import { areTelephones } from '../../lib/privateNumber.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { MARKS } from './marks.ts'

/**
 * Digits of any script with at most three other signs between them: people write dashes, dots, spaces, brackets or
 * emoji there. An opening bracket belongs to it if its closing bracket does.
 */
const RUN = /(?:\((?=\p{N}{1,4}\)))?\+?\p{N}(?:[^\p{L}\p{N}]{0,3}\p{N})*[\ufe0f\u20e3]*/gu
/** A group with this many digits is masked in any context. */
const LONG_GROUP = /\p{N}{4}/u
/** A run with this many digits in short groups is masked too. */
const MOST_DIGITS = 6

const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`
/** “08.30–16.30”: many suggestions are about opening hours, so these stay. */
const HOURS = new RegExp(`^${CLOCK}\\s?-\\s?${CLOCK}$`)

/** Six or more digits, written as words. */
const SPELLED = /(?:(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)[\s-]*){6,}/g

/** The number of a house: “บ้านเลขที่ 12/3”, “12/3 หมู่ 4”, “12 ม.4 ต.เวียง”. Classes are ม.4 too. */
const HOUSE = new RegExp(
  [
    String.raw`(?<=(?:บ้านเลขที่|เลขที่บ้าน|ที่อยู่|house no\.?|address)\s*:?\s*)\p{N}{1,5}(?:\s?/\s?\p{N}{1,5})?`,
    String.raw`(?<!\p{N})\p{N}{1,5}\s?/\s?\p{N}{1,5}(?=\s*(?:หมู่(?:ที่|บ้าน)?|ม\.)\s*\p{N})`,
    String.raw`(?<!\p{N})\p{N}{1,5}(?=\s*(?:หมู่(?:ที่)?\s*\p{N}|ม\.\s*\p{N}+\s*(?:ต\.|ตำบล|บ้าน)))`,
  ].join('|'),
  'giu',
)

const TELEPHONE = /^(?:0\d{7,9}|66[2-9]\d{7,8})$/

/** The mark for a run of digits; null if it may stay. */
function markOf(run: string): string | null {
  const plain = plainDashes(toArabicDigits(run.normalize('NFKC')))
  const digits = plain.replace(/\D/g, '')
  if (HOURS.test(plain)) return null
  if (digits.length === 13 || isCitizenId(plain)) return MARKS.citizenId
  if (areTelephones(digits) || TELEPHONE.test(digits)) return MARKS.phone
  return LONG_GROUP.test(run) || digits.length > MOST_DIGITS ? MARKS.number : null
}

/** Replaces only telephone numbers with their mark; years and sums stay. */
export function phonesMasked(text: string): string {
  return text.replace(SPELLED, MARKS.phone).replace(RUN, (run) => {
    const mark = markOf(run)
    return mark === null || mark === MARKS.number ? run : mark
  })
}

/**
 * Replaces citizen ids, telephone numbers, numbers of houses and every other long number with their marks. Counts, times and ages stay.
 */
export function numbersMasked(text: string): string {
  return text
    .replace(HOUSE, MARKS.number)
    .replace(SPELLED, MARKS.phone)
    .replace(RUN, (run) => markOf(run) ?? run)
}
