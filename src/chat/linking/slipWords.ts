import { cleanText, plainDashes } from '../../lib/cleanText.ts'
import { parseReference } from '../../lib/reference.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'

/** A request that somebody wants linked to the chat: its number and the code on its slip. */
export interface SlipWords {
  readonly reference: string
  readonly code: string
}

/**
 * What the slip's QR code puts into the chat (`walkin.tie.text`), and how it may be typed by hand: Thai digits, without
 * dashes, with “รหัส” before the code.
 */
const WORDS = /^(?:เชื่อมคำขอ|link request)\s*(?:เลขที่|no\.?)?\s*([\d\s.-]+?)\s*(?:รหัส|code)?\s*([a-z]{8})$/i

/** Reads such words; null for any others. */
export function readSlipWords(typed: string): SlipWords | null {
  const [, number, code] = WORDS.exec(plainDashes(toArabicDigits(cleanText(typed)))) ?? []
  const reference = number === undefined ? null : parseReference(number)
  return reference === null || code === undefined ? null : { reference, code: code.toUpperCase() }
}
