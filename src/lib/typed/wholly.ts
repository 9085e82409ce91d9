import { comparable, readable } from '../cleanText.ts'

/** Polite words, and how people speak of themselves, anywhere in a short sentence. */
const POLITE =
  'ครับผม|ครับ|คับ|คร้าบ|ค้าบ|ค่ะ|คะ|ค่า|จ้ะ|จ๊ะ|จ้า|เจ้า|ฮะ|ฮับ|นะ|น่ะ|เน้อ|เนาะ|ล่ะ|ละ|หละ|สิ|ซิ|อ่ะ|อะ|ๆ|หน่อย|ช่วย|รบกวน|ขอโทษ|ขอถาม|ถาม|อยากทราบ|อยากรู้|ว่า|' +
  'กระผม|ดิฉัน|เดี๊ยน|ฉัน|หนู|ผม|เรา|ป้า|ลุง|ยาย|ตา|ครู|ข้าพเจ้า|please|pls|excuse me|hello|hi|so|then|well|and|ok|sir|madam|khun|ka|kha|krub|krab'

/** Tells whether a text is made of these words and polite ones only, in any order, with one of `needed` among them. */
export function madeOf(needed: string, others: string): (typed: string) => boolean {
  const whole = new RegExp(
    String.raw`^(?:(?:${needed}|${others}|${POLITE})(?![a-z'’])|[\s\p{P}\p{S}])+$`,
    'iu',
  )
  const any = new RegExp(String.raw`(?<![a-z'’])(?:${needed})(?![a-z'’])`, 'iu')
  return (typed) => {
    const text = comparable(readable(typed))
    return any.test(text) && whole.test(text)
  }
}
