import assert from 'node:assert/strict'
import { type CpuProfile, tableOf } from '../../bench/profileTable.ts'

const frame = (functionName: string, url = '') => ({ functionName, url })

/** A worker that asks the driver, which writes to a socket in C++; each sample stands for one millisecond. */
const profile: CpuProfile = {
  startTime: 1_000_000,
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 6, 7] },
    { id: 2, callFrame: frame('workLane', 'file:///app/dist/bot/effects/worker.js'), children: [3] },
    {
      id: 3,
      callFrame: frame('command', 'file:///app/node_modules/mongodb/lib/connection.js'),
      children: [4],
    },
    { id: 4, callFrame: frame('handleWriteReq', 'node:internal/stream_base_commons'), children: [5] },
    { id: 5, callFrame: frame('writeBuffer') },
    { id: 6, callFrame: frame('(garbage collector)') },
    { id: 7, callFrame: frame('(idle)') },
  ],
  samples: [7, 2, 3, 5, 5, 6, 7, 2],
  timeDeltas: [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000],
}

describe('the tables of a profile', () => {
  it('say who worked, with functions in C++ under the code that called them, and leave idle time out', () => {
    const { busyMs, byOwner } = tableOf(profile, 0, Infinity)
    assert.equal(busyMs, 6)
    assert.deepEqual(byOwner, [
      { name: 'node:internal/stream_base_commons', ms: 2 },
      { name: 'src/bot', ms: 2 },
      { name: '(garbage collector)', ms: 1 },
      { name: 'mongodb', ms: 1 },
    ])
  })

  it('say for which function of Chapwai', () => {
    assert.deepEqual(tableOf(profile, 0, Infinity).byCaller, [
      { name: 'bot/effects/worker.js workLane', ms: 5 },
      { name: '(garbage collector)', ms: 1 },
    ])
  })

  it('count nothing before or after the load', () => {
    assert.equal(tableOf(profile, 1_002_000, 1_004_000).busyMs, 2)
  })
})
