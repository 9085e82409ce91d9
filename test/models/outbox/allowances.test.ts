import assert from 'node:assert/strict'
import { allowanceCollection } from '../../../src/models/outbox/allowances.ts'
import { type AllowanceWatch, noteAllowance } from '../../../src/outbox/allowance.ts'
import type { Allowance } from '../../../src/domain/requests/noticePolicy.ts'
import { testClock } from '../../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { openOffice } from '../../support/office.ts'

const at = new Date('2026-11-23T09:00:00+07:00')

describe('what LINE says of each month’s messages', () => {
  let database: TestDatabase
  before(async () => void (database = await freshDatabase()))
  after(() => database.close())
  beforeEach(() => allowanceCollection.on(database.connection).deleteMany({}))

  const known = async (...months: string[]) =>
    (await database.models.allowances.ofMonths(months)).map(({ month, limit, used }) => [month, limit, used])

  it('is kept by month, the latest limit, and what was used never falls', async () => {
    const { allowances } = database.models
    await allowances.note('2026-11', { limit: 300, used: 20 }, at)
    await allowances.note('2026-11', { limit: 5000, used: 12 }, at)
    await allowances.note('2026-10', { limit: null, used: 7 }, at)
    assert.deepEqual(await known('2026-11', '2026-10', '2026-09'), [
      ['2026-10', null, 7],
      ['2026-11', 5000, 20],
    ])
  })

  const watching = (look: () => Allowance | null): AllowanceWatch => ({
    look: () => Promise.resolve(look()),
    spent: () => {},
    usedUp: () => {},
  })

  it('is nothing while LINE says nothing', async () => {
    await noteAllowance(
      database.models.allowances,
      watching(() => null),
      () => at,
    )
    assert.deepEqual(await known('2026-11'), [])
  })

  it('is not of the month that has begun while LINE was asked', async () => {
    const clock = testClock('2026-11-30T21:59:59+07:00')
    const watch = watching(() => {
      clock.set('2026-11-30T22:00:00+07:00')
      return { limit: 300, used: 280 }
    })
    await noteAllowance(database.models.allowances, watch, clock.now)
    assert.deepEqual(await known('2026-11', '2026-12'), [])
    await noteAllowance(database.models.allowances, watch, clock.now)
    assert.deepEqual(await known('2026-11', '2026-12'), [['2026-12', 300, 280]])
  })

  it('is noted by the hourly upkeep, in LINE’s own months', async () => {
    const office = await openOffice({ at: '2026-11-30T21:00:00+07:00', quota: 300 })
    try {
      await office.chapwai.upkeep()
      office.clock.set('2026-11-30T22:00:00+07:00')
      office.line.setQuota(500)
      await office.chapwai.upkeep()
      const known = await office.models.allowances.ofMonths(['2026-11', '2026-12'])
      assert.deepEqual(
        known.map(({ month, limit, used }) => [month, limit, used]),
        [
          ['2026-11', 300, 0],
          ['2026-12', 500, 0],
        ],
      )
    } finally {
      await office.close()
    }
  })
})
