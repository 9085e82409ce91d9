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

const TITLES = 'นางสาว|นาง|นาย|น\\.?\\s?ส\\.?|ดร\\.?|ผศ\\.?|mrs\\.?|mr\\.?|ms\\.?|miss'
/** “คำนำหน้าใช้นางสาว”, “เป็นนาง ไม่ใช่ป้า”, “ขอใส่ ดร. หน้าชื่อ”, “Mrs please”: a title, and no name behind it. */
const TITLE_SAID = new RegExp(
  [
    '^(?:(?:ขอ|ช่วย|ให้|ต้อง|แก้|เปลี่ยน)*(?:คำนำหน้า(?:ชื่อ|นาม)?|title)(?:ผิด|is)?\\s*)?',
    '(?:(?:ขอ|ช่วย|ให้|ต้อง|แก้|เปลี่ยน|ควร)*(?:เป็น|ใช้|คือ|ใส่|ว่า|ขอ|should be|is)\\s*)?',
    `(?<title>${TITLES})`,
    '(?:\\s*(?:นะ|ค่ะ|คะ|ครับ|จ้ะ|จ้า)+)?(?:\\s*(?:นำ)?หน้าชื่อ)?(?:\\s*(?:ให้|ด้วย|please|เท่านั้น))*',
    '(?:[\\s,]+(?:ไม่ใช่|ไม่ได้|ยังไม่|เพราะ|not|because).*)?$',
  ].join(''),
  'iu',
)

/** The title that words give without a name; null where they give none. */
export const titleSaid = (clause: string): string | null =>
  TITLE_SAID.exec(withoutParticles(clause))?.groups?.['title'] ?? null

/** A name with its title changed. */
export function withTitle(name: string, title: string): string {
  const bare = withoutTitle(name).replace(/^(?:นางสาว|นาง|นาย)(?=[ก-ฮเ-ไ])/u, '')
  const isThai = /\p{Script=Thai}/u.test(title)
  return isThai ? `${title}${bare}` : `${title} ${bare}`
}

const DENIED = /(?:ไม่ใช่|ไม่ได้เป็น|\bnot\b)\s*(?<denied>[\p{L}\p{M}]+)/iu

/** The part of a name that a clause denies, and the clause without that: “ใจงาม ไม่ใช่ใจดี”; null where it denies none. */
export function partDenied(
  name: string,
  clause: string,
): { readonly part: NamePart; readonly rest: string } | null {
  const found = DENIED.exec(clause)
  const denied = found && withoutParticles(found.groups?.['denied'] ?? '')
  const [first, surname] = withoutTitle(name).split(/\s+/u)
  if (!found || first === undefined || surname === undefined) return null
  const rest = `${clause.slice(0, found.index)} ${clause.slice(found.index + found[0].length)}`.trim()
  if (denied === surname) return { part: 'surname', rest }
  return denied === first || denied === first.replace(ATTACHED, '') ? { part: 'first', rest } : null
}
