import { cleanText, plainDashes } from '../cleanText.ts'
import { withoutTitle } from '../nameTitle.ts'
import { withoutCertainParticles } from './particles.ts'

/** Letters and marks of any script, and the punctuation of Thai titles and foreign names: “ว่าที่ ร.ต.”, “O'Neil”, “(สุข)”. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’()-]*$/u

/** “ชื่อ …”, “ผมชื่อ …”, “ชื่อ-สกุล: …”, “ข้าพเจ้า …”, “My name is …”. */
const LABEL =
  /^(?:(?:(?:ผม|กระผม|ดิฉัน|ฉัน|หนู|ข้าพเจ้า|เรา|ผู้ขอ|ผู้ขอรับบริการ|เจ้าของเรื่อง)\s*)?ชื่อ(?!เล่น)(?:ของ(?:ผม|ดิฉัน|ฉัน|หนู|ข้าพเจ้า))?(?:เต็ม|จริง|ตัว)?(?:\s*(?:-|\/|และ)?\s*(?:นาม)?สกุล)?(?:ผู้ขอ|ผู้ขอรับบริการ|ผู้ยื่น|ผู้เสียชีวิต|ผู้ตาย)?(?:\s*(?:ว่า|คือ))?|(?:ผม|ดิฉัน)(?=\s)|(?:ข้าพเจ้า|กระผม)|(?:ผู้ขอรับบริการ|ผู้ขอ|ผู้ยื่น)(?:คือ|\s|:)|my name is|name(?:\s+and\s+surname)?(?=[\s:])|full name|i am|i'm)\s*[:=-]?\s*/iu
/** What leads to a name in a correction. “เป็นเอก” is a name, so a blank or a title stands behind it. */
const LEAD =
  /^(?:ที่ถูก(?:ต้อง)?\s*(?:คือ|เป็น)?\s*|(?:(?:ต้อง|ควร|ให้|แก้|เปลี่ยน|ขอ)(?:แก้)?เป็น|สะกดว่า)\s*|(?:เป็น|คือ)(?:\s+|(?=นาง|นาย|น\.ส\.)))/u
const SURNAME_LABEL =
  /[\s,]*(?:นามสกุล|(?<=\s)สกุล(?=\s|:)|\bsurname|\blast name)(?:\s*(?:ว่า|คือ|is))?\s*[:=-]?\s*/giu
/** What stands behind a name and is no part of it: the navy, retirement, a nickname. */
const BEHIND = /(?:\s+(?:ร\.?\s?น\.?|\(?นอกราชการ\)?|น\.ก\.)|\s*\([^()]*\))+$/u

const parts = (name: string) => name.split(' ').filter((part) => /\p{L}/u.test(part) && part !== 'ณ')

/** Why a text is no name: it has signs that names do not have, or only a title, or one part. */
type NoName = 'letters' | 'surname'

/**
 * Title (optional), name and surname in one line, as a person typed them, without labels (“ชื่อ …”) and particles. No
 * title counts as a part of the name. The program does not split name and surname: a title may have no space behind it
 * and a surname may have several words.
 */
export function parseName(text: string): { readonly name: string } | { readonly no: NoName } {
  const typed = withoutCertainParticles(cleanText(plainDashes(text)))
  const name = cleanText(
    typed.replace(LEAD, '').replace(LABEL, '').replace(LEAD, '').replace(SURNAME_LABEL, ' '),
  )
  if (!NAME.test(name)) return { no: 'letters' }
  return parts(withoutTitle(name).replace(BEHIND, '')).length < 2 ? { no: 'surname' } : { name }
}
