import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/** Whether words call an answer wrong, of whichever question. */

export const WRONG =
  /ผิด|แก้(?!ว)|เปลี่ยน|ไม่ถูก|ไม่ตรง|ไม่ใช่|ใส่ใหม่|พิมพ์ใหม่|กรอกใหม่|\b(?:wrong|incorrect|change|correct|edit|not right|mistake)\b/iu

/** Nothing but that something is wrong: which it is, the person has to choose. */
const ONLY_WRONG =
  /^(?:ขอ|อยาก|ต้องการ|ช่วย|จะ|ยัง|ข้อมูล|คำตอบ|มี|บาง|ข้อ|ที่|แก้ไข|แก้(?!ว)|ผิด|เปลี่ยน|ไม่ถูกต้อง|ไม่ถูก|ใหม่|หน่อย|ด้วย|อยู่|แล้ว|นะ|i want to|an?|the|my|answers?|edit|change|wrong|is|something|[\s.!])+$/iu

/** Whether a text calls something wrong. */
export const callsWrong = (typed: string): boolean => WRONG.test(readable(typed))

/** Whether a text says only that something is wrong. */
export const onlyCallsWrong = (typed: string): boolean =>
  callsWrong(typed) && ONLY_WRONG.test(withoutParticles(readable(typed)))
