import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** What people say of a result that is not as it should be, and what of it. */

const WRONG =
  /ผิด(?!ชอบ|วินัย|นัด|กฎ|ระเบียบ|หวัง|ปกติ)|(?:ไม่|บ่)(?:ค่อย)?ถูก(?:ต้อง)?|(?:ไม่|บ่)ตรง|ไม่เหมือน|คลาดเคลื่อน|เพี้ยน|ตกหล่น|(?:ไม่|บ่)(?:ใช่|แม่น)(?:ชื่อ|ของ|รูป|นามสกุล|ดิฉัน|ผม|ฉัน|หนู)|(?:ไม่|บ่)ครบ|\b(?:wrong|incorrect|mistake|error|typo|mis-?spel\w*|not (?:quite )?(?:right|correct)|isn't (?:right|correct)|(?:does|do)(?:n't| not) match|not (?:mine|my name)|spelled wrong)\b/iu

/** What a result has on it, or the result itself. */
const RESULT =
  /บัตร|หนังสือ|ใบ|เอกสาร|ชื่อ|สกุล|ยศ|ตำแหน่ง|คำนำหน้า|วันเกิด|ปีเกิด|วันที่|เลข|รูป|ที่อยู่|ยอด|จำนวน|เงิน|ข้อมูล|สังกัด|โรงเรียน|ตัวสะกด|สะกด|เขียน|พิม(?:พ์?)?|(?:ที่)?ได้(?:รับ)?(?:มา|แล้ว|ไป)|รับ(?:มา|ไป|แล้ว)|\b(?:card|certificate|letter|paper|document|name|surname|spell\w*|title|rank|position|birth|date|number|photo|picture|address|amount|school|it|this|you (?:gave|made|sent|wrote)|got|received|collected)\b/iu

/** Said of something else: what the person did in the chat, a rule, a condition, or that nothing is wrong. */
const OTHER =
  /(?:กรอก|(?<!สะ)กด|ใส่|ส่ง|ยื่น|ตอบ|เลือก|แนบ|แจ้ง|ให้|โทร|เข้า|ฟัง|จำ)(?:ข้อมูล|ชื่อ|เบอร์|เอกสาร|คำขอ)?ผิด|ผิด(?:พลาดอะไร|ไหม|มั้ย|หรือ|รึ)|ความผิด|ถ้า|หาก|กรณี|(?:ไม่|บ่)(?:มี(?:อะไร)?)?ผิด|ขอโทษ|เอกสาร(?:ยัง)?ไม่ครบ|ยังไม่ครบ|แบบสอบถาม|\b(?:i (?:typed|filled|entered|sent|pressed|tapped)|nothing (?:is )?wrong|what if|if (?:the|my|it)|sorry)\b/iu

/** Nothing but that it is not right. */
const BARE =
  /^(?:มัน|อัน(?:นี้|ที่ได้)|ของ)?(?:ยัง)?(?:(?:ไม่|บ่)ถูก(?:ต้อง)?|ผิด(?:แล้ว|อยู่)?|(?:it(?:'s| is) |that(?:'s| is) |this is )?(?:still )?(?:not|isn't) (?:right|correct)|(?:it(?:'s| is) |that(?:'s| is) |this is )?(?:still )?(?:wrong|incorrect))$/iu

/** Money that the office says it has sent. */
const NO_MONEY =
  /เงิน(?:ก็)?(?:ยัง)?(?:ไม่|บ่)(?:เห็น)?(?:เข้า|มา|ถึง|โอน|ได้)|ยัง(?:ไม่|บ่)(?:ได้(?:รับ)?|มี|เห็น)(?:เงิน|ตังค์?)|\b(?:money|payment|transfer) (?:has(?:n't| not)|did(?:n't| not)|is not|isn't|still)|\bno money\b/iu

/** A wish to have an answer corrected, without what is wrong with it. */
const FIX =
  /^(?:(?:ดิฉัน|ผม|หนู)?(?:ขอ|อยาก|ต้องการ|จะ|ช่วย)*)(?:แก้(?:ไข)?)(?:คำตอบ|ข้อมูล|ชื่อ|นามสกุล|เบอร์|โรงเรียน|หน่วยงาน|คำขอ|ที่(?:กรอก|ส่ง|ยื่น)|(?:ได้)?(?:หน่อย|ไหม|มั้ย))|\b(?:correct|fix|change) (?:my|an|the) (?:answers?|name|request)\b/iu

/** Said of papers, not of an answer. */
const PAPERS = /ครบ/u

/** What is wrong by the person's words; `bare`: they only say that it is; `fix`: they want an answer corrected. */
export type Wrong = 'words' | 'bare' | 'no-money' | 'fix'

/** Whether words can be about an answer of a request under way. */
export const isOfAnswer = (wrong: Wrong, typed: string) =>
  wrong === 'fix' || (wrong === 'words' && !PAPERS.test(readable(typed)))

/** Whether a text says that a result is wrong, or that money has not arrived; null for anything else. */
export function saysWrong(typed: string): Wrong | null {
  const text = readable(typed)
  if (BARE.test(withoutParticles(text).trim())) return 'bare'
  if (NO_MONEY.test(text)) return 'no-money'
  if (FIX.test(text)) return 'fix'
  if (!WRONG.test(text) || !RESULT.test(text) || OTHER.test(text)) return null
  return 'words'
}
