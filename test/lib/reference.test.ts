import assert from 'node:assert/strict'
import { findReference, makeReference, parseReference } from '../../src/lib/reference.ts'

/** References of both lengths, spread over their range. */
const sample = [1, 2, 9, 10, 42, 99, 100, 777, 1234, 5050, 9999, 10_000, 54_321, 100_000, 999_999].flatMap(
  (running) => [2569, 2570, 2600].map((year) => makeReference(year, running)),
)

describe('a reference number', () => {
  it('has the fiscal year, four digits or more, and a check digit', () => {
    assert.equal(makeReference(2570, 42), '70-0042-9')
    assert.equal(makeReference(2570, 1), '70-0001-9')
    assert.equal(makeReference(2569, 1234), '69-1234-4')
    assert.equal(makeReference(2570, 123_456), '70-123456-5')
    for (const reference of sample) assert.match(reference, /^\d{2}-\d{4,6}-\d$/)
  })

  it('is read in every form that people type', () => {
    for (const typed of [
      '70-0042-9',
      '7000429',
      '70 0042 9',
      ' 70-0042-9 ',
      '70.0042.9',
      '70–0042—9',
      '70‑0042‑9',
      '๗๐-๐๐๔๒-๙',
      '๗๐๐๐๔๒๙',
      '๗๐-0042-๙',
    ]) {
      assert.equal(parseReference(typed), '70-0042-9', typed)
    }
    assert.equal(parseReference('701234565'), '70-123456-5')
  })

  it('is none when anything else stands there', () => {
    for (const typed of [
      '',
      '70',
      '70-0042',
      '70-0042-9x',
      'เลขที่ 70-0042-9',
      '700042',
      '70-1234567-8',
      '0812345678',
      '٧٠٠٠٤٢٩',
    ]) {
      assert.equal(parseReference(typed), null, typed)
    }
  })

  it('is read back as it was made', () => {
    for (const reference of sample) assert.equal(parseReference(reference), reference)
  })

  it('catches every single wrong digit', () => {
    for (const reference of sample) {
      const digits = reference.replaceAll('-', '')
      for (let i = 0; i < digits.length; i++) {
        for (const other of '0123456789') {
          if (other === digits[i]) continue
          const wrong = digits.slice(0, i) + other + digits.slice(i + 1)
          assert.equal(parseReference(wrong), null, `${wrong} for ${digits}`)
        }
      }
    }
  })

  it('catches every swap of two neighbours', () => {
    for (const reference of sample) {
      const digits = reference.replaceAll('-', '')
      for (let i = 0; i + 1 < digits.length; i++) {
        const [a, b] = [digits[i], digits[i + 1]]
        if (a === b) continue
        const wrong = `${digits.slice(0, i)}${b}${a}${digits.slice(i + 2)}`
        assert.equal(parseReference(wrong), null, `${wrong} for ${digits}`)
      }
    }
  })

  it('is found in a sentence', () => {
    for (const typed of [
      '70-0042-9',
      'เลขที่ 70-0042-9 ถึงไหนแล้ว',
      'ติดตามเรื่องเลขที่๗๐-๐๐๔๒-๙ครับ',
      'status of 7000429 please',
      'คำขอ 70 - 0042 - 9',
      '70-0042-9 กับ ๗๐๐๐๔๒๙',
    ]) {
      assert.equal(findReference(typed), '70-0042-9', typed)
    }
  })

  it('is not found in a telephone number, a citizen id or two requests at once', () => {
    for (const typed of [
      'โทร 081-234-5678',
      'โทร 053711234',
      '1234567890121',
      'เลข 70-0042-8',
      '70-0042-9 กับ 70-0001-9',
      'เบิก 70 บาท',
    ]) {
      assert.equal(findReference(typed), null, typed)
    }
  })
})
