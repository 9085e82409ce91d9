/** U+2060, at which no line breaks. It has no width. */
const WORD_JOINER = '\u2060'
const NO_BREAK_SPACE = '\u00a0'

/**
 * Words that phones and browsers part, because their dictionary has only the pieces, or reads a piece together with the
 * word before it (แล้วก|รอก). The bar stands where they part them.
 */
const parted = [
  ...[
    'เจ้า|หน้าที่',
    'ก|รอก',
    'ดิเรก|คุณา|ภ|รณ์',
    'แช|ต',
    'ห|นึ่ง',
    'คำ|ขอ',
    'สติ|ก|เกอร์',
    'คิว|อาร์|โค้ด',
    'เปอร์|เซ็น|ไทล์',
  ],
  ...[
    'คำ|ตอบ',
    'คำ|นำ|หน้า',
    'จุด|บริการ',
    'เลข|ที่',
    'เลข|บัญชี',
    'อีก|ครั้ง',
    'วัน|ที่',
    'วัน|หยุด',
    'วัน|ทำการ',
    'เวลา|ทำการ',
  ],
  ...[
    'ระยะ|เวลา',
    'ช่วง|เวลา',
    'นัด|หมาย',
    'มอบ|หมาย',
    'มอบ|อำนาจ',
    'เป้า|หมาย',
    'หมาย|ถึง',
    'สิ้น|สุด',
    'เสร็จ|สิ้น',
    'ร้อย|ละ',
  ],
  ...[
    'ตรวจ|สอบ',
    'ตรวจ|รับ',
    'ตัว|อักษร',
    'ตัว|หนังสือ',
    'ประจำ|ตัว',
    'ส่วน|ตัว',
    'ส่วน|บุคคล',
    'เผย|แพร่',
    'ถูก|ต้อง',
    'ผิด|ชอบ',
  ],
  ...[
    'แบบ|ฟอร์ม',
    'พึง|พอใจ',
    'ขั้น|ตอน',
    'ข้อ|เสนอ|แนะ',
    'ใบรับ|คำ|ขอ',
    'ใบ|เสร็จ',
    'หลัก|ฐาน',
    'ราย|ละเอียด',
    'ราย|เดือน',
  ],
  ...[
    'เพิ่ม|เติม',
    'ล่วง|หน้า',
    'คืบ|หน้า',
    'ย้อน|กลับ',
    'กลับ|ไป',
    'ถัด|ไป',
    'ต่อ|ไป',
    'หน่วย|งาน',
    'ครบ|ถ้วน',
    'อย่าง|น้อย',
  ],
  ...['แป้น|พิมพ์', 'เร่ง|ด่วน', 'แจ้ง|เตือน', 'แจ้ง|ความ', 'ช่อง|ทาง', 'มือ|ถือ', 'เว้น|วรรค', 'ค่า|รักษา', 'ทะเบียน|บ้าน'],
  ...['เบิก|จ่าย', 'ดำเนิน|การ', 'ยื่น|คำ|ขอ', 'แก้|ไข', 'ถึงแก่|กรรม', 'หรือ|ยัง', 'เก็บ|ต่อ'],
  ...['ข้อ|นี้', 'วัน|นี้', 'พรุ่ง|นี้', 'ขณะ|นี้', 'หน้า|นี้', 'เรื่อง|นี้', 'คำ|ขอ|นี้', 'ที่|นี่', 'ข้อ|ใด', 'ผู้|ใด'],
  ...['บิดา|มารดา', 'คู่|สมรส', 'ประถม|ศึกษา', 'มัธยม|ศึกษา', 'คุรุ|สภา', 'ข้อ|ควร|ทราบ', 'ขอ|วีซ่า', 'เปลี่ยน|เวลา'],
  ...['ลงชื่อ|ใน|แบบ', 'ตรวจ|คำ|ตอบ', 'ใช่|หรือ|ไม่', 'ฉบับ|ใด'],
  ...['ออม|ทรัพย์', 'เจ้า|ภาพ', 'ส่ง|คำ|ขอ', 'รับ|แทน'],
] as const

const joined = new Map(
  parted.map((word) => [word.replaceAll('|', ''), word.replaceAll('|', WORD_JOINER)] as const),
)

/** The longest first, so that a word is not taken for another that it begins with. */
const words = [...joined.keys()].sort((a, b) => b.length - a.length).join('|')
const anyOfThem = new RegExp(words, 'g')
const splitting = new RegExp(`(${words})`)

/** Words that mean nothing without the next one. */
const leading = /(?:ไม่|โปรด|ผู้)(?=[ก-ฮเ-ไ])/g

/** The text with each of these words held together, and the words that lead to another held to it. */
export function unbrokenThai(text: string): string {
  return text
    .replace(anyOfThem, (word) => joined.get(word) ?? word)
    .replace(leading, (word) => word + WORD_JOINER)
}

/** The text in pieces: every second one is such a word, the others are what stands around and between them. */
export const aroundWords = (text: string): readonly string[] => text.split(splitting)

/** What holds, and by what: a space becomes one that no line ends at; between other characters stands a joiner. */
const held: readonly (readonly [RegExp, string])[] = [
  // Dashes in a number, a telephone number and hours
  [/(?<=\d)([-–])(?=\d)/g, `${WORD_JOINER}$1${WORD_JOINER}`],
  // The groups of a telephone number
  [/(?<=(?<!\d)0\d{0,2}) (?=\d{3,4}(?!\d))/g, NO_BREAK_SPACE],
  [/(?<=(?<!\d)0\d{0,2}[ \u00a0]\d{3,4}) (?=\d{3,4}(?!\d))/g, NO_BREAK_SPACE],
  // The halves of a helper's code
  [/(?<=(?<!\d)\d{4}) (?=\d{4}(?!\d))/g, NO_BREAK_SPACE],
  // A number and its unit, a day and its month; a year ends a date
  [/(?<=\d)(?<!(?<!\d)(?:25|20)\d\d) (?=[\p{L}])/gu, NO_BREAK_SPACE],
  // What is numbered and its number: “ข้อ 2”, “วันอังคารที่ 1”, “จ. 30”, “Question 2”
  [
    /(?<=ข้อ|ที่|แบบ|เขต|มาตรา|พ\.ศ\.|(?<![ก-ฮ.])(?:จ|อ|พ|พฤ|ศ|ส|อา)\.|question|section|version|B\.E\.|No\.|Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?=\d)/gi,
    NO_BREAK_SPACE,
  ],
  // How many at most, and what a line of Thai is numbered with
  [/(?<=ไม่\u2060?เกิน|อย่าง\u2060?น้อย|at most|at least) (?=\d)/gi, NO_BREAK_SPACE],
  [/(?<=^(?:[^\p{L}\p{N}\s] )?\d{1,2}\.) (?=[ก-ฮเ-ไ])/gmu, NO_BREAK_SPACE],
  [/ (?=ๆ)/g, NO_BREAK_SPACE],
]

/** The text with what must not be parted at a line’s end held together: words, and numbers with what belongs to them. */
export function unbroken(text: string): string {
  return held.reduce((before, [what, by]) => before.replace(what, by), unbrokenThai(text))
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
/** Phones part no word at a slash either. */
const GLUE = /[\u2060\u00a0/]/

/** The stop of “1. ”, which the dictionary parts from its number. */
const isNumbering = (before: string, segment: string) => segment === '.' && /^\d{1,2}$/.test(before)

/** The parts of a text between which a line may end, in order; spaces are parts of their own. */
export function parts(text: string): string[] {
  const found: string[] = []
  let glued = false
  for (const { segment } of segmenter.segment(unbroken(text))) {
    const last = found.at(-1)
    if (
      last !== undefined &&
      last !== ' ' &&
      (glued || GLUE.test(segment[0] ?? '') || isNumbering(last, segment))
    )
      found[found.length - 1] = last + segment
    else found.push(segment)
    glued = GLUE.test(segment.at(-1) ?? '')
  }
  return found.map((part) => part.replaceAll(WORD_JOINER, ''))
}
