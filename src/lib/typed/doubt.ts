/**
 * Words beside a number in other words that make it another number than the one asked for: denied, uncertain, a limit,
 * for each of several, what is missing, or a sum still to be worked out.
 */
const DOUBT =
  /ไม่|ยัง|อย่า|ประมาณ|(?<!ค)ราว|เกือบ|กว่า|เกิน|น้อย|อย่างมาก|มากสุด|สูงสุด|ต่ำ|ครึ่ง|เศษ|น่าจะ|คง(?!ที่)|มั้ง|มัง$|หรือ|ไหม|มั้ย|เปล่า|ละ\s*(?=\d)|ขาด|หาย|ลด(?!ไข้|ความดัน|ไขมัน|น้ำหนัก|ปวด|บวม|กรด)|หัก|เพิ่ม|อีก|เดิม|บาท\s*(?:\/|ต่อ)|[x×*+%=?]\s*\d|\d\s*[x×*+%]|\b(?:not?|about|around|approx|almost|nearly|over|under|least|most|or|each|per|every|maybe|lost|missing|more|less)\b/iu

/** A number in words: “สองใบ ใบละ 500 บาท”. Words that only begin like one are none (คู่สมรส, ผ้าพันแผล, ร้อยเอ็ด). */
const IN_WORDS =
  /หนึ่ง|สอง|สาม|สี่(?!ย)|ห้า(?![งมด])|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย(?!เอ็ด|ตำรวจ|ตรี|โท|เอก)|พัน(?!ธ|แผล)|หมื่น|แสน(?!สุข)|ล้าน(?!นา)|โหล|คู่(?!สมรส|ชีวิต)/u

/**
 * Whether the only number of a text may be another one than the person means to tell.
 * @param text readable (`readable`)
 * @param number as it stands in the text
 */
export function isDoubtful(text: string, number: string): boolean {
  return DOUBT.test(text) || IN_WORDS.test(text.replace(number, ' '))
}
