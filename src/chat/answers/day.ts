import { cleanText, comparable } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { addDays, BUDDHIST_ERA, type Day, isDay } from '../../lib/time.ts'
import { say } from '../../domain/text.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, type Given, wrong } from './answer.ts'

const MONTHS: readonly RegExp[] = [
  /^(ม\.?ค\.?|มกราคม|มกรา|jan(uary)?)$/,
  /^(ก\.?พ\.?|กุมภาพันธ์|กุมภา|feb(ruary)?)$/,
  /^(มี\.?ค\.?|มีนาคม|มีนา|mar(ch)?)$/,
  /^(เม\.?ย\.?|เมษายน|เมษา|apr(il)?)$/,
  /^(พ\.?ค\.?|พฤษภาคม|พฤษภา|may)$/,
  /^(มิ\.?ย\.?|มิถุนายน|มิถุนา|june?)$/,
  /^(ก\.?ค\.?|กรกฎาคม|กรกฎา|july?)$/,
  /^(ส\.?ค\.?|สิงหาคม|สิงหา|aug(ust)?)$/,
  /^(ก\.?ย\.?|กันยายน|กันยา|sep(t|tember)?)$/,
  /^(ต\.?ค\.?|ตุลาคม|ตุลา|oct(ober)?)$/,
  /^(พ\.?ย\.?|พฤศจิกายน|พฤศจิกา|nov(ember)?)$/,
  /^(ธ\.?ค\.?|ธันวาคม|ธันวา|dec(ember)?)$/,
]

/** Reads the year: 2400 or more is the Buddhist era, two digits mean 25xx, 1900 or more is the common era. */
export function commonEraYear(digits: string): number | null {
  const year = Number(digits)
  if (digits.length === 2) return 2500 + year - BUDDHIST_ERA
  if (year >= 2400 && year <= 2700) return year - BUDDHIST_ERA
  return year >= 1900 && year <= 2200 ? year : null
}

const TODAY: Readonly<Record<string, number>> = {
  วันนี้: 0,
  พรุ่งนี้: 1,
  มะรืนนี้: 2,
  เมื่อวาน: -1,
  เมื่อวานนี้: -1,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
}

const WRITTEN =
  /^(?:วันที่\s*)?(\d{1,2})(?:[\s/.-]+(\d{1,2})[\s/.-]+|[\s/.-]*([\p{L}\p{M}][\p{L}\p{M}.]*?)[\s/.,-]*)(\d{4}|\d{2})$/u

/**
 * Reads a typed day in the Thai order day, month, year: “1/12/2569”, “๑ ธ.ค. ๖๙”, “1ธ.ค.69”, “1 Dec 2026”,
 * “วันที่ 1 ธันวาคม พ.ศ. 2569”. Null when the calendar has no such day (29 February is checked in the
 * common-era year).
 */
export function parseTypedDay(text: string): Day | null {
  const plain = toArabicDigits(cleanText(text)).toLowerCase()
  const found = WRITTEN.exec(plain.replace(/(?:พ|ค)\.\s*ศ\.?\s*(?=\d)/u, ''))
  if (!found) return null
  const [, date = '', monthNumber, monthName = '', yearText = ''] = found
  const month = monthNumber ? Number(monthNumber) : MONTHS.findIndex((m) => m.test(monthName)) + 1
  const year = commonEraYear(yearText)
  if (year === null || month < 1) return null
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

function dayGiven(given: Given, today: Day): Day | null {
  switch (given.kind) {
    case 'day':
      return isDay(given.day) ? given.day : null
    case 'typed': {
      const away = TODAY[comparable(given.text)]
      return away === undefined ? parseTypedDay(given.text) : addDays(today, away)
    }
    case 'tapped':
      return null
  }
}

/**
 * A day between the question's earliest and latest. The person picks it in the phone's calendar or types it
 * in Thai order.
 */
export const dayAnswer: AnswerKind<QuestionOf<'day'>> = {
  buttons: (question, { draft, today, shown }) => [
    {
      label: say('chat.answer.pick-day'),
      action: {
        kind: 'pick-day',
        tap: { kind: 'pick-day', draft, question: question.id, shown },
        min: addDays(today, question.earliest),
        max: addDays(today, question.latest),
        initial: addDays(
          today,
          question.initial ?? Math.max(question.earliest, Math.min(0, question.latest)),
        ),
      },
    },
  ],
  parse(question, given, today) {
    const day = dayGiven(given, today)
    if (day === null) return wrong(say('chat.answer.bad-day'))
    const first = addDays(today, question.earliest)
    const last = addDays(today, question.latest)
    if (day < first || day > last) {
      return wrong(say('chat.answer.day-out-of-range', { first: { day: first }, last: { day: last } }))
    }
    return fine(day)
  },
  show: (_question, value) => say('chat.answer.day', { day: { day: value } }),
}
