import assert from 'node:assert/strict'
import { DeadlineError, withDeadline } from '../../src/lib/deadline.ts'
import { Problem } from '../../src/lib/errors.ts'
import { every } from '../../src/lib/every.ts'
import { createLog } from '../../src/lib/log.ts'

describe('a deadline', () => {
  it('gives the answer that comes in time, or its failure', async () => {
    assert.equal(await withDeadline(Promise.resolve(1), 1000, 'work'), 1)
    await assert.rejects(withDeadline(Promise.reject(new Error('no')), 1000, 'work'), /^Error: no$/)
  })

  it('says what took too long', async () => {
    const never = new Promise(() => undefined)
    await assert.rejects(withDeadline(never, 1, 'LINE reply'), (error) => {
      assert.ok(error instanceof DeadlineError)
      assert.equal(error.message, 'LINE reply took longer than 1 ms')
      return true
    })
  })
})

const log = createLog('silent')

/** Until work of the same pace has been done so many times. */
async function turns(count: number): Promise<void> {
  let seen: () => void = () => undefined
  const enough = new Promise<void>((resolve) => (seen = resolve))
  const work = every(1, () => Promise.resolve(--count > 0 ? undefined : seen()), log, 'turns')
  await enough
  await work.stop()
}

describe('work done again and again', () => {
  it('goes on after a failure and ends when it is stopped', async () => {
    let times = 0
    let seen: () => void = () => undefined
    const thrice = new Promise<void>((resolve) => (seen = resolve))
    const work = every(
      1,
      () => {
        times += 1
        if (times === 3) seen()
        return times === 1 ? Promise.reject(new Error('first')) : Promise.resolve()
      },
      log,
      'work',
    )
    await thrice
    await work.stop()
    const stoppedAt = times
    await turns(5)
    assert.equal(times, stoppedAt)
  })

  it('waits for what is under way before it says that it has stopped', async () => {
    let done = false
    let begun: () => void = () => undefined
    let finish: () => void = () => undefined
    const hasBegun = new Promise<void>((resolve) => (begun = resolve))
    const gate = new Promise<void>((resolve) => (finish = resolve))
    const work = every(
      1,
      async () => {
        begun()
        await gate
        done = true
      },
      log,
      'work',
    )
    await hasBegun
    const stopped = work.stop()
    finish()
    await stopped
    assert.equal(done, true)
  })
})

describe('a problem', () => {
  it('has a code for the surface and a message for the log', () => {
    const problem = new Problem('stale', 'The request changed meanwhile; read it again', { cause: 'x' })
    assert.equal(problem.code, 'stale')
    assert.equal(problem.name, 'Problem')
    assert.equal(problem.cause, 'x')
    assert.ok(problem instanceof Error)
  })
})
