import type { Question } from '../../domain/questions/question.ts'
import { say, type Text } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'

/** What people say at a question that they cannot answer: what is said to it stands on the question’s own card. */

const SIGHT =
  /ตา(?:ไม่(?:ค่อย)?ดี|มัว|ฝ้า|พร่า|ลาย|ไม่เห็น)|(?:มอง|อ่าน|ดู)(?:ไม่(?:ค่อย)?(?:เห็น|ออก|ชัด)|ยาก)|(?:ตัว)?(?:หนังสือ|อักษร)เล็ก|\b(?:can(?:no|['’])t (?:see|read)|(?:bad|poor) (?:eyes|eyesight|sight))\b/iu
const STUCK =
  /^(?:ดิฉัน|ฉัน|ผม|หนู|ป้า|ยาย|ลุง|ยัง|ก็|คือ|\s)*(?:ไม่(?:ค่อย)?เข้าใจ(?:คำถาม|ข้อนี้|เลย)?|งง(?:ๆ|มาก|จัง|เลย)?|ไม่รู้(?:ว่า)?จะ(?:ตอบ|พิมพ์|กรอก|ใส่)\S*|(?:ต้อง)?(?:ตอบ|พิมพ์|กรอก|ใส่)(?:ว่า)?(?:อะไร|ยังไง|อย่างไร|ไง)(?:ดี|บ้าง)?|ทำไม่เป็น|ตอบไม่ถูก|ตอบไม่เป็น|i (?:do not|don['’]t) (?:understand|get)(?: the question| this| it)?|(?:i['’]m )?confused|what (?:should|do|must) i (?:answer|type|write|enter|put)(?: here)?|i (?:do not|don['’]t) know what to (?:answer|type|write|enter|put))(?=$|ค|ครับ|นะ|เลย|\s|[.!?])/iu
const NO_PHONE =
  /(?:ไม่มี|ไม่ได้ใช้|ไม่ใช้)(?:เบอร์|โทรศัพท์|มือถือ)|\b(?:no|not have a|don['’]t have a) (?:phone|telephone|mobile|number)/iu
const WHICH_PHONE =
  /เบอร์(?:ของ)?(?:อะไร|ใคร|ไหน)|(?:เบอร์|โทรศัพท์)\S*(?:ได้(?:ไหม|มั้ย|มัย|ไม๊|หรือ|รึ|ก่อ|ป่าว))|(?:ใช้|ใส่|เอา)\S*(?:เบอร์|โทรศัพท์)\S*(?:ได้(?:ไหม|มั้ย|มัย|ไม๊))|\b(?:which|what|whose) (?:phone|number|telephone)|\b(?:can|may) i (?:use|give) \S+ \S*(?:['’]s)? ?(?:phone|number)/iu

/** Whether somebody says that they have no telephone, wherever that is said. */
export const hasNoPhone = (typed: string): boolean => NO_PHONE.test(readable(typed))

/** What helps at a question; null where the words are no plea for that. */
export function helpFor({ kind }: Question, typed: string): Text | null {
  const text = readable(typed)
  if (SIGHT.test(text)) return say(kind === 'choice' ? 'chat.stuck.sight-choice' : 'chat.stuck.sight')
  if (kind === 'phone' && (NO_PHONE.test(text) || WHICH_PHONE.test(text) || STUCK.test(text)))
    return say('chat.stuck.phone')
  if (!STUCK.test(text)) return null
  switch (kind) {
    case 'name':
      return say('chat.stuck.name')
    case 'choice':
      return say('chat.stuck.choice')
    default:
      return say('chat.stuck.other')
  }
}
