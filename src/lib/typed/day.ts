import { readable } from '../cleanText.ts'
import { addDays, BUDDHIST_ERA, type Day, isDay } from '../time.ts'
import { readNumber } from './numberWords.ts'
import { withoutParticles } from './particles.ts'

/** The months as people write them: in full, without their end, in short with and without dots, misspelt. */
const MONTHS: readonly string[] = [
  String.raw`มกรา(?:คม)?|ม\.?\s?ค|jan(?:uary)?`,
  String.raw`กุมภา(?:พัน(?:ธ์|ธุ์|ธ)?)?|ก\.?\s?พ|feb(?:ruary)?`,
  String.raw`มีนา(?:คม)?|มี\.?\s?ค|mar(?:ch)?`,
  String.raw`เมษา(?:ยน)?|เม\.?\s?ย|apr(?:il)?`,
  String.raw`พ(?:ฤ|ฤๅ|ึ)?[ษศส]ภา(?:คม)?|พ\.?\s?ค|may`,
  String.raw`มิถุนา(?:ยน)?|มิ\.?\s?ย|june?`,
  String.raw`กร?รก?[กฎฏ]า(?:คม)?|กรก[ฎฏ]า(?:คม)?|ก\.?\s?ค|july?`,
  String.raw`สิงหา(?:คม)?|ส\.?\s?ค|aug(?:ust)?`,
  String.raw`กันยา(?:ยน)?|ก\.?\s?ย|sep(?:t(?:ember)?)?`,
  String.raw`ตุลา(?:คม)?|ต\.?\s?ค|oct(?:ober)?`,
  String.raw`พฤ[ศษส]จิ?กา(?:ยน)?|พ\.?\s?ย|nov(?:ember)?`,
  String.raw`ธันวา(?:คม)?|ธ\.?\s?ค|dec(?:ember)?`,
]
const MONTH = MONTHS.map((month) => `(?:${month})`).join('|')
const IS_MONTH = MONTHS.map((month) => new RegExp(`^(?:${month})$`))

const WEEKDAY = String.raw`(?:วัน)?\s*(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|(?:พฤ|อา|[จอพศส])\.|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?`
/** What stands before a date and belongs to it. */
const LEAD = new RegExp(
  String.raw`^(?:${WEEKDAY}|(?:ลง|เมื่อ|ภายใน|ตั้งแต่)?\s*วันที่|ที่(?=\s*\d)|(?:on|the|date|dated)\b)[\s,:]*`,
)
const ERA = /(?:พุทธศักราช|คริสต์ศักราช|(?:พ|ค)\.?\s?ศ\.?|\bb\.?e\.?|\ba\.?d\.?|ปี)\s*(?=\d)|'(?=\d\d(?!\d))/g
const MONTH_WORD = /เดือน(?:ที่)?\s*/g
const BEHIND_A_DATE = new RegExp(
  String.raw`(?<=\d(?:st|nd|rd|th)?(?:\s*of)?[\s/.,-]*)(?:${MONTH})(?![\p{L}\p{M}])\.?`,
  'gu',
)
const BEFORE_A_DATE = new RegExp(
  String.raw`(?<![\p{L}\p{M}.])(?:${MONTH})\.?(?=\s*\d{1,2}(?:st|nd|rd|th)?,?\s+\d)`,
  'gu',
)

const SEPARATOR = String.raw`(?:\s*[/.,-]\s*|\s+)`
const DATE = String.raw`(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th)?(?:\s*of)?`
const YEAR = String.raw`(\d{4}|\d{2})(?![\d/-]|\.\d)`
/** In the order in which Thai writes them, or with the month first, as English may. */
const DAY_FIRST = String.raw`${DATE}${SEPARATOR}(m?\d{1,2})${SEPARATOR}${YEAR}`
const MONTH_FIRST = String.raw`(m\d{1,2})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`
const FORMS = [DAY_FIRST, MONTH_FIRST]
const TIME = String.raw`(?:\s*(?:เวลา|at)?\s*\d{1,2}[.:]\d{2}(?:\s*(?:น\.?|นาฬิกา|am|pm))?)?`
/** Day and month alone: “อ. 24 พ.ย.”, “1/10”. */
const NO_YEAR = new RegExp(String.raw`^${DATE}${SEPARATOR}(m?\d{1,2})$`)

const numberOfMonth = (name: string) => IS_MONTH.findIndex((month) => month.test(name.replace(/\.$/, ''))) + 1

/** A text whose months are numbers behind an “m”, without era and the words for day and month. */
function numbered(text: string): string {
  const month = (name: string) => ` m${numberOfMonth(name)} `
  let plain = withoutParticles(readable(text)).toLowerCase()
  for (let rest = ''; rest !== plain; plain = plain.replace(LEAD, '')) rest = plain
  return plain
    .replace(ERA, ' ')
    .replace(MONTH_WORD, ' ')
    .replace(BEHIND_A_DATE, month)
    .replace(BEFORE_A_DATE, month)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Reads the year: 2400 or more is the Buddhist era, two digits mean 25xx, 1900 or more is the common era. */
export function commonEraYear(digits: string): number | null {
  const year = Number(digits)
  if (digits.length === 2) return 2500 + year - BUDDHIST_ERA
  if (year >= 2400 && year <= 2700) return year - BUDDHIST_ERA
  return year >= 1900 && year <= 2200 ? year : null
}

function dayFrom(date: string, month: string, year: number | null): Day | null {
  if (year === null) return null
  const day = `${year}-${month.replace('m', '').padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

function dayFound([, one = '', other = '', year = '']: readonly string[]): Day | null {
  const [date, month] = one.startsWith('m') ? [other, one] : [one, other]
  return dayFrom(date, month, commonEraYear(year))
}

/** “011069” and “01102569”; with one digit less where only one reading is a day. */
function dayInDigits(digits: string): Day | null {
  const ways = [
    [2, 2],
    [1, 2],
    [2, 1],
    [1, 1],
  ].flatMap(([date = 0, month = 0]) => {
    const year = digits.slice(date + month)
    if (year.length !== 2 && year.length !== 4) return []
    return dayFrom(digits.slice(0, date), digits.slice(date, date + month), commonEraYear(year)) ?? []
  })
  const [day, other] = digits.length % 2 === 0 ? ways.slice(0, 1) : ways
  return other === undefined ? (day ?? null) : null
}

/**
 * A day in the Thai order day, month, year, as people, receipts and this program write it: “1/12/2569”, “๑ ธ.ค. ๖๙”,
 * “วันอังคารที่ 1 ธันวาคม พ.ศ. 2569”, “011269”, “1 Dec 2026”. The weekday is not compared. Null for anything else, and
 * when the calendar has no such day (29 February is checked in the common-era year).
 */
export function parseDay(text: string): Day | null {
  const plain = numbered(text)
  if (/^\d{5,8}$/.test(plain)) return dayInDigits(plain)
  // As programs write it, in the common era only.
  if (/^(?:19|2[01])\d\d-\d\d-\d\d$/.test(plain)) return isDay(plain) ? plain : null
  const found = FORMS.map((form) => new RegExp(`^${form}${TIME}$`).exec(plain)).find((each) => each !== null)
  return found ? dayFound(found) : null
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/

/**
 * A day that staff enter: as `parseDay`, and with the year in front in either era, because people type the Buddhist year
 * into the date field of a browser too. Null for anything else.
 */
export function parseEnteredDay(text: string): Day | null {
  const [, year, month = '', date = ''] = YEAR_FIRST.exec(readable(text)) ?? []
  return year === undefined ? parseDay(text) : dayFrom(date, month, commonEraYear(year))
}

const AWAY: Readonly<Record<string, number>> = {
  ...{ วันนี้: 0, เมื่อเช้า: 0, เมื่อเช้านี้: 0, พรุ่งนี้: 1, วันพรุ่งนี้: 1, วันพูก: 1, มะรืน: 2, มะรืนนี้: 2, วันมะรืน: 2, วันมะรืนนี้: 2 },
  ...{ วานนี้: -1, เมื่อวาน: -1, เมื่อวานนี้: -1, เมื่อวันวาน: -1, วันวาน: -1, เมื่อวานซืน: -2, เมื่อวานซืนนี้: -2, วานซืน: -2 },
  ...{ today: 0, tomorrow: 1, 'the day after tomorrow': 2, yesterday: -1, 'the day before yesterday': -2 },
}
const DAYS_AGO = /^(?:เมื่อ)?\s*(.+?)\s*(?:วัน\s*(?:ก่อน|ที่แล้ว|ที่ผ่านมา|มาแล้ว)|days? ago)$/
const DAYS_ON = /^(?:อีก|in)\s*(.+?)\s*(?:วัน(?:ข้างหน้า)?|days?)$/

function toldFrom(today: Day, text: string): Day | null {
  const plain = withoutParticles(readable(text)).toLowerCase()
  const known = AWAY[plain] ?? AWAY[readable(text).toLowerCase()]
  if (known !== undefined) return addDays(today, known)
  const [, ago] = DAYS_AGO.exec(plain) ?? []
  const [, on] = DAYS_ON.exec(plain) ?? []
  const count = readNumber(ago ?? on ?? '')
  return count === null || count > 10_000 ? null : addDays(today, ago === undefined ? count : -count)
}

const LAST = '(?:ที่แล้ว|ก่อน|ที่ผ่านมา|แล้ว)'
/** The month of a day, and its year, told from today. */
const MONTH_FROM_TODAY: readonly (readonly [words: RegExp, months: number])[] = [
  [new RegExp(`(?:ของ)?\\s*เดือน${LAST}(?:นี้)?|(?:of\\s+)?\\blast month\\b`, 'iu'), -1],
  [/(?:ของ)?\s*เดือน(?:นี้|ปัจจุบัน)|(?:of\s+)?\bthis month\b/iu, 0],
  [/(?:ของ)?\s*เดือน(?:หน้า|ถัดไป)|(?:of\s+)?\bnext month\b/iu, 1],
]
const YEAR_FROM_TODAY: readonly (readonly [words: RegExp, years: number])[] = [
  [new RegExp(`(?:ของ)?\\s*ปี${LAST}|(?:of\\s+)?\\blast year\\b`, 'iu'), -1],
  [/(?:ของ)?\s*ปี(?:นี้|ปัจจุบัน)|(?:of\s+)?\bthis year\b/iu, 0],
  [/(?:ของ)?\s*ปี(?:หน้า|ถัดไป)|(?:of\s+)?\bnext year\b/iu, 1],
]
/** “5 เดือนก่อน” counts months; “วันที่ 5 เดือนก่อน” is a day of one. */
const COUNTS_MONTHS = new RegExp(`^(?!.*(?:วัน)?ที่\\s*\\d).*\\d\\s*เดือน${LAST}`, 'u')
const THAI_NUMBER = '((?:ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)+)'
/** “วันที่ห้าเดือนที่แล้ว”, “สิบห้าตุลาคม”. */
const DATE_IN_WORDS = new RegExp(
  `(?<=วันที่\\s*)${THAI_NUMBER}|${THAI_NUMBER}(?=\\s*(?:เดือน\\s*)?(?:${MONTH}))`,
  'gu',
)
/** “5 พ.ย. นี้”: the one that is near. */
const NEAR = new RegExp(`(?<=\\d\\s*(?:${MONTH})\\.?)\\s*(?:นี้|ที่ผ่านมา|ที่แล้ว|ที่จะถึง(?:นี้)?)$`, 'u')

/** A text whose month and year are numbers where they were told from today: “วันที่ 5 เดือนที่แล้ว” is “วันที่ 5/10/2026”. */
function fromToday(text: string, today: Day): string {
  const plain = withoutParticles(readable(text))
    .toLowerCase()
    .replace(DATE_IN_WORDS, (words) => String(readNumber(words) ?? words))
  if (COUNTS_MONTHS.test(plain)) return plain
  const [year = 0, month = 0] = today.split('-').map(Number)
  const withYear = YEAR_FROM_TODAY.reduce(
    (words, [told, years]) => words.replace(told, ` ${year + years}`),
    plain,
  )
  const withMonth = MONTH_FROM_TODAY.reduce((words, [told, months]) => {
    const at = year * 12 + month - 1 + months
    return words.replace(told, `/${(at % 12) + 1}/${Math.floor(at / 12)}`)
  }, withYear)
  return withMonth.replace(NEAR, '')
}

/** Today, and the days between which an answer is expected. */
export interface DayBounds {
  readonly today: Day
  readonly first: Day
  readonly last: Day
}

/** The day within the bounds that is nearest to today, for one told without its year. */
function nearest(text: string, { today, first, last }: DayBounds): Day | null {
  const [, date, month] = NO_YEAR.exec(numbered(text)) ?? []
  if (date === undefined || month === undefined) return null
  const year = Number(today.slice(0, 4))
  const away = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today))
  const days = [year - 1, year, year + 1].flatMap((each) => dayFrom(date, month, each) ?? [])
  const inside = days.filter((day) => day >= first && day <= last)
  return inside.sort((a, b) => away(a) - away(b))[0] ?? null
}

/** Words beside a date that make it another day, or that number papers: “ไม่ใช่ 1/10/69”, “ก่อน 1/10/69”, “เลขที่ 12/5/69”. */
const NOT_THAT_DAY = /ไม่|ยัง(?!ชีพ)|ก่อน|หลัง(?!ละ|คา)|เลขที่|เล่มที่|\b(?:not|before|after|until|since|no\.)/u
/** Several days of one month: “1, 2 และ 3 ต.ค. 69”. */
const AND = String.raw`(?:,|และ|กับ|หรือ|ถึง|&|\+|-|\band\b|\bor\b|\bto\b)`
const AND_BEFORE = new RegExp(String.raw`\d\s*${AND}\s*(?:วันที่\s*)?$`, 'u')
const AND_BEHIND = new RegExp(String.raw`^\s*${AND}\s*(?:วันที่\s*)?\d`, 'u')

/**
 * A day that answers a question: as `parseDay`, told from today (“เมื่อวานค่ะ”, “อีก 3 วัน”, “วันที่ 5 เดือนที่แล้ว”), without its
 * year (the day within the bounds that is nearest to today), or as the only date in other words. It may lie outside the
 * bounds.
 */
export function dayGivenIn(typed: string, bounds: DayBounds): Day | null {
  const text = fromToday(typed, bounds.today)
  const day = parseDay(text) ?? toldFrom(bounds.today, typed) ?? nearest(text, bounds)
  if (day !== null) return day
  const plain = numbered(text)
  const all = FORMS.flatMap((form) => [...plain.matchAll(new RegExp(form, 'g'))])
  const [only, other] = all
  if (!only || other !== undefined || NOT_THAT_DAY.test(plain)) return null
  const [before, behind] = [plain.slice(0, only.index), plain.slice(only.index + only[0].length)]
  return AND_BEFORE.test(before) || AND_BEHIND.test(behind) ? null : dayFound(only)
}

/** Words for a time that is more than one day, or for a day without its month. */
const PERIOD =
  /(?:เดือน|ปี|สัปดาห์|อาทิตย์|วีค|เทอม|ช่วง|ต้น|กลาง|ปลาย|สิ้น|หลาย|สองสาม|สองสามวัน|ไม่กี่วัน|เมื่อ(?:ต้น|กลาง|ปลาย|เดือน|ปี|อาทิตย์|สัปดาห์)|นาน|ก่อนหน้า|เร็ว\s?ๆ|\bmonth|\byear|\bweeks?\b|\brecently|\bago\b|\bbeginning|\bend of\b|\bmid)/iu
const MONTH_ALONE = new RegExp(
  `^(?:เดือน|เมื่อ|ช่วง|ประมาณ|ใน|in|\\s)*(?:${MONTH})\\.?(?:\\s*(?:ปี|นี้|ที่แล้ว|\\d{2,4}))*$`,
  'iu',
)
const DAY_WITHOUT_MONTH = /^(?:วันที่|ที่|the)\s*\d{1,2}(?:st|nd|rd|th)?$/iu

/** Whether a text that names no day tells a time all the same: “เดือนที่แล้ว”, “ต้นเดือน”, “ตุลาคม”, “วันที่ 5”, “last week”. */
export function tellsPeriod(typed: string): boolean {
  const plain = withoutParticles(readable(typed)).toLowerCase()
  return PERIOD.test(plain) || MONTH_ALONE.test(plain) || DAY_WITHOUT_MONTH.test(plain)
}

/** Words that stand close behind a month or a date: “5 ธันวาเปิดไหม”. */
const BEHIND_A_DAY = /(เปิด|ปิด|หยุด|ทำการ|ทำงาน|ไป|มา|รับ|เข้า|ได้|มี|นี้)/gu
const DAY_MONTH = new RegExp(String.raw`${DATE}${SEPARATOR}(m?\d{1,2})(?:${SEPARATOR}${YEAR})?(?![\d/])`, 'u')
/** As English may write it: “December 7”. */
const MONTH_DAY = new RegExp(String.raw`\b(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])`, 'u')
const DATE_ALONE = /(?:วันที่|\bthe)\s*(\d{1,2})(?:st|nd|rd|th)?(?!\s*[\d/:.])/u

/** The first day from today on that is the given day of a month, in the given month if there is one. */
function comingDay(date: string, month: string | undefined, today: Day): Day | null {
  const [year = 0, now = 0] = today.split('-').map(Number)
  const all =
    month === undefined
      ? [0, 1, 2].flatMap((more) => {
          const at = now - 1 + more
          return dayFrom(date, String((at % 12) + 1), year + Math.floor(at / 12)) ?? []
        })
      : [year, year + 1].flatMap((each) => dayFrom(date, month, each) ?? [])
  return all.find((day) => day >= today) ?? null
}

/** A coming day that a sentence names by its date, also without its year or its month; null where it names none. */
export function comingDayIn(text: string, today: Day): Day | null {
  const plain = numbered(readable(text).replace(BEHIND_A_DAY, ' $1 '))
  const [, date, month, year] = DAY_MONTH.exec(plain) ?? []
  if (date !== undefined && month !== undefined)
    return year === undefined ? comingDay(date, month, today) : dayFrom(date, month, commonEraYear(year))
  const [, first, second] = MONTH_DAY.exec(readable(text).toLowerCase()) ?? []
  if (first !== undefined && second !== undefined)
    return comingDay(second, String(numberOfMonth(first)), today)
  const [, alone] = DATE_ALONE.exec(readable(text).toLowerCase()) ?? []
  return alone === undefined ? null : comingDay(alone, undefined, today)
}
