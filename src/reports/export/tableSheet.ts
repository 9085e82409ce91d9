import type { CellObject, Row as Cells, Sheet } from 'write-excel-file/node'
import type { Say } from '../say.ts'
import { type Column, fullHead, type Row, type Table, valueText } from '../table.ts'
import { numberedTitle } from './about.ts'
import { type Style, textCell, valueCell } from './cells.ts'
import { highEnough } from './height.ts'
import { body, bold, head, part, sum, words } from './look.ts'
import { columnWidth, widthOf } from './width.ts'

/** Least and greatest width of the labels' column, in characters. */
const LABELS = { least: 24, most: 60 }
const VALUES = { least: 9, most: 40 }
/** Longer heads wrap, so that a column of small figures does not become wide. In characters. */
const HEAD_WRAPS_AT = 14
/** A wider sheet is printed in landscape. In characters. */
const PORTRAIT_HOLDS = 90

/** The sheet of a table: its numbered title and heads (both stay visible), its rows, and its notes below. */
export function tableSheet(table: Table, number: number, say: Say): Sheet<never> {
  const widths = [labelWidth(table), ...table.columns.map((column, at) => valueWidth(table, column, at))]
  const total = widths.reduce((all, width) => all + width, 0)
  const across = (text: string, style: Style) => spanning(text, style, widths.length, total)
  const notes = table.notes.length === 0 ? [] : [[], across(say.t('exports.notes'), bold)]
  return {
    sheet: say.t('exports.sheet.table', { number }),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 2,
    ...(total > PORTRAIT_HOLDS && { orientation: 'landscape' as const }),
    data: [
      across(numberedTitle(table, number, say), bold),
      highEnough(headCells(table), widths),
      ...table.rows.map((row) => highEnough(rowCells(row, table.columns), widths)),
      ...notes,
      ...table.notes.map((note) => across(note, words)),
    ],
  }
}

function labelWidth({ head, rows }: Table): number {
  return columnWidth([head, ...rows.map(({ label }) => label)], LABELS.least, LABELS.most)
}

function valueWidth({ rows }: Table, column: Column, at: number): number {
  const texts = rows.flatMap(({ values }) => values.slice(at, at + 1).map(valueText))
  const forHead = Math.min(widthOf(fullHead(column)), HEAD_WRAPS_AT)
  return columnWidth(['x'.repeat(forHead), ...texts], VALUES.least, VALUES.most)
}

const asFigures: Style = { align: 'right', wrap: false }
/** Figures are right-aligned; text cells beside them need a small indent. */
const asWords: Style = { align: 'left', indent: 1 }

function headCells({ head: first, columns }: Table): CellObject[] {
  return [first, ...columns.map(fullHead)].map((text) => textCell(text, head))
}

function rowCells({ label, values, kind }: Row, columns: readonly Column[]): CellObject[] {
  const look = kind ? { part, sum }[kind] : body
  return [
    textCell(label, look),
    ...columns.map(({ words }, at) => {
      const value = values[at]
      return value ? valueCell(value, { ...look, ...(words ? asWords : asFigures) }) : { ...look }
    }),
  ]
}

function spanning(text: string, style: Style, columns: number, width: number): Cells {
  const cells = highEnough([textCell(text, { ...style, columnSpan: columns })], [width])
  return [...cells, ...Array<null>(columns - 1).fill(null)]
}
