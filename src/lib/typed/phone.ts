import { readable } from '../cleanText.ts'
import { withoutParticles } from './particles.ts'

// Thai numbering plan (NBTC): mobile 06/08/09 and eight more digits; fixed 02 and seven, or 03–07 and seven.
const MOBILE = /^0[689]\d{8}/
const FIXED = /^0(?:2\d{7}|[3-57]\d{7})/

/** What stands between the digits of one number. */
const BETWEEN = '[\\s\\-._()]{0,3}'
/** A row of digits with what people put between them; the number is at its beginning. */
const ROW = new RegExp(String.raw`(?<![\d+]|\d[-.])(?:\(\s?)?(?:\+\s?)?\d(?:${BETWEEN}\d)*`, 'g')
/** The country's code before a number, also with the 0 that people keep: “+66 (0) 81”. */
const COUNTRY = /^\(?\s?(?:\+\s?|00)?66[\s\-._()]{0,4}0?(?=[\s\-._()]{0,4}[2-9](?:[\s\-._()]*\d){7,8})/
const EXTENSION =
  /^[\s,.(]*(?:กด|กดต่อ|ต่อ|ต่อภายใน|ภายใน|เบอร์ภายใน|หมายเลขภายใน|#|ext(?:ension)?|x)[\s.:#]*(\d{1,6})(?!\d)/i
/** The last of several lines: “053-711234-6”. */
const LINES = /^\s?(?:-|ถึง|to)\s?\d{1,4}(?!\d)/i

/** A telephone number in a text, and where it stands. */
interface PhoneFound {
  /** In the form of `parsePhone`. */
  readonly phone: string
  readonly from: number
  /** Behind its extension or its lines. */
  readonly to: number
  readonly isExtended: boolean
}

/** How many characters of a row hold this many digits. */
function lengthOf(row: string, digits: number): number {
  let left = digits
  for (let at = 0; at < row.length; at++) {
    if (/\d/.test(row[at] ?? '')) left -= 1
    if (left === 0) return at + 1
  }
  return row.length
}

function phoneAt(text: string, from: number, row: string): PhoneFound | null {
  const [country = ''] = COUNTRY.exec(row) ?? []
  const national = row.slice(country.length)
  const digits = (country === '' ? '' : '0') + national.replace(/\D/g, '')
  const isMobile = MOBILE.test(digits)
  const number = (isMobile ? MOBILE : FIXED).exec(digits)?.[0]
  if (number === undefined) return null
  const end = from + country.length + lengthOf(national, number.length - (country === '' ? 0 : 1))
  // One digit more makes it no number.
  if (/^\d/.test(text.slice(end))) return null
  const behind = text.slice(end)
  const [said = '', extension] = EXTENSION.exec(behind) ?? []
  const [lines = ''] = LINES.exec(behind) ?? []
  return {
    phone: extension !== undefined && !isMobile ? `${number} ต่อ ${extension}` : number,
    from,
    to: end + (said || lines).length,
    isExtended: extension !== undefined && isMobile,
  }
}

/**
 * The Thai telephone numbers in a text, in order.
 * @param text readable (`readable`)
 */
export function phonesIn(text: string): PhoneFound[] {
  const found: PhoneFound[] = []
  let rest = 0
  for (const { 0: row, index } of text.matchAll(ROW)) {
    // Several numbers may stand in one row, with blanks between them.
    for (let at = index; at < index + row.length;) {
      const phone = at >= rest ? phoneAt(text, at, row.slice(at - index)) : null
      if (phone) {
        found.push(phone)
        rest = phone.to
      }
      const next = /[\s(]+(?=[\d+(])/g
      next.lastIndex = (phone?.to ?? at) - index
      const blank = next.exec(row)
      if (!blank) break
      at = Math.max(at + 1, index + blank.index + blank[0].length)
    }
  }
  return found
}

/** A row as long as a number, in which letters that look like a digit stand between digits: “O81-234-5678”, “08l 2345678”. */
const LETTERS_FOR_DIGITS = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])[\dOoОоIl|](?:${BETWEEN}[\dOoОоIl|]){8,9}(?![\p{L}\p{M}\d])`,
  'gu',
)
/** As many digits must be typed as such. */
const LEAST_DIGITS = 6

function withDigits(text: string): string {
  return text.replace(LETTERS_FOR_DIGITS, (row) =>
    row.replace(/\D/g, '').length < LEAST_DIGITS ? row : row.replace(/[OoОо]/gu, '0').replace(/[Il|]/gu, '1'),
  )
}

/** Other digits beside a number, so many that the text is something else. */
const OTHER_NUMBER = /\d(?:[\s-]?\d){6,}/

/**
 * A Thai telephone number as `0812345678`, a fixed one with ` ต่อ 123` if it has an extension. Accepts every way of
 * grouping, Thai digits, letters that look like 0 or 1, +66 and words around it (“เบอร์ … ค่ะ”); of several numbers or lines it takes the first. Null
 * for anything else.
 */
export function parsePhone(text: string): string | null {
  const plain = withDigits(withoutParticles(readable(text)))
  const found = phonesIn(plain)
  const [first] = found
  if (!first || first.isExtended) return null
  const beside = found.reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)} _ ${rest.slice(to)}`,
    plain,
  )
  return OTHER_NUMBER.test(beside) ? null : first.phone
}

/**
 * Why a text is no telephone number: it has no digits, too few or too many for its kind, or a beginning that no number
 * has. Null where it is something else, for example two numbers in one, or an extension of a mobile telephone.
 */
export function phoneFault(
  text: string,
): { readonly kind: 'none' | 'mobile' | 'fixed' | 'beginning'; readonly digits: number } | null {
  const plain = withDigits(readable(text))
  if (phonesIn(plain).length > 0) return null
  const typed = plain.replace(/\D/g, '')
  const national = typed.replace(/^(?:00)?66(?=\d{8})0?/, '0')
  const digits = national.length
  if (digits === 0) return { kind: 'none', digits }
  if (/^0[689]/.test(national)) return digits === 10 ? null : { kind: 'mobile', digits }
  if (/^0[2-57]/.test(national)) return digits === 9 ? null : { kind: 'fixed', digits }
  return { kind: 'beginning', digits }
}

/** A number without its extension, for searching. */
export function withoutExtension(phone: string): string {
  return phone.replace(/ ต่อ .*$/, '')
}

/** “081-234-5678”, “053-711-234 ต่อ 12”, “02-123-4567”. */
export function formatPhone(phone: string): string {
  const groups = phone.startsWith('02') ? /^(\d{2})(\d{3})(\d{4})/ : /^(\d{3})(\d{3})(\d{3,4})/
  return phone.replace(groups, '$1-$2-$3')
}
