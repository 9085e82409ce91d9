import { usualHolidays } from '../../domain/settings/holidays.ts'
import { addDays, type Day } from '../../lib/time.ts'

/** Holidays of a fixed date, as month and day. A day off in its place may follow within the week. */
const fixed: readonly (readonly [words: RegExp, dates: readonly string[]])[] = [
  [/วันพ่อ|วันชาติ|\bfather['’]?s['’]? day\b|\bnational day\b/iu, ['12-05']],
  [/วันแม่|\bmother['’]?s['’]? day\b/iu, ['08-12']],
  [/สงกราน|\bsongkran\b/iu, ['04-13', '04-14', '04-15']],
  [/สิ้นปี|\bnew year['’]?s? eve\b/iu, ['12-31']],
  [/ปีใหม่|\bnew year/iu, ['01-01']],
  [/วันแรงงาน|\blabou?r day\b/iu, ['05-01']],
  [/วันครู(?!บำนาญ)|\bteachers?['’]?s? day\b/iu, ['01-16']],
  [/วันจักรี|\bchakri\b/iu, ['04-06']],
  [/ฉัตรมงคล|\bcoronation day\b/iu, ['05-04']],
  [/ปิยะ?มหาราช|วันปิยะ|\bchulalongkorn day\b/iu, ['10-23']],
  [/นวมินท|\bnavamindra\b/iu, ['10-13']],
  [/รัฐธรรมนูญ|\bconstitution day\b/iu, ['12-10']],
  [/คริส(?:ต์)?มาส|\bchristmas\b|\bxmas\b/iu, ['12-25']],
  [/วาเลนไทน์?|\bvalentine/iu, ['02-14']],
]
/** Holidays that move with the moon: their days are those of the list of holidays, by its own words. */
const moving: readonly (readonly [words: RegExp, name: RegExp])[] = [
  [/มาฆ|\bmakha\b/iu, /มาฆ/u],
  [/วิสาข|\bvisakha\b|\bvesak\b/iu, /วิสาข/u],
  [/อาสาฬห|\basa(?:r|l)n?ha\b/iu, /อาสาฬห/u],
  [/เข้าพรรษา|\bbuddhist lent\b/iu, /เข้าพรรษา/u],
  [/เฉลิม(?:พระชนม)?.*(?:ราชินี)/iu, /ราชินี/u],
  [/เฉลิม(?:พระชนม)?|\bking['’]?s birthday\b/iu, /พระเจ้าอยู่หัว/u],
]

/** How many days after a holiday its substitute may be. */
const SUBSTITUTE = 4

function comingDate(date: string, today: Day): Day {
  const year = Number(today.slice(0, 4))
  const day = `${year}-${date}`
  return day >= today ? day : `${year + 1}-${date}`
}

/** The day itself, and the day off in its place. */
function withSubstitute(day: Day): Day[] {
  const last = addDays(day, SUBSTITUTE)
  const substitute = usualHolidays.find(
    (each) => each.day > day && each.day <= last && each.name.startsWith('ชดเชย'),
  )
  return substitute ? [day, substitute.day] : [day]
}

/** The coming days of a holiday that a text names (“วันพ่อ”, “สงกรานต์”, “Christmas”): the first and the last of several. */
export function namedHolidays(text: string, today: Day): readonly Day[] {
  const [, dates] = fixed.find(([words]) => words.test(text)) ?? []
  if (dates) {
    const days = dates.map((date) => comingDate(date, today)).toSorted()
    const [first = today] = days
    return days.length > 1 ? [first, days.at(-1) ?? first] : withSubstitute(first)
  }
  const [, name] = moving.find(([words]) => words.test(text)) ?? []
  const found = name && usualHolidays.find((each) => each.day >= today && name.test(each.name))
  return found ? [found.day] : []
}
