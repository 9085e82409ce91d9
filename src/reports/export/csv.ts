import { type CsvCell, csvFile } from '../../lib/csv.ts'
import type { Say } from '../say.ts'
import { type ReportDocument, type Table, type Value, valueText, fullHead } from '../table.ts'
import { aboutLines, numberedTitle } from './about.ts'
import { digitsOf } from './digits.ts'
import { EXPORT_FORMAT } from './format.ts'

function cellOf(value: Value): CsvCell {
  return value.kind === 'count' || value.kind === 'hundredths'
    ? { figure: digitsOf(value) }
    : valueText(value)
}

/** The title, a line of column ids for programs, a line of heads for people, and the rows. */
function tableLines(table: Table, number: number, say: Say): CsvCell[][] {
  return [
    [numberedTitle(table, number, say)],
    [table.id, ...table.columns.map(({ id }) => id)],
    [table.head, ...table.columns.map(fullHead)],
    ...table.rows.map(({ label, values }) => [label, ...values.map(cellOf)]),
  ]
}

/**
 * A report as one file of comma-separated values, in UTF-8 with a byte order mark: first the lines about the report,
 * then its tables, each after an empty line. Figures have a decimal point and no thousands separators; “*” is a hidden
 * figure, “–” means none. Throws a RangeError for a figure that was not rounded.
 */
export function csvOf(document: ReportDocument, say: Say): Buffer {
  return csvFile([
    ...aboutLines(document, say),
    [say.t('exports.about.format'), { figure: String(EXPORT_FORMAT) }],
    ...document.tables.flatMap((table, index) => [[], ...tableLines(table, index + 1, say)]),
  ])
}
