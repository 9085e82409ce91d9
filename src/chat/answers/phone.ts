import { cleanText, plainDashes } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

// Thai numbering plan (NBTC): mobile 06/08/09 and eight more digits; fixed 02 and seven, or 03–07 and seven.
const MOBILE = /^0[689]\d{8}$/
const FIXED = /^0(?:2\d{7}|[3-57]\d{7})$/
const EXTENSION = /^(.*?)\s*(?:ต่อ|#|ext\.?)\s*(\d{1,6})$/i

/**
 * A Thai telephone number as `0812345678`, a fixed one with ` ต่อ 123` if it has an extension. Accepts
 * spaces, dashes, dots, brackets, Thai digits and +66; null for anything else.
 */
export function parsePhone(text: string): string | null {
  const plain = toArabicDigits(plainDashes(cleanText(text)))
  const [, before, extension] = EXTENSION.exec(plain) ?? [undefined, plain, undefined]
  const digits = before.replace(/[\s\-.()]/g, '').replace(/^(?:\+|00)?66(?=\d{8,9}$)/, '0')
  if (MOBILE.test(digits) && extension === undefined) return digits
  if (FIXED.test(digits)) return extension === undefined ? digits : `${digits} ต่อ ${extension}`
  return null
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

export const phoneAnswer: AnswerKind<QuestionOf<'phone'>> = {
  buttons: () => [],
  parse(_question, given) {
    if (given.kind !== 'typed') return wrong(say('chat.answer.type-please'))
    const phone = parsePhone(given.text)
    return phone === null ? wrong(say('chat.answer.bad-phone')) : fine(phone)
  },
  show: (_question, value) => ({ typed: formatPhone(value) }),
}
