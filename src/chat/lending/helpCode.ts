import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** What people put between the groups of a code. */
const BETWEEN = String.raw`[\s\p{Pd}._:/]{0,3}`
const LABEL = String.raw`(?:ขอ|จะ|มา)?ช่วย(?:เขา|แม่|พ่อ|ท่าน)?กรอก(?:แทน|คำขอ|ข้อมูล|ให้)?|help(?:ing)?(?: (?:to )?fill(?: it)? in)?`
const LABELLED = new RegExp(String.raw`^(?:${LABEL})\s*(?:รหัส|code)?[\s:]*(\d[\d\s\p{Pd}._:/]*)?$`, 'iu')
const BARE = new RegExp(String.raw`^(?:รหัส(?:ช่วยกรอก)?|code)?[\s:]*(\d{4}${BETWEEN}\d{4})$`, 'iu')

/** The code in a sentence about it: “แม่ส่งรหัสมา 12345678 ค่ะ”. A telephone number and a sum have other digits. */
const TOLD = new RegExp(String.raw`(?<!\d|\d[-.])(\d{4}${BETWEEN}\d{4})(?!\d|[-.]\d)`, 'u')
const OF_HELP = /รหัส|ช่วย.{0,12}(?:กรอก|ทำ|พิมพ์)|กรอก(?:ให้|แทน)|\bcode\b|\bhelp(?:ing)?\b/iu
/** Somebody has a code and has not typed it yet. */
const HAS_CODE =
  /^(?:หนู|ผม|แม่|พ่อ|ลูก|ยาย|ตา|ป้า|คุณแม่|คุณพ่อ|เขา)?\s*(?:มี|ได้(?:รับ)?|ให้|ส่ง)(?:รหัส)(?:มา)?(?:แล้ว)?(?:\s*(?:จะ|มา|สำหรับ)?\s*ช่วย.{0,20})?$|^(?:i have|got) (?:a|the) code(?: to help.{0,30})?$/iu

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
  const told = labelled || BARE.test(plain) || !OF_HELP.test(plain) ? null : toldIn(plain)
  if (told !== null) return { code: told, labelled: true }
  const digits = (labelled?.[1] ?? BARE.exec(plain)?.[1] ?? '').replace(/\D/g, '')
  if (!labelled && digits === '') return HAS_CODE.test(plain) ? { code: null, labelled: true } : null
  return { code: digits.length === 8 ? digits : null, labelled: labelled !== null }
}

/** The eight digits in a sentence that has no others. */
function toldIn(text: string): string | null {
  const digits = (TOLD.exec(text)?.[1] ?? '').replace(/\D/g, '')
  return digits.length === 8 && text.replace(/\D/g, '') === digits ? digits : null
}

/** The code in two groups, as it is shown. */
export const helpCodeShown = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
