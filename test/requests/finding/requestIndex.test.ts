import assert from 'node:assert/strict'
import { createLog } from '../../../src/lib/log.ts'
import { requestCollection } from '../../../src/models/requests/requestDocument.ts'
import { queryOf } from '../../../src/requests/finding/query.ts'
import { createRequestIndex, type RequestIndex } from '../../../src/requests/finding/requestIndex.ts'
import { documentsInClear } from '../../support/clearText.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { makeRequest, makeUserId, makeWalkIn } from '../../support/make.ts'
import { storeMany } from '../../support/many.ts'

describe('the index of requests in memory', () => {
  let database: TestDatabase
  let here: RequestIndex
  let there: RequestIndex
  beforeEach(async () => {
    database = await freshDatabase()
    here = createRequestIndex(database.models, createLog('silent'))
    there = createRequestIndex(database.models, createLog('silent'))
  })
  afterEach(async () => {
    here.close()
    there.close()
    await database.close()
  })

  async function found(typed: string, index = here): Promise<readonly string[]> {
    const query = queryOf(typed, [])
    assert.ok(query)
    return (await index.find(query)).hits.map(({ id }) => id)
  }
  const filed = (name: string, rest: Parameters<typeof makeRequest>[1] = {}) =>
    makeRequest(database.models, { ...rest, answers: { name, ...rest.answers } })
  const end = (id: string, at: string) =>
    requestCollection.on(database.connection).updateOne(
      { _id: id },
      {
        $set: { state: 'completed', endedAt: new Date(at), changedAt: new Date(at) },
        $inc: { revision: 1 },
      },
    )
  const at = (day: string) => new Date(`${day}T09:00:00+07:00`)

  it('finds in each process what another has filed since, without being told', async () => {
    const { id: first } = await filed('นางสมศรี ใจดี')
    assert.deepEqual(await found('สมศรี', here), [first])
    assert.deepEqual(await found('สมศรี', there), [first])
    const { id: second } = await filed('นายสมศรี มั่นคง', { at: at('2026-11-24') })
    const { id: late } = await filed('นางสาวสมศรี แก้วดี', { at: at('2026-11-22') })
    for (const index of [here, there]) assert.deepEqual(await found('สมศรี', index), [second, first, late])
  })

  it('tells the best first, then open ones before past ones, then the newest', async () => {
    const { id: past } = await filed('นางสมศรี ใจดี', { at: at('2026-11-25') })
    await end(past, '2026-11-26T10:00:00+07:00')
    const { id: open } = await filed('นางสมศรี ใจดี', { at: at('2026-11-20') })
    const { id: newer } = await filed('นางสมศรี ใจดี', { at: at('2026-11-24') })
    const { id: inside } = await filed('นางกสมศรี ใจดี', { at: at('2026-11-26') })
    const { id: nearly } = await filed('นางสมสุรี ใจดี', { at: at('2026-11-26') })
    assert.deepEqual(await found('สมศรี'), [newer, open, past, inside, nearly])
  })

  it('sees that an open request has ended', async () => {
    const { id: first } = await filed('นางสมศรี ใจดี', { at: at('2026-11-20') })
    const { id: second } = await filed('นางสมศรี ใจดี', { at: at('2026-11-21') })
    assert.deepEqual(await found('สมศรี'), [second, first])
    await end(second, '2026-11-26T10:00:00+07:00')
    assert.deepEqual(await found('สมศรี'), [first, second])
  })

  it('finds nobody any more from the moment in which any process has forgotten them', async () => {
    const { id, reference } = await filed('นางสมศรี ใจดี')
    await end(id, '2020-01-01T10:00:00+07:00')
    assert.deepEqual(await found('สมศรี'), [id])
    assert.equal(await database.models.requests.forget(new Date('2021-01-01')), 1)
    assert.deepEqual(await found('สมศรี'), [])
    assert.deepEqual(await found('5678', there), [])
    assert.deepEqual(await found(reference.slice(3)), [id], 'the number names nobody')
  })

  it('forgets at the next comparison without a search, and reads what it has missed', async () => {
    const { id } = await filed('นางสมศรี ใจดี')
    await here.warm()
    const { id: hidden } = await filed('นางมาลี แก้วตา', { at: at('2024-01-01') })
    await end(id, '2020-01-01T10:00:00+07:00')
    await database.models.requests.forget(new Date('2021-01-01'))
    await here.compare()
    assert.deepEqual(await found('มาลี'), [hidden])
    assert.deepEqual(await found('สมศรี'), [])
  })

  it('does not look up what was over when its person asked for deletion, but by its reference', async () => {
    const userId = makeUserId()
    const { id: past, reference } = await filed('นางสมศรี ใจดี', { userId, at: at('2026-11-02') })
    await end(past, '2026-11-03T10:00:00+07:00')
    const { id: open } = await filed('นางสมศรี ใจดี', { userId, at: at('2026-11-04') })
    const { id: other } = await filed('นางสมศรี สุขใจ', { at: at('2026-11-01') })
    assert.deepEqual(await found('สมศรี'), [open, other, past])
    await database.models.privacyRequests.ask('wish', 'deletion', userId, at('2026-11-10'))
    for (const typed of ['สมศรี', 'บ้านปงเคียน', '5678', 'รับรองเงินเดือน']) {
      assert.deepEqual(await found(typed), [open, other], typed)
    }
    assert.deepEqual(await found(reference.slice(3)), [past])
    const { id: again } = await filed('นางสมศรี ใจดี', { userId, at: at('2026-11-20') })
    await end(again, '2026-11-21T10:00:00+07:00')
    assert.deepEqual(await found('สมศรี'), [open, other, again])
  })

  it('finds who files for somebody else, and whose matter it is', async () => {
    const { id } = await makeWalkIn(database.models, {
      answers: { 'for-whom': 'other', agreed: 'yes', 'asker-name': 'นายวิชัย ใจดี', name: 'นางบุญมี ใจดี' },
    })
    assert.deepEqual(await found('วิชัย'), [id])
    assert.deepEqual(await found('บุญมี'), [id])
  })

  it('tells no more than a hundred, and that there are more', async () => {
    await storeMany(database, 103, { answers: { name: 'นางสมศรี ใจดี' } })
    const query = queryOf('สมศรี', [])
    assert.ok(query)
    const { hits, more } = await here.find(query)
    assert.deepEqual([hits.length, more], [100, true])
  })

  it('leaves nothing in the database by which somebody without the key could find a name', async () => {
    await filed('นางสมศรี ใจดี', { answers: { workplace: 'โรงเรียนบ้านปงเคียน' } })
    await found('สมศรี')
    await here.compare()
    for (const { collection, text } of await documentsInClear(database.connection)) {
      assert.doesNotMatch(text, /สมศรี|สมสิ|ใจดี|ไจดิ|ปงเคียน/, collection)
    }
  })
})
