import { parseDay } from '../../lib/typed/day.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { type Day, formatDay } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { type FieldValues, rowCount } from '../forms/fieldValues.ts'

/** “วันเสาร์ที่ 5 ธันวาคม 2569” begins with its weekday. */
const WEEKDAY = /^วัน[\p{L}\p{M}]*ที่\s*/u
/** The most parts of a date: “5 ธันวาคม พ.ศ. 2569” or “5 . 12 . 2569” have this many. */
const MOST_PARTS = 6

/** Splits “5 ธ.ค. 2569 วันชาติ” into its day and its name; null if it does not begin with a day. */
function holidayIn(line: string): { readonly day: Day; readonly name: string } | null {
  const parts = cleanText(line.replace(/[\t,;|]+/g, ' '))
    .replace(WEEKDAY, '')
    .split(' ')
  for (let count = 1; count <= Math.min(MOST_PARTS, parts.length - 1); count += 1) {
    const day = parseDay(parts.slice(0, count).join(' '))
    const name = parts
      .slice(count)
      .join(' ')
      .replace(/^[-–:]\s*/, '')
    if (day !== null && name !== '') return { day, name }
  }
  return null
}

/** Adds the pasted lines to the form as rows; unreadable lines stay in the paste field. */
export function withPasted(entered: FieldValues, path: string, { language }: Speak): FieldValues {
  const lines = (entered['paste.lines'] ?? '').split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => ({ line, holiday: holidayIn(line) }))
  const days = read.flatMap(({ holiday }) => (holiday ? [holiday] : []))
  const first = rowCount(entered, path)
  const rows = days.flatMap(({ day, name }, index): [string, string][] => [
    [`${path}.${first + index}.day`, formatDay(day, language)],
    [`${path}.${first + index}.name`, name],
    [`${path}.${first + index}.source`, cleanText(entered['paste.source'] ?? '')],
  ])
  const rest = read.flatMap(({ line, holiday }) => (holiday ? [] : [line]))
  return {
    ...entered,
    ...Object.fromEntries(rows),
    [`${path}.count`]: String(first + days.length),
    'paste.lines': rest.join('\n'),
  }
}
