import writeExcelFile from 'write-excel-file/node'
import type { Say } from '../say.ts'
import type { ReportDocument } from '../table.ts'
import { aboutSheet } from './aboutSheet.ts'
import { FONT } from './look.ts'
import { onePageWide } from './onePageWide.ts'
import { tableSheet } from './tableSheet.ts'

/** When the file was made. Files do not name their maker, because people pass them on. */
interface Made {
  readonly at: Date
  readonly by?: never
}

/**
 * A report as an Excel workbook (.xlsx): a sheet about the report, then one for each table. Figures are numbers with a
 * thousands format; “*” is a hidden figure, “–” means none; texts are never formulas. Throws a RangeError for a figure
 * that was not rounded.
 */
export async function workbookOf(document: ReportDocument, { at }: Made, say: Say): Promise<Buffer> {
  const sheets = [
    aboutSheet(document, at, say),
    ...document.tables.map((table, index) => tableSheet(table, index + 1, say)),
  ]
  return writeExcelFile(sheets, { ...FONT, features: [onePageWide] }).toBuffer()
}
