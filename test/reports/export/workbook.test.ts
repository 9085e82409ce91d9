import assert from 'node:assert/strict'
import fc from 'fast-check'
import { csvOf } from '../../../src/reports/export/csv.ts'
import { workbookOf } from '../../../src/reports/export/workbook.ts'
import {
  countValue,
  figureValue,
  NONE,
  type ReportDocument,
  type Table,
  textValue,
  type Value,
} from '../../../src/reports/table.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'
import { type ReadSheet, readWorkbook } from '../../support/workbook.ts'
import { english, sample, thai } from './support/sample.ts'

const made = { at: new Date(MONDAY_MORNING) }
const workbook = async (document: ReportDocument, say = thai) =>
  readWorkbook(await workbookOf(document, made, say))
const valuesOf = (sheet: ReadSheet | undefined) =>
  sheet?.rows.map((row) => row.map((cell) => cell?.value ?? null))

/** The sheet of a report with this table alone. */
async function sheetOf(table: Partial<Table>): Promise<ReadSheet> {
  const whole: Table = { id: 'x', title: 'x', head: 'x', columns: [], rows: [], notes: [], ...table }
  const [, sheet] = await workbook({ ...sample, tables: [whole] })
  assert.ok(sheet)
  return sheet
}

describe('a report as a workbook', () => {
  let sheets: ReadSheet[]
  before(async () => (sheets = await workbook(sample)))
  const table = () => sheets[1] ?? assert.fail('no table')

  it('has a sheet about the report and one for each table, named in the reader’s language', async () => {
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['ข้อมูลรายงาน', 'ตารางที่ 1', 'ตารางที่ 2'],
    )
    assert.deepEqual(
      (await workbook(sample, english)).map(({ name }) => name),
      ['About the report', 'Table 1', 'Table 2'],
    )
  })

  it('says first which report it is and how to read it', () => {
    assert.deepEqual(valuesOf(sheets[0]), [
      ['หน่วยงาน', 'สพป.เชียงใหม่ เขต 1'],
      ['รายงาน', 'รายงานความพึงพอใจของผู้รับบริการ'],
      ['ช่วงเวลา', 'ปีงบประมาณ พ.ศ. 2570'],
      ['ขอบเขต', 'บริการ: บัตรประจำตัว'],
      ['ขอบเขต', '=ช่องทาง'],
      ['สรุปผล', 'ผู้รับบริการพึงพอใจในระดับมากที่สุด'],
      ['ตารางที่ 1', 'ความพึงพอใจรายด้าน'],
      ['ตารางที่ 2', '=HYPERLINK("https://example.org")'],
      ['หมายเหตุ', 'ปัดเศษตั้งแต่ 5 ขึ้นไป'],
      ['เครื่องหมาย', '* หมายถึง ไม่แสดงตัวเลข เพื่อมิให้ทราบข้อมูลของกลุ่มที่มีผู้ให้ข้อมูลน้อยกว่า 5 คน'],
      ['เครื่องหมาย', '– หมายถึง ไม่มีข้อมูล'],
      ['จัดทำเมื่อ', '23 พฤศจิกายน 2569 เวลา 09.00 น.'],
      ['รูปแบบไฟล์ฉบับที่', 2],
    ])
  })

  it('holds a table with its title, heads, figures as numbers, and notes below', () => {
    assert.deepEqual(valuesOf(table()), [
      ['ตารางที่ 1 ความพึงพอใจรายด้าน', null, null, null],
      ['ด้าน', 'คำตอบ (n)', 'ค่าเฉลี่ย (x̄)', 'ระดับความพึงพอใจ'],
      ['ด้านกระบวนการ', null, null, null],
      ['-ความรวดเร็ว, "ถูกต้อง"', 1234, 4.28, 'มากที่สุด'],
      ['ทำที่เดียวจบ', '*', '*', '–'],
      ['@ช่องทาง', 0, '–', '+น้อย'],
      ['รวม', -3, -0.25, 'มาก'],
      [],
      ['หมายเหตุ', null, null, null],
      ['S.D. คำนวณด้วยตัวหาร n − 1', null, null, null],
    ])
  })

  it('shows counts with separators and other figures with two decimals', () => {
    assert.deepEqual(
      table().rows[3]?.map((cell) => cell?.format),
      ['@', '#,##0', '#,##0.00', ''],
    )
  })

  it('never computes words, not even after somebody has edited them', () => {
    const cells = sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (cell ? [cell] : []))
    assert.deepEqual(
      cells.filter(({ formula }) => formula),
      [],
    )
    assert.deepEqual(
      cells.filter(({ format }) => format === '@').map(({ value }) => value),
      ['=ช่องทาง', '=HYPERLINK("https://example.org")', '-ความรวดเร็ว, "ถูกต้อง"', '@ช่องทาง', '+น้อย'],
    )
  })

  it('keeps title and heads in sight and in bold, and lets words wrap', () => {
    assert.equal(table().stickyRows, 2)
    assert.deepEqual(
      table().rows.map(([first]) => first?.bold),
      [true, true, true, false, false, false, true, undefined, true, false],
    )
    assert.deepEqual(
      table().rows[3]?.map((cell) => cell?.wrap),
      [true, false, false, true],
    )
  })

  it('draws a stronger line over a sum', () => {
    assert.deepEqual(
      table().rows.map((row) => row[1]?.topBorder),
      ['', 'thin', 'thin', 'thin', 'thin', 'thin', 'medium', undefined, '', ''],
    )
  })

  it('makes columns as wide as their content: no wider for marks, no wider than heads that wrap', async () => {
    const { widths } = await sheetOf({
      rows: [
        {
          label: 'ที่'.repeat(30),
          values: [countValue(1), countValue(123_456_789_012), textValue('ก'.repeat(99))],
        },
      ],
      columns: [
        { id: 'a', head: 'ผู้รับบริการที่ได้รับบริการภายในเวลาที่กำหนด (ราย)' },
        { id: 'b', head: 'x̄' },
        { id: 'c', head: 'ความเห็น', words: true },
      ],
    })
    assert.deepEqual(widths, [32, 16, 17, 40])
  })

  it('writes title and notes over the whole width, as high as they need', async () => {
    const sheet = await sheetOf({
      columns: [{ id: 'a', head: 'a' }],
      notes: ['ก'.repeat(31), 'ก'.repeat(32)],
    })
    assert.deepEqual(sheet.widths, [24, 9])
    assert.deepEqual(sheet.merged, ['A1:B1', 'A4:B4', 'A5:B5', 'A6:B6'])
    assert.deepEqual(
      [...sheet.heights],
      [
        [1, 27],
        [2, 27],
        [4, 27],
        [5, 27],
        [6, 54],
      ],
    )
  })

  it('is printed one page wide, across when it has many columns', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, head: `${index}` }))
    const wide = await sheetOf({ columns: many })
    assert.equal(table().orientation, 'portrait')
    assert.equal(wide.orientation, 'landscape')
    const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'mergeCells', 'pageMargins', 'pageSetup']
    assert.deepEqual(wide.parts, order)
    assert.deepEqual(
      table().parts,
      order.filter((part) => part !== 'pageMargins'),
    )
  })

  it('may have a table without columns, rows and notes, and a report without tables', async () => {
    assert.deepEqual(valuesOf(await sheetOf({})), [['ตารางที่ 1 x'], ['x']])
    assert.equal((await workbook({ ...sample, tables: [] })).length, 1)
  })

  it('keeps every text as it is, names that JavaScript knows too', async () => {
    const labels = fc.array(
      fc.oneof(
        fc.constantFrom('constructor', '__proto__', 'toString', '<&">', '=1'),
        fc.string({ minLength: 1 }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(labels, async (all) => {
        const { rows } = await sheetOf({ rows: all.map((label) => ({ label, values: [] })) })
        assert.deepEqual(
          rows.slice(2).map(([cell]) => (cell?.value === null ? null : String(cell?.value).trimEnd())),
          all.map((label) => label.trimEnd()),
        )
      }),
    )
  })

  it('refuses figures that were not rounded', async () => {
    const rows = [{ label: '', values: [figureValue(428.5)] }]
    await assert.rejects(
      sheetOf({ columns: [{ id: 'a', head: 'a' }], rows }),
      /must be a whole number, got 428.5/,
    )
  })
})

describe('workbook and CSV file of one report', () => {
  const figure = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })
  const value: fc.Arbitrary<Value> = fc.oneof(
    figure.map(countValue),
    figure.map(figureValue),
    fc.constant(NONE),
    fc.constant<Value>({ kind: 'hidden' }),
  )
  const columns = ['a', 'b', 'c'].map((id) => ({ id, head: id }))
  /** What a spreadsheet makes of a place in a CSV file. */
  const read = (place: string) => (/^-?\d+(\.\d+)?$/.test(place) ? Number(place) : place)
  const meant = (value: Value) =>
    value.kind === 'count'
      ? value.value
      : value.kind === 'hundredths'
        ? value.value
        : value.kind === 'none'
          ? '–'
          : '*'

  it('say the same figures, which are those of the report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value, value), { minLength: 1 }), async (table) => {
        const rows = table.map((values, index) => ({ label: `r${index}`, values }))
        const document = { ...sample, tables: [{ ...sample.tables[1]!, columns, rows }] }
        const inWorkbook = valuesOf((await workbook(document))[1])?.slice(2)
        const inCsv = csvOf(document, thai)
          .toString()
          .split('\r\n')
          .slice(-1 - rows.length, -1)
          .map((line) => line.split(',').map(read))
        assert.deepEqual(inCsv, inWorkbook)
        const hundredfold = inCsv.map(([, ...places], row) =>
          places.map((place, at) =>
            table[row]?.[at]?.kind === 'hundredths' ? Math.round(Number(place) * 100) : place,
          ),
        )
        assert.deepEqual(
          hundredfold,
          table.map((values) => values.map(meant)),
        )
      }),
    )
  })
})
