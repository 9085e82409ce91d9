import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** One cell: words, or a figure as its digits (`-0.25`). Spreadsheets must not treat either as a formula. */
export type CsvCell = string | { readonly figure: string }

/** The library would treat a leading minus as a formula; a figure may begin with one. */
const AS_IT_STANDS = { escape_formulas: false }

/**
 * A table as comma-separated values (RFC 4180). Words that look like a formula get an apostrophe first, so
 * that spreadsheets do not run them (owasp.org, “CSV Injection”). The byte-order mark lets spreadsheets read
 * Thai.
 */
export function csvFile(rows: readonly (readonly CsvCell[])[]): Buffer {
  const text = stringify([...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: { object: ({ figure }) => ({ ...AS_IT_STANDS, value: String(figure) }) },
  })
  return Buffer.from(text)
}

/** What separates the cells: a paste from a spreadsheet has tabs, a file commas or, in some countries, semicolons. */
function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const [first = ''] = text.trimStart().split('\n')
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** Whether commas separate the cells of a text, so that one inside a cell needs quotes. */
export const isCommaSeparated = (text: string): boolean => delimiterOf(text) === ','

/** The cells of pasted or saved rows, trimmed; empty rows are left out. A quote that nobody closed is a letter. */
export function readTable(text: string): string[][] {
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }
  try {
    return parse(text, options)
  } catch {
    return parse(text, { ...options, quote: null })
  }
}
