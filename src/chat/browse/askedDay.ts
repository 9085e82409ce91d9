import { readable } from '../../lib/cleanText.ts'
import { addDays, type Day, weekdayOf } from '../../lib/time.ts'
import { timeAsked } from './askedTime.ts'
import { namedHolidays } from './namedHolidays.ts'
import { comingDayIn } from '../../lib/typed/day.ts'

/** How a day was named: the answer names it in the same way. */
const dayNames = ['today', 'tomorrow', 'weekday', 'date', 'holiday'] as const
type DayName = (typeof dayNames)[number]

/** A day of which it is asked whether the office is open; `half`: only of that half of it. */
export interface AskedDay {
  readonly name: DayName
  readonly day: Day
  readonly half?: 'morning' | 'afternoon'
  /** Minutes from midnight: only then. */
  readonly at?: number
}

/** The weekdays as people write them, 0 = Sunday; without “วัน” only where nothing else is spelt like it. */
const weekdays: readonly RegExp[] = [
  /(?:วัน\s*)อา[ทธ]ิต(?:ย์|ย)?|วันอาทิด|(?:เสาร์?|เสาร์)\s*[-–และ,]*\s*อา[ทธ]ิตย์?|อาทิตย์(?=\s*(?:เปิด|ปิด|หยุด))|\bsun(?:day)?s?\b/iu,
  /(?:วัน)?จัน(?:ทร์|ทร|ทื|ทร์)|วันจัน|\bmon(?:day)?s?\b/iu,
  /(?:วัน)?อังคาร|\btue(?:s(?:day)?)?s?\b/iu,
  /(?:วัน)?พุธ|วันพุด|\bwed(?:nesday)?s?\b/iu,
  /(?:วัน)?พ(?:ฤ|ะรึ|รึ)หัส(?:บดี)?|\bthu(?:rs(?:day)?)?s?\b/iu,
  /(?:วัน)?ศุก(?:ร์|ร)?|วันสุก(?:ร์)?|\bfri(?:day)?s?\b/iu,
  /(?:วัน)?เสาร์|วันเสา(?!ร์)|เสา(?=\s*อา[ทธ]ิต)|\bsat(?:urday)?s?\b/iu,
]
const WEEKEND = /สุดสัปดาห์|สุดสัปดา|วันหยุดเสาร์|\bweekends?\b/iu
const HOLIDAY =
  /วันหยุด(?!เสาร์)(?:ราชการ|นักขัตฤกษ์|ยาว|ชดเชย|พิเศษ)?|หยุดราชการ|นักขัต|\b(?:public |bank )?holidays?\b/iu
const TODAY = /วันนี้|มื้อนี้|\btoday\b/iu
const TOMORROW = /พรุ่งนี้|พรุ้งนี้|พุ่งนี้|วันพูก|\btomorr?ow\b/iu
const AFTER_TOMORROW = /มะรืน|วันฮือ|\bday after tomorrow\b/iu
const NEXT_WEEK = /(?:อาทิตย์|สัปดาห์)?หน้า|\bnext\b/iu
const MORNING = /ตอนเช้า|ช่วงเช้า|ภาคเช้า|เช้าๆ|\bmorning\b/iu
const AFTERNOON = /บ่าย|\bafternoon\b/iu

/** Days that have passed, an appointment, and money: other matters. */
const OTHER =
  /เมื่อ(?!ไหร่|ไร|ใด)|ที่แล้ว|ที่ผ่านมา|นัด|จอง|คิว|เลื่อน|วันเกิด|โรงเรียน|เปิดเทอม|เปิดเรียน|ร้าน|\b(?:last|yesterday|ago|appointment|book|booking|slot|school|birthday)\b/iu
/** Whether the office is open, or somebody may come. */
const OPENING =
  /เปิด|เปิ้ด|ปิด|หยุด|ทำการ|ทำงาน|(?:ไป|มา)(?:รับ|เอา|ยื่น|ส่ง|หา|ติดต่อ|ทำ|ที่|ได้|เขต|สำนักงาน|เอง)?|รับ(?:ได้|ของ|บัตร|เอกสาร|หนังสือ|เงิน)|(?:มีคน|มีเจ้าหน้าที่|เจ้าหน้าที่)|เข้าไป|\b(?:open|clos\w*|come|go|collect|pick (?:it |them )?up|visit|work\w*|there|staffed|get it)\b/iu
const ASKING =
  /ไหม|ไม๊|ไม้คะ|มั้ย|มั๊ย|ใหม|ไหน|หรือ(?:ไม่|เปล่า|ป่าว)|รึ(?:เปล่า|ป่าว)|ป่าว|เปล่า|ป่ะ|ก่อ|กี่โมง|ใช่|ปะ(?=\s|$|คะ|ครับ)|\?|(?:^|\s)(?:are|is|can|could|may|do|does|will|shall|should|when|what)\b|บ่(?=\s|$|คะ|เจ้า)|ได้บ่|ได้(?=คะ|คะ$)/iu
/** A day alone that goes on with a question: “แล้ววันอาทิตย์ล่ะคะ”. */
const GOES_ON = /ล่ะ|ละคะ|ละครับ|หละ|\bwhat about\b|\bhow about\b/iu

/** The first such weekday from today on, or that of next week. */
function coming(weekday: number, today: Day, ofNextWeek: boolean): Day {
  const away = (weekday - weekdayOf(today) + 7) % 7
  const toMonday = (8 - weekdayOf(today)) % 7 || 7
  const first = addDays(today, away)
  return ofNextWeek && away < toMonday ? addDays(first, 7) : first
}

/** The days that a text names. */
export function daysNamed(text: string, today: Day): AskedDay[] {
  if (AFTER_TOMORROW.test(text)) return [{ name: 'date', day: addDays(today, 2) }]
  if (TOMORROW.test(text)) return [{ name: 'tomorrow', day: addDays(today, 1) }]
  const holidays = namedHolidays(text, today)
  if (holidays.length > 0) return holidays.map((day) => ({ name: 'date', day }))
  const date = comingDayIn(text, today)
  if (date !== null) return [{ name: 'date', day: date }]
  const isNext = NEXT_WEEK.test(text)
  const named = weekdays.flatMap((words, weekday) => (words.test(text) ? [weekday] : []))
  const found = named.length === 0 && WEEKEND.test(text) ? [6, 0] : named
  // A week that begins with Monday: Saturday goes before Sunday.
  const inOrder = found.toSorted((one, other) => ((one + 6) % 7) - ((other + 6) % 7))
  if (inOrder.length > 0)
    return inOrder.map((each) => ({ name: 'weekday', day: coming(each, today, isNext) }))
  if (TODAY.test(text)) return [{ name: 'today', day: today }]
  return HOLIDAY.test(text) ? [{ name: 'holiday', day: today }] : []
}

/** The days of which a text asks whether the office is open, or whether one may come; none for any other text. */
export function daysAsked(typed: string, today: Day): readonly AskedDay[] {
  const text = readable(typed)
  if (OTHER.test(text)) return []
  const isAsked = (OPENING.test(text) && ASKING.test(text)) || GOES_ON.test(text)
  if (!isAsked) return []
  const half = MORNING.test(text) ? 'morning' : AFTERNOON.test(text) ? 'afternoon' : null
  const at = timeAsked(text)
  const days = daysNamed(text, today)
  if (at === null) return days.map((each) => (half ? { ...each, half } : each))
  // A time alone is one of today; of several days none is asked about by the hour.
  const [first = { name: 'today', day: today } as const, other] = days
  return other ? days : [{ ...first, at }]
}

/** The days as the data of a button, and back. */
export const writeDays = (days: readonly AskedDay[]) =>
  days
    .map(({ name, day, half, at }) =>
      [name, day, ...(half ? [half] : at === undefined ? [] : [`t${at}`])].join('.'),
    )
    .join(',')

export function readDays(written: string): readonly AskedDay[] {
  return written.split(',').flatMap((each): AskedDay[] => {
    const [name, day, half] = each.split('.')
    const known = dayNames.find((one) => one === name)
    if (!known || day === undefined) return []
    const at = /^t(\d{1,4})$/.exec(half ?? '')?.[1]
    if (at !== undefined) return [{ name: known, day, at: Number(at) }]
    return [{ name: known, day, ...((half === 'morning' || half === 'afternoon') && { half }) }]
  })
}
