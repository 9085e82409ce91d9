import { comparable, readable } from '../../lib/cleanText.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import type { Question } from '../../domain/questions/question.ts'
import { tellsBesideName, tellsNoPlace } from './toldBeside.ts'

/**
 * Whether words stand where a name or a school is asked for and are hardly one: keys hit at random, talk, a place as a
 * person's name, a person's name as a school. A real name may look so too, so the person is only asked.
 */

/** A letter four times in a row, or a word of one letter; and neighbours on the keyboard. */
const ONE_LETTER = /(\p{L})\1{3,}|(?:^|\s)(\p{L})\2{2,}(?=\s|$)/u
const KEYS = /asdf|sdfg|qwer|wert|zxcv|hjkl|ฟหกด|หกดเ|ๆไำพ|ผปแอ|กดเ้/iu
/** No syllable of a Latin word is without a vowel. */
const NO_VOWEL = /(?<![a-z.'’])[bcdfghjklmnpqrstvwxz]{4,}(?![a-z.'’])/iu

/** What people say when they have had enough, or want to wait. */
const TALK =
  /^(?:งง|เบื่อ|เหนื่อย|หิว|ง่วง|ปวดหัว|ปวดตา|รำคาญ|ช้า(?:จัง|มาก)|ยาก(?:จัง|มาก)|รอ(?:\s|$)|เดี๋ยว|พอ(?:แล้ว|ก่อน)|ขอ\s?(?:กลับ|พัก|เวลา|คิด|ถาม|ไป|รอ)|กลับบ้าน|ไป(?:ก่อน|นอน|กิน|ข้างนอก)|ทดสอบ|ลองดู|ลองพิมพ์)|แป๊บ|แปบ|แป๊ป|ไปหมด|เมื่อกี้|เมื่อกี๊|เมื่อตะกี้|(?:ชื่อ|ข้อ|เบอร์|โรงเรียน)\S*ผิด|ไม่ไหว|(?:แล้ว|ก่อน|จังเลย|มากๆ)$/u
const TALK_WORD =
  /^(?:send|later|now|go|going|home|back|wait|waiting|tired|bored|confused|stop|again|tomorrow|today|test|testing|hello|nothing|none|soon|come|not|yet|after|before|lunch|it|this|that|to|the|ok|okay|yes|no|please|cancel|finish|done|enough|sleep|call|you|me|my|i|am|is|be|will|so)$/iu

/** What begins the name of a place and hardly a person's. */
const PLACE =
  /^(?:บ้าน|วัด|โรงเรียน|ร\.?ร\.?\s|หมู่(?:บ้าน|ที่)|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|ถนน|ซอย|เทศบาล|อนุบาล|อบต|สพป|สพม|สำนักงาน|ธนาคาร|สหกรณ์|โรงพยาบาล)/u
const PROVINCE =
  /(?:^|\s)(?:จ\.|จังหวัด)?\s?(?:เชียงราย|เชียงใหม่|พะเยา|ลำปาง|ลำพูน|แม่ฮ่องสอน|กรุงเทพ(?:ฯ|มหานคร)?)$/u
const TITLED = /^(?:นาย|นาง|น\.ส\.|นส\.|ด\.[ชญ]\.)/u
/** Words in the name of a school or an office. */
const OF_SCHOOL =
  /โรงเรียน|ร\.?ร\.|วิทย|พิทยา|ศึกษา|อนุบาล|ชุมชน|บ้าน|วัด|สพ|เขต|เทศบาล|ศูนย์|สำนัก|กศน|สกร|อบ[ตจ]|ตชด|ห้วย|แม่|ดอย|ป่า|สัน|ราช|อุปถัมภ์|สงเคราะห์|อนุสรณ์|เคราะห์|กลุ่ม|งาน|หน่วย|คณะ|กรม|กอง|ฝ่าย|อำเภอ|จังหวัด|ตำบล|[อจต]\.|\d/u

/** Words of one of the places alone: “เชียงราย”, “อ.แม่จัน”. */
const PLACE_ALONE =
  /^(?:(?:ที่|อยู่|อยู่ที่)\s?)?(?:(?:จ\.|จังหวัด|อ\.|อำเภอ|ต\.|ตำบล)\s?\S+|(?:เมือง)?(?:เชียงราย|เชียงใหม่|พะเยา|ลำปาง|ลำพูน|น่าน|แพร่|แม่ฮ่องสอน|กรุงเทพ(?:ฯ|มหานคร)?))$/u
/** What people do at home, or how they are. */
const LIFE =
  /^(?:(?:ตอนนี้|ตอนเช้า|วันนี้|ก็|กำลัง|ฉัน|ดิฉัน|ผม|หนู|ป้า|ยาย|ลุง)\s*)*(?:อยู่(?!ดี)|ว่าง|สบายดี|แข็งแรงดี|เรื่อยๆ|เฉยๆ|ดู(?:ละคร|ทีวี|หนัง|ข่าว|หลาน|โทร)|กิน(?:ข้าว|ยา)|นอน(?:$|พัก|เล่น|อยู่|หลับ)|เลี้ยง(?:หลาน|ลูก|ไก่|หมา)|ทำ(?:นา|สวน|ไร่|กับข้าว|งานบ้าน|อาหาร)|ขายของ|รดน้ำ|ปลูก|พักผ่อน|ไปวัด|ไปตลาด|เล่น|แม่บ้าน$|พ่อบ้าน$|คนแก่|โสด)|(?:เฉยๆ|เฉย ๆ|เพลินๆ|เล่นๆ|สบายดี|อยู่)$/u
/** A place of work in words that stand in no talk about home. */
const PLACE_OF_WORK =
  /โรงเรียน|ร\.?ร\.|วิทย|พิทยา|ศึกษา|อนุบาล|สพ|เขต|เทศบาล|ศูนย์|สำนัก|กศน|สกร|อบ[ตจ]|ตชด|อุปถัมภ์|สงเคราะห์|อนุสรณ์|เคราะห์/u
/** A post alone names no school. */
const POST =
  /^(?:เป็น)?(?:ครู(?:ใหญ่|น้อย|ประจำ\S*|ชำนาญการ\S*|ผู้ช่วย|ผู้สอน|คศ\.?\s?\d)?|คุณครู|อาจารย์|ผอ\.?|ผู้อำนวยการ|รอง(?:ผอ\.?|ผู้อำนวยการ)|ธุรการ|ภารโรง|ข้าราชการ(?:ครู|บำนาญ)?|ลูกจ้าง\S*|พนักงานราชการ)$/u

/** Numbers, and what is counted: “สอง คน”. */
const COUNT =
  /^(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|หลาย|อีก|ทั้ง|มี|กี่)\S*\s+(?:คน|ใบ|ฉบับ|วัน|ปี|บาท|อัน|แผ่น|ชุด|รายการ|ครั้ง)$/u
/** A title behind a name, but not behind words that lead to one, and a nickname. */
const NO_OWN_NAME = /(?<!เป็น|คือ)\s(?:นาย|นางสาว|นาง|น\.ส\.)(?:\s|[ก-ฮเ-ไ])|^(?:ผม|ดิฉัน|ฉัน|หนู)?\s*ชื่อเล่น/u

const isNoName = (text: string) => {
  const parts = text.split(' ')
  return (
    COUNT.test(text) ||
    NO_OWN_NAME.test(text) ||
    tellsBesideName(text) ||
    (parts.length === 2 && parts[0] === parts[1])
  )
}

const isNoSchool = (text: string) =>
  withoutTitle(text) === '' ||
  tellsNoPlace(text) ||
  [PLACE_ALONE, POST].some((each) => each.test(text)) ||
  (LIFE.test(text) && !PLACE_OF_WORK.test(text))

const isNonsense = (text: string) => [ONE_LETTER, KEYS, NO_VOWEL].some((each) => each.test(text))

const isEnglishTalk = (text: string) =>
  text.split(/[\s.!]+/u).every((word) => word === '' || TALK_WORD.test(word))

/** Two words of Thai, none of which is of a school: “สมศรี ใจดี”. */
function isPersonsName(text: string): boolean {
  const parts = text.split(' ')
  if (parts.length !== 2 || !parts.every((part) => /^\p{Script=Thai}+$/u.test(part))) return false
  return TITLED.test(text) || !(OF_SCHOOL.test(text) || PROVINCE.test(text))
}

/** That nobody is to be named. */
const NO_ADDRESSEE =
  /^(?:ลบ|เอา.*ออก$|เว้นว่าง|ไม่ต้อง(?:ใส่|ระบุ|มี)|ไม่(?:ใส่|ระบุ)|remove\b|delete\b|leave (?:it|that) (?:out|empty)|no addressee|nobody\b)/iu

const schools: readonly string[] = ['workplace', 'last-workplace']

/** @param typed the words that the question, for a name or the name of a place, would take as its answer */
export function areOdd({ id, kind }: Question, typed: string): boolean {
  const text = withoutParticles(readable(typed))
  if (isNonsense(text) || isEnglishTalk(text)) return true
  if (kind === 'name' && isNoName(text)) return true
  if (kind === 'name')
    return !TITLED.test(text) && (TALK.test(text) || PLACE.test(text) || PROVINCE.test(text))
  if (id === 'addressee') return NO_ADDRESSEE.test(text)
  const isSchool = schools.includes(id)
  return (
    isSchool &&
    (isPersonsName(text) ||
      isNoSchool(text) ||
      (TALK.test(text) && !OF_SCHOOL.test(comparable(text).replace(/โรงเรียน\S*ผิด/u, ''))))
  )
}
