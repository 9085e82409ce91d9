import { readable } from '../../lib/cleanText.ts'
import { madeOf } from '../../lib/typed/wholly.ts'

/**
 * What somebody asks or tells of a paper that an officer misses: what it is, whether the original is wanted, that it is there
 * now, or how to send it.
 */
export type PaperTalk = 'meaning' | 'original' | 'there' | 'send'

const PAPER =
  'ใบแจ้งความ|แจ้งความ|ใบเสร็จ(?:รับเงิน)?|สลิป(?:เงินเดือน)?|(?:สำเนา)?ทะเบียน(?:บ้าน|สมรส)|รูป(?:ถ่าย)?|(?:สำเนา)?บัตร(?:ประชาชน|เดิม)?|ใบมรณบัตร|สูติบัตร|เอกสาร|หลักฐาน|สำเนา|แบบ(?:ฟอร์ม)?|ใบ|police report|receipt|payslip|house registration|photo|paper|document|copy'
const MEANS =
  'หมายถึง(?:อะไร|อันไหน|ใบไหน|อันใด)?|หมายความว่า(?:ไง|ยังไง|อะไร)?|แปลว่า(?:อะไร)?|คือ(?:อะไร|ใบไหน|อันไหน|อันใด)|(?:ไม่|บ่)เข้าใจ๋?|งง|(?:เอกสาร|ใบ)อะไร|(?:ใบ|อัน|ตัว)ไหน|เป็นยังไง|what (?:is|does) (?:it|this|that)(?: mean)?|(?:do not|don[’]t) understand|which one'
const AROUND =
  'ที่|ขาด|ให้|เอา|นำ|มา|ไป|ส่ง|ต้อง|จะ|ใช้|มัน|อัน|นี้|นี่|นั้น|เลย|ค่อย|ยัง|อยู่|มาก|บอก|เขียน|ของ|แล้ว|คือ|ว่า|อะไร|i|the|a|my|is|it|mean|missing|paper|bring|to|at all|by'
const asksMeaning = madeOf(MEANS, `${PAPER}|${AROUND}`)

const ORIGINAL =
  /ตัวจริง|ฉบับจริง|ต้นฉบับ|ถ่ายเอกสาร|ซีร็อก|ซีรอก|(?:ใช้|เอา|เป็น)?สำเนา\S{0,12}(?:ได้|ไหม|มั้ย|ก็ได้|หรือ)|\b(?:original|photocopy|a copy)\b/iu
const SENDS =
  /(?:ส่ง|ถ่าย|แนบ|โชว์|เอา)(?:เป็น)?(?:รูป|ภาพ)?(?:มา|ไป)?\s*(?:ให้)?\s*(?:ดู|เลย|ตรงนี้|ทางนี้|ทางไลน์|ในนี้|ในไลน์|ที่นี่|นะ|ได้(?:ไหม|มั้ย|เลย|ก่อ|หรือ)|ไหม|มั้ย|ที่ไหน|ยังไง|ทางไหน)|\b(?:can|may|shall|how do|where do) i send\b|\bi(?:['’]ll| will) send\b/iu
const THERE =
  /(?:ได้|มี|หา|เจอ|ขอ|ไปเอา|ไปทำ|ทำ|ครบ)\S{0,28}แล้ว|ได้มาแล้ว|เจอแล้ว|\b(?:have|got|found) (?:it|the|my)\b/iu

/** What a text asks or tells of a paper; null for anything else. Only who is asked for one means that. */
export function paperTalk(typed: string): PaperTalk | null {
  if (asksMeaning(typed)) return 'meaning'
  const text = readable(typed)
  if (ORIGINAL.test(text)) return 'original'
  if (SENDS.test(text)) return 'send'
  return THERE.test(text) && new RegExp(PAPER, 'iu').test(text) ? 'there' : null
}
