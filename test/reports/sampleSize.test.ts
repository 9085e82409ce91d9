import assert from 'node:assert/strict'
import { yamane } from '../../src/reports/sampleSize.ts'

describe('Yamane’s sample size', () => {
  it('is that of the published tables', () => {
    assert.deepEqual(
      [100, 165, 500, 1200, 2000, 3500, 12_500].map(yamane),
      [80, 117, 223, 300, 334, 359, 388],
    )
  })

  it('is nobody of nobody, everybody of very few, and below 400 of any crowd', () => {
    assert.deepEqual([0, 1, 2, 3].map(yamane), [0, 1, 2, 3])
    assert.equal(yamane(1_000_000_000), 400)
  })
})
