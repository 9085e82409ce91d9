import assert from 'node:assert/strict'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { changeRequest } from '../../../src/requests/changeRequest.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { makeRequest, makeUserId } from '../../support/make.ts'

describe('requests', () => {
  let database: TestDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  it('files under one id once, however often it is asked', async () => {
    const { requests } = database.models
    const filing = { service: 'salary-certificate', answers: { name: 'นางสมศรี ใจดี' } } as const
    const userId = makeUserId()
    const now = new Date('2026-11-23T09:00:00+07:00')
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => requests.file('same', userId, filing, now, usualOffice)),
    )
    assert.equal(new Set(all.map(({ reference }) => reference)).size, 1)
    assert.equal((await requests.ofPerson(userId)).length, 1)
  })

  it('keeps no answer in the clear', async () => {
    const request = await makeRequest(database.models)
    const raw = await database.connection.collection('requests').findOne({ reference: request.reference })
    assert.ok(!JSON.stringify(raw).includes('สมศรี'))
    assert.ok(!JSON.stringify(raw).includes('0812345678'))
  })

  it('lets one of two officers decide', async () => {
    const request = await makeRequest(database.models)
    const desk = { models: database.models, vault: database.vault, noticesWait: () => {} }
    const officer = { kind: 'officer', staffId: 's', name: 'เจ้าหน้าที่' } as const
    const at = new Date('2026-11-23T09:05:00+07:00')
    const both = await Promise.all([
      changeRequest(desk, request, { change: 'accept' }, officer, at, usualOffice),
      changeRequest(desk, request, { change: 'reject', reason: 'ซ้ำ' }, officer, at, usualOffice),
    ])
    assert.deepEqual(both.filter(Boolean).length, 1)
    const now = await database.models.requests.byReference(request.reference)
    assert.equal(now?.history.length, 2)
    assert.equal(now?.revision, 2)
  })
})
