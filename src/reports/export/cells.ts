import type { CellObject } from 'write-excel-file/node'
import { type Value, valueText } from '../table.ts'
import { digitsOf } from './digits.ts'

/** How a cell looks; what stands in it comes from the functions below. */
export type Style = Omit<CellObject, 'value' | 'type' | 'format'>

/** What spreadsheets take for the beginning of a formula, the wide forms too (owasp.org, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** Words; they stay words when somebody edits the cell, even if they look like a formula. */
export function textCell(text: string, style: Style = {}): CellObject {
  return { ...style, value: storable(text), type: String, ...(FORMULA.test(text) && { format: '@' }) }
}

/**
 * The library finds a text again by its name in a plain object, where “constructor” is something else already; a blank
 * behind it makes another name of it.
 */
const storable = (text: string) => (text in {} ? `${text} ` : text)

/** A value as a real number with its format, or as words. Throws a RangeError for a figure that was not rounded. */
export function valueCell(value: Value, style: Style = {}): CellObject {
  switch (value.kind) {
    case 'text':
      return textCell(value.text, style)
    case 'count':
      return { ...style, value: Number(digitsOf(value)), type: Number, format: '#,##0' }
    case 'hundredths':
      return { ...style, value: Number(digitsOf(value)), type: Number, format: '#,##0.00' }
    case 'none':
    case 'hidden':
      return textCell(valueText(value), style)
  }
}
