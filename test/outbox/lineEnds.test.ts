import assert from 'node:assert/strict'
import { type Language, languages } from '../../src/lib/language.ts'
import { toBubble } from '../../src/outbox/flex.ts'
import { closePages } from '../support/browser.ts'
import { type BrokenText, type ChatScreen, openChatScreen } from '../support/chatScreen.ts'
import { everyMessage } from './support/everyMessage.ts'
import { usualMessages } from './support/usualMessages.ts'

const LARGEST = 1.5
const AT_ONCE = 300

/** The dictionary of phones and browsers. */
const segmenters = {
  th: new Intl.Segmenter('th', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}

/** Words that readers take as one, although the dictionary has only their parts. */
const whole: readonly string[] = [
  ...['เจ้าหน้าที่', 'กรอก', 'ดิเรกคุณาภรณ์', 'แบบสอบถาม', 'เมนู', 'แชต', 'คำขอ', 'จุดบริการ', 'สติกเกอร์'],
  ...['ข้อนี้', 'ตรวจสอบ', 'ตรวจรับ', 'คำตอบ', 'โปรดนำ', 'ย้อนกลับ', 'สิ้นสุด', 'ล่วงหน้า', 'ไม่บังคับ'],
  ...['ใบเสร็จ', 'รายละเอียด', 'เพิ่มเติม', 'มอบอำนาจ', 'ถูกต้อง', 'นัดหมาย', 'หน่วยงาน', 'วันหยุด', 'คิวอาร์'],
  ...['ดำเนินการ', 'แบบฟอร์ม', 'พึงพอใจ', 'ข้อเสนอแนะ', 'หมายเลข', 'ใบรับคำขอ', 'ผู้รับ', 'ผู้ขอ', 'ผู้อื่น'],
  ...['ถึงแก่กรรม', 'หรือยัง', 'เก็บต่อ', 'บิดามารดา', 'คู่สมรส', 'ข้อควรทราบ', 'ขอวีซ่า', 'ประถมศึกษา', 'เปลี่ยนเวลา'],
  ...['ลงชื่อในแบบ', 'ตรวจคำตอบ', 'คุรุสภา', 'ใช่หรือไม่', 'ฉบับใด', 'มัธยมศึกษา'],
  ...['ออมทรัพย์', 'เจ้าภาพ', 'ส่งคำขอ', 'ผู้รับแทน', 'แบบ 7131', 'แบบ 7223'],
]

/** A number with its unit, what it numbers with the number, one in front of a line, how many at most, a telephone number and a helper's code. */
const numbers =
  /(?<!\d)\d{1,2}\. [ก-ฮเ-ไ]|(?:ไม่\u2060?เกิน|อย่าง\u2060?น้อย|most|least) \d+ \p{L}|(?<![\d.,:–-])(?!(?:25|20)\d\d )(?:\d[.,:–-]?)*\d \p{L}|(?:ข้อ|ที่|Question|question) \d+|(?<!\d)0\d{0,2}(?:[ -]\d{3,4}){1,2}|(?<!\d)\d{4} \d{4}(?!\d)/gu

/** Letters in a row that nobody would type but to try how long an answer may be, and an address that no line holds. */
const ENDLESS = /([กขำ])\1{8}|(?:กำ){5}|[\w.@-]{22}/

const glue = /\u2060/g

/** The words of the text that its lines part. */
function torn({ text, ends }: BrokenText, language: Language): string[] {
  if (ENDLESS.test(text)) return []
  const boundaries = new Set([...segmenters[language].segment(text)].map(({ index }) => index))
  const around = (at: number) => `${text.slice(0, at)}|${text.slice(at)}`.replace(glue, '')
  const inside = ends.filter((at) => !boundaries.has(at)).map(around)
  const plain = text.replaceAll('\u00a0', ' ')
  const parted = [...whole.map((word) => new RegExp([...word].join('\u2060?'), 'g')), numbers].flatMap(
    (one) =>
      [...plain.matchAll(one)].flatMap(({ index, 0: found }) =>
        ends.filter((at) => at > index && at < index + found.length).map(around),
      ),
  )
  return [...new Set([...inside, ...parted])]
}

describe('the end of a line', function () {
  this.timeout(300_000)
  let screen: ChatScreen
  before(async () => {
    screen = await openChatScreen()
  })
  after(closePages)

  const cards = [...usualMessages.map(([, message]) => message), ...everyMessage].filter(
    (message) => message.kind === 'card',
  )

  for (const language of languages) {
    for (const [letters, size] of [
      [1, 'usual'],
      [LARGEST, 'LINE’s largest'],
    ] as const) {
      it(`never parts a word or a number from its unit: ${language}, ${size} letters`, async () => {
        const drawn = [...new Set(cards.map((card) => JSON.stringify(toBubble(card, language))))].map(
          (each) => JSON.parse(each) as ReturnType<typeof toBubble>,
        )
        const found: string[] = []
        for (let from = 0; from < drawn.length; from += AT_ONCE) {
          const ends = await screen.lineEnds(drawn.slice(from, from + AT_ONCE), letters)
          found.push(...ends.flat().flatMap((each) => torn(each, language)))
        }
        assert.deepEqual([...new Set(found)], [])
      })
    }
  }
})
