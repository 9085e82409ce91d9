import assert from 'node:assert/strict'
import { cannedReasons, reasonText } from '../../../src/domain/requests/cannedReasons.ts'

describe('a usual reason', () => {
  it('that a former release has stored in other words is read in those of today', () => {
    for (const [stored, th, en] of [
      ['ไม่ใช่ของเดือนปัจจุบัน', 'ไม่ใช่ฉบับล่าสุด', 'Not the latest one'],
      [
        'The allocation of the budget is awaited.',
        'อยู่ระหว่างรอการจัดสรรงบประมาณ',
        'We are waiting for the budget to be allocated.',
      ],
      ['ผู้รับแสดงรหัส QR ของคำขอนี้', 'ผู้รับแสดงคิวอาร์โค้ดของคำขอนี้', 'Showed the QR code of this request'],
    ] as const) {
      assert.deepEqual(reasonText(stored), { words: { th, en } })
    }
  })

  it('says of a payslip what its list says: the latest one', () => {
    assert.equal(cannedReasons.paper.find(({ id }) => id === 'not-current')?.th, 'ไม่ใช่ฉบับล่าสุด')
  })
})
