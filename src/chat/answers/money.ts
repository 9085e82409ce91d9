import { cleanText } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, wrong } from './answer.ts'

/** The upper limit, in baht. The counter never pays so much, so a larger sum is a typing error. */
const MOST = 10_000_000
/** “1250”, “1,250.5”, “฿1,250.50”, “1250.50 บาท”, “1,250 บาท 50 สตางค์”. */
const AMOUNT =
  /^฿?\s*(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{1,2}))?\s*(?:(?:บาท|baht|thb)\.?(?:\s*(\d{1,2})\s*(?:สตางค์|satang))?)?(?:ถ้วน)?$/i

/**
 * Reads baht and satang in Arabic or Thai digits, as `1250.50`. Null for any other text, for zero, and for a
 * sum over the limit.
 */
export function parseMoney(text: string): string | null {
  const found = AMOUNT.exec(toArabicDigits(cleanText(text)))
  if (!found) return null
  const [, baht = '', decimals, coins] = found
  if (decimals !== undefined && coins !== undefined) return null
  const whole = Number(baht.replaceAll(',', ''))
  const satang = decimals?.padEnd(2, '0') ?? coins?.padStart(2, '0') ?? '00'
  const amount = `${whole}.${satang}`
  return whole < MOST && Number(amount) > 0 ? amount : null
}

/** `1250.50` as “1,250.50”; a sum without satang is shown in whole baht. */
export function formatMoney(amount: string): string {
  const [baht = '', satang] = amount.split('.')
  const grouped = baht.replace(/\B(?=(\d{3})+$)/g, ',')
  return satang === undefined || satang === '00' ? grouped : `${grouped}.${satang}`
}

/** A sum in baht, which the person types. */
export const moneyAnswer: AnswerKind<QuestionOf<'money'>> = {
  buttons: () => [],
  parse(_question, given) {
    const amount = given.kind === 'typed' ? parseMoney(given.text) : null
    return amount === null ? wrong(say('chat.answer.bad-money')) : fine(amount)
  },
  show: (_question, value) => say('chat.answer.baht', { amount: formatMoney(value) }),
}
