/** What spreadsheets take for the beginning of a formula (owasp.org, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r]/

function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * A table as a file of comma-separated values (RFC 4180) that no spreadsheet computes with: what looks like a formula
 * gets an apostrophe before it. The byte-order mark lets spreadsheets read Thai.
 */
export function csvFile(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}
