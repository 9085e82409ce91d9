import { cleanText, plainDashes } from './cleanText.ts'
import { isCitizenId } from './citizenId.ts'
import { toArabicDigits } from './thaiDigits.ts'

/** Ten digits and more, as accounts, bank cards and citizen ids have them, also in groups. */
const LONG_NUMBER = /\d(?:[ -]?\d){9,}/g
/** NBTC's numbering plan. */
const TELEPHONES = /^(?:0[689]\d{8}|0[2-57]\d{7})+$/

/** Whether digits, without anything between them, are one telephone number or several, one after another. */
export const areTelephones = (digits: string) => TELEPHONES.test(digits)

/**
 * Whether a text holds what looks like a citizen id, a bank card or an account number. Such a number is not asked for
 * in the chat and must not be kept.
 */
export function holdsPrivateNumber(text: string): boolean {
  const numbers = toArabicDigits(plainDashes(cleanText(text))).match(LONG_NUMBER) ?? []
  // A telephone number is no secret here.
  return numbers.some((number) => isCitizenId(number) || !areTelephones(number.replace(/[ -]/g, '')))
}
