import { cleanText, plainDashes } from './cleanText.ts'
import { isCitizenId } from './citizenId.ts'
import { toArabicDigits } from './thaiDigits.ts'

/** Ten digits and more, as accounts, bank cards and citizen ids have them, also in groups. */
const LONG_NUMBER = /\d(?:[ -]?\d){9,}/g
/** One telephone number after another (NBTC's numbering plan): that is no secret here. */
const TELEPHONES = /^(?:0[689]\d{8}|0[2-57]\d{7})+$/

/**
 * Whether a text holds what looks like a citizen id, a bank card or an account number. Such a number is not asked for
 * in the chat and must not be kept.
 */
export function holdsPrivateNumber(text: string): boolean {
  const numbers = toArabicDigits(plainDashes(cleanText(text))).match(LONG_NUMBER) ?? []
  return numbers.some((number) => isCitizenId(number) || !TELEPHONES.test(number.replace(/[ -]/g, '')))
}
