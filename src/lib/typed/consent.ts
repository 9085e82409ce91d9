import { comparable, readable } from '../cleanText.ts'

const PARTICLE =
  'ครับผม|ครับ|คับผม|คับ|ค้าบ|ค่ะ|คะ|ค๊ะ|ค่า|จ้ะ|จ๊ะ|จ้า|จ่ะ|เจ้า|นะคะ|นะครับ|นะ|แล้ว|เลย|ฮะ|ฮับ|ๆ|เด้อ|please|pls|ka|kha|krub|krab|then|it is'
const YES = [
  'ใช่|ตกลง|ได้|โอเค|โอเก|โอเคร|ok|okay|okey|oki|ถูกต้อง|ยืนยัน|รับทราบ|ทราบ|รับรู้|เข้าใจ|ยอมรับ|ยินยอม|ยินดี|ยอม|อนุญาต|เห็นด้วย|เห็นชอบ|ไม่ขัดข้อง|ไม่มีปัญหา|ไม่ติดขัด',
  'กรอก|เริ่มกรอก|เริ่ม|เริ่มได้|เริ่มทำ|ไปต่อ|ต่อ|ทำต่อ|ทำ|ยื่น|เอา|เชิญ|รับทราบและเริ่มกรอก|จัดไป|อือ+|อื้อ+|เออ+|ดีค่ะ|ดีครับ|ม่วนใจ๋|สบายดี|แน่นอน|ยื่นคำขอ|กรอกคำขอ',
  "y|yes|yep|yup|yeah|sure|fine|alright|all right|agree|agreed|i agree|i accept|accept|accepted|i consent|consent|understood|i understand|understand|i do|confirm|correct|right|of course|go ahead|continue|go on|begin|start|let's begin|let's start|let’s begin|let’s start|lets start|i understand, begin",
].join('|')
const NO = [
  'ไม่|ไม่เอา|ไม่ตกลง|ไม่ยินยอม|ไม่ยอมรับ|ไม่ยอม|ไม่อนุญาต|ไม่เห็นด้วย|ไม่ได้|ไม่ใช่|ไม่สะดวก|ไม่โอเค|ไม่กรอก|ไม่ยื่น|ไม่ทำ|ไม่ต้อง|ไม่ดีกว่า|บ่|บ่เอา|บ่ตกลง',
  'ยัง|ยังไม่ยื่น|ยังไม่ยื่นคำขอ|ยังไม่กรอก|ยังไม่เอา|ยังไม่ตกลง|ยังก่อน|ไว้ก่อน|เอาไว้ก่อน|ไว้ทีหลัง|ไว้วันหลัง|คราวหลัง|ยกเลิก|ขอยกเลิก|เดี๋ยวก่อน|ขอคิดดูก่อน',
  "no|nope|n|no thanks|no thank you|not now|not yet|later|maybe later|i do not agree|i don't agree|i don’t agree|i disagree|disagree|decline|i decline|refuse|i refuse|cancel|not today|do not file yet",
].join('|')

const only = (words: string) =>
  new RegExp(String.raw`^(?:(?:${words}|${PARTICLE})(?![a-z])|[\s\p{P}\p{S}\ufe0f\u200d]+)+$`, 'iu')
const SAYS_YES = only(YES)
const SAYS_NO = only(NO)
const NODS = new RegExp(String.raw`^(?:(?:${PARTICLE})(?![a-z])|[\s\p{P}\p{S}\ufe0f\u200d]+)+$`, 'iu')

/**
 * A plain answer to whether somebody agrees: “ค่ะ”, “ตกลงค่ะ”, “โอเค”, “กรอกเลยค่ะ”; “ไม่ค่ะ”, “ไว้ก่อน”. Null for anything
 * else, also for a question (“ได้ไหมคะ”).
 */
export function readConsent(text: string): 'yes' | 'no' | null {
  const plain = comparable(readable(text))
  if (plain === '' || /[?？]/u.test(text) || !/\p{L}|👍|👌|🙏/u.test(text)) return null
  if (SAYS_NO.test(plain) && !NODS.test(plain)) return 'no'
  return SAYS_YES.test(plain) ? 'yes' : null
}
