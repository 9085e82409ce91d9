import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

/** Returns the current time. It is passed in everywhere, so that tests can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Thailand keeps UTC+7 all year; it has no daylight saving time. */
const BANGKOK_OFFSET_MINUTES = 7 * 60
/** For every date since 1941 the Buddhist era is 543 years ahead of the common era. */
export const BUDDHIST_ERA = 543

/** A calendar day in Bangkok, `2026-11-22`. */
export type Day = string
/** A calendar month in Bangkok, `2026-11`. */
export type Month = string
type Language = 'th' | 'en'

const THAI_MONTHS =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ')
const THAI_MONTHS_SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')
const THAI_WEEKDAYS = 'อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์'.split(' ')
const THAI_WEEKDAYS_SHORT = 'อา. จ. อ. พ. พฤ. ศ. ส.'.split(' ')

function inBangkok(at: Date) {
  return dayjs(at).utcOffset(BANGKOK_OFFSET_MINUTES)
}

/** The Bangkok calendar day of a moment. */
export function dayOf(at: Date): Day {
  return inBangkok(at).format('YYYY-MM-DD')
}

/** The Bangkok calendar month of a moment. */
export function monthOf(at: Date): Month {
  return inBangkok(at).format('YYYY-MM')
}

/** LINE counts its months in UTC+9, two hours ahead of Bangkok (Messaging API reference, number of sent messages). */
const LINE_OFFSET_MINUTES = 9 * 60

/** The month in which LINE counts a message that is sent at this moment. */
export function lineMonthOf(at: Date): Month {
  return dayjs(at).utcOffset(LINE_OFFSET_MINUTES).format('YYYY-MM')
}

/** When LINE's present month began. */
export function lineMonthBegan(at: Date): Date {
  return dayjs(at).utcOffset(LINE_OFFSET_MINUTES).startOf('month').toDate()
}

/** When LINE's next month begins. */
export function nextLineMonth(at: Date): Date {
  return dayjs(at).utcOffset(LINE_OFFSET_MINUTES).add(1, 'month').startOf('month').toDate()
}

/** The moment that is `minutes` after midnight of a Bangkok day. */
export function momentOf(day: Day, minutes = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + minutes * MINUTE)
}

/** The Bangkok day `count` days after another; before it when negative. */
export function addDays(day: Day, count: number): Day {
  return dayjs.utc(day).add(count, 'day').format('YYYY-MM-DD')
}

/** The Bangkok day `count` months after another; the last day of the month when it has no such day. */
export function addMonths(day: Day, count: number): Day {
  return dayjs.utc(day).add(count, 'month').format('YYYY-MM-DD')
}

/** The number of days from one day to another; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day')
}

/** Full years from one day to another, like a person's age. */
export function yearsBetween(from: Day, to: Day): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'year')
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return dayjs.utc(day).day()
}

/** Whether a text is an existing day in the form `2026-11-22`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text
}

/**
 * The fiscal year (ปีงบประมาณ) of a Bangkok day: 1 October to 30 September, named after the Buddhist-era year
 * in which it ends. So 1 October 2026 is in 2570.
 */
export function fiscalYearOf(day: Day): number {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return year + BUDDHIST_ERA + (month >= 10 ? 1 : 0)
}

/** The 1 October on which a fiscal year begins. */
export function firstDayOfFiscalYear(fiscalYear: number): Day {
  return `${fiscalYear - BUDDHIST_ERA - 1}-10-01`
}

/** The twelve months of a fiscal year, October first. */
export function monthsOfFiscalYear(fiscalYear: number): Month[] {
  const endsIn = fiscalYear - BUDDHIST_ERA
  return Array.from({ length: 12 }, (_, i) =>
    i < 3 ? `${endsIn - 1}-${String(10 + i)}` : `${endsIn}-${String(i - 2).padStart(2, '0')}`,
  )
}

/** “22 พฤศจิกายน 2569” · “22 November 2026”. */
export function formatDay(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'th'
    ? `${date} ${THAI_MONTHS[month - 1]} ${year + BUDDHIST_ERA}`
    : dayjs.utc(day).format('D MMMM YYYY')
}

/** “22 พ.ย. 69” · “22 Nov 2026”, for tables. */
export function formatDayShort(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'th'
    ? `${date} ${THAI_MONTHS_SHORT[month - 1]} ${String(year + BUDDHIST_ERA).slice(-2)}`
    : dayjs.utc(day).format('D MMM YYYY')
}

/** “วันจันทร์ที่ 23 พฤศจิกายน 2569” · “Monday 23 November 2026”. */
export function formatWeekday(day: Day, language: Language): string {
  return language === 'th'
    ? `วัน${THAI_WEEKDAYS[weekdayOf(day)]}ที่ ${formatDay(day, 'th')}`
    : dayjs.utc(day).format('dddd D MMMM YYYY')
}

/** “อ. 24 พ.ย.” · “Tue 24 Nov”, for a button about the coming weeks. */
export function formatDayBrief(day: Day, language: Language): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'th'
    ? `${THAI_WEEKDAYS_SHORT[weekdayOf(day)]} ${date} ${THAI_MONTHS_SHORT[month - 1]}`
    : dayjs.utc(day).format('ddd D MMM')
}

/** “พ.ย. 2569” · “Nov 2026”. */
export function formatMonth(month: Month, language: Language): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return language === 'th'
    ? `${THAI_MONTHS_SHORT[number - 1]} ${year + BUDDHIST_ERA}`
    : dayjs.utc(`${month}-01`).format('MMM YYYY')
}

/** “ตุลาคม 2569” · “October 2026”, in a sentence or a title. */
export function formatMonthInFull(month: Month, language: Language): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return language === 'th'
    ? `${THAI_MONTHS[number - 1]} ${year + BUDDHIST_ERA}`
    : dayjs.utc(`${month}-01`).format('MMMM YYYY')
}

/** “13.30 น.” with a dot, as Thai offices write it · “13:30”. */
export function formatTime(at: Date, language: Language): string {
  return language === 'th' ? `${inBangkok(at).format('HH.mm')} น.` : inBangkok(at).format('HH:mm')
}

/** Day and time in short form: “22 พ.ย. 69 13.30 น.”. */
export function formatMoment(at: Date, language: Language): string {
  return `${formatDayShort(dayOf(at), language)} ${formatTime(at, language)}`
}

/** The same to the second, for a record: “22 พ.ย. 69 13.30.05 น.” · “22 Nov 2026 13:30:05”. */
export function formatMomentInFull(at: Date, language: Language): string {
  const time = inBangkok(at).format(language === 'th' ? 'HH.mm.ss น.' : 'HH:mm:ss')
  return `${formatDayShort(dayOf(at), language)} ${time}`
}
