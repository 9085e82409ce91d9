import assert from 'node:assert/strict'
import { SECOND } from '../../../src/lib/time.ts'
import { staffLock, staffLockCollection } from '../../../src/models/staff/staffLock.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const NOW = Date.parse('2026-11-23T09:00:00+07:00')
const at = (seconds: number) => new Date(NOW + seconds * SECOND)

describe('the lock of staff', () => {
  let database: TestDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  it('lets one change at a time, though the other process’s clock is twenty seconds ahead', async () => {
    const alone = staffLock(database.connection)
    const outer = await alone(at(-10), () => alone(at(10), () => Promise.resolve('both at once')))
    assert.equal(outer, 'stale')
    assert.equal(await alone(at(0), () => Promise.resolve('free again')), 'free again')
  })

  it('of a process that died ends within a minute', async () => {
    const alone = staffLock(database.connection)
    await staffLockCollection.on(database.connection).insertOne({ _id: 'staff', until: at(40) })
    assert.equal(await alone(at(39), () => Promise.resolve('too early')), 'stale')
    assert.equal(await alone(at(40), () => Promise.resolve('free again')), 'free again')
  })
})
