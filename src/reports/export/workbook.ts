import writeExcelFile from 'write-excel-file/node'
import type { Say } from '../say.ts'
import type { ReportDocument } from '../table.ts'
import { aboutSheet } from './aboutSheet.ts'
import { FONT } from './look.ts'
import { onePageWide } from './onePageWide.ts'
import { tableSheet } from './tableSheet.ts'

/** When a file was made; never by whom, for files are handed on. */
export interface Made {
  readonly at: Date
  readonly by?: never
}

/**
 * A report as an Excel workbook (.xlsx): a sheet about the report, then one for each table. Figures are real numbers,
 * shown with their separators; “*” is a hidden one, “–” none; words are never formulas. Throws a RangeError for a
 * figure that was not rounded.
 */
export async function workbookOf(document: ReportDocument, { at }: Made, say: Say): Promise<Buffer> {
  const sheets = [
    aboutSheet(document, at, say),
    ...document.tables.map((table, index) => tableSheet(table, index + 1, say)),
  ]
  return writeExcelFile(sheets, { ...FONT, features: [onePageWide] }).toBuffer()
}
