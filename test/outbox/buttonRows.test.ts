import assert from 'node:assert/strict'
import { button, type Button } from '../../src/chat/message.ts'
import { buttonRows } from '../../src/outbox/buttonRows.ts'

const named = (label: string, look?: Button['look']) => button({ typed: label }, { kind: 'menu' }, look)
const labelOf = ({ label }: Button) => ('typed' in label ? label.typed : '')
const rows = (buttons: readonly Button[], large = false) =>
  buttonRows(buttons, 'th', large).map((row) => row.map(labelOf))

describe('the buttons of a card', () => {
  it('stand beside each other where they are short, in even rows and in their order', () => {
    assert.deepEqual(rows(['1 คน', '2 คน', '3 คน', '4 คน', '5 คน'].map((label) => named(label))), [
      ['1 คน', '2 คน', '3 คน', '4 คน', '5 คน'],
    ])
    assert.deepEqual(rows([named('รายละเอียด'), named('เอกสารที่ต้องนำ'), named('นัดหมาย')]), [
      ['รายละเอียด', 'เอกสารที่ต้องนำ'],
      ['นัดหมาย'],
    ])
  })

  it('have a row of their own where they are long, or the first thing to do', () => {
    const long = 'ยังไม่ครบ หรือไม่แน่ใจว่าต้องใช้รายการใด'
    assert.deepEqual(rows([named('ส่งคำขอ', 'primary'), named('แก้ไข'), named(long), named('ยกเลิก')]), [
      ['ส่งคำขอ'],
      ['แก้ไข'],
      [long],
      ['ยกเลิก'],
    ])
  })

  it('have a row of their own for somebody with “large and short”', () => {
    assert.deepEqual(rows([named('ใช่'), named('ไม่ใช่')], true), [['ใช่'], ['ไม่ใช่']])
  })
})
