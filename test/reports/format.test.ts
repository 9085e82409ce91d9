import assert from 'node:assert/strict'
import { formatHundredths } from '../../src/reports/format.ts'

describe('printing a figure kept in hundredths', () => {
  it('always has two decimals', () => {
    assert.deepEqual([428, 400, 93, 7, 0, 10_000, -25].map(formatHundredths), [
      '4.28',
      '4.00',
      '0.93',
      '0.07',
      '0.00',
      '100.00',
      '-0.25',
    ])
  })

  it('is a dash where there is none', () => {
    assert.equal(formatHundredths(null), '–')
  })

  it('refuses a figure that was not rounded', () => {
    assert.throws(() => formatHundredths(428.3), /must be a whole number, got 428.3/)
    assert.throws(() => formatHundredths(NaN), /must be a whole number, got NaN/)
  })
})
