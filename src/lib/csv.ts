import { stringify } from 'csv-stringify/sync'

/** What stands in one place of a file: words, or a figure by its digits (`-0.25`), which no spreadsheet computes with. */
export type CsvCell = string | { readonly figure: string }

/** The library takes a minus for the beginning of a formula; before a figure's digits it is a sign. */
const AS_IT_STANDS = { escape_formulas: false }

/**
 * A table as a file of comma-separated values (RFC 4180) that no spreadsheet computes with: words that look like a
 * formula get an apostrophe before them (owasp.org, “CSV Injection”). The byte-order mark lets spreadsheets read Thai.
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
