import type { Desk } from '../../domain/services/desks.ts'
import { say, type Text } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { readTable } from '../../lib/csv.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import type { Role } from '../../models/staff/staff.ts'
import { desksIn, recogniseStaff, roleIn } from './listColumns.ts'

/** One line of a pasted list of staff. */
export interface StaffLine {
  /** Among the rows of the paste, from 1. */
  readonly number: number
  readonly name: string
  readonly role: Role | null
  /** None: every desk. */
  readonly desks: readonly Desk[]
  /**
   * `adds` a new member; `asks` one whom the administrator should look at before; `here` who works here already; `wrong`
   * nobody.
   */
  readonly kind: 'adds' | 'asks' | 'here' | 'wrong'
  readonly why: readonly Text[]
}

const MOST_LETTERS = 100

/** A name for comparing: without its title, case and number of spaces. */
export const nameKey = (name: string): string =>
  withoutTitle(cleanText(name)).replace(/\s+/g, ' ').toLowerCase()

/** @param here the names of those who work here */
export function readStaffList(text: string, here: readonly string[]): StaffLine[] {
  const { columns, rows } = recogniseStaff(readTable(text))
  const known = new Set(here.map(nameKey))
  const before = new Map<string, number>()
  return rows.map(({ number, cells }) => {
    const of = (kind: keyof typeof columns) => {
      const column = columns[kind]
      return column === undefined ? '' : cleanText(cells[column] ?? '')
    }
    const gap = /[a-z]\.?$/i.test(of('title')) ? ' ' : ''
    const name = cleanText(`${of('title')}${gap}${of('name')} ${of('surname')}`)
    const [role, desks] = [roleIn(of('role')), desksIn(of('desk'))]
    const key = nameKey(name)
    const first = before.get(key)
    if (first === undefined && key !== '') before.set(key, number)
    const wrong = [
      ...(key === '' || !/\p{L}/u.test(name) ? [say('staff.list.why.no-name')] : []),
      ...(name.length > MOST_LETTERS ? [say('staff.list.why.long-name', { most: MOST_LETTERS })] : []),
      ...(role === null ? [say('staff.list.why.role', { typed: of('role').slice(0, 40) })] : []),
      ...(first !== undefined ? [say('staff.list.why.repeated', { number: first })] : []),
    ]
    const asks = [
      ...(key.includes(' ') ? [] : [say('staff.list.why.no-surname')]),
      ...(desks === null ? [say('staff.list.why.desk', { typed: of('desk').slice(0, 40) })] : []),
      ...(role === 'admin' ? [say('staff.list.why.admin')] : []),
    ]
    const line = { number, name, role, desks: role === 'manager' ? [] : (desks ?? []) }
    if (wrong.length > 0) return { ...line, kind: 'wrong' as const, why: wrong }
    if (known.has(key)) return { ...line, kind: 'here' as const, why: [say('staff.list.why.here')] }
    return { ...line, kind: asks.length > 0 ? ('asks' as const) : ('adds' as const), why: asks }
  })
}
