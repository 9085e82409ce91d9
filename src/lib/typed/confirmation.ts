import { comparable, readable } from '../cleanText.ts'

/** How plainly a text agrees: by “yes”, by a vague “ok”, by the act of sending, or of accepting. */
type Assent = 'yes' | 'ok' | 'send' | 'accept'

const words: Readonly<Record<Assent | 'no', string>> = {
  yes: 'ใช่แล้ว|ใช่เลย|ใช่|ถูกต้องครบถ้วน|ถูกต้องแล้ว|ถูกต้อง|ถูกแล้ว|ถูก|ตกลง|ยืนยัน|แน่ใจ|ข้อมูลถูกต้อง|yes|yep|yeah|correct|right|confirm|sure',
  ok: 'โอเคเลย|โอเค|โอเก|okay|ok|ได้เลย|ได้|เรียบร้อยแล้ว|เรียบร้อย',
  send: 'ส่งคำขอเลย|ส่งคำขอ|ส่งได้เลย|ส่งได้|ส่งเลย|ส่ง|ยื่นคำขอ|ยื่นเลย|ยื่น|send it|send|submit',
  accept: 'ยอมรับ|รับทราบ|ยินยอม|accept|agree|i agree|i accept',
  no: 'ไม่ใช่|ไม่ถูกต้อง|ไม่ถูก|ไม่เอา|ไม่|no|nope',
}
const PARTICLE = 'ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้ะ|จ้า|จ๊ะ|นะคะ|นะครับ|นะ|แล้ว|เลย|please|ka|krub|krab|it is|that is|ๆ'
const WORDS = Object.entries(words).map(([kind, all]) => `(?<${kind}>${all})`)
const PART = new RegExp(String.raw`^(?:(?:${[...WORDS, PARTICLE].join('|')})(?![a-z])|[\s.,!👍👌🙏]+)`, 'iu')

/** What a text agrees to that says nothing else (“ใช่ค่ะ ถูกต้อง”, “โอเค ส่งเลย”); `no`; null for any other text. */
export function readConfirmation(text: string): readonly (Assent | 'no')[] | null {
  let rest = comparable(readable(text))
  const found: (Assent | 'no')[] = []
  while (rest !== '') {
    const part = PART.exec(rest)
    if (!part?.[0]) return null
    for (const kind of ['yes', 'ok', 'send', 'accept', 'no'] as const)
      if (part.groups?.[kind] !== undefined) found.push(kind)
    rest = rest.slice(part[0].length)
  }
  if (found.length === 0 || (found.includes('no') && found.some((each) => each !== 'no'))) return null
  return found
}
