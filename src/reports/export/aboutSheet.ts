import type { Sheet } from 'write-excel-file/node'
import { dayOf, formatDay, formatTime } from '../../lib/time.ts'
import type { Say } from '../say.ts'
import { LEAST_PEOPLE } from '../suppression.ts'
import { countValue, type ReportDocument } from '../table.ts'
import { type AboutLine, aboutLines } from './about.ts'
import { textCell, valueCell } from './cells.ts'
import { EXPORT_FORMAT } from './format.ts'
import { highEnough } from './height.ts'
import { bold, words } from './look.ts'
import { columnWidth } from './width.ts'

/** Least and greatest width of the labels' column, and the width of the texts' column, in characters. */
const LABELS = { least: 16, most: 30 }
const WORDS = 72

/** The first sheet: the report's identity, its lead, the list of tables, and the notes. */
export function aboutSheet(document: ReportDocument, at: Date, say: Say): Sheet<never> {
  const { t, language } = say
  const lines: AboutLine[] = [
    ...aboutLines(document, say),
    ...document.lead.map((sentence): AboutLine => [t('exports.about.lead'), sentence]),
    ...document.tables.map(({ title }, index): AboutLine => [
      t('exports.sheet.table', { number: index + 1 }),
      title,
    ]),
    ...document.notes.map((note): AboutLine => [t('exports.notes'), note]),
    [t('exports.about.symbols'), t('exports.symbol.hidden', { people: LEAST_PEOPLE })],
    [t('exports.about.symbols'), t('exports.symbol.none')],
    [
      t('exports.about.made'),
      t('exports.about.moment', { day: formatDay(dayOf(at), language), time: formatTime(at, language) }),
    ],
  ]
  const format = t('exports.about.format')
  const rows = [
    ...lines.map(([label, text]) => [textCell(label, bold), textCell(text, words)]),
    [textCell(format, bold), valueCell(countValue(EXPORT_FORMAT), { ...words, align: 'left' })],
  ]
  const labels = [...lines.map(([label]) => label), format]
  const widths = [columnWidth(labels, LABELS.least, LABELS.most), WORDS]
  return {
    sheet: t('exports.sheet.about'),
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => highEnough(row, widths)),
  }
}
