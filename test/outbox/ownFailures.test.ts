import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { createLog } from '../../src/lib/log.ts'
import { HOUR } from '../../src/lib/time.ts'
import { newNotice } from '../../src/models/outbox/outboxDocument.ts'
import { createOutbox } from '../../src/outbox/outbox.ts'
import { testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeUserId } from '../support/make.ts'

describe('an attempt that fails in Chapwai', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await freshDatabase()))
  afterEach(() => database.close())

  /** An outbox at whose LINE nobody answers, and whose reading of the person fails when told to. */
  function troubled() {
    const clock = testClock()
    const trouble = { database: false }
    const reach = (userId: string) =>
      trouble.database ? Promise.reject(new Error('no server')) : database.models.conversations.reach(userId)
    const outbox = createOutbox({
      models: { ...database.models, conversations: { ...database.models.conversations, reach } },
      line: {
        reply: () => Promise.resolve({ kind: 'unanswered', message: 'no answer', sent: false }),
        push: () => Promise.resolve({ kind: 'unanswered', message: 'no answer', sent: false }),
      },
      allowance: { look: () => Promise.resolve(null), spent: () => {}, usedUp: () => {} },
      noticeStanding: () => Promise.resolve('holds'),
      office: () => Promise.resolve(usualOffice),
      clock: clock.now,
      log: createLog('silent'),
    })
    const notice = { kind: 'ready', request: 'request', revision: 3 } as const
    const state = async () => (await database.models.outbox.noticesOf('request'))[0]?.state
    return {
      clock,
      trouble,
      state,
      begins: () => outbox.notify(newNotice({ id: 'request-3', to: makeUserId(), messages: [], notice })),
      triesAgain: async (times: number) => {
        for (let count = 0; count < times; count++) {
          clock.advance(HOUR)
          await outbox.deliverDue(1)
        }
      },
    }
  }

  it('once does not give a notice up that LINE has kept waiting for long', async () => {
    const { trouble, state, begins, triesAgain } = troubled()
    await begins()
    await triesAgain(21)
    trouble.database = true
    await triesAgain(1)
    assert.equal(await state(), 'waiting')
  })

  it('is tried again twenty times', async () => {
    const { trouble, state, begins, triesAgain } = troubled()
    trouble.database = true
    await begins()
    await triesAgain(18)
    assert.equal(await state(), 'waiting')
    await triesAgain(1)
    assert.equal(await state(), 'failed')
  })
})
