import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** What people put between the groups of a code. */
const BETWEEN = String.raw`[\s\p{Pd}._:/]{0,3}`
const LABEL = String.raw`(?:ขอ|จะ|มา)?ช่วย(?:เขา|แม่|พ่อ|ท่าน)?กรอก(?:แทน|คำขอ|ข้อมูล|ให้)?|help(?:ing)?(?: (?:to )?fill(?: it)? in)?`
const LABELLED = new RegExp(String.raw`^(?:${LABEL})\s*(?:รหัส|code)?[\s:]*(\d[\d\s\p{Pd}._:/]*)?$`, 'iu')
const BARE = new RegExp(String.raw`^(?:รหัส(?:ช่วยกรอก)?|code)?[\s:]*(\d{4}${BETWEEN}\d{4})$`, 'iu')

/** A help code as it was typed: its eight digits, null where they are too few or too many. */
export interface HelpCode {
  readonly code: string | null
  /** With the words “ช่วยกรอก” before it, so that it can be nothing else. */
  readonly labelled: boolean
}

/** Reads “ช่วยกรอก 1234 5678”, also the digits alone; null for any other text. */
export function readHelpCode(typed: string): HelpCode | null {
  const plain = withoutParticles(readable(typed))
  const labelled = LABELLED.exec(plain)
  const digits = (labelled?.[1] ?? BARE.exec(plain)?.[1] ?? '').replace(/\D/g, '')
  if (!labelled && digits === '') return null
  return { code: digits.length === 8 ? digits : null, labelled: labelled !== null }
}

/** The code in two groups, as it is shown. */
export const helpCodeShown = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
