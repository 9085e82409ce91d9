import { comparable } from '../../lib/cleanText.ts'
import { type Desk, desks } from '../../domain/services/desks.ts'
import type { Role } from '../../models/staff/staff.ts'

/** What a column of a list of staff holds. Any other column is not read. */
type ColumnKind = 'role' | 'desk' | 'title' | 'name' | 'surname'
type Columns = Readonly<Partial<Record<ColumnKind, number>>>

/** Headings of columns, the first that fits; `null`: what an office's list has besides, which is not read. */
const headings: readonly (readonly [ColumnKind | null, RegExp])[] = [
  [null, /ชื่อเล่น|โทร|phone|mobile|อีเมล|e-?mail|ลำดับ|^no\b|ประจำตัว|nickname/],
  ['title', /คำนำหน้า|^title$|prefix/],
  ['name', /ชื่อ|^name$|full name|first name/],
  ['surname', /สกุล|surname|last name|family name/],
  ['desk', /จุดบริการ|กลุ่มงาน|^กลุ่ม|^งาน|desk|group|section/],
  ['role', /บทบาท|สิทธิ|หน้าที่|\brole\b/],
  [null, /ตำแหน่ง|position|วิทยฐานะ/],
]

const kindOfHeading = (cell: string): ColumnKind | null | undefined =>
  headings.find(([, pattern]) => pattern.test(comparable(cell)))?.[0]

const roleNames: readonly (readonly [Role, RegExp])[] = [
  ['officer', /^(?:เจ้าหน้าที่|จนท|ผู้ปฏิบัติงาน|officer|staff)$/],
  ['manager', /^(?:ผู้บริหาร|ผู้อำนวยการ|ผอ|รองผู้อำนวยการ|รอง ?ผอ|manager|director)$/],
  ['admin', /^(?:ผู้ดูแลระบบ|ผู้ดูแล|แอดมิน|administrator|admin)$/],
]

/** The role that a cell names, an officer's when it is empty; null: it names none. */
export function roleIn(cell: string): Role | null {
  const words = comparable(cell)
  if (words === '') return 'officer'
  return roleNames.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const deskNames: Readonly<Record<Desk, RegExp>> = {
  'one-stop': /one[ -]?stop|\boss\b|เบ็ดเสร็จ|วันสต/,
  finance: /การเงิน|finance/,
}
const EVERY_DESK = /^(?:ทุกจุด(?:บริการ)?|ทั้งหมด|all|every desk|-|–)?$/

/** The desks that a cell names; none stands for every desk. Null: it names none that the office has. */
export function desksIn(cell: string): readonly Desk[] | null {
  const words = comparable(cell)
  if (EVERY_DESK.test(words)) return []
  const named = desks.filter((desk) => deskNames[desk].test(words))
  if (named.length === 0) return null
  return named.length === desks.length ? [] : named
}

const hasLetters = (cell: string) => /\p{L}{2}/u.test(cell)

const holds: Readonly<Record<'role' | 'desk' | 'name', (cell: string) => boolean>> = {
  role: (cell) => comparable(cell) !== '' && roleIn(cell) !== null,
  desk: (cell) => desks.some((desk) => deskNames[desk].test(comparable(cell))),
  name: hasLetters,
}

/** Rows above this place may be the list's own title. */
const MOST_ABOVE = 5

const isData = (cell: string) => holds.role(cell) || holds.desk(cell) || /^[\d.]+$/.test(comparable(cell))

/** A row that names columns, at least two; or the only one, in a list of names alone. */
function isHeader(row: readonly string[], width: number): boolean {
  if (row.some(isData)) return false
  const kinds = row.map(kindOfHeading).filter((kind) => kind !== undefined)
  return kinds.length >= 2 || (width === 1 && kinds[0] === 'name')
}

interface Table {
  readonly columns: Columns
  /** The rows below the header, with the number of each among the rows of the paste. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** Which column holds what: by the header where there is one, and by what most of its cells are. */
export function recogniseStaff(table: readonly (readonly string[])[]): Table {
  const width = Math.max(0, ...table.map((cells) => cells.length))
  const at = table.slice(0, MOST_ABOVE).findIndex((row) => isHeader(row, width))
  const rows = table.map((cells, index) => ({ number: index + 1, cells })).slice(at + 1)
  const found = (at === -1 ? [] : (table[at] ?? [])).map(kindOfHeading)
  const columns: Partial<Record<ColumnKind, number>> = {}
  for (const [column, kind] of found.entries()) if (kind) columns[kind] ??= column
  for (const kind of ['role', 'desk', 'name'] as const) {
    if (columns[kind] !== undefined) continue
    const shares = Array.from({ length: width }, (_, column) => {
      const isTaken = Object.values(columns).includes(column) || found[column] !== undefined
      const cells = rows.flatMap((row) => row.cells[column] || [])
      return isTaken || cells.length === 0 ? 0 : cells.filter(holds[kind]).length / cells.length
    })
    const best = shares.indexOf(Math.max(...shares))
    if ((shares[best] ?? 0) >= 0.5) columns[kind] = best
  }
  return { columns, rows }
}
