import { z } from 'zod'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { isCommaSeparated, readTable } from '../../lib/csv.ts'
import { referenceIn } from '../../lib/reference.ts'
import { parseMoney } from '../../lib/typed/money.ts'
import { type Day, isDay } from '../../lib/time.ts'
import { claimsIn, type Columns, readTransferDay, recognise } from './columns.ts'

/** One line of a transfer list, as far as it is read. Account numbers are not among it. */
export interface PastedLine {
  /** Among the rows of the paste, from 1. */
  readonly number: number
  readonly reference: string | null
  readonly name: string | null
  /** In baht, “1250.50”. */
  readonly amount: string | null
  /** Null: not readable, or there is none and nobody gave a day for the list. */
  readonly day: Day | null
  readonly services: readonly ServiceId[]
  /** What stood in the line where nothing of it was understood, without its digits. */
  readonly unread: string
  /** Commas stand in its amounts as between its columns, so that it can be read in more than one way. */
  readonly isAmbiguous: boolean
}

const Line: z.ZodType<PastedLine> = z.object({
  number: z.number().int(),
  reference: z.string().nullable(),
  name: z.string().nullable(),
  amount: z.string().nullable(),
  day: z.string().refine(isDay).nullable(),
  services: z.array(z.enum(serviceIds)),
  unread: z.string(),
  isAmbiguous: z.boolean(),
})

/** Lines that were written as JSON. */
export const writtenLines = z.string().transform((json, context): readonly PastedLine[] => {
  try {
    return z.array(Line).parse(JSON.parse(json))
  } catch {
    context.addIssue('Lines are written as JSON')
    return z.NEVER
  }
})

const MOST_UNREAD = 60

const cellOf = (cells: readonly string[], columns: Columns, kind: keyof Columns): string => {
  const column = columns[kind]
  return column === undefined ? '' : cleanText(cells[column] ?? '')
}

/** Digits of a line that is not understood may be an account's. */
const withoutDigits = (cells: readonly string[]) =>
  cleanText(cells.join(' '))
    .replace(/\p{Nd}/gu, '•')
    .slice(0, MOST_UNREAD)

/**
 * Reads a transfer list as it is pasted from a spreadsheet.
 * @param usual the day of lines of a list without a column of days; null: none was given
 */
export function readTransferList(text: string, today: Day, usual: Day | null): PastedLine[] {
  const { columns, rows } = recognise(readTable(text), today, isCommaSeparated(text))
  return rows.map(({ number, cells, pasted }) => {
    const of = (kind: keyof Columns) => cellOf(cells, columns, kind)
    const [reference, name, day] = [referenceIn(of('reference')), of('name') || null, of('day')]
    const isRead = reference !== null || name !== null
    return {
      number,
      reference,
      name,
      amount: parseMoney(of('amount')),
      day: day === '' ? (isRead ? usual : null) : readTransferDay(day, today),
      services: claimsIn(of('service')),
      unread: isRead ? '' : withoutDigits(pasted),
      isAmbiguous: cells.length === 0,
    }
  })
}
