import { parseDay } from '../../lib/typed/day.ts'
import { cleanText, LINE_BREAK, readable } from '../../lib/cleanText.ts'
import { type Day, formatDay } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { type FieldValues, MOST_ROWS, rowCount } from '../forms/fieldValues.ts'

/** The most parts of a date: “วัน เสาร์ ที่ 5 เดือน ธันวาคม พ.ศ. 2569” has this many. */
const MOST_PARTS = 9
/** What stands before the lines of a list: “1.”, “(๒)”, “•”, the number of a table's row. */
const NUMBERING = /^(?:[-–•*·●▪◦]|[([]?[\d๐-๙]{1,3}[.)\]]|[\d๐-๙]{1,3}(?=\s))\s*/u
/** The weekday behind a date: “(วันเสาร์)”, “เสาร์”. */
const WEEKDAY = /^[([]?(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)[)\]]?(?=\s)\s*/u
const SIGNS_BEFORE = /^[-–—:=)\]]+\s*/u
const SIGNS_BEHIND = /\s*[-–—:=([]+$/u
/** “13-15 เมษายน 2570”, “วันที่ 13 ถึง 15 เม.ย. 70”. */
const SPAN = /^(?:วันที่\s*)?([\d๐-๙]{1,2})\s*(?:[-–—]|ถึง)\s*([\d๐-๙]{1,2})(?=\s*[\p{L}])(.*)$/u

interface Holiday {
  readonly day: Day
  readonly name: string
}

/** “5 ธ.ค. 2569 วันชาติ”: the day first. */
function dayFirst(parts: readonly string[]): Holiday | null {
  for (let count = 1; count <= Math.min(MOST_PARTS, parts.length - 1); count += 1) {
    const day = parseDay(parts.slice(0, count).join(' ').replace(SIGNS_BEHIND, ''))
    const rest = parts.slice(count).join(' ').replace(SIGNS_BEFORE, '')
    const name = rest.replace(WEEKDAY, '').replace(SIGNS_BEFORE, '')
    if (day !== null && name !== '') return { day, name }
  }
  return null
}

/** “วันชาติ (5 ธันวาคม 2569)”: the name first. */
function nameFirst(parts: readonly string[]): Holiday | null {
  for (let count = Math.min(MOST_PARTS, parts.length - 1); count > 0; count -= 1) {
    const day = parseDay(
      parts
        .slice(-count)
        .join(' ')
        .replace(/^[([]|[)\]]$/gu, ''),
    )
    const name = parts.slice(0, -count).join(' ').replace(SIGNS_BEHIND, '')
    if (day !== null && name !== '') return { day, name }
  }
  return null
}

/** The days of a span in one month, each with the name. */
function spanIn(line: string): readonly Holiday[] {
  const [, from, to, rest] = SPAN.exec(line) ?? []
  if (from === undefined || to === undefined || rest === undefined) return []
  const [first, last] = [Number(readable(from)), Number(readable(to))]
  if (first >= last) return []
  const days = Array.from({ length: last - first + 1 }, (_, at) =>
    dayFirst(`${first + at} ${rest.trim()}`.split(' ')),
  )
  return days.flatMap((each) => each ?? []).length === days.length ? days.flatMap((each) => each ?? []) : []
}

/** The holidays of a line, as tables, lists and circulars write them; none if it has no day, or no name. */
function holidaysIn(line: string): readonly Holiday[] {
  const text = cleanText(line.replace(/[\t,;|]+/g, ' ').replace(/(?<=[\d๐-๙]{4})(?=[ก-ฮเ-ไ])/gu, ' '))
  const unnumbered = text.replace(NUMBERING, '')
  for (const each of [text, unnumbered]) {
    const span = spanIn(each)
    if (span.length > 0) return span
    const parts = each.split(' ')
    const holiday = dayFirst(parts) ?? nameFirst(parts)
    if (holiday) return [holiday]
  }
  return []
}

/** Adds the pasted lines to the form as rows; unreadable lines, and those for which no row is left, stay in the field. */
export function withPasted(entered: FieldValues, path: string, { language }: Speak): FieldValues {
  const lines = (entered['paste.lines'] ?? '').split(LINE_BREAK).filter((line) => cleanText(line) !== '')
  const first = rowCount(entered, path)
  const days: Holiday[] = []
  const rest: string[] = []
  for (const line of lines) {
    const holidays = holidaysIn(line)
    const isTaken = holidays.length > 0 && first + days.length + holidays.length <= MOST_ROWS
    if (isTaken) days.push(...holidays)
    else rest.push(line)
  }
  const rows = days.flatMap(({ day, name }, index): [string, string][] => [
    [`${path}.${first + index}.day`, formatDay(day, language)],
    [`${path}.${first + index}.name`, name],
    [`${path}.${first + index}.source`, cleanText(entered['paste.source'] ?? '')],
  ])
  return {
    ...entered,
    ...Object.fromEntries(rows),
    [`${path}.count`]: String(first + days.length),
    'paste.lines': rest.join('\n'),
  }
}
