import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { narrowed } from '../../src/models/narrowed.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeRequest } from '../support/make.ts'

describe('requests without some services', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await freshDatabase()))
  afterEach(() => database.close())

  const now = new Date('2026-11-23T09:00:00+07:00')

  it('leave those out of every list, count and change, and have the others', async () => {
    const { requests } = database.models
    const hidden = await makeRequest(database.models, { service: 'bail-guarantee-letter', at: now })
    const shown = await makeRequest(database.models, { service: 'staff-id-card', at: now })
    const some = requests.without(['bail-guarantee-letter'])
    assert.equal(await some.byReference(hidden.reference), null)
    assert.equal(await some.byId(hidden.id), null)
    assert.deepEqual(
      (await some.byIds([hidden.id, shown.id])).map(({ id }) => id),
      [shown.id],
    )
    assert.deepEqual(
      (await some.linesByIds([hidden.id, shown.id])).map(({ id }) => id),
      [shown.id],
    )
    assert.equal(await some.countInStates(['submitted']), 1)
    assert.equal(await some.noteCall(hidden.id, { notice: 'n', at: now, by: { kind: 'calendar' } }), false)
    assert.equal((await requests.byId(hidden.id))?.calls?.length ?? 0, 0)
    assert.equal(await requests.isReference(hidden.reference), true)
    assert.equal(await requests.isReference('70-9999-0'), false)
  })

  it('refuse a method of the driver whose filter they do not narrow', () => {
    const some = narrowed(requestCollection.on(database.connection), { service: { $nin: [] } })
    assert.throws(() => some.aggregate([]), /does not know aggregate/)
    assert.throws(() => some.bulkWrite([]), /does not know bulkWrite/)
  })
})
