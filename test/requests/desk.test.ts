import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { annotate, type Deed } from '../../src/requests/annotate.ts'
import { promiseStanding, wordIsDue } from '../../src/requests/promise.ts'
import { takeWordBack, undoLast } from '../../src/requests/undo.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
const somchai = { staffId: 'somchai', name: 'นายสมชาย ตั้งใจ' }

describe('what officers do at the desk', () => {
  let office: TestOffice
  let person: Person
  let filed: Request
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    filed = await filesThroughChat(office, person, 'salary-certificate')
  })
  afterEach(() => office.close())

  async function now(): Promise<Request> {
    const request = await office.models.requests.byId(filed.id)
    assert.ok(request)
    return request
  }
  const desk = () => ({ models: office.models, vault: office.database.vault, noticesWait: () => undefined })
  const does = async (deed: Deed, request?: Request) =>
    annotate(desk(), request ?? (await now()), deed, mali, office.clock.now(), await settings())
  const settings = () => office.models.settings.reader(office.clock.now)()
  const undoes = async (request?: Request) =>
    undoLast(desk(), request ?? (await now()), mali, office.clock.now())
  const heard = () => JSON.stringify(person.chat)

  describe('without changing the state', () => {
    it('takes a case, hands it to a colleague, puts it back', async () => {
      assert.ok(await does({ deed: 'take' }))
      assert.deepEqual((await now()).handler, mali)
      assert.ok(await does({ deed: 'hand', to: somchai }))
      assert.deepEqual((await now()).handler, somchai)
      assert.ok(await does({ deed: 'release' }))
      const request = await now()
      assert.equal(request.handler, null)
      assert.deepEqual(
        request.notes.map(({ kind, by, to }) => [kind, by?.name, to?.name]),
        [
          ['taken', mali.name, undefined],
          ['handed', mali.name, somchai.name],
          ['released', mali.name, undefined],
        ],
      )
      assert.equal(request.history.length, 1)
    })

    it('refuses whoever looks at an old page', async () => {
      const old = await now()
      assert.ok(await does({ deed: 'take' }))
      assert.equal(await does({ deed: 'release' }, old), false)
      assert.equal(await office.decides(old, { change: 'accept' }), false)
    })

    it('keeps notes and findings sealed, the latest finding of each paper', async () => {
      await does({ deed: 'note', text: 'โทรศัพท์แล้ว ไม่รับสาย' })
      const wrong = { paper: 'current-payslip', right: false, reason: 'ไม่ใช่เดือนปัจจุบัน' }
      await does({ deed: 'check', findings: [wrong] })
      await does({ deed: 'check', findings: [{ ...wrong, reason: 'ไม่ชัดเจน' }] })
      const request = await now()
      assert.equal(request.notes[0]?.text, 'โทรศัพท์แล้ว ไม่รับสาย')
      assert.deepEqual(
        request.checks.map(({ paper, right, reason, by }) => [paper, right, reason, by.name]),
        [['current-payslip', false, 'ไม่ชัดเจน', mali.name]],
      )
      const stored = JSON.stringify(
        await requestCollection.on(office.database.connection).findOne({ _id: filed.id }),
      )
      assert.doesNotMatch(stored, /ไม่รับสาย|ไม่ชัดเจน/)
    })

    it('tells the applicant why a late case takes longer, once in seven days', async () => {
      await office.decides(await now(), { change: 'accept' })
      office.clock.advance(30 * MINUTE)
      assert.ok(wordIsDue(await now(), office.clock.now(), usualOffice))
      assert.ok(await does({ deed: 'explain-delay', reason: 'ผู้ลงนามไปราชการ' }))
      assert.equal(wordIsDue(await now(), office.clock.now(), usualOffice), false)
      await office.chapwai.workOff()
      assert.match(heard(), /ล่าช้ากว่ากำหนด.*ผู้ลงนามไปราชการ/)
    })
  })

  describe('and undoes', () => {
    beforeEach(() => office.sets({ notices: { undoSeconds: 15 } }))

    it('the last decision while its notice waits: nobody hears of it', async () => {
      await office.decides(await now(), { change: 'accept' })
      const accepted = await now()
      await office.decides(accepted, { change: 'ready' })
      await office.chapwai.workOff()
      assert.ok(await undoes())
      const request = await now()
      assert.equal(request.state, 'accepted')
      assert.deepEqual(request.timing, accepted.timing)
      assert.equal(request.officeMinutes, accepted.officeMinutes)
      assert.deepEqual(
        request.history.map(({ change }) => change),
        ['submit', 'accept'],
      )
      assert.equal(request.notes.at(-1)?.change, 'ready')
      office.clock.advance(16 * SECOND)
      await office.chapwai.workOff()
      assert.doesNotMatch(heard(), /พร้อมรับแล้ว/)
    })

    it('an explained delay, and not the notice of what a colleague has done since', async () => {
      await office.decides(await now(), { change: 'accept' })
      await does({ deed: 'explain-delay', reason: 'ผู้ลงนามไปราชการ' })
      await office.decides(await now(), { change: 'ready' })
      assert.ok(await takeWordBack(desk(), await now(), mali, office.clock.now()))
      office.clock.advance(16 * SECOND)
      await office.chapwai.workOff()
      assert.match(heard(), /พร้อมรับแล้ว/)
      assert.doesNotMatch(heard(), /ผู้ลงนามไปราชการ/)
    })

    it('nothing once the notice has left', async () => {
      await office.decides(await now(), { change: 'accept' })
      await office.decides(await now(), { change: 'ready' })
      office.clock.advance(16 * SECOND)
      await office.chapwai.workOff()
      assert.match(heard(), /พร้อมรับแล้ว/)
      assert.equal(await undoes(), false)
      assert.equal((await now()).state, 'ready')
    })

    it('nothing while the notice is leaving, though it has not been recorded', async () => {
      await office.decides(await now(), { change: 'accept' })
      await office.decides(await now(), { change: 'ready' })
      const request = await now()
      await office.models.requests.noticeLeaves(request.id, request.last?.notice ?? '')
      assert.equal(await undoes(), false)
    })

    it('one decision, not the one before, and not what the applicant did', async () => {
      await office.decides(await now(), { change: 'accept' })
      await office.decides(await now(), { change: 'pause', reason: 'รอลงนาม' })
      assert.ok(await undoes())
      assert.equal((await now()).state, 'accepted')
      assert.equal(await undoes(), false)
    })

    it('once, however many try', async () => {
      await office.decides(await now(), { change: 'accept' })
      const request = await now()
      const won = await Promise.all([undoes(request), undoes(request), undoes(request)])
      assert.equal(won.filter(Boolean).length, 1)
      assert.equal((await now()).history.length, 1)
    })

    it('an ending: it no longer counts as completed and its appointment stands', async () => {
      await office.decides(await now(), { change: 'accept' })
      await office.decides(await now(), { change: 'ready' })
      await office.decides(await now(), { change: 'complete', reason: null, receiver: 'นายมานะ ใจดี' })
      assert.equal((await now()).history.at(-1)?.receiver, 'นายมานะ ใจดี')
      assert.ok(await undoes())
      const stored = await requestCollection.on(office.database.connection).findOne({ _id: filed.id })
      assert.deepEqual([stored?.state, stored?.completedDay, stored?.endedAt], ['ready', null, null])
    })
  })

  describe('and opens again', () => {
    it('what was rejected today: as it stood, the clock having stood still, and the applicant knows', async () => {
      await office.decides(await now(), { change: 'accept' })
      office.clock.advance(2 * MINUTE)
      await office.decides(await now(), { change: 'reject', reason: 'ยื่นซ้ำ' })
      await office.chapwai.workOff()
      office.clock.advance(40 * MINUTE)
      assert.ok(await office.decides(await now(), { change: 'reopen', reason: 'กดผิดเรื่อง' }))
      const request = await now()
      assert.equal(request.state, 'accepted')
      assert.equal(request.endedAt, null)
      office.clock.advance(MINUTE)
      await office.decides(request, { change: 'ready' })
      assert.equal((await now()).officeMinutes, 3)
      await office.chapwai.workOff()
      assert.match(heard(), /เปิดเรื่องของท่านอีกครั้ง.*กดผิดเรื่อง/)
    })

    it('not what ended on another day', async () => {
      await office.decides(await now(), { change: 'reject', reason: 'ยื่นซ้ำ' })
      office.clock.advance(24 * 60 * MINUTE)
      assert.equal(await office.decides(await now(), { change: 'reopen', reason: 'กดผิด' }), false)
    })
  })
})

describe('the promise', () => {
  it('is shown as at risk before it is broken', () => {
    const standings = [null, 0, 3.9, 4, 5, 5.01].map((minutes) => promiseStanding(minutes, 5))
    assert.deepEqual(standings, ['on-time', 'on-time', 'on-time', 'at-risk', 'at-risk', 'late'])
  })
})
