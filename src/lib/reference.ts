import { damm } from 'cdigit'
import { readable } from './cleanText.ts'

/**
 * A request's number for people: `70-0042-9` = last two digits of the fiscal year, running number, check
 * digit. It has only digits, so that people can read it out and type it on any keyboard. The check digit
 * (Damm 2004) detects every single wrong digit and every swap of two neighbours.
 */
export function makeReference(fiscalYear: number, running: number): string {
  const year = String(fiscalYear).slice(-2)
  const number = String(running).padStart(4, '0')
  return `${year}-${number}-${damm.compute(year + number)}`
}

/**
 * Parses a reference in any form (with or without dashes or spaces, Arabic or Thai digits).
 * @returns the canonical form, or null for anything else (wrong length, letters, wrong check digit).
 */
export function parseReference(text: string): string | null {
  const digits = readable(text).replace(/[\s\-.]/g, '')
  if (!/^\d{7,9}$/.test(digits) || !damm.validate(digits)) return null
  return `${digits.slice(0, 2)}-${digits.slice(2, -1)}-${digits.slice(-1)}`
}

/** A number of the right length, with or without dashes, dots or spaces between its parts. */
const IN_TEXT = /(?<!\d)[1-9]\d[-. ]?\d{4,6}[-. ]?\d(?!\d)/g

/**
 * The reference in a scanned text: the number alone, or the address on a slip that opens the chat
 * (`requests/slipQr.ts`). Null when there is none.
 */
export function referenceIn(scanned: string): string | null {
  const [, query] = /^https?:\/\/[^?]*\?(.*)$/s.exec(scanned.trim()) ?? []
  if (query === undefined) return parseReference(scanned) ?? findReference(scanned)
  try {
    return findReference(decodeURIComponent(query))
  } catch {
    return null
  }
}

/** The reference in a sentence: “เลขที่ ๗๐-๐๐๔๒-๙ ถึงไหนแล้ว”. Null when there is none or more than one. */
export function findReference(text: string): string | null {
  const plain = readable(text).replace(/\s*-\s*/g, '-')
  const found = new Set((plain.match(IN_TEXT) ?? []).flatMap((part) => parseReference(part) ?? []))
  const [reference, other] = found
  return reference !== undefined && other === undefined ? reference : null
}
