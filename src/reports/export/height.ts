import type { CellObject } from 'write-excel-file/node'
import { linesOf } from './width.ts'

/** The height of one line in the exports' font, in points. */
const LINE = 27
/** A row cannot be higher, in points (Microsoft, “Excel specifications and limits”). */
const MOST = 409

/**
 * Makes all cells of a row as high as the one with the most lines. Not every spreadsheet computes the height of wrapped
 * text, and none computes that of merged cells.
 * @param widths of their columns, in characters
 */
export function highEnough(cells: readonly CellObject[], widths: readonly number[]): CellObject[] {
  const lines = cells.map(({ value }, at) =>
    typeof value === 'string' ? linesOf(value, widths[at] ?? 0) : 1,
  )
  const height = Math.min(Math.max(1, ...lines) * LINE, MOST)
  return cells.map((cell) => ({ ...cell, height }))
}
