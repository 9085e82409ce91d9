import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { erase, heldDataOf } from '../../src/privacy/index.ts'
import { testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeUserId } from '../support/make.ts'
import { storeMany } from '../support/many.ts'

describe('the data of somebody of whom the office keeps very much', () => {
  let database: TestDatabase
  const clock = testClock()
  const userId = makeUserId()
  const person = () => ({ userId, models: database.models, office: usualOffice, now: clock.now() })
  const titles = async () => {
    const held = await heldDataOf(person())
    return JSON.stringify(held.map(({ title, brief }) => [title, brief]))
  }

  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  it('is the file with every one of 2,000 requests', async () => {
    const requests = await storeMany(database, 2000, { userId })
    const held = await titles()
    assert.deepEqual(
      requests.filter(({ reference }) => !held.includes(reference)),
      [],
    )
  })

  it('are 200 talks in the file, all deleted on request', async () => {
    for (let index = 0; index < 200; index += 1) {
      clock.advance(1)
      await database.models.talks.leave(`talk-${index}`, userId, [], `ข้อความที่ ${index}`, clock.now())
    }
    const held = await heldDataOf(person())
    const words = JSON.stringify(held)
    assert.ok(words.includes('"ข้อความที่ 0"') && words.includes('"ข้อความที่ 199"'))
    await erase(person())
    assert.deepEqual(await database.models.talks.ofPerson(userId), [])
  })

  it('are 1,000 photos in the file, all deleted on request', async () => {
    const picture = { kind: 'jpeg' as const, bytes: Buffer.from('a picture') }
    const paper = 'current-payslip'
    for (let index = 0; index < 1000; index += 1) {
      clock.advance(1)
      const of = { draft: `draft-${index % 20}` }
      await database.models.photos.add({
        ...{ id: `photo-${index}`, userId, of, paper, messageId: String(index) },
        ...{ at: clock.now(), picture },
      })
    }
    assert.match(await titles(), /"count":1000/)
    await erase(person())
    assert.deepEqual(await database.models.photos.ofPerson(userId), [])
  })
})
