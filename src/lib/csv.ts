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
