import { readable } from '../cleanText.ts'
import { commonEraYear } from './day.ts'
import { withoutParticles } from './particles.ts'

const LEAD =
  /^(?:ใน|ของ|สำหรับ)?\s*(?:ปีการศึกษา|ปี|พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|school year|academic year|year)(?:ที่)?\s*/iu
const TERM = '(?:ภาคเรียน(?:ที่)?|ภาคการศึกษา(?:ที่)?|ภาค(?:ที่)?|เทอม(?:ที่)?|term|semester)'
const YEAR = '(\\d{4}|\\d{2})'
/** “1/2569”, “ภาคเรียนที่ 2/69”, “เทอม 1 ปี 2569”. */
const TERM_FIRST = new RegExp(
  `^${TERM}?\\s*[1-3]\\s*(?:/|-|ปีการศึกษา|ปี|\\s)\\s*(?:ปีการศึกษา|ปี)?\\s*${YEAR}$`,
  'iu',
)
/** “2569/1”, “2569 เทอม 1”. */
const YEAR_FIRST = new RegExp(`^${YEAR}\\s*(?:/\\s*[1-3]|,?\\s*${TERM}\\s*[1-3])$`, 'iu')
const ALONE = new RegExp(`^${YEAR}$`)
/** “2026/2027”, “2026-27”. */
const TWO_YEARS = /^(\d{4})\s*[/-]\s*(\d{4}|\d{2})$/

const AGO: Readonly<Record<string, number>> = {
  ...{ ปีนี้: 0, นี้: 0, ปัจจุบัน: 0, ปีปัจจุบัน: 0, 'this year': 0, ปีที่แล้ว: 1, ที่แล้ว: 1, ปีก่อน: 1, 'last year': 1 },
}

/**
 * A school year as the common-era year in which it begins: “2569”, “๖๙”, “1/2569”, “ภาคเรียนที่ 1 ปีการศึกษา 2569”,
 * “2026/2027”, “ปีที่แล้ว”. Null for anything else.
 */
export function parseSchoolYear(text: string, thisYear: number): number | null {
  const whole = withoutParticles(readable(text)).toLowerCase()
  const plain = whole.replace(LEAD, '').trim()
  const ago = AGO[whole] ?? AGO[plain]
  if (ago !== undefined) return thisYear - ago
  const [, first, second = ''] = TWO_YEARS.exec(plain) ?? []
  if (first !== undefined && second !== '1' && second.length > 1) {
    return String(Number(first) + 1).endsWith(second) ? commonEraYear(first) : null
  }
  const year = [ALONE, TERM_FIRST, YEAR_FIRST]
    .map((form) => form.exec(plain)?.[1])
    .find((each) => each !== undefined)
  return year === undefined ? null : commonEraYear(year)
}
