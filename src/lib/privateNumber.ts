import { cleanText, plainDashes } from './cleanText.ts'
import { isCitizenId } from './citizenId.ts'
import { toArabicDigits } from './thaiDigits.ts'

/** Ten digits or more, also in groups: account, bank card and citizen id numbers. */
const LONG_NUMBER = /\d(?:[ -]?\d){9,}/g
/** From NBTC's numbering plan. */
const TELEPHONES = /^(?:0[689]\d{8}|0[2-57]\d{7})+$/

/** Whether a row of digits is one or more complete telephone numbers. */
export const areTelephones = (digits: string) => TELEPHONES.test(digits)

/**
 * Whether a text contains what looks like a citizen id, bank card or account number. The chat does not ask
 * for such numbers and must not store them.
 */
export function holdsPrivateNumber(text: string): boolean {
  const numbers = toArabicDigits(plainDashes(cleanText(text))).match(LONG_NUMBER) ?? []
  // Telephone numbers are allowed.
  return numbers.some((number) => isCitizenId(number) || !areTelephones(number.replace(/[ -]/g, '')))
}
