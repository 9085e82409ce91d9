import { readable } from './cleanText.ts'
import { isCitizenId } from './citizenId.ts'
import { parseReference } from './reference.ts'
import { isDay } from './time.ts'
import { commonEraYear } from './typed/day.ts'
import { phonesIn } from './typed/phone.ts'

/** Digits with at most three other signs between them, as people group them; letters end the row. */
const ROW = /\d(?:[^\p{L}\p{M}\p{N}]{0,3}\d)*/gu
const CITIZEN_ID_DIGITS = 13
/** Account, bank card and citizen id numbers have this many digits or more. */
const LEAST_DIGITS = 10
/** Signs that end a number in lists, sums and addresses. */
const BREAK = /[^\d\s\-._·•・()]|\)\s?\(/u

const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`
const DATE = String.raw`(?<!\d)(\d{1,2})(\s?[/.\-]\s?|\s)(\d{1,2})\2(\d{4}|\d{2})(?!\d)`
/** What is surely no private number, beside telephone numbers and dates. */
const HARMLESS: readonly RegExp[] = [
  // Times, also a span of them.
  new RegExp(String.raw`(?<![\d.])${CLOCK}(?:\s?-\s?${CLOCK})?(?![\d.]\d|\d)`, 'g'),
  // Sums.
  /(?<![\d.-])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)/g,
  /(?<![\d.-])\d{1,7}\.\d{2}(?![\d.-])/g,
]
const REFERENCE = /(?<!\d)[1-9]\d-\d{4,6}-\d(?!\d)/g

const TELEPHONES = /^(?:0[689]\d{8}|0[2-57]\d{7})+$/

/** Whether a row of digits is one or more complete telephone numbers. */
export const areTelephones = (digits: string) => TELEPHONES.test(digits)

const digitsIn = (text: string) => text.replace(/\D/g, '')
/** Takes the place of what is harmless; no number goes on across it. */
const GONE = ' x '

function isCalendarDay(date: string, month: string, year: string): boolean {
  const common = commonEraYear(year)
  return common !== null && isDay(`${common}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

function withoutPhones(text: string): string {
  return phonesIn(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + GONE + rest.slice(to), text)
}

function withoutDates(text: string): string {
  return text.replace(new RegExp(DATE, 'g'), (found, date: string, _, month: string, year: string) =>
    isCalendarDay(date, month, year) ? GONE : found,
  )
}

/** Dates, times, sums and request numbers left out. */
function withoutHarmless(text: string): string {
  const dated = withoutDates(text).replace(REFERENCE, (found) =>
    parseReference(found) === null ? found : GONE,
  )
  return HARMLESS.reduce((rest, form) => rest.replace(form, GONE), dated)
}

const isYear = (group: string) => group.length === 4 && commonEraYear(group) !== null

/** “2567 2568 2569”: years, alone or with counts. */
function areYears(row: string): boolean {
  const groups = row.match(/\d+/g) ?? []
  return groups.some(isYear) && groups.every((group) => isYear(group) || group.length <= 2)
}

/** “ห้อง 1101-1102-1103”: three or more numbers in their order. */
function areCounted(row: string): boolean {
  const numbers = (row.match(/\d+/g) ?? []).map(Number)
  return (
    numbers.length > 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  )
}

/** Runs of whole groups of a row that have as many digits as a citizen id. */
function windows(row: string): string[] {
  const groups = [...row.matchAll(/\d+/g)]
  return groups.flatMap((first, at) => {
    let length = 0
    for (const group of groups.slice(at)) {
      length += group[0].length
      if (length >= CITIZEN_ID_DIGITS) {
        return length === CITIZEN_ID_DIGITS ? [row.slice(first.index, group.index + group[0].length)] : []
      }
    }
    return []
  })
}

/**
 * Citizen ids in a row, with whatever signs between their digits; their first digit is 1 to 8. A part of a longer row
 * counts only when most of it is nothing harmless.
 */
function holdsCitizenId(row: string): boolean {
  return windows(row).some((window) => {
    const digits = digitsIn(window)
    if (!/^[1-8]/.test(digits) || !isCitizenId(digits) || areYears(window)) return false
    const left = digitsIn(withoutHarmless(window)).length
    return window === row ? left > 0 : left > CITIZEN_ID_DIGITS / 2
  })
}

/** Single digits in a row are one number: no telephone number begins in the middle of them. */
function isSpelled(row: string): boolean {
  const groups = row.match(/\d+/g) ?? []
  return (
    groups.length >= LEAST_DIGITS &&
    groups.every(({ length }) => length === 1) &&
    !areTelephones(digitsIn(row))
  )
}

/**
 * Whether a text contains what looks like a citizen id, bank card or account number, whatever stands between its
 * digits. The chat does not ask for such numbers and must not store them. Telephone numbers, dates, times, years, sums
 * and request numbers are allowed.
 */
export function holdsPrivateNumber(text: string): boolean {
  const plain = readable(text)
  if ((plain.match(ROW) ?? []).some((row) => holdsCitizenId(row) || isSpelled(row))) return true
  const rows = withoutHarmless(withoutPhones(plain)).match(ROW) ?? []
  return rows
    .flatMap((row) => row.split(BREAK))
    .filter((part) => digitsIn(part).length >= LEAST_DIGITS)
    .some((part) => !areYears(part) && !areCounted(part) && !areTelephones(digitsIn(part)))
}
