import { readable } from '../../lib/cleanText.ts'
import { madeOf } from '../../lib/typed/wholly.ts'

/** What people ask of a request that they have filed, without naming a wish: when, whether and where to come, and with what. */

const WHEN =
  '(?:เมื่อ|เมือ|เมื้อ)(?:ไหร่|ไร|ไหร|ไร่|ไหล่|ใหร่|ใหร|ใด|หร่|ไห่)|ตอนไหน|วันไหน|วันใด|มื้อใด|กี่วัน|กี่โมง|อีกนาน|นาน(?:เท่าไหร่|เท่าไร|แค่ไหน)|when|how long|what day|which day'
const COME =
  '(?:ต้อง|จะต้อง|ควร)(?:เข้าไป|เข้ามา|ไป|มา)|ไป(?:รับ|เอา)|มา(?:รับ|เอา)|(?:ไป|รับ|เอา)(?:ที่|ตี้)ไหน|(?:do|must|should|shall) i (?:still )?(?:have to |need to )?(?:come|go|collect it|pick it up)|where do i (?:go|come|collect it|pick it up)'
const NEXT = '(?:ทำ)?(?:ยังไง|อย่างไร|ไง|อะไร|จะใด)ต่อ|what next|what now|what happens (?:next|now)'
const RESULT =
  'บัตรใหม่|บัตร|หนังสือรับรอง|หนังสือ|ใบรับรอง|เอกสาร|เรื่อง|คำขอ|ผล|ของ|ที่(?:ขอ|ยื่น|ส่ง)(?:ไว้|ไป)?|it|my|the|card|certificate|letter|request|papers|result'
const AROUND =
  'แล้ว|ต้อง|จะ|ควร|ได้|รับ|ไป|มา|เอา|เอง|อีก|เข้า|ที่เขต|ที่|เขต|สำนักงาน|ที่นั่น|ที่โน่น|เสร็จ|เรียบร้อย|ออก|ถึง|ก็|ไว้|ประมาณ|ราวๆ|ราว|กี่|ไหม|มั้ย|มัย|ไม๊|ก่อ|หรือเปล่า|หรือป่าว|รึเปล่า|ป่าว|หรือไม่|หรือ|ใช่|ด้วย|ตัว|ตัวเอง|ด้วยตัวเอง|ตอนนี้|ตรงไหน|ไหน|ดี|ต่อ|นาน|วัน|ให้|' +
  'will|do|does|can|could|must|should|i|you|me|get|have|need|to|come|go|be|ready|done|finished|take|collect|pick|up|there|in person|myself|again|where|is|in|office|at|how|still|now|receive'

const asksOfResult = madeOf(`${WHEN}|${COME}|${NEXT}`, `${RESULT}|${AROUND}`)

/** Whether it asks, rather than tells: “ไปรับแล้ว” tells. */
const ASKS =
  /ไหม|มั้ย|มัย|ไม๊|ก่อ|หรือ|รึ|ป่าว|ไหร|เมื่อไ|เมือไ|ใด|ไหน|กี่|อีกนาน|ไงต่อ|อะไรต่อ|\?|(?:^|\s)(?:when|how|where|what|which|do|must|should|shall|will|can)\b/iu

const MONEY = 'เงิน(?:คืน|โอน|เบิก)?|ตังค์|ตังก์|ตัง|สตางค์|ยอด|โอน|money|payment|transfer|refund|reimbursement|paid'
const OF_MONEY =
  'บัญชี|ธนาคาร|แบงค์|คืน|เบิก|ค่ารักษา(?:พยาบาล)?|ค่าหมอ|ค่าเทอม|ค่าเล่าเรียน|ยัง|หรือยัง|รึยัง|arrive|arrives|arrived|account|bank|transferred|been|has|yet|my claim|claim'
const asksOfMoney = madeOf(MONEY, `${WHEN}|${RESULT}|${AROUND}|${OF_MONEY}`)
const ASKS_OF_MONEY = /ยัง(?=$|\s|ค|ครับ|จ)|yet\b/iu

const MORE =
  '(?:เอา|นำ|ใช้|เตรียม|หา|ส่ง|ยื่น|ขาด)(?:เอกสาร|หลักฐาน)?อะไร(?:ไป|มา)?(?:อีก|เพิ่มเติม|เพิ่ม)|what else (?:do|must|should) i (?:need to bring|have to bring|bring|need)|what is still missing'
/** What is still to be brought: “ต้องเอาอะไรไปอีกคะ ไม่เข้าใจ”. */
const asksForMore = madeOf(MORE, `ไม่เข้าใจ|งง|บ้าง|${RESULT}|${AROUND}`)
const HOW = '(?:ทำ(?:ยังไง|อย่างไร|ไง|จะใด)|ทำอะไร|what (?:do|should|must|shall) i do|what now)'
const LACKED =
  'ใบแจ้งความ|ใบเสร็จ|สลิป|ทะเบียน(?:บ้าน|สมรส)|รูปถ่าย|ใบมรณบัตร|เอกสาร|แบบ *(?:7131|7223)|police report|receipt|payslip|house registration|photo|paper'
/** How to go on without one of the papers. */
const LACKS = new RegExp(
  String.raw`(?:(?:ไม่|บ่)(?:มี|ได้)|ขาด|ไม่เจอ|no|not have|don['’]?t have)[^?]{0,12}(?:${LACKED})[^?]{0,24}${HOW}`,
  'iu',
)
/** Whether a photo of a paper may be sent instead. */
const SENDS =
  /(?:ส่ง|ถ่าย)(?:เป็น)?(?:รูป|ภาพ)[^?]{0,12}(?:ทางนี้|ทางไลน์|ในไลน์|ทางไลน|ในนี้|ตรงนี้|ที่นี่)[^?]{0,8}(?:ได้|ด้าย)|\b(?:can|may|could) i send (?:a |the |you )?(?:photo|picture)s? (?:of it )?here\b/iu

/** What a text asks of something filed: its standing, or when its money comes; null for anything else. */
export function asksStanding(typed: string): 'standing' | 'money' | null {
  if (asksOfMoney(typed) && (ASKS.test(typed) || ASKS_OF_MONEY.test(typed))) return 'money'
  const text = readable(typed)
  if (asksForMore(typed) || LACKS.test(text) || SENDS.test(text)) return 'standing'
  return asksOfResult(typed) && ASKS.test(typed) ? 'standing' : null
}
