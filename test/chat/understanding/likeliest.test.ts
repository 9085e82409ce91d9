import assert from 'node:assert/strict'
import fc from 'fast-check'
import { learn } from '../../../src/chat/understanding/classifier.ts'
import { likeliest } from '../../../src/chat/understanding/likeliest.ts'
import { find } from '../../../src/chat/understanding/find.ts'
import { marksOf } from '../../../src/chat/understanding/marks.ts'

const marks = (text: string) => marksOf(find(text).pieces, find(text).words())
const example = (text: string, label: string) => ({ marks: marks(text), label })

describe('guessing what a text means', () => {
  it('learns from examples, and sees likeness in misspelt and unknown words', () => {
    const guess = learn([
      example('ขอใบรับรองเงินเดือน', 'salary'),
      example('หนังสือรับรองเงินเดือนไปกู้บ้าน', 'salary'),
      example('เบิกค่าเทอมลูก', 'tuition'),
      example('ค่าเล่าเรียนลูกเบิกได้ไหม', 'tuition'),
    ])
    for (const [text, meant] of [
      ['รับลองเงินเดื่อน', 'salary'],
      ['เบิกค่าเรียนของลูกสาว', 'tuition'],
    ] as const) {
      const shares = guess(marks(text))
      assert.equal(shares[0]?.label, meant, text)
      assert.ok(Math.abs(shares.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-5)
    }
  })

  it('offers at most two, the likeliest first, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const offered = likeliest(text)
        assert.ok(offered.length <= 2)
        assert.deepEqual(likeliest(text), offered)
      }),
      { numRuns: 30 },
    )
    assert.equal(likeliest('อยากได้เงินค่าหมอคืน')[0], 'medical-reimbursement')
  })

  it('offers nothing for what the office does not do, and for nothing said', () => {
    for (const text of ['วันนี้ฝนจะตกไหม', '', '🙂']) assert.deepEqual(likeliest(text), [], text)
  })
})
