import { comparable, readable } from '../../lib/cleanText.ts'
import { madeOf } from '../../lib/typed/wholly.ts'

const WHO =
  'ลูกสาว|ลูกชาย|ลูกเขย|ลูกสะใภ้|ลูกหลาน|ลูกๆ|ลูก|หลานสาว|หลานชาย|หลาน|บุตรสาว|บุตรชาย|บุตร|สามี|ภรรยา|แฟน|น้องสาว|น้องชาย|น้อง|พี่สาว|พี่ชาย|พี่|ญาติ|เพื่อน|คนอื่น|ผู้อื่น|คนที่บ้าน|คนในบ้าน|ใครสักคน|คน|' +
  'daughter|son|children|child|grandson|granddaughter|grandchild|nephew|niece|husband|wife|brother|sister|friend|somebody|someone|somebody else|someone else'
const DOES =
  'ช่วย(?:กัน)?(?:กรอก|พิมพ์|พิมพ|พิม|ทำ|เขียน|กด|ตอบ|ใส่|ยะ)(?:ให้)?|(?:มา)?(?:กรอก|พิมพ์|พิม|ทำ|เขียน|กด|ยะ)(?:ให้|หื้อ)|(?:กรอก|พิมพ์|พิม|เขียน)แทน|' +
  'help(?: me)?(?: to)?(?: fill| type)|fill(?:s)?(?: it| this| the form)? (?:in|out)|type(?:s)?|do(?:es)? (?:it|this) for me'
const AROUND =
  'ให้|หื้อ|ได้|จะ|ขอ|อยาก|อยากให้|ของ|เขา|แบบฟอร์ม|แบบ|ฟอร์ม|คำขอ|คำตอบ|เรื่องนี้|อันนี้|นี้|ไหม|มั้ย|มัย|ไม๊|ก่อ|หรือเปล่า|รึเปล่า|ป่าว|หรือไม่|มา|แทน|บ่|' +
  'can|could|may|let|will|would|my|it|this|the|form|request|me|with|in|out|for|to|a|have|is|allowed|i|want|like'

const isSo = madeOf(DOES, `${WHO}|${AROUND}`)
/** Whoever helps is named before what they do: “กรอกให้ลูก” is the other way round. */
const HELPER = new RegExp(`(?:${WHO}).{0,20}?(?:${DOES})`, 'iu')

/** Whether somebody asks for nothing but that somebody else fills in or types for them: “ให้ลูกสาวช่วยกรอกได้ไหมคะ”. */
export function asksForHelper(typed: string): boolean {
  return isSo(typed) && HELPER.test(comparable(readable(typed)))
}
