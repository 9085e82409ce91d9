import assert from 'node:assert/strict'
import { almost, booked, fresh, ready } from './beginnings.ts'
import { told, walk } from './walk.ts'

describe('two who do something to a request at the same time', () => {
  it('break no promise, wherever the one interrupts the other', async () => {
    const beginnings = [fresh, booked, almost, ready]
    const { faults, ...walked } = await walk({ beginnings, depth: 1, killDepth: 0, pairDepth: 1 })
    assert.deepEqual(faults.map(told), [])
    assert.ok(walked.pairs > 3000, JSON.stringify(walked))
  }).timeout(300_000)
})
