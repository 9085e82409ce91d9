import { withoutTitle } from '../../lib/nameTitle.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** One part of a name that words correct, and the name with it. */

export type NamePart = 'first' | 'surname'

const SURNAME =
  /(?<!ชื่อ|ชื่อ[\s-]|ชื่อและ)(?:นามสกุล|(?<![ก-๙])สกุล|(?<=แก้|แก้ไข|เปลี่ยน|แต่)สกุล)|\b(?:surname|last name|family name)\b/iu
const FIRST = /ชื่อ(?:จริง|ตัว|แรก|ต้น)(?!\s*(?:และ|กับ|-)?\s*(?:นาม)?สกุล)|\b(?:first|given) name\b/iu
/** What leads to the right part. */
const LEAD =
  /^.*?(?:ที่ถูก(?:ต้อง)?\s*(?:คือ|เป็น)?|(?:ต้อง|แก้|เปลี่ยน|แต่|ขอ|ให้|ควร)เป็น|(?<!ไม่ได้|ไม่|ว่า)เป็น|คือ|สะกดว่า|ใช้ว่า|ให้ใช้|\b(?:should be|to be|it is|it's|is|to)\b)\s*/iu
const NOT_THIS = /\s+(?:ไม่ใช่|ไม่ได้เป็น|not)\s*\S+$/iu
const BEGINS = /^(?:(?:ต้อง|แก้|เปลี่ยน|ควร|ให้)?เป็น\s|คือ\s|ที่ถูก|(?:it )?(?:should be|is|it's)\s)/iu
/** What tells of a name without being one: “ของสามี”, “นามสกุลเดิม”. */
const ABOUT =
  /^(?:ของ|ตาม|แบบ|อย่าง|ตัว|ที่|ไม่|ยัง|นี้|นั้น|อันนี้|แม่$|พ่อ$|ลูก$|สามี|ภรรยา|แฟน|ค่ะ|คะ|ครับ|อื่น|อะไร)|ชื่อ|สกุล|สะกด|ผิด|แก้(?!ว)|เปลี่ยน|(?:เดิม|เก่า|ใหม่|สามี|ภรรยา|อันนี้|แบบนี้)$|^(?:wrong|incorrect|not|my|the|mistake)$/iu
const LETTERS = /^[\p{L}\p{M}.'’-]{2,}$/u
const ATTACHED = /^(?:นางสาว|นาง|นาย)(?=\S)/u

/** Whether words only lead to one part of a name (“เป็น ใจงาม”), without saying which. */
export function leadsToPart(text: string): boolean {
  return BEGINS.test(text) && partSaid(text) !== null
}

/** The part of a name that words name; null where they name none, or both. */
export function namePartIn(text: string): NamePart | null {
  const [first, surname] = [FIRST.test(text), SURNAME.test(text)]
  if (first === surname) return null
  return first ? 'first' : 'surname'
}

/** The one word that a clause gives as the right part; null where it leads to none, or to more than one. */
export function partSaid(clause: string): string | null {
  const bare = withoutParticles(clause.replace(NOT_THIS, ''))
  const behind = bare.replace(LEAD, '')
  if (behind === bare) return null
  const word = behind.trim()
  return LETTERS.test(withoutTitle(word)) && !ABOUT.test(word) ? word : null
}

/** A name with one part put in the place of its former one; null where its parts are not told apart. */
export function withNamePart(name: string, part: NamePart, word: string): string | null {
  const bare = withoutTitle(name)
  const title = name.slice(0, name.length - bare.length)
  const [first, surname, ...others] = bare.split(/\s+/u)
  if (first === undefined || surname === undefined || others.length > 0) return null
  if (part === 'surname') return withoutTitle(word) === word ? `${title}${first} ${word}` : null
  if (withoutTitle(word) !== word || ATTACHED.test(word)) return `${word} ${surname}`
  const attached = ATTACHED.exec(first)?.[0] ?? ''
  return `${title}${attached}${word} ${surname}`
}
