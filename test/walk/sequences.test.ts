import assert from 'node:assert/strict'
import { booked, fresh, ready, walkIn } from './beginnings.ts'
import { told, walk } from './walk.ts'

describe('the life of a request', () => {
  it('keeps its promises in every order of five steps by officer, applicant, time and LINE', async () => {
    const { faults, ...walked } = await walk({ beginnings: [fresh], depth: 5, killDepth: 1, pairDepth: 0 })
    assert.deepEqual(faults.map(told), [])
    assert.ok(walked.states > 10_000 && walked.kills > 10, JSON.stringify(walked))
  }).timeout(600_000)

  it('keeps them with an appointment, with a result to collect, and without LINE', async () => {
    const beginnings = [booked, ready, walkIn]
    const { faults, ...walked } = await walk({ beginnings, depth: 2, killDepth: 1, pairDepth: 0 })
    assert.deepEqual(faults.map(told), [])
    assert.ok(walked.states > 200 && walked.kills > 100, JSON.stringify(walked))
  }).timeout(300_000)
})
