import { readable } from '../../lib/cleanText.ts'
import { phonesIn } from '../../lib/typed/phone.ts'
import { asksOutright } from '../answers/saysMore.ts'

/** What somebody tells of a request that was sent: another answer, or that a paper is not there. */
export type ToldLater = 'answer' | 'paper'

const FORGOT =
  /ลืม(?:บอก|แจ้ง|ใส่|เขียน|พิมพ์|พิม|กรอก|เล่า)|(?:ขอ|อยาก|จะ)(?:แจ้ง|บอก)(?:ว่า|เพิ่ม|อีก)|แจ้งเพิ่ม|บอกเพิ่ม|\bforgot to (?:say|tell|mention|write|add)\b/iu
/** Answers of a request, as people call them. */
const ANSWER =
  'เบอร์(?:โทร(?:ศัพท์)?)?|โทรศัพท์|มือถือ|ชื่อ(?:สกุล|จริง)?|นามสกุล|คำนำหน้า|ที่ทำงาน|สังกัด|(?:ผู้รับ|เรียนถึง|ส่งถึง)(?:หนังสือ)?|จำนวน|ยอด(?:เงิน|รวม)?|วันที่|phone(?: number)?|number|name|surname|school'
const NEW =
  'เปลี่ยน(?:ไป|เป็น|ใหม่)?(?:แล้ว)?|ใหม่|(?:ต้อง|แก้|ควร|ที่ถูก(?:ต้อง)?)(?:เป็น|คือ)?|ที่ถูก|has changed|changed|should be|is now'
const ANEW = new RegExp(`(?:${ANSWER})\\S{0,16}?\\s*(?:${NEW})|(?:เปลี่ยน|แก้ไข|แก้)(?:${ANSWER})`, 'iu')
const FILLED_WRONG =
  /(?:กรอก|ใส่|ตอบ|เลือก|พิม(?:พ์?)?|แจ้ง|เขียน)(?:ข้อมูล|ชื่อ|เบอร์|นามสกุล|คำตอบ|ไป|มา)*ผิด|\bi (?:typed|filled|entered|chose) .{0,20}wrong/iu
const MOVED = /ย้าย\S{0,24}แล้ว/u
const THANKS = /ขอบคุณ|ขอบใจ|thank/iu
const OF_PHONE = /เบอร์|โทร|มือถือ|ซิม|ติดต่อ|เปลี่ยน|ใหม่|phone|number|mobile|call me|reach me/iu
const PAPER =
  /แจ้งความ|ใบเสร็จ|สลิป|ทะเบียน|รูป|ภาพ|มรณ|สูติบัตร|เอกสาร|แบบ|สำเนา|ใบ(?!้)|บัตร|หนังสือ|report|receipt|payslip|registration|photo|paper|form|copy|card/iu
const LACKS =
  /(?:ไม่|บ่)(?:มี|เจอ|พบ)|ยัง(?:ไม่|บ่)(?:มี|ได้|เจอ|พบ)|หา(?:ไม่|บ่)|ทำหาย|\b(?:no|not have|don['’]t have|do not have|haven['’]t|cannot find|can['’]t find|lost)\b/iu
/** Somebody else collects: of that the person is asked in its own place. */
const OF_COLLECTING = /รับแทน|(?:ไป|มา)แทน|ไปรับ|มารับ|\bcollect/iu

const WISHES = /(?:ขอ|อยาก|จะ|ต้อง)(?:ทำ|หนังสือ|ใบรับรอง|เบิก|บัตร)|ทำบัตร/u
/** What stands before that which was forgotten. */
const LEAD = new RegExp(String.raw`^.*?(?:${FORGOT.source})(?:ไป|ค่ะ|คะ|ครับ|ว่า|\s)*`, 'iu')

/** Whether a text says that something was forgotten; and the text without that. */
export function forgotten(typed: string): { readonly isSaid: boolean; readonly rest: string } {
  const text = readable(typed)
  return { isSaid: FORGOT.test(text), rest: text.replace(LEAD, '') }
}

/**
 * What a text tells of a request that was sent; null for anything else.
 * @param wishes the words wish for a service
 */
export function toldLater(typed: string, wishes: boolean): ToldLater | null {
  const text = readable(typed)
  if (OF_COLLECTING.test(text) || asksOutright(text)) return null
  const forgot = FORGOT.test(text)
  const lacks = PAPER.test(text) && LACKS.test(text)
  if ((wishes || WISHES.test(text)) && !forgot) return null
  if (lacks) return 'paper'
  const [phone] = phonesIn(text)
  if (THANKS.test(text) && !phone) return null
  const isAnew = [ANEW, FILLED_WRONG, MOVED].some((each) => each.test(text))
  return forgot || isAnew || (phone && OF_PHONE.test(text)) ? 'answer' : null
}
