import assert from 'node:assert/strict'
import { withPasted } from '../../src/console/settings/holidayLines.ts'
import { speakerOf } from '../../src/console/speak.ts'

const speak = speakerOf('th')

/** The holidays that the pasted lines give, and the lines that stay. */
function pasted(lines: string) {
  const fields = withPasted({ 'paste.lines': lines, 'holidays.count': '0' }, 'holidays', speak)
  const rows = Array.from({ length: Number(fields['holidays.count']) }, (_, row) => row)
  return {
    rows: rows.map((row) => `${fields[`holidays.${row}.day`]}: ${fields[`holidays.${row}.name`]}`),
    left: fields['paste.lines'],
  }
}

describe('a pasted line of a holiday', () => {
  for (const line of [
    ...['5 ธันวาคม 2569 วันชาติ', 'ส. 5 ธ.ค. 2569 วันชาติ', '1. 5 ธันวาคม 2569 วันชาติ', '5 ธันวาคม 2569: วันชาติ'],
    ...['วันเสาร์ที่ 5 ธันวาคม 2569 วันชาติ', 'วันเสาร์ที่ ๕ ธันวาคม พ.ศ. ๒๕๖๙ วันชาติ', '๑) ๕ ธันวาคม ๒๕๖๙ วันชาติ'],
    ...[
      '(1) เสาร์ 5 ธ.ค. 69 วันชาติ',
      '• 5 ธ.ค. 69 – วันชาติ',
      '- 5/12/2569 วันชาติ',
      '1\tวันเสาร์ที่ 5 ธันวาคม 2569\tวันชาติ',
    ],
    ...[
      '1 5 ธันวาคม 2569 วันชาติ',
      '5 ธันวาคม 2569 (วันเสาร์) วันชาติ',
      '5 ธันวาคม 2569วันชาติ',
      '| 5 ธ.ค. 2569 | วันชาติ |',
    ],
    ...[
      'วันชาติ 5 ธันวาคม 2569',
      'วันชาติ (5 ธันวาคม 2569)',
      'วันชาติ: วันเสาร์ที่ 5 ธันวาคม 2569',
      '5 เดือนธันวาคม 2569 วันชาติ',
    ],
    ...['ส.5 ธ.ค.2569 วันชาติ', 'วันที่ 5 ธันวาคม 2569 = วันชาติ', '01. ส. 5 ธ.ค. 2569 วันชาติ'],
  ]) {
    it(`is read: “${line}”`, () => {
      assert.deepEqual(pasted(line), { rows: ['5 ธันวาคม 2569: วันชาติ'], left: '' })
    })
  }

  it('may name several days', () => {
    for (const line of [
      '13-15 เมษายน 2570 วันสงกรานต์',
      'วันที่ 13 ถึง 15 เม.ย. 70 วันสงกรานต์',
      '2. ๑๓ – ๑๕ เมษายน ๒๕๗๐ วันสงกรานต์',
    ]) {
      assert.deepEqual(pasted(line).rows, [
        '13 เมษายน 2570: วันสงกรานต์',
        '14 เมษายน 2570: วันสงกรานต์',
        '15 เมษายน 2570: วันสงกรานต์',
      ])
    }
  })

  it('stays in the field when it has no day or no name', () => {
    for (const line of [
      'วันสงกรานต์',
      '5 ธันวาคม 2569',
      '31 กุมภาพันธ์ 2570 วันก',
      'ประกาศ ปี 2570',
      '15-13 เมษายน 2570 วันสงกรานต์',
    ]) {
      assert.deepEqual(pasted(line), { rows: [], left: line })
    }
  })

  it('ends as in whatever program it was copied from', () => {
    assert.equal(
      pasted('5 ธ.ค. 2569 วันชาติ\r\n10 ธ.ค. 2569 วันรัฐธรรมนูญ\u000b1 ม.ค. 2570 วันขึ้นปีใหม่').rows.length,
      3,
    )
  })

  it('stays in its field when the list is full, which holds two hundred', () => {
    const line = '5 ธันวาคม 2569 วันชาติ'
    const { rows, left } = pasted(Array.from({ length: 203 }, () => line).join('\n'))
    assert.equal(rows.length, 200)
    assert.equal(left, [line, line, line].join('\n'))
  })
})
