/** Names of people with a surname that praises, which say nothing about the office: “นางสมศรี ใจดี”, “น้องดาว ใจดี”. */

const TITLE =
  'นางสาว|นาง|นาย|น\\.\\s?ส\\.|นส\\.|ด\\.\\s?[ชญ]\\.|เด็กชาย|เด็กหญิง|ว่าที่\\s?ร\\.\\s?ต\\.|คุณครู|คุณ|น้อง|พี่|ลุง|ป้า|น้า|ครู'
/** Whoever is meant by these is no name: “คุณหมอ ใจดี” praises. */
const NO_NAME =
  'หมอ|พยาบาล|เจ้าหน้าที่|จนท|พนักงาน|ยาม|แม่บ้าน|แม่|พ่อ|ครู|ผู้|เขา|ที่|คน|สาว|ชาย|ใหญ่|ๆ|บริการ|พูด|ช่วย|เป็น|น่ารัก|ใจดี'
const SURNAME = '[ก-๎]*(?:ดี|งาม|เยี่ยม|เลิศ|สุภาพ|ชม|ยิ้ม|เก่ง|น้ำใจ|รัก|ประทับใจ|พอใจ)'
const NAMED = new RegExp(
  `(?<![ก-๎])(?:(?:ชื่อ\\s*(?:ว่า|คือ)?\\s*)(?:${TITLE})?|(?:${TITLE}))\\s*(?!${NO_NAME})[ก-๎]{2,}\\s+${SURNAME}(?=\\s|$|ค่ะ|คะ|ครับ|นะคะ|นะครับ|จ้ะ|จ้า)`,
  'gu',
)

/** Two words and nothing else, of which the second is a surname rather than an adjective: “ถูก ใจดีงาม”. */
const UNTITLED = new RegExp(
  `^(?![ก-๎]*(?:หมอ|พยาบาล|เจ้าหน้าที่|จนท|พนักงาน|ยาม|แม่บ้าน|บริการ))(?!${NO_NAME}|บริการ|ทำงาน|ตอบ|ระบบ|ยอด|ดี|ใจ|น้ำใจ|รวดเร็ว|สะดวก|ขอบ|ชม|มาก|ไว|เร็ว|ตำรวจ)[ก-๎]{2,}\\s+(?:ใจ|สุข|บุญ|คำ|ทอง|แสน|พูน|จิต|วงศ์|ศรี|เกิด|โชค|ชัย|สม|นาม|ทรัพย์|อยู่|มี|รัก|พร|แก้ว|ยอด)${SURNAME}(?:\\s*(?:ค่ะ|คะ|ครับ|นะคะ|นะครับ|จ้ะ|จ้า))?$`,
  'u',
)

/** The text without such names. */
export const withoutPraisingNames = (text: string): string =>
  UNTITLED.test(text.trim()) ? '' : text.replace(NAMED, ' ').trim()
