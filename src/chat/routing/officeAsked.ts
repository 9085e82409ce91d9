import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'

/**
 * Where the office is, when it is open, how long something takes and what it costs: what people ask at any question, in
 * the words that are nothing but such a question. Each is read as a whole, because names have parts of them:
 * “โรงเรียนบ้านไหนหนัง”, “บ้านเปิด”, “Price Waterhouse”.
 */

const OFFICE =
  '(?:สำนักงาน(?:เขต(?:พื้นที่)?)?|สนง\\.?|เขต(?:พื้นที่)?|สพป\\.?|ออฟฟิศ|ที่ทำการ|จุดบริการ|ศูนย์(?:บริการ)?|ที่นี่|ที่นั่น|เคาน์เตอร์|one stop service)'
const ASKS_FIRST = '(?:(?:ขอ|อยาก)?(?:สอบถาม|ถาม|ทราบ|รู้)(?:หน่อย)?(?:ว่า)?\\s*|แล้ว\\s*|ว่าแต่\\s*)*'
const AT_END = '(?:\\s*(?:บ้าง|หรอ|เหรอ|หรือ|อะ|อ่ะ|ล่ะ|ดี|กัน|หน่อย|ด้วย))*'
const YES_NO = '(?:ไหม|มั้ย|มั๊ย|ไม๊|มัย|ก่อ|หรือเปล่า|หรือป่าว|รึเปล่า|รึป่าว|หรือไม่|ปะ|ป่าว)'
const WHEN = '(?:เมื่อไร|เมื่อไหร่|เมื่อใด|เมือไหร่|ตอนไหน|วันไหน|วันใด)'

const whole = (...words: string[]) => new RegExp(`^(?:${words.join('|')})$`, 'iu')
const thai = (...words: string[]) => whole(...words.map((each) => `${ASKS_FIRST}${each}${AT_END}`))

const HOURS = [
  thai(
    `(?:${OFFICE}\\s*)?(?:(?:เปิด|ปิด)(?:ทำการ|บริการ|ให้บริการ)?\\s*)+(?:(?:ตอน|เวลา|ถึง|ตั้งแต่|วัน)*\\s*(?:กี่โมง|ไหน|เมื่อไร|เมื่อไหร่)(?:ถึงกี่โมง)?|ยัง|หรือยัง|รึยัง|แล้วยัง|${YES_NO})`,
    `(?:${OFFICE}\\s*)?กี่โมง(?:ถึงกี่โมง)?(?:จะ)?(?:เปิด|ปิด)?`,
    `(?:ขอ)?(?:วัน(?:และ)?)?เวลา(?:ทำการ|ราชการ|เปิด\\s*(?:-|–|และ)?\\s*ปิด|เปิด|ปิด|ทำงาน|ให้บริการ)(?:ของ)?(?:${OFFICE})?(?:อะไร|กี่โมง|เท่าไร|เท่าไหร่)?`,
  ),
  whole(
    '(?:(?:what|which) (?:are|is) )?(?:your|the|its)?\\s*(?:(?:opening|office|business|working|service) (?:hours?|times?)|hours)(?: of (?:the )?office)?',
    '(?:when|what time|what days?) (?:do|does|are|is|will) (?:you|it|the office|they)(?: be)? (?:open|close|closed|start|finish)(?: (?:at|until|till))?',
    '(?:are|is) (?:you|it|the office) (?:still |already )?(?:open|closed)(?: (?:now|today|yet))?',
    'open(?:ing)? times?|closing times?',
  ),
]

const WHERE = [
  thai(
    `(?:${OFFICE}\\s*)?(?:(?:มัน|ตั้ง|ต้อง|จะ|ให้|ควร|ไป|มา|อยู่|ยื่น|รับ|ส่ง|ติดต่อ|เดินทาง|เอกสาร|เรื่อง)\\s*)*(?:ที่|ตี้|ตรง|แถว|ทาง|บริเวณ|ย่าน)\\s*(?:ไหน|ใด)`,
    `(?:${OFFICE}\\s*)?(?:ตั้ง)?อยู่\\s*(?:ไหน|ใด)`,
    `(?:${OFFICE}\\s*)(?:อยู่|ไป)\\s*(?:ไหน|ทางไหน|ยังไง|อย่างไร)`,
    `(?:จะ|ต้อง)?(?:เดินทาง(?:ไป|มา)?|ไป|มา)(?:ที่)?(?:${OFFICE})?\\s*(?:ยังไง|อย่างไร|ไง|จะใด)`,
    `(?:ขอ|มี|ดู)?\\s*(?:แผนที่|พิกัด|โลเคชั่น|โลเคชัน|ที่ตั้ง|เส้นทาง)(?:ไป|ของ)?(?:${OFFICE})?(?:${YES_NO})?`,
    `(?:ขอ)?\\s*(?:ที่อยู่|ทางไป|ทางมา)(?:ของ)?\\s*${OFFICE}(?:อะไร)?`,
  ),
  whole(
    'where(?: is (?:it|this|that|the (?:office|counter|place)|your office)| are you(?: located| based)?|(?: exactly)? (?:do|should|must|can|shall) (?:i|we) (?:go|come|apply|file|submit|collect|pick (?:it|this) up)(?: to)?(?: it| this)?)?',
    'which way(?: is (?:it|the office))?',
    'how (?:do|can|should) (?:i|we) (?:get|come|go) (?:there|to (?:the |your )?office)|how to (?:get|go) (?:there|to (?:the |your )?office)',
    "(?:what is |what's |(?:can|could|may) i (?:have|get|see) |send (?:me )?|show (?:me )?|give me )?(?:the |your |an? )?(?:office )?(?:address|location|directions?|map)(?: (?:of|to|for) (?:the |your )?office)?",
  ),
]

const DURATION = [
  thai(
    `(?:(?:จะ|แล้ว|เรื่อง|มัน|ใช้เวลา|ต้อง|รอ|อีก|ทำ|ประมาณ|สัก)\\s*)*(?:นาน|เร็ว|ช้า)\\s*(?:${YES_NO}|เท่าไร|เท่าไหร่|แค่ไหน|ขนาดไหน|กี่วัน)`,
    `(?:(?:ใช้เวลา|ต้อง|รอ|อีก|ทำ|ประมาณ|สัก)\\s*)*กี่\\s*(?:วัน|นาที|ชั่วโมง|ชม\\.?|อาทิตย์|สัปดาห์|เดือน)(?:\\s*(?:ถึง|จึง|จะ|ได้|เสร็จ|ทำการ|รับ))*`,
    `(?:(?:จะ|ถึง)*(?:ได้(?:รับ)?|เสร็จ|แล้วเสร็จ)(?:เอกสาร|ของ|บัตร|หนังสือ|เงิน)?\\s*)${WHEN}`,
    `${WHEN}\\s*(?:(?:จะ|ถึง)\\s*)*(?:ได้(?:รับ)?|เสร็จ)(?:เอกสาร|ของ|บัตร|หนังสือ|เงิน)?`,
    `(?:(?:รอ(?:รับ)?|ได้|เสร็จ|ทำ)(?:เลย)?)?\\s*(?:วันเดียว|ภายในวัน(?:นี้|เดียว)?|วันนี้)(?:ได้|เสร็จ)(?:เลย)?\\s*${YES_NO}`,
  ),
  whole(
    'how (?:long|soon|fast|quick(?:ly)?|many (?:days|minutes|hours|weeks))(?: .*)?',
    '(?:is|will) (?:it|this) (?:be |take )?(?:quick|fast|slow|long)',
    '(?:when|what day) (?:will|can|do|does|is) (?:it|this|i|we|my \\w+)(?: be)? (?:ready|done|finished|get (?:it|this|the \\w+|my \\w+)|receive (?:it|this)|collect (?:it|this)|have it)',
    '(?:on )?(?:the )?same day|(?:can i|will i) get it (?:today|the same day)',
  ),
]

const MONEY = '(?:เงิน|ตังค์?|ค่าธรรมเนียม|ค่าบริการ|ค่าใช้จ่าย|ค่าทำ(?:บัตร)?|ค่า)'
const PRICE = [
  thai(
    `(?:(?:ต้อง|จะ|คิด|เสีย|จ่าย|ใช้|มี|ราคา|ทั้งหมด|รวม|${MONEY})\\s*)*(?:กี่\\s*บาท|เท่าไร|เท่าไหร่|เท่าใด|กี่ตังค์?)`,
    `(?:(?:ต้อง|จะ)\\s*)*(?:(?:เสีย|จ่าย)(?:${MONEY})*|(?:มี|คิด|เก็บ)(?:${MONEY})+)\\s*(?:อะไร)?(?:${YES_NO})`,
    `(?:ทำ)?(?:ฟรี|แพง)\\s*(?:${YES_NO})`,
    '(?:ขอ(?:ทราบ)?)?(?:ราคา|ค่าธรรมเนียม|ค่าบริการ|ค่าใช้จ่าย)',
  ),
  whole(
    'how much(?: .*)?',
    "(?:what is |what's |what are |(?:is|are) there )?(?:any |a |an |the )?(?:prices?|costs?|fees?|charges?)(?: for (?:it|this))?",
    '(?:is|will) (?:it|this)(?: be)? (?:free|expensive)(?: of charge)?|free(?: of charge)?',
    '(?:do|must|should|will) (?:i|we) (?:have to |need to )?pay(?: (?:anything|something|for (?:it|this)))?',
  ),
]

type OfficeQuestion = 'where' | 'hours' | 'duration' | 'price'

const asked: readonly (readonly [OfficeQuestion, readonly RegExp[]])[] = [
  ['hours', HOURS],
  ['where', WHERE],
  ['duration', DURATION],
  ['price', PRICE],
]

/** What may be an answer too (“address”: what has changed), so that something else has to ask. */
const ONE_WORD = /^(?:(?:the |your )?(?:address|location|map|hours)|free)$/iu

/** Which of these questions a text asks and says nothing else; null for any other words. */
export function officeAsked(typed: string): OfficeQuestion | null {
  const text = readable(typed)
  const asks = /[?？]|\b(?:please|pls)\b/iu.test(text)
  const bare = withoutParticles(text.replace(/[?？!.…\s]+$/u, '').trim()).replace(/[?？!.…\s]+$/u, '')
  if (!asks && ONE_WORD.test(bare)) return null
  return asked.find(([, all]) => all.some((each) => each.test(bare)))?.[0] ?? null
}
