import { text } from '../../../../src/locales/text.ts'
import type { Say } from '../../../../src/reports/say.ts'
import {
  countValue,
  figureValue,
  HIDDEN,
  NONE,
  type ReportDocument,
  textValue,
} from '../../../../src/reports/table.ts'

export const thai: Say = {
  language: 'th',
  t: (key, params) => text('th', key, params),
  of: (words) => words.th,
}

export const english: Say = {
  language: 'en',
  t: (key, params) => text('en', key, params),
  of: (words) => words.en,
}

/** A report with every kind of row and value, and with words that look like formulas. */
export const sample: ReportDocument = {
  kind: 'satisfaction',
  office: 'สพป.เชียงใหม่ เขต 1',
  title: 'รายงานความพึงพอใจของผู้รับบริการ',
  period: 'ปีงบประมาณ พ.ศ. 2570',
  filters: ['บริการ: บัตรประจำตัว', '=ช่องทาง'],
  lead: ['ผู้รับบริการพึงพอใจในระดับมากที่สุด'],
  tables: [
    {
      id: 'aspects',
      title: 'ความพึงพอใจรายด้าน',
      head: 'ด้าน',
      columns: [
        { id: 'answers', head: 'คำตอบ (n)' },
        { id: 'mean', head: 'ค่าเฉลี่ย (x̄)' },
        { id: 'level', head: 'ระดับความพึงพอใจ', words: true },
      ],
      rows: [
        { label: 'ด้านกระบวนการ', kind: 'part', values: [] },
        {
          label: '-ความรวดเร็ว, "ถูกต้อง"',
          values: [countValue(1234), figureValue(428), textValue('มากที่สุด')],
        },
        { label: 'ทำที่เดียวจบ', values: [HIDDEN, HIDDEN, NONE] },
        { label: '@ช่องทาง', values: [countValue(0), NONE, textValue('+น้อย')] },
        { label: 'รวม', kind: 'sum', values: [countValue(-3), figureValue(-25), textValue('มาก')] },
      ],
      notes: ['S.D. คำนวณด้วยตัวหาร n − 1'],
    },
    {
      id: 'months',
      title: '=HYPERLINK("https://example.org")',
      head: 'เดือน',
      columns: [{ id: 'served', head: 'ผู้รับบริการ (ราย)' }],
      rows: [{ label: 'constructor', values: [countValue(1_234_567)] }],
      notes: [],
    },
  ],
  notes: ['ปัดเศษตั้งแต่ 5 ขึ้นไป'],
}
