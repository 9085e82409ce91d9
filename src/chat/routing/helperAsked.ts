import { comparable, readable } from '../../lib/cleanText.ts'
import { madeOf } from '../../lib/typed/wholly.ts'

const WHO =
  'ลูกสาว|ลูกชาย|ลูกเขย|ลูกสะใภ้|ลูกหลาน|ลูกๆ|ลูก|หลานสาว|หลานชาย|หลาน|บุตรสาว|บุตรชาย|บุตร|สามี|ภรรยา|แฟน|น้องสาว|น้องชาย|น้อง|พี่สาว|พี่ชาย|พี่|ญาติ|เพื่อน|คนอื่น|ผู้อื่น|คนที่บ้าน|คนในบ้าน|ใครสักคน|คน|' +
  'daughter|son|children|child|grandson|granddaughter|grandchild|nephew|niece|husband|wife|brother|sister|friend|somebody|someone|somebody else|someone else'
const DOES =
  'ช่วย(?:กัน)?(?:กรอก|พิมพ์|พิมพ|พิม|ทำ|เขียน|กด|ตอบ|ใส่|ยะ)(?:ให้)?|(?:มา)?(?:กรอก|พิมพ์|พิม|ทำ|เขียน|กด|ยะ)(?:ต่อ)?(?:ให้|หื้อ)|(?:กรอก|พิมพ์|พิม|ทำ)ต่อ|(?:กรอก|พิมพ์|พิม|เขียน)แทน|' +
  'help(?: me)?(?: to)?(?: fill| type)|fill(?:s)?(?: it| this| the form)? (?:in|out)|type(?:s)?|do(?:es)? (?:it|this) for me'
/** Why somebody cannot do it alone. */
const BECAUSE =
  "ตา(?:ไม่(?:ค่อย)?ดี|มัว|ฝ้า|ไม่(?:ค่อย)?เห็น)|(?:มอง|อ่าน|ดู)ไม่(?:ค่อย)?(?:เห็น|ออก|ชัด)|(?:พิมพ์|พิม|กรอก|ทำ|กด|ใช้)ไม่(?:ค่อย)?(?:เป็น|ถนัด|คล่อง|ได้|ไหว)|ไม่ถนัด|เพราะ|i (?:cannot|can[’']t) (?:see|read|type)"
const AROUND =
  'ให้|หื้อ|ได้|จะ|ขอ|อยาก|อยากให้|ของ|เขา|แบบฟอร์ม|แบบ|ฟอร์ม|คำขอ|คำตอบ|เรื่องนี้|อันนี้|นี้|ไหม|มั้ย|มัย|ไม๊|ก่อ|หรือเปล่า|รึเปล่า|ป่าว|หรือไม่|มา|แทน|บ่|' +
  'can|could|may|let|will|would|my|it|this|the|form|request|me|with|in|out|for|to|a|have|is|allowed|i|want|like'

const isSo = madeOf(DOES, `${WHO}|${BECAUSE}|${AROUND}`)
const isHelp = madeOf('ช่วย', `${WHO}|${BECAUSE}|${AROUND}`)
/** “ให้ลูกช่วย”: kin help with this, while somebody else may be an officer. */
const KIN_HELPS = /(?:ลูก|หลาน|บุตร|สามี|ภรรยา|แฟน|น้อง|พี่|ญาติ|เพื่อน)(?:สาว|ชาย|เขย|สะใภ้)?\s?(?:จะ|มา)*ช่วย/u
/** Whoever helps is named before what they do: “กรอกให้ลูก” is the other way round. */
const HELPER = new RegExp(`(?:${WHO}).{0,20}?(?:${DOES})`, 'iu')

/** Whether somebody asks for nothing but that somebody else fills in or types for them: “ให้ลูกสาวช่วยกรอกได้ไหมคะ”. */
export function asksForHelper(typed: string): boolean {
  const text = comparable(readable(typed))
  return (isSo(typed) && HELPER.test(text)) || (isHelp(typed) && KIN_HELPS.test(text))
}
