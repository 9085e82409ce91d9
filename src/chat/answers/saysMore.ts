import { comparable, readable } from '../../lib/cleanText.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { onlyAgrees } from '../../lib/typed/confirmation.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import type { Question } from '../../domain/questions/question.ts'
import { areOdd } from './oddWords.ts'

/**
 * Whether free words say something else than the answer: a question, a plea, that somebody cannot remember, a telephone
 * number, or several clauses. Such words are never filed before the person was asked whether they are the answer. A name
 * may have any of these words in it, so signs that stand in names count only where no name begins the text.
 */

const oneOf = (...words: string[]) => `(?:${words.join('|')})`

const PARTICLE = oneOf(
  ...['ครับผม', 'ครับ', 'คับ', 'ค่ะ', 'คะ', 'ค๊ะ', 'ค่า', 'นะคะ', 'นะครับ', 'จ้ะ', 'จ๊ะ', 'จ้า', 'เจ้า'],
)
const THAI = String.raw`[\p{Script=Thai}]`

/** Words that ask, which no name has in it. */
const ASKS = new RegExp(
  oneOf(
    ...['[?？]', 'ได้(?:ไหม|มั้ย|มั๊ย|ไม๊|มัย|ก่อ|หรือ|รึ)', '(?:ใช่|มี|ดี|ทัน|เปิด|ปิด|ต้อง|เอา)(?:ไหม|มั้ย|มั๊ย|ไม๊|ก่อ)'],
    ...[`(?:ไหม|มั้ย|มั๊ย|ไม๊)\\s*${PARTICLE}`, 'มั้ย', 'มั๊ย', 'หรือเปล่า', 'หรือป่าว', 'รึเปล่า', 'รึป่าว', 'หรือไม่'],
    ...['หรือยัง', 'รึยัง', 'เมื่อไร', 'เมื่อไหร', 'ตอนไหน', 'วันไหน', 'ที่ไหน', 'ตรงไหน', 'ถึงไหน', 'แบบไหน'],
    ...['ยังไง', 'อย่างไร', 'ทำไง', 'เท่าไร(?!่)', 'เท่าไหร่', 'กี่โมง', 'กี่วัน', 'กี่บาท', 'กี่ใบ', 'กี่ฉบับ', 'อะไรบ้าง'],
    ...['คืออะไร', 'หมายถึง', 'หมายความว่า', 'ทำไม', 'ยะจะใด', 'จะใด', 'ตี้ไหน', 'ตี้ใด', 'กะใด'],
    ...[`(?:อะไร|ไหน|ไหนบ้าง|ใคร)\\s*(?:ล่ะ|อะ|อ่ะ|ดี|นะ)*\\s*(?:คะ|คับ|ครับ|หรอ|เหรอ)(?!${THAI})`],
    ...['(?:หรอ|เหรอ)(?:คะ|ครับ|$)'],
  ),
  'u',
)
/** “หม่อนไหม”, “ใยไหม”: silk. Any other at the end of a text asks. */
const ASKS_AT_END = /(?<!หม่อน|ใย|ผ้า|เส้น|สวน|ป่า|บ้าน|ด้าย|รัง|วัด|เลี้ยง|^|\s)(?:ไหม|ไม๊)$/u
/** Where no name stands before them: “โรงเรียนบ้านอะไร” is one, “โรงเรียนอะไร” is not. */
const ASKS_WITHOUT_NAME =
  /^(?:ใคร|(?:ชื่อ|ของ|ใส่|ต้อง|พิมพ์|กรอก|เริ่ม(?:เลย|กรอก|ทำ|$)|ถัดไป|ต่อไป|เขียน|ระบุ|ให้|เอา|หมาย|เป็น|อัน|ข้อ|คำถาม|แล้ว)+\s*(?:อะไร|ไหน|ใคร|ไร)|(?:ชื่อ|โรงเรียน|รร\.?|หน่วยงาน|สังกัด|ธนาคาร|สหกรณ์|วัด)+\s*(?:อะไร|ไหน|ใคร)(?:ดี|บ้าง|ก็ได้|ล่ะ)?$)/u

/** What stands for “I cannot tell you”. */
const UNTOLD =
  /ไม่|จำบ่|บ่(?:ได้|ฮู้|รู้|แน่|มี|ใช่)|ลืม(?:ชื่อ|ไป|แล้ว|ค่ะ|ครับ)|เดิม(?=$|ค่ะ|คะ|ครับ|นะ|แหละ|เลย|\s)|หุ่นยนต์|^คุณ(?:เป็น|คือ|ชื่อ)|^หยุด|^ลืม|นึก(?:ไม่|ชื่อ|ก่อน)|^(?:เดี๋ยว|เดียว|แป๊บ|แปบ|รอ(?:ก่อน|สัก|แป)|ขอ(?:นึก|คิด|เวลา)|ข้าม)|สักครู่/u

/** What asks somebody to do something, in words that no name has in it. */
const PLEADS = new RegExp(
  oneOf(
    ...[
      'ขอ(?:คุย|พูด|สอบถาม|ถาม|ติดต่อ|เบอร์|สาย|ดู|ยกเลิก|แก้|เปลี่ยน|โทษ|เวลา|ความช่วย|รบกวน|ทราบ|กลับ|เลื่อน|หยุด|คน|ปรึกษา|นัด)',
    ],
    ...[
      'รบกวน',
      'สอบถาม',
      'คุยกับ',
      'พูดกับ',
      'ปรึกษา(?:ใคร|เจ้า)',
      'ติดต่อ(?:ใคร|เจ้าหน้าที่|คน|กลับ)',
      'โทร(?:หา|มา|กลับ|ไป|ได้)',
    ],
    ...[
      'ช่วย(?:ดู|บอก|พิม|กรอก|หน่อย|ด้วย|ที|แนะ|ตอบ|อธิบาย|สอน|ทำ)',
      '(?:ให้|มี)(?:เจ้าหน้าที่|คน|ใคร)(?:ช่วย|โทร|มา|คุย|สอน)',
    ],
    ...['พิมพ์?(?:ผิด|ยาก|ช้า)', '(?:อ่าน|มอง|กด)ยาก', 'กรอกผิด', 'ใส่ผิด', 'อยาก(?:คุย|ถาม|ทราบ|รู้|พบ|ยกเลิก|แก้|ติดต่อ)'],
    ...['ต้องการ(?:คุย|ติดต่อ|ถาม|ทราบ|พบ|ยกเลิก|แก้)'],
  ),
  'u',
)

/** What people say where a name is asked for, and which begins none. */
const TALK = new RegExp(
  oneOf(
    ...[
      '^(?:อยาก|ต้องการ|ช่วย(?!เหลือ)|ขอ(?:อีก|ใบ|สอง|หนังสือ|บัตร|เป็น|ให้)|กด(?:ปุ่ม|ตรง|ที่|ไป|แล้ว)|พิมพ์?(?:ตรง|แล้ว|ว่า|ให้|ชื่อ|ยัง|ที่)|กรอก|ทำ(?:ต่อ|ใหม่|แล้ว|เรื่อง)|ส่ง(?:แล้ว|รูป|เอกสาร|ให้|ไป|ทาง|มา|ที่))',
      '^(?:เอา(?:ไป|มา|เป็น|แบบ|ข้อ|ของ|ไว้|ตาม|ภาษา)|ใช้(?:ทำ|ของ|บัตร|ยื่น|กับ|ใน|ข้อ|ภาษา|สำหรับ)|ไป(?:ที่|รับ|ส่ง|ทำ|วัน|ขอ|แทน|หา|เอง|ก่อน|ได้|แล้ว)|มา(?:รับ|ส่ง|ทำ|จาก|วัน|ขอ|ได้|แล้ว|ที่)|เคย|เป็น(?:ครู|ข้าราช|คน|ลูกจ้าง|ของ|แม่|ภรรยา|บำนาญ|ผู้)|ยัง(?:สอน|อยู่|เป็น|รับ|มี)|ก็(?:คือ|แล้ว|ได้|โรงเรียน|เหมือน|ที่)|ถ้า|แต่|เพราะ|จะ(?:ไป|ทำ|ขอ|ส่ง|ใช้|เอา|กู้|ได้|มา))',
    ],
    ...[
      '^(?:ดิฉัน|อิฉัน|กระผม|ข้าพเจ้า)',
      '^(?:ผม|หนู|ฉัน|ป้า|ยาย|ลุง|เรา|ครู|แม่|พ่อ)(?=จะ|เป็น|ขอ|อยาก|สอน|เคย|เกษ|อยู่|ทำ|ก็|มี|ชื่อ|ย้าย)',
    ],
    ...[
      'เกษียณ',
      'เกษียน',
      'เกษียร',
      'เกษียญ',
      '(?:ย้าย|ยุบ|ปิด|ส่ง|ตอบ|บอก|กรอก|พิมพ์?|เลิก)(?:ไป)?แล้ว',
      'แล้วค่ะ',
      'แล้วครับ',
    ],
    ...['เหมือน(?:ครั้ง|เมื่อ|ที่|กับ|เก่า)', 'ครั้งก่อน', '(?:สอง|สาม|อีก|หนึ่ง)(?:ฉบับ|ใบ)', 'หน่อย(?:$|ค่ะ|นะ|ครับ|จ้า|สิ)'],
  ),
  'u',
)

/** Words that begin the name of a place or an office. */
const NAME_BEGINS =
  /^(?:(?:ที่|ชื่อ|สังกัด|เคยสอนที่|เรียน|ถึง|ส่งถึง|ทาง)\s*)?(?:โรงเรียน|ร\.?ร\.?(?=\s|[ก-ฮเ-ไ])|วิทยาลัย|มหาวิทยาลัย|มหาลัย|ม\.|สำนัก|สนง|สพป|สพม|สพฐ|สพท|สปจ|สปอ|สปช|กศน|สกร|ศูนย์|เทศบาล|อบต|อบจ|องค์การ|วัด|บ้าน|อนุบาล|ธนาคาร|ธ\.|แบงค์|สหกรณ์|สอ\.|สถาน|กงสุล|กรม|กอง|กระทรวง|ศาล|บริษัท|บจก|บมจ|หจก|โรงพยาบาล|รพ|ผู้จัดการ|ผู้อำนวยการ|ผอ|ประธาน|นาย|นาง|ตชด|มูลนิธิ|คณะ|หน่วย|ชุมนุม|สมาคม|ชมรม|ฌาปนสถาน|สุสาน|เมรุ|ไทยรัฐ|ที่ทำการ|ที่ว่าการ|ห้อง|กลุ่ม|ฝ่าย)/u

/** “ดิฉัน สมศรี ใจดี” */
const NAMES_ITSELF = /^(?:ดิฉัน|กระผม|ข้าพเจ้า|ผม|ฉัน|หนู)?\s*(?:ชื่อ)?\s*/u

/** Words that end the name of a school or an office. */
const NAME_ENDS =
  /(?:วิทยา|วิทยาคม|วิทยาลัย|วิทยาคาร|วิทย์|พิทยา|พิทยาคม|ศึกษา|ปัญญา|อุปถัมภ์|สงเคราะห์|อนุสรณ์|อนุกูล|ราษฎร์|รัฐ|นุเคราะห์|ประสิทธิ์|พัฒนา|จำกัด|school|bank|embassy|college|university|office)(?:\s*\d+)?$/u

const ENGLISH = new RegExp(
  [
    String.raw`\?`,
    String.raw`^(?:i\s|(?:what|where|when|why|who|whom|how|which|i'm|i’m|i've|i’d|i'd|my|we|please|sorry|wait|help|hello|hi|hey|skip|cannot|can't|can’t|don't|don’t|dunno|another|same)\b)`,
    String.raw`^(?:fill|start|begin|continue|next|go on|send|submit|back|done|finish(?:ed)?)(?:\s+(?:it|in|now|filling))*$`,
    String.raw`^(?:can|could|may|will|would|should|shall|is|are|am|do|does|did|have|has)\s+(?:i|you|we|they|he|she|it|the|this|that|there|my|your|anybody|anyone|somebody|someone|one|open)\b`,
    String.raw`\b(?:don't|don’t|do not|did not|didn't|cannot|can't|can’t|could not)\b`,
    String.raw`\b(?:not sure|no idea|forgot|forgotten|remember|talk to|speak (?:to|with)|call me|help me|need (?:help|more|a)|want to|how (?:much|long|many)|retired|the status|are you|do you|can you|can i|should i|not good at)\b`,
  ].join('|'),
  'iu',
)

/** English words that ask or plead, also where an answer of a few words is waited for. */
const ENGLISH_ASKS = new RegExp(
  [
    String.raw`\?`,
    String.raw`^(?:what|where|when|why|who|whom|how|which|help)\b`,
    String.raw`^(?:can|could|may|will|would|should|shall|is|are|am|do|does|did)\s+(?:i|you|we|they|he|she|it|the|this|that|there)\b`,
    String.raw`\b(?:talk to|speak (?:to|with)|help me|need help|how (?:much|long|many)|do you|can you|can i|should i)\b`,
  ].join('|'),
  'iu',
)
/** A wish to talk, which names somebody only by the way: “อยากคุยกับลูกก่อน”. */
const WANTS_TO_TALK =
  /(?:อยาก|ขอ|ต้องการ)(?:จะ)?(?:คุย|พูด|ถาม|สอบถาม|ปรึกษา)|\b(?:talk to|speak (?:to|with)|ask) my\b/iu

/** A telephone number, as people group it. */
const NUMBER = /\d(?:[\s.-]?\d){7,}/u

/** Another clause behind a particle, or behind a sentence: “โรงเรียนบ้านปงค่ะ ขอถามหน่อย”. */
const NEXT_CLAUSE = new RegExp(`(?:ครับ|ค่ะ|ค๊ะ|นะคะ|จ้ะ)(?=${THAI})|${PARTICLE}[\\s,.]+(?=[^\\s])`, 'u')
/** Where a place lies, which may stand behind a particle. */
const LIES = /^(?:[ตอจ]\.|ตำบล|อำเภอ|จังหวัด|แขวง|เขต|เชียงราย|สพป|สพม)/u

/** Whether a telephone number stands in a text. */
export const holdsPhone = (text: string): boolean => NUMBER.test(readable(text))

function goesOn(text: string): boolean {
  const found = NEXT_CLAUSE.exec(text)
  if (!found) return false
  const rest = text.slice(found.index + found[0].length).trim()
  return rest !== '' && !LIES.test(rest)
}

const takesWords = (question: Question) => question.kind === 'text' || question.kind === 'name'

/** Free words that describe something: a plea, “I want …” and “not” are a part of what they say. */
const describes = (question: Question) => question.kind === 'text' && question.place !== true

/** @param typed the words that the question would take as its answer */
export function saysMore(question: Question, typed: string): boolean {
  if (!takesWords(question)) return false
  const text = readable(typed).toLowerCase()
  const bare = comparable(withoutParticles(comparable(typed)))
  const sign = [ASKS, PLEADS, ENGLISH, NUMBER].some((each) => each.test(text))
  if (sign || ASKS_AT_END.test(bare) || goesOn(withoutParticles(text))) return true
  if (describes(question))
    return /ไม่(?:ค่อย)?(?:รู้|ทราบ|แน่ใจ|เข้าใจ|มั่นใจ|เก่ง|ออก|เป็น$)|จำ.*ไม่|^ลืม|บ่ฮู้/u.test(text)
  if (areOdd(question, typed)) return true
  // What is no sign stands in the names of people too: “ไม่แพ้ภัย”.
  if (question.kind === 'name' && (withoutTitle(typed) !== typed || /^(?:นาย|นาง)/u.test(text))) return false
  if (UNTOLD.test(text) || ASKS_WITHOUT_NAME.test(bare)) return true
  if (NAME_BEGINS.test(bare) || NAME_ENDS.test(bare)) return false
  const said = question.kind === 'name' ? text.replace(NAMES_ITSELF, '') : text
  return TALK.test(said) || /(?:อะไร|ไหน|ใคร)$/u.test(bare)
}

/** Whether a text is clearly a question or a plea, and no answer to a question that is answered in a few words. */
export function asksOutright(typed: string): boolean {
  const text = readable(typed).toLowerCase()
  const bare = comparable(withoutParticles(comparable(typed)))
  // “วันไหนก็ได้” answers, if badly.
  if (/ก็ได้$/u.test(bare)) return false
  return (
    [ASKS, PLEADS, ENGLISH_ASKS].some((each) => each.test(text)) ||
    ASKS_AT_END.test(bare) ||
    /(?:อะไร|ไหน|ใคร)$/u.test(bare)
  )
}

/** Whether a text asks to talk with somebody before the answer is given. */
export const wantsToTalk = (typed: string): boolean => WANTS_TO_TALK.test(readable(typed))

/** Particles, and what people put before a telephone number. */
const NUMBERED = new RegExp(`${PARTICLE}|โทรศัพท์|โทร|เบอร์|มือถือ|หมายเลข|tel|phone|mobile|number`, 'gu')

/** Words that are no answer to any question for free words: only particles, “ok”, “no”, or digits. */
export const saysNothing = (typed: string): boolean => {
  const text = comparable(typed)
  return (
    onlyAgrees(text) ||
    !/\p{L}/u.test(text.replace(NUMBERED, '')) ||
    new RegExp(
      `^(?:${PARTICLE}|นะ|อืม+|อือ+|เอ่อ|เออ|อ้อ|อ๋อ|อ่า|หือ|ฮัลโหล|hmm+|uh+|ๆ|[\\s\\p{P}\\p{S}])+$`,
      'iu',
    ).test(text)
  )
}
