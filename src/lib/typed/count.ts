import { readable } from '../cleanText.ts'
import { isDoubtful } from './doubt.ts'
import { readNumber } from './numberWords.ts'
import { withoutParticles } from './particles.ts'

const LEAD =
  /^(?:สัก|แค่|เพียง|แค่เพียง|จำนวน|ทั้งหมด|ทั้งสิ้น|รวม|มี|ขอ|เอา|ต้องการ|อยากได้|ใช้|ตอบ|คือ|เป็น|ใบเสร็จ|เอกสาร|สำเนา|หนังสือรับรอง|หนังสือ|total|i have|i need|there are)(?:ทั้งหมด)?\s*:?\s*/iu

/** Classifiers of papers and of whatever else the office counts. */
const UNIT =
  'ใบเสร็จรับเงิน|ใบเสร็จ|ใบสำคัญ|ใบ|ฉบับ|ชุด|อัน|แผ่น|เล่ม|บิล|สลิป|รายการ|ชิ้น|ตัว|หน้า|คน|ท่าน|ราย|ครั้ง|original(?:s)?|receipt(?:s)?|cop(?:y|ies)|page(?:s)?|sheet(?:s)?|set(?:s)?|piece(?:s)?|pcs'

const ONE = new RegExp(
  `^(?:(?:${UNIT})\\s*(?:เดียว|หนึ่ง|นึง|1)(?:\\s*(?:ก็พอ|พอ|เท่านั้น|ดีกว่า|ละกัน|แล้วกัน|ก็ได้))*|an?\\s+(?:${UNIT}))$`,
  'iu',
)
const COUNTED = new RegExp(`^(.+?)\\s*(?:${UNIT})?\\s*(?:ถ้วน|พอดี|เท่านั้น|ก็พอ|พอ|ดีกว่า|ละกัน|แล้วกัน|ก็ได้)*$`, 'iu')
/** One number with its unit in other words: “ใบเสร็จโรงพยาบาล 3 ใบ ค่ายา”. */
const INSIDE = new RegExp(
  `(?<![\\d.,:/-]\\s?)(\\d{1,4})\\s*(?:${UNIT})(?!\\s*(?:ครึ่ง|กว่า|เศษ|-|ถึง|หรือ|to|or))`,
  'giu',
)
/** “3 (สาม) ใบ”. */
const IN_WORDS = /\s*\(\s*([\p{L}\p{M}\d\s]+)\)\s*/u

/** The only number of a text, if it has its unit and nothing makes it doubtful. */
function onlyCountIn(text: string): number | null {
  const [only, other] = [...text.matchAll(INSIDE)]
  const isOnly = only && other === undefined && (text.match(/\d+/g) ?? []).length === 1
  return isOnly && !isDoubtful(text, only[0]) ? Number(only[1]) : null
}

/**
 * A count with or without its unit: “3”, “๓ ใบค่ะ”, “สามฉบับ”, “2 โหล”, “1 ร้อย”, “ใบเดียว”. Null for anything else:
 * fractions, ranges, unknown units (“2 แพ็ก”).
 */
export function parseCount(text: string): number | null {
  let plain = withoutParticles(readable(text))
  for (let rest = ''; rest !== plain; plain = plain.replace(LEAD, '')) rest = plain
  if (ONE.test(plain)) return 1
  const [, words] = IN_WORDS.exec(plain) ?? []
  const [, number] = COUNTED.exec(plain.replace(IN_WORDS, ' ').trim()) ?? []
  const count = number === undefined ? null : readNumber(number)
  if (count === null && words === undefined) return onlyCountIn(plain)
  if (words === undefined) return count
  const told = readNumber(words.replace(new RegExp(`(?:${UNIT})$`, 'iu'), '').trim())
  return told === count ? count : null
}
