import { comparable, readable } from '../cleanText.ts'
import { onThaiKeys } from './keyboard.ts'

/** How plainly a text agrees: by “yes”, by a vague “ok”, by the act of sending, accepting, having received, or being called. */
type Assent = 'yes' | 'ok' | 'send' | 'accept' | 'received' | 'call'

/** How a text declines, or only that it is called; “ยกเลิก” may also be the very thing that was asked. */
type Refusal = 'no' | 'no-call' | 'cancel'

const words: Readonly<Record<Assent | Refusal, string>> = {
  received: 'ได้รับเรียบร้อย|ได้รับแล้ว|ได้รับ|รับมาแล้ว|รับแล้ว|ได้แล้ว|received it|received|got it',
  call: 'โทร(?:ศัพท์)?(?:มา|กลับ|หา)?(?:ได้เลย|ได้|เลย)|โทร(?:มา|กลับ)|ติดต่อ(?:มา|กลับ)?(?:ได้เลย|ได้|เลย)|ติดต่อ(?:มา|กลับ)|(?:you (?:can|may) |please )?(?:call|contact|ring|phone) me|you (?:can|may) call',
  yes: "(?:ข้อมูล)?ถูก(?:ต้อง)?(?:ทั้ง)?หมด(?:แล้ว)?|ถูก(?:ต้อง)?ทุกอย่าง(?:แล้ว)?|(?:(?:it|that)(?:[’']s| is) )?all (?:correct|right|good)|that(?:[’']s| is) (?:right|correct)|ใช่แล้ว|ใช่เลย|ใช่|ถูกต้องครบถ้วน|ถูกต้องแล้ว|ถูกต้อง|ถูกแล้ว|ถูก|ตกลง|ยืนยัน|แน่ใจ|ข้อมูลถูกต้อง|แม่นแล้ว|yes|yep|yeah|correct|right|confirm|sure",
  ok: 'โอเคเลย|โอเค|โอเก|โอเช|okay|okey|ok|ได้เลย|ได้สิ|ได้|เอาเลย|เรียบร้อยแล้ว|เรียบร้อย|[👍👌✅🆗]+',
  send: 'ส่งคำขอเลย|ส่งคำขอ|ส่งได้เลย|ส่งได้|ส่งเลย|ส่ง|ยื่นคำขอ|ยื่นเลย|ยื่น|send it|send|submit',
  accept: 'ยอมรับ|รับทราบ|ยินยอม|accept|agree|i agree|i accept',
  'no-call':
    '(?:ไม่ต้อง|อย่า|ไม่ให้|ไม่อยากให้)(?:โทรศัพท์|โทร|ติดต่อ)(?:มา|กลับ|หา)?|(?:don[’]t|do not) (?:call|contact)(?: me)?',
  no: 'ยังไม่ได้รับ|ยังไม่ได้|ยังไม่รับ|ยังไม่เอา|ยังไม่ต้องการ|ยังไม่|ยังก่อน|ยัง|เดี๋ยวก่อน|อย่าเพิ่ง|อย่า|ไม่ได้รับ|ไม่ได้|ไม่สะดวก|ไม่ใช่|ไม่ถูกต้อง|ไม่ถูก|ไม่เอา|ไม่ลบ|ไม่ส่ง|ไม่ยกเลิก|ไม่ต้องการ|ไม่ต้อง|ไม่|not yet|not now|no|nope',
  cancel: 'ยกเลิก|cancel',
}
const kinds = Object.keys(words) as (Assent | Refusal)[]
const refusals: readonly (Assent | Refusal)[] = ['no', 'no-call', 'cancel']
const PARTICLE = 'ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้ะ|จ้า|จ๊ะ|นะคะ|นะครับ|นะ|แล้ว|เลย|please|ka|krub|krab|it is|that is|ๆ'
const group = (kind: string) => kind.replace('-', '_')
const WORDS = Object.entries(words).map(([kind, all]) => `(?<${group(kind)}>${all})`)
const PART = new RegExp(
  String.raw`^(?:(?:${[...WORDS, PARTICLE].join('|')})(?![a-z])|[\s.,!🙏😊🙂☺️]+)`,
  'iu',
)

function read(text: string): readonly (Assent | Refusal)[] | null {
  let rest = comparable(readable(text))
  const found: (Assent | Refusal)[] = []
  while (rest !== '') {
    const part = PART.exec(rest)
    if (!part?.[0]) return null
    for (const kind of kinds) if (part.groups?.[group(kind)] !== undefined) found.push(kind)
    rest = rest.slice(part[0].length)
  }
  const refuses = found.filter((each) => refusals.includes(each)).length
  return found.length === 0 || (refuses > 0 && refuses < found.length) ? null : found
}

/**
 * What a text agrees to, or declines, that says nothing else (“ใช่ค่ะ ถูกต้อง”, “โอเค ส่งเลย”, “ไม่เอา”), also where the
 * keyboard was still English; null for any other text.
 */
export function readConfirmation(text: string): readonly (Assent | Refusal)[] | null {
  const thai = onThaiKeys(text)
  return read(text) ?? (thai === null ? null : read(thai))
}

/** Whether a text only says yes or no, to whatever was asked; words about being called say more. */
export function onlyAgrees(text: string): boolean {
  const said = readConfirmation(text)
  return said !== null && !said.some((each) => each === 'call' || each === 'no-call')
}
