import type { CellObject } from 'write-excel-file/node'
import { type Value, valueText } from '../table.ts'
import { digitsOf } from './digits.ts'

/** How a cell looks; the functions below set its content. */
export type Style = Omit<CellObject, 'value' | 'type' | 'format'>

/** Characters with which spreadsheets begin a formula, wide forms too (owasp.org, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** A text cell. It stays text when somebody edits the cell, even if it looks like a formula. */
export function textCell(text: string, style: Style = {}): CellObject {
  return { ...style, value: storable(text), type: String, ...(FORMULA.test(text) && { format: '@' }) }
}

/**
 * The library looks texts up by name in a plain object, where “constructor” and others exist already; a blank at the
 * end makes another name.
 */
const storable = (text: string) => (text in {} ? `${text} ` : text)

/** A value as a number with its format, or as text. Throws a RangeError for a figure that was not rounded. */
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
