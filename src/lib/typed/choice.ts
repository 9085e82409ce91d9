import { comparable, readable } from '../cleanText.ts'
import { readNumber } from './numberWords.ts'
import { withoutParticles } from './particles.ts'

/** What people put before the number or the words of a choice. */
const LEAD =
  /^(?:ขอ(?:เป็น|แบบ|เลือก|ใช้)?|เอา(?:เป็น|แบบ)?|ต้องการ|อยากได้|เลือก|ตอบ(?:ว่า)?|คือ|เป็น|แบบ|กรณี|เพราะ|เนื่องจาก|เพื่อ|สำหรับ|ของ|ให้|กด|answer|option|choice|i want|i choose|it is|for|in)\s*(?:ข้อ(?:ที่)?)?\s*[:.]?\s*/iu
/** What a choice may be told as: “หนังสือรับรองภาษาอังกฤษ”. */
const THING = /^(?:หนังสือรับรอง|หนังสือ|ใบรับรอง|เอกสาร|ฉบับ|บัตร)\s*/u
const NUMBER_LEAD = /^(?:ข้อ(?:ที่)?|อันที่|อัน|ตัวเลือก(?:ที่)?|หมายเลข|เลข|เบอร์|ลำดับ(?:ที่)?|no\.?|number|#|ที่)[\s.:]*/iu

const PLACE = 'ข้อ|อัน|ใบ|ตัวเลือก|ตัว|รายการ|ปุ่ม'
const FIRST = new RegExp(`^(?:the )?(?:(?:${PLACE})(?:ที่)?\\s*(?:แรก|บนสุด|บน)|first(?: one)?)$`, 'iu')
const LAST = new RegExp(`^(?:the )?(?:(?:${PLACE})(?:ที่)?\\s*(?:สุดท้าย|ท้ายสุด|ล่างสุด|ล่าง)|last(?: one)?)$`, 'iu')

/** What people put behind it: “ข้อ 2 แล้วกัน”, “บัตรหมดอายุแล้ว”. */
const TAIL = /\s*(?:ก็แล้วกัน|แล้วกัน|ละกัน|ก็ได้|ดีกว่า|ไปแล้ว|แล้ว|เลย|ด้วย|หน่อย|อยู่)$/u

/** A text, and the same without each of its tails. */
function withoutTails(text: string): string[] {
  const rest = withoutParticles(text.replace(TAIL, ''))
  return rest === text || rest === '' ? [text] : [text, ...withoutTails(rest)]
}

function withoutLeads(text: string, lead: RegExp): string[] {
  const rest = text.replace(lead, '')
  return rest === text || rest === '' ? [text] : [text, ...withoutLeads(rest, lead)]
}

/** Letters and digits only, each letter and word once: “ใช่่่ๆ” and “ใช่ ใช่” are “ใช่”, “มี แล้ว” is “มีแล้ว”. */
function key(words: string): string {
  return comparable(words)
    .replace(/[^\p{L}\p{M}\p{N}]|ๆ/gu, '')
    .replace(/([\p{L}\p{M}])\1+/gu, '$1')
    .replace(/^(\D{2,})\1+$/u, '$1')
}

/** The words of a choice, also without what stands in brackets: “ผู้เกี่ยวข้อง (ไม่ระบุชื่อ)”. */
const keysOf = (words: string) => [words, words.replace(/\s*\([^)]*\)/g, '')].map(key)

/**
 * The number of a choice, however it is decorated: “2️⃣”, “2)”, “(2)”, “ข้อ ๒ ค่ะ”, “ตอบ 2”, “ข้อสอง”; null for
 * anything else.
 */
export function choiceNumber(text: string): number | null {
  const plain = withoutParticles(readable(text))
  for (const told of withoutTails(plain).flatMap((each) => withoutLeads(each, LEAD))) {
    const bare = told
      .replace(NUMBER_LEAD, '')
      .replace(/^[([<“"'*]+|[)\]>”"'*.:,-]+$/gu, '')
      .trim()
    if (/^\d{1,2}$/.test(bare)) return Number(bare)
    if (FIRST.test(told)) return 1
    const spoken = /^\d/.test(bare) ? null : readNumber(bare)
    if (spoken !== null && spoken <= 99 && !/คู่|โหล|dozen|pair/iu.test(bare)) return spoken
  }
  return null
}

/** The words and synonyms of each choice, in their order. */
type ChoiceWords = readonly (readonly string[])[]

function placeOf(typed: readonly string[], choices: ChoiceWords): number | null {
  const keys = new Set(typed.map(key).filter((each) => each !== ''))
  const found = choices.flatMap((words, place) =>
    words.flatMap(keysOf).some((each) => keys.has(each)) ? [place] : [],
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The ways in which a text may say the words of a choice. */
function saying(text: string): string[] {
  const whole = readable(text)
  return [whole, ...withoutTails(withoutParticles(whole))]
    .flatMap((each) => withoutLeads(each, LEAD))
    .flatMap((each) => withoutLeads(each, THING))
}

/** The place of the choice whose words a person typed, from 0; null when it is none, or more than one. */
export const placeByWords = (text: string, choices: ChoiceWords) => placeOf(saying(text), choices)

/** “2. บิดา/มารดา”, as the button says it. */
const NUMBERED = /^(?:ข้อ(?:ที่)?\s*)?[([]?(\d{1,2})\s*[.):\]=-]*\s*(?=[^\d\s.):\]=-])(.+)$/u

/**
 * The place of the choice that a person typed, from 0: by its words, also with particles, “ขอ …” before it, or repeated
 * letters; by its number; or by both as its button says them. Null when it is none of them, or when number and words
 * differ.
 */
export function chosenPlace(text: string, choices: ChoiceWords): number | null {
  const byWords = placeByWords(text, choices)
  if (byWords !== null) return byWords
  if (choices.length > 0 && saying(text).some((each) => LAST.test(each))) return choices.length - 1
  const number = choiceNumber(text)
  if (number !== null) return number >= 1 && number <= choices.length ? number - 1 : null
  const [, digits, words] = NUMBERED.exec(readable(text)) ?? []
  if (digits === undefined || words === undefined) return null
  const place = placeByWords(words, choices)
  return place === Number(digits) - 1 ? place : null
}
