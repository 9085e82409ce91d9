import type { ServiceId } from '../../domain/services/ids.ts'
import { readable } from '../../lib/cleanText.ts'
import { referenceIn } from '../../lib/reference.ts'
import { parseDay, parseEnteredDay } from '../../lib/typed/day.ts'
import { parseMoney } from '../../lib/typed/money.ts'
import type { Day } from '../../lib/time.ts'
import { withThousands } from './thousands.ts'

/** What a column of a transfer list holds. Any other column is not read. */
const columnKinds = ['reference', 'day', 'amount', 'service', 'name'] as const
type ColumnKind = (typeof columnKinds)[number]
export type Columns = Readonly<Partial<Record<ColumnKind, number>>>

/** Titles of columns, the first that fits; `null`: numbers of accounts, cards and vouchers, which are never read. */
const titles: readonly (readonly [ColumnKind | null, RegExp])[] = [
  ['name', /ชื่อ|\bname\b/],
  [null, /บัญชี|ธนาคาร|\baccount|\bbank|a\/c|ประจำตัว|บัตร|ใบสำคัญ|ฎีกา|voucher|citizen|โทร|phone/],
  ['reference', /คำขอ|อ้างอิง|reference|request|^ref/],
  ['day', /วันที่|วันโอน|\bdate\b|\bpaid on\b/],
  ['amount', /จำนวน|ยอด|เงิน|บาท|amount|\bsum\b|\bbaht\b|thb/],
  ['name', /ผู้ขอ|ผู้รับ|ผู้มีสิทธิ|payee|beneficiary|claimant/],
  ['service', /บริการ|รายการ|ประเภท|เรื่อง|service|\btype\b|\bitem\b|description/],
]

function kindOfTitle(cell: string): ColumnKind | null | undefined {
  const title = readable(cell).toLowerCase()
  return titles.find(([, pattern]) => pattern.test(title))?.[0]
}

const TIME = /[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:น\.?|am|pm|Z)?$/i
const SHORT_YEAR = /^(.*\D)(\d{2})$/

/**
 * The day of a transfer: as people type it, with the year in front in either era, and with two digits of the year of the
 * era that is nearer to today. Null for anything else.
 */
export function readTransferDay(text: string, today: Day): Day | null {
  const plain = readable(text).replace(TIME, '')
  const day = parseEnteredDay(plain)
  const [, before, short] = SHORT_YEAR.exec(plain) ?? []
  if (day === null || short === undefined || Number(today.slice(0, 4)) - Number(day.slice(0, 4)) < 20)
    return day
  return parseDay(`${before}20${short}`) ?? day
}

/** How finance names claims, and the services that it may mean. */
const claims: readonly (readonly [RegExp, readonly ServiceId[]])[] = [
  [/การศึกษา|เล่าเรียน|บุตร|education|tuition/i, ['child-education-allowance']],
  [/รักษา|พยาบาล|medical/i, ['medical-reimbursement', 'medical-reimbursement-retiree']],
]

/** The services of claims that a text names. */
export const claimsIn = (text: string): readonly ServiceId[] =>
  claims.find(([words]) => words.test(readable(text)))?.[1] ?? []

const hasLetters = (cell: string) => /\p{L}{2}/u.test(cell) && !/\d/.test(readable(cell))
/** As people write money rather than a number: with satang, thousands or the unit. */
const looksLikeMoney = (cell: string) => /[.,]\d|฿|บาท|baht|\d\.-/i.test(readable(cell))

const holds: Readonly<Record<ColumnKind, (cell: string, today: Day) => boolean>> = {
  reference: (cell) => referenceIn(cell) !== null,
  day: (cell, today) => readTransferDay(cell, today) !== null,
  amount: (cell) => looksLikeMoney(cell) && parseMoney(cell) !== null,
  service: (cell) => hasLetters(cell) && claimsIn(cell).length > 0,
  name: (cell) => hasLetters(cell) && /\s/.test(cell.trim()),
}

/** Rows above this place may be the list's own title. */
const MOST_ABOVE = 5

/** A row that names columns: no data stand in it. */
function isHeader(row: readonly string[], today: Day): boolean {
  const isData = (cell: string) =>
    holds.reference(cell, today) || holds.day(cell, today) || /^[\d\s.,฿-]+$/.test(readable(cell))
  if (row.some((cell) => cell !== '' && isData(cell))) return false
  const kinds = row.map(kindOfTitle).filter((kind) => kind !== undefined)
  return kinds.includes('reference') || kinds.length >= 2
}

interface Table {
  readonly columns: Columns
  /** The rows below the header. */
  readonly rows: readonly Row[]
}

interface Row {
  /** Among the rows of the paste, from 1. */
  readonly number: number
  /** Empty for a row that can be read in several ways. */
  readonly cells: readonly string[]
  /** As the row was pasted. */
  readonly pasted: readonly string[]
}

/**
 * Which column holds what: by the header where there is one, and by what most of its cells are.
 * @param commas whether commas separate the cells, so that they may have cut amounts
 */
export function recognise(table: readonly (readonly string[])[], today: Day, commas: boolean): Table {
  const at = table.slice(0, MOST_ABOVE).findIndex((row) => isHeader(row, today))
  const width = at === -1 ? null : (table[at]?.length ?? null)
  const rows = table.slice(at + 1).map((pasted, index): Row => {
    const cells = commas ? (withThousands(pasted, index + 1, width) ?? []) : pasted
    return { number: at + index + 2, cells, pasted }
  })
  const titlesOf = (at === -1 ? [] : (table[at] ?? [])).map(kindOfTitle)
  const columns: Partial<Record<ColumnKind, number>> = {}
  for (const [column, kind] of titlesOf.entries()) if (kind) columns[kind] ??= column
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  for (const kind of columnKinds) {
    if (columns[kind] !== undefined) continue
    const shares = Array.from({ length: widest }, (_, column) => {
      const isTaken = Object.values(columns).includes(column) || titlesOf[column] !== undefined
      const cells = rows.flatMap(({ cells }) => cells[column] || [])
      return isTaken || cells.length === 0
        ? 0
        : cells.filter((cell) => holds[kind](cell, today)).length / cells.length
    })
    const best = shares.indexOf(Math.max(...shares))
    if ((shares[best] ?? 0) >= 0.5) columns[kind] = best
  }
  return { columns, rows }
}
