import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { NoticeKind, RequestState } from '../../src/domain/requests/requestLife.ts'
import { DAY } from '../../src/lib/time.ts'
import { callList } from '../../src/requests/calls.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { storeMany } from '../support/many.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const officer = { staffId: 'officer', name: 'เจ้าหน้าที่ทดสอบ' }

describe('the list of telephone calls', () => {
  let database: TestDatabase
  const clock = testClock()
  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  const references = async () =>
    (await callList(database.models, clock.now(), usualOffice)).map(({ request }) => request.reference)

  /** Walk-ins in this state, each with notices of these kinds that found no chat. */
  async function walkIns(count: number, state: RequestState, kinds: readonly NoticeKind[]) {
    const many = await storeMany(database, count, {}, () => ({ userId: null, state }))
    for (const { id } of many) {
      for (const kind of kinds) {
        const notice = { id: `${kind}-${id}`, retryKey: id, notice: { kind, request: id } }
        await database.models.outbox.noteUnsendable(notice, clock.now())
      }
    }
    return many
  }

  it('does not lose somebody behind 400 walk-ins that are done', async () => {
    const [untold] = await walkIns(1, 'papers_missing', ['papers-missing'])
    clock.advance(DAY)
    await walkIns(400, 'completed', ['papers-missing', 'ready', 'completed'])
    assert.deepEqual(await references(), [untold?.reference])
  })

  it('does not lose somebody behind 400 calls that were made', async () => {
    const [untold] = await walkIns(1, 'ready', ['ready'])
    clock.advance(DAY)
    const by = { kind: 'officer', ...officer } as const
    for (const { id } of await walkIns(400, 'ready', ['ready'])) {
      await database.models.requests.noteCall(id, { notice: `ready-${id}`, at: clock.now(), by })
    }
    assert.deepEqual(await references(), [untold?.reference])
  })

  it('holds 400 people, the newest request first', async () => {
    const many = await walkIns(400, 'ready', ['ready'])
    assert.deepEqual(await references(), many.map(({ reference }) => reference).toReversed())
  })

  it('does not name who was rejected before, where the present end has its own notice', async () => {
    const [first, second] = [new Date('2026-11-23T09:00:00+07:00'), new Date('2026-11-23T10:00:00+07:00')]
    const [request] = await storeMany(database, 1, {}, () => ({ state: 'rejected', endedAt: second }))
    const notice = { kind: 'rejected' as const, request: request?.id ?? '', endedAt: first }
    await database.models.outbox.noteUnsendable({ id: 'first', retryKey: 'key', notice }, clock.now())
    assert.deepEqual(await references(), [])
  })

  it('does not name who was told of the same by a later notice', async () => {
    const request = await makeWalkIn(database.models)
    const of = { kind: 'reopened' as const, request: request.id }
    const first = { id: 'first', retryKey: 'key', notice: of }
    await database.models.outbox.noteUnsendable(first, clock.now())
    clock.advance(DAY)
    const later = {
      id: 'second',
      to: 'U1',
      messages: [],
      reply: null,
      courtesy: false,
      notice: of,
      retryKey: 'x',
    }
    await database.models.outbox.record(later, clock.now())
    await database.models.outbox.settle('second', 'accepted', null)
    assert.deepEqual(await references(), [])
  })
})

describe('a notice that an undo has made true again', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice({ quota: 0 })
  })
  afterEach(() => office.close())

  it('was never sent, so its applicant stands on the list of telephone calls', async () => {
    const person = await office.person()
    const { id } = await makeRequest(office.models, { userId: person.userId })
    const latest = async () => {
      const request = await office.models.requests.byId(id)
      assert.ok(request)
      return request
    }
    const papers = ['current-payslip']
    await office.decides(await latest(), { change: 'ask-papers', papers, note: null, again: null })
    await office.chapwai.workOff()
    // It sends no notice, so it can be undone the whole day.
    await office.decides(await latest(), { change: 'papers-complete' })
    await person.says('สวัสดี')
    await office.settled()
    const states = async () => (await office.models.outbox.noticesOf(id)).map(({ state }) => state)
    assert.deepEqual(await states(), ['overtaken'])
    const desk = { models: office.models, vault: office.database.vault, noticesWait: () => {} }
    assert.ok(await undoLast(desk, await latest(), officer, office.clock.now()))
    const calls = await callList(office.models, office.clock.now(), usualOffice)
    assert.deepEqual(
      calls.map(({ request, notice }) => [request.id, notice.kind]),
      [[id, 'papers-missing']],
    )
  })
})

describe('a call about an appointment on a day on which the office is closed', () => {
  const SLOT = '2026-11-25T09:00'
  const holiday = { day: '2026-11-25', name: 'วันหยุดพิเศษ', source: 'มติคณะรัฐมนตรี' }
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const kinds = async () => {
    const settings = await office.models.settings.reader(office.clock.now)()
    return (await callList(office.models, office.clock.now(), settings)).map(({ notice }) => notice.kind)
  }

  /** A request that is ready, whose applicant has blocked the account, with an appointment on a new holiday. */
  async function untold() {
    const person = await office.person()
    const { id } = await makeRequest(office.models, { userId: person.userId })
    const { userId } = person
    const booking = { id: 'book', request: id, userId, slot: SLOT, from: null, minutes: 15, places: 2 }
    const remindAt = new Date('2026-11-24T13:00:00+07:00')
    await office.models.appointments.book({ ...booking, remindAt }, office.clock.now())
    await person.unfollows()
    await office.settled()
    for (const change of ['accept', 'ready'] as const) {
      const request = await office.models.requests.byId(id)
      assert.ok(request && (await office.decides(request, { change })))
    }
    await office.chapwai.workOff()
    await office.sets({ holidays: [holiday] })
    office.clock.set('2026-11-24T13:00:00+07:00')
    await office.chapwai.remind()
    assert.deepEqual(await kinds(), ['appointment-closed'])
    return id
  }

  it('is not to be made any more when the office opens on that day after all', async () => {
    await untold()
    await office.sets({ holidays: [] })
    assert.deepEqual(await kinds(), ['ready'])
  })

  it('leaves the other call to the same person when the appointment is cancelled', async () => {
    const request = await untold()
    await office.models.appointments.cancel({ id: 'cancel', request, slot: SLOT }, office.clock.now())
    assert.deepEqual(await kinds(), ['ready'])
  })
})
