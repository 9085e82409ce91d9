import assert from 'node:assert/strict'
import type { Connection } from 'mongoose'
import type { Request } from '../../../src/domain/requests/request.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { collections } from '../../../src/models/collections.ts'
import { createModels } from '../../../src/models/index.ts'
import { newNotice } from '../../../src/models/outbox/outboxDocument.ts'
import { annotate } from '../../../src/requests/annotate.ts'
import { changeRequest, type Decision } from '../../../src/requests/changeRequest.ts'
import { giveBackDue } from '../../../src/requests/giveBack.ts'
import { undoLast } from '../../../src/requests/undo.ts'
import { testClock } from '../clock.ts'
import { freshDatabase } from '../database.ts'
import { makeRequest, makeUserId } from '../make.ts'
import { plainVault } from '../plainVault.ts'
import { memoryConnection } from './connection.ts'
import { DocumentStore } from './documents.ts'

const MALI = { staffId: 'mali', name: 'มาลี' }

/** Work of many kinds on one request, its appointment, its photo, its notices and the figures. */
async function work(connection: Connection, userId: string): Promise<void> {
  const clock = testClock()
  const models = createModels(connection, plainVault)
  const deps = { models, vault: plainVault, noticesWait: () => {} }
  const { id } = await makeRequest(models, { userId, at: clock.now() })
  const now = async (): Promise<Request> => {
    clock.advance(1000)
    return (await models.requests.byId(id)) ?? assert.fail()
  }
  const decides = async (decision: Decision) =>
    changeRequest(deps, await now(), decision, { kind: 'officer', ...MALI }, clock.now(), usualOffice)

  await decides({ change: 'ask-papers', papers: ['current-payslip'], note: null, again: null })
  await undoLast(deps, await now(), MALI, clock.now())
  const finding = { paper: 'current-payslip', right: false, reason: 'ไม่ชัด' }
  await annotate(deps, await now(), { deed: 'check', findings: [finding] }, MALI, clock.now(), usualOffice)
  await decides({ change: 'accept' })
  const booking = { request: id, userId, minutes: 15, places: 2, remindAt: clock.now() }
  await models.appointments.book({ ...booking, id: 'a', slot: '2026-11-25T09:00', from: null }, clock.now())
  const moved = { ...booking, id: 'b', slot: '2026-11-25T10:00', from: '2026-11-25T09:00' }
  await models.appointments.book(moved, clock.now())
  const picture = { kind: 'pdf', bytes: Buffer.from('%PDF-1.7') } as const
  const photo = { id: 'photo', userId, paper: 'current-payslip', messageId: '1', at: clock.now(), picture }
  await models.photos.add({ ...photo, of: { request: id } })
  await models.photos.add({ ...photo, of: { request: id } })
  await decides({ change: 'reject', reason: 'ซ้ำ' })
  await models.requests.noticeLeaves(id, `${id}-5`)
  for (const message of ['one', 'two']) {
    const notice = newNotice({ id: message, to: userId, messages: [], retryKey: message })
    const at = clock.now()
    await models.outbox.hold(notice, at, { dueAt: at, waitsUntil: at, endsAt: at })
  }
  await models.outbox.bundle('two', 'one', clock.now())
  const taken = await models.outbox.takeDue(clock.now())
  await models.outbox.settle(taken?.id ?? '', 'accepted', null)
  const [waiting] = await models.requests.pendingNotices(new Date(+clock.now() + 60_000))
  for (const each of waiting?.notices ?? []) await models.requests.noticeRecorded(id, each.id)
  clock.advance(60_000)
  await giveBackDue(models, clock.now)
  await models.surveys.invite('survey', 'salary-certificate', clock.now())
  await models.surveys.rate('survey', 'speed', 4, clock.now())
  await models.counts.collect(clock.now)
  await models.appointments.tidy('2026-11-24', clock.now())
  await models.requests.forget(new Date('2028-01-01'))
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

async function everything(connection: Connection): Promise<unknown> {
  const all = await Promise.all(
    collections
      // The keys of the database's own vault.
      .filter(({ name }) => name !== 'keys')
      .map(async ({ name }) => [name, await connection.collection(name).find().toArray()]),
  )
  // Bytes are not sealed here: read as text, so that the random ids in them are found too.
  const readable = JSON.stringify(all, (_name, value: unknown) => {
    const isBytes = typeof value === 'object' && value !== null && 'data' in value && 'type' in value
    return isBytes ? Buffer.from(value.data as number[]).toString() : value
  })
  return JSON.parse(readable.replaceAll(UUID, 'uuid')) as unknown
}

describe('documents in memory', () => {
  it('are after the same work the same as those of the database', async () => {
    const database = await freshDatabase()
    const process = { lag: 0, runs: <T>(_command: unknown, does: () => T) => does() }
    const memory = memoryConnection(new DocumentStore(), process)
    const userId = makeUserId()
    await work(memory, userId)
    await work(database.connection, userId)
    const [inMemory, stored] = [await everything(memory), await everything(database.connection)]
    await database.close()
    assert.deepEqual(inMemory, stored)
  })

  it('keep ids and references apart', () => {
    const store = new DocumentStore()
    store.insert('requests', { _id: 'a', reference: '70-0001-1' })
    assert.throws(() => store.insert('requests', { _id: 'a', reference: '70-0002-2' }), { code: 11000 })
    assert.throws(() => store.insert('requests', { _id: 'b', reference: '70-0001-1' }), { code: 11000 })
  })

  it('return to what they were', () => {
    const store = new DocumentStore()
    store.insert('requests', { _id: 'a', reference: '1' })
    const before = store.snapshot()
    const [doc] = store.find('requests', { _id: 'a' })
    assert.ok(doc && store.update('requests', doc, { $set: { reference: '2' } }))
    store.restore(before)
    assert.deepEqual(store.all('requests'), [{ _id: 'a', reference: '1' }])
  })
})
