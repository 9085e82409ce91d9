import { withoutTitle } from '../../lib/nameTitle.ts'

/**
 * What is told beside a name or a school, or instead of it: about the papers, about the name, about oneself. A word of
 * these may stand in a name (มาดี, อยู่ดี), so most of them count only where no name stands.
 */

const PARTICLE = '(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|จ้ะ|จ้า|จ๊ะ|เจ้า|แหละ|เลย)'

/** Behind a name and a surname another clause begins. */
const CLAUSE_BEGINS =
  /^(?:(?:จะ|ขอ|มา)*(?:เบิก|ยื่น|กู้|ทำ(?!ดี)|ใช้|รับ)|จะ(?!เ)|ขอ(?!ง)|เป็น(?!สุข|ไทย)|อยู่(?!ดี|สุข)|มาจาก|สอน(?!ใจ|ดี)|เคย|อายุ|เบอร์|โทร|แต่(?!ง)|เพราะ|ต่างหาก|ตะหาก|ไม่ใช่|ไม่ได้|ครู(?:เก่า|เกษียณ|บำนาญ|ใหญ่|ประจำ)|\(?ข้าราชการ(?:ครู|บำนาญ)?\)?$|\(?(?:ผู้รับ)?บำนาญ\)?$)/u
const ROLE =
  /^(?:ข้าราชการ|ครู|อาจารย์|ลูกจ้าง|พนักงาน|ผู้รับ|เกษียณ|บำนาญ|บำเหน็จ|(?:ข้าราชการ|ครู|ผู้รับ)(?:ครู|เก่า|บำนาญ|เกษียณ))$/u
/** Of the name, and not the name. */
const ABOUT_NAME = new RegExp(
  `^(?:นามสกุล|สกุล)|สะกด|^(?:ชื่อ|ใช้|เป็น)*ภาษา(?:อังกฤษ|ไทย)|^(?:นางสาว|นาง|นาย)${PARTICLE}(?:\\s|$)|ไม่ได้แต่งงาน|ก่อน(?:แต่ง|สมรส)|^ชื่อ(?:เดิม|เก่า|ใหม่|นี้|ผิด|เหมือน)`,
  'u',
)
/** Of the request, which no name begins with. */
const ABOUT_PAPERS = /^(?:บัตร|เอกสาร|หนังสือ|ใบ(?:เสร็จ|แจ้ง|รับ|คำ)|รูปถ่าย|ทะเบียน(?:บ้าน|สมรส)|เบอร์|โทร)/u
/** English words that no name has in it. */
const ENGLISH =
  /\b(?:but|was|were|wasn['’]t|isn['’]t|without|instead|photos?|papers?|certificates?|cop(?:y|ies)|surname|first name|addressee|remove|delete|lost|damaged|missing)\b/iu
const ENGLISH_NAME = /\b(?:the|with|are|all)\b/iu

const people = '(?:ป้า|ยาย|ลุง|ฉัน|ดิฉัน|ผม|หนู|เรา|สามี|ภรรยา|แฟน|ลูกสาว|ลูกชาย|ลูกเขย|ลูกสะใภ้|คนที่บ้าน)'
const ABOUT_ONESELF = new RegExp(`${people}\\s?(?:อยู่|เป็น|เคย|ไม่|ได้|มี|ไป|สอน|ทำ|ก็|เกษียณ)`, 'u')
const NO_PLACE = new RegExp(
  [
    // So many of something.
    '^[\\d๐-๙]+\\s*(?:ชุด|ใบ|ฉบับ|แผ่น|คน|ปี|บาท|ที่|แห่ง|โรง)(?![ก-๙])',
    '^[\\d๐-๙]+\\s*(?:ชุด|ใบ|ฉบับ|แผ่น)ตาม',
    '^(?:หลาย|ทุก|สองสาม|สอง|สาม)(?:ที่|แห่ง|โรง)',
    // A school told of, and not named.
    '^(?:ชื่อ)?(?:โรงเรียน|ร\\.?ร\\.?|ที่ทำงาน|หน่วยงาน|ที่)\\s?(?:เก่า|เดิม|ใหม่|เดียวกัน|สุดท้าย|ล่าสุด|แรก|เล็ก\\s?ๆ|ใหญ่|แถวบ้าน|ใกล้บ้าน|ในเมือง|ประถม|มัธยม)$',
    '^(?:โรงเรียน|ร\\.?ร\\.?)\\s?(?:นี้|นั้น|ที่(?:เคย|สอน|ทำ)|ของ(?:ป้า|ฉัน|ดิฉัน|ผม|หนู|เรา)|เปลี่ยน|ต้อง|ผิด|ยุบ|ปิด|ย้าย|เดิมชื่อ)',
    // What was taught.
    '^(?:เคย)?สอน(?!ที่|อยู่|ศาสนา|คน)',
    '^(?:อยู่)?(?:ใกล้|แถว|ตรงข้าม|ข้าง)\\s?ๆ?\\s?(?:กับ)?\\s?(?:ตลาด|บ้าน|วัด|ถนน|โรงพยาบาล|ที่ว่าการ|สถานี)',
    // Another clause.
    '^(?:ต้อง)?มี\\S.*ด้วย$|ตามที่(?:บอก|แจ้ง|เขียน)|ต่างหาก$|ตะหาก$',
    '^(?:ชื่อ|ใช้|เป็น)*ภาษา(?:อังกฤษ|ไทย)',
  ].join('|'),
  'u',
)

/** Whether words tell something of a person or a request, also beside a name. */
export function tellsBesideName(text: string): boolean {
  const bare = withoutTitle(text.replace(/^ชื่อ\s*/u, '')).trim()
  const parts = bare.split(' ').filter((part) => part !== '')
  const isRole = parts.length > 0 && parts.every((part) => ROLE.test(part))
  const begins = [...bare.matchAll(/(?<=^| )[^ ]/gu)].map(({ index }) => index)
  const goesOn = begins.slice(2).some((at) => CLAUSE_BEGINS.test(bare.slice(at)))
  return isRole || goesOn || [ABOUT_NAME, ABOUT_PAPERS, ENGLISH, ENGLISH_NAME].some((each) => each.test(text))
}

/** Whether words tell something instead of naming a school or an office. */
export const tellsNoPlace = (text: string): boolean =>
  [ABOUT_ONESELF, NO_PLACE, ENGLISH].some((each) => each.test(text))
