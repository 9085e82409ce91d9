import type { Question } from '../../domain/questions/question.ts'

/** Which question words name, and where. */

/** What people call an answer, beside the words of its own label. A longer word hides a shorter one in it. */
const called: readonly (readonly [ids: readonly string[], words: RegExp])[] = [
  [['phone'], /เบอร์(?:โทร(?:ศัพท์)?)?|โทรศัพท์|มือถือ|\b(?:phone|telephone|mobile)(?: number)?\b|\bnumber\b/iu],
  [
    ['addressee'],
    new RegExp(
      [
        '(?:ชื่อ)?(?:หน่วยงาน|สถานที่|ที่|ธนาคาร|สหกรณ์)?(?:ที่)?(?:จะ|ให้)?(?:ส่ง|เรียน|ยื่น|จ่าหน้า)(?:ไป|หนังสือ)?ถึง(?:หน่วยงาน|ใคร|ผู้ใด|ที่ไหน)?',
        '(?:ชื่อ)?หน่วยงาน(?:ปลายทาง|ผู้รับ(?:หนังสือ)?|ที่(?:จะ|ให้)?(?:รับ|ส่ง)(?:ไป|หนังสือ)*)',
        'ถึง(?:ใคร|ผู้ใด|หน่วยงาน(?:ใด|ไหน)?)',
        'ผู้รับ(?!บ)(?:หนังสือ|จดหมาย)?|จ่าหน้า',
        '^เรียน(?=\\s|ผิด|ไม่|เป็น|คือ|ต้อง|ผู้|ประธาน|ท่าน)',
        '\\baddressee\\b|\\baddress(?:ed)?(?: (?:it|this|the letter))? to\\b',
      ].join('|'),
      'iu',
    ),
  ],
  [
    ['workplace', 'last-workplace'],
    /(?:ชื่อ)?(?:ที่ทำงาน|สถานที่ทำงาน|โรงเรียน|หน่วยงาน|สังกัด)|\b(?:school|workplace|unit)\b/iu,
  ],
  [['temple-name'], /(?:ชื่อ)?วัด|\btemple\b/iu],
  [['bank'], /(?:ชื่อ)?(?:ธนาคาร|แบงค์|แบงก์)|\bbank\b/iu],
  [['status', 'card-type'], /สถานภาพ|ตำแหน่ง|\bstatus\b/iu],
  [['patient'], /ผู้ป่วย|คนป่วย|คนไข้|คนเจ็บ|\bpatient\b/iu],
  [['purpose', 'card-reason', 'used-at'], /ใช้ทำ|วัตถุประสงค์|จุดประสงค์|เหตุผล|เหตุที่|\b(?:purpose|reason)\b/iu],
  [['certificate-language'], /ภาษา(?!ไทย|อังกฤษ)|\blanguage\b/iu],
  [['receipt-total'], /ยอด(?:รวม|เงิน)?|จำนวนเงิน|\b(?:total|amount|sum)\b/iu],
  [['receipts'], /จำนวนใบเสร็จ|ใบเสร็จมี|กี่ใบ|\breceipts\b/iu],
  [['relation', 'asker-relation'], /ความเกี่ยวข้อง|ความสัมพันธ์|เกี่ยวข้องเป็น|\brelation\b/iu],
  [['level'], /ระดับชั้น|ชั้นเรียน|\blevel\b/iu],
  [['term'], /เทอม|ภาคเรียน|\bterm\b/iu],
  [['deceased'], /ชื่อ(?:ผู้ตาย|ผู้เสียชีวิต|ผู้ถึงแก่กรรม)|\bdeceased\b/iu],
  [['asker-name'], /ชื่อ(?:ผู้ยื่น(?:แทน)?|คนยื่น|ผู้ช่วย)/u],
  [['for-whom'], /ของ(?:ใคร|ผู้ใด)|ยื่นเรื่องของ|สิทธิที่ใช้เบิก|\bwhose\b/iu],
  [['papers'], /เอกสาร|\bpapers?\b/iu],
  [
    ['name'],
    /ชื่อ(?:จริง|ตัว|[-\s]*(?:นาม)?สกุล)?|นามสกุล|(?<![ก-๙])สกุล|(?<=แก้|แก้ไข|เปลี่ยน)สกุล|คำนำหน้า|\b(?:(?:first|last|given|family) )?name\b|\bsurname\b/iu,
  ],
]

/** A question that a text names, and where the name ends in it. */
export interface Named {
  readonly question: Question
  readonly from: number
  readonly to: number
}

export function placesOf(asked: readonly Question[], text: string): Named[] {
  const low = text.toLowerCase()
  const byLabel = asked.flatMap((question): Named[] => {
    const { label, shortLabel = label } = question
    return [
      ...new Set([label.th, label.en.toLowerCase(), shortLabel.th, shortLabel.en.toLowerCase()]),
    ].flatMap((words) => {
      const from = low.indexOf(words)
      return from === -1 ? [] : [{ question, from, to: from + words.length }]
    })
  })
  const byWords = called.flatMap(([ids, words]): Named[] => {
    const found = words.exec(text)
    const meant = asked.filter(({ id }) => ids.includes(id))
    return found
      ? meant.map((question) => ({ question, from: found.index, to: found.index + found[0].length }))
      : []
  })
  const days = /วันที่|\bdate\b/iu.exec(text)
  const byDay = days
    ? asked
        .filter(({ kind }) => kind === 'day')
        .map((question) => ({ question, from: days.index, to: days.index + days[0].length }))
    : []
  const counts = /จำนวน(?:ฉบับ)?|กี่ฉบับ|กี่ใบ/u.exec(text)
  const byCount = counts
    ? asked
        .filter(({ kind }) => kind === 'count')
        .map((question) => ({ question, from: counts.index, to: counts.index + counts[0].length }))
    : []
  const all = [...byLabel, ...byWords, ...byDay, ...byCount]
  // “ชื่อหน่วยงาน” names no person.
  return all.filter(
    (one) =>
      !all.some(
        (other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  )
}

/** The one question that a text names. */
export function namedIn(asked: readonly Question[], text: string): Named | null {
  const places = placesOf(asked, text)
  const [only, ...others] = new Set(places.map(({ question }) => question))
  if (!only || others.length > 0) return null
  return places.sort((one, other) => other.to - one.to)[0] ?? null
}
