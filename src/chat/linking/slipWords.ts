import { cleanText, plainDashes } from '../../lib/cleanText.ts'
import { parseReference } from '../../lib/reference.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'

/** The request that a person wants to link to the chat: its reference and its slip code. */
export interface SlipWords {
  readonly reference: string
  readonly code: string
}

/**
 * The text that the slip's QR code puts into the chat (`walkin.tie.text`). A person may also type it, with
 * Thai digits, without dashes, or with “รหัส” before the code.
 */
const WORDS = /^(?:เชื่อมคำขอ|link request)\s*(?:เลขที่|no\.?)?\s*([\d\s.-]+?)\s*(?:รหัส|code)?\s*([a-z]{8})$/i

/** Reads such a text; null for any other. */
export function readSlipWords(typed: string): SlipWords | null {
  const [, number, code] = WORDS.exec(plainDashes(toArabicDigits(cleanText(typed)))) ?? []
  const reference = number === undefined ? null : parseReference(number)
  return reference === null || code === undefined ? null : { reference, code: code.toUpperCase() }
}
