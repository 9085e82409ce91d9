import assert from 'node:assert/strict'
import { columnWidth, linesOf, widthOf } from '../../../src/reports/export/width.ts'

describe('the width of a text in a sheet', () => {
  it('counts no Thai vowels and tone marks above and below', () => {
    assert.deepEqual(['ที่', 'ผู้รับบริการ', 'กี่ปี', 'เก้า'].map(widthOf), [1, 8, 2, 3])
  })

  it('counts sara am beside its consonant', () => {
    assert.deepEqual(['ทำ', 'น้ำ', 'คำขอ'].map(widthOf), [2, 2, 4])
  })

  it('counts combined Latin letters once, and of several lines the widest', () => {
    assert.deepEqual(['x̄', '1,234', 'ab\nabcd\nabc', ''].map(widthOf), [1, 5, 4, 0])
  })

  it('makes a column as wide as its widest text and some room, within bounds', () => {
    assert.equal(columnWidth(['ที่', 'บริการ'], 3, 20), 7)
    assert.equal(columnWidth(['1'], 9, 20), 9)
    assert.equal(columnWidth(['a'.repeat(50)], 9, 20), 20)
    assert.equal(columnWidth([], 9, 20), 9)
  })

  it('tells how many lines a text takes in a column, most of which are not full', () => {
    assert.deepEqual(
      ['', 'a'.repeat(10), 'a'.repeat(11), 'ที่'.repeat(10), 'a'.repeat(18)].map((text) => linesOf(text, 12)),
      [1, 1, 2, 1, 3],
    )
    assert.equal(linesOf('ab\n\ncd', 12), 3)
  })
})
