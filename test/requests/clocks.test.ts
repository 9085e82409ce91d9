import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { happenedSince, historyShown } from '../../src/console/request/history.ts'
import { speakerOf } from '../../src/console/speak.ts'
import { contributionsOfRequest } from '../../src/counting/requests.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { annotate, type Deed } from '../../src/requests/annotate.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { takeWordBack } from '../../src/requests/undo.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'

const MALI = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
const SOMCHAI = { staffId: 'somchai', name: 'นายสมชาย ตั้งใจ' }
const BEGIN = Date.parse('2026-11-23T09:00:00+07:00')

describe('a request that several processes change', () => {
  let database: TestDatabase
  let at = BEGIN
  beforeEach(async () => {
    database = await freshDatabase()
    at = BEGIN
  })
  afterEach(() => database.close())

  const desk = () => ({ models: database.models, vault: database.vault, noticesWait: () => {} })
  async function now(request: Request): Promise<Request> {
    const found = await database.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  /** A process whose clock is this many seconds ahead of the time. */
  function processAhead(seconds: number, officer = MALI) {
    const clock = () => new Date(at + seconds * SECOND)
    const by = { kind: 'officer', ...officer } as const
    return {
      decides: async (request: Request, decision: Decision) =>
        assert.ok(await changeRequest(desk(), await now(request), decision, by, clock(), usualOffice)),
      does: async (request: Request, deed: Deed) =>
        assert.ok(await annotate(desk(), await now(request), deed, officer, clock(), usualOffice)),
      takesBack: async (request: Request) =>
        assert.ok(await takeWordBack(desk(), await now(request), officer, clock())),
    }
  }
  const lines = async (request: Request, seen: number) =>
    happenedSince(seen, await now(request), usualOffice, speakerOf('th')).map(({ what }) => what)

  describe('with clocks that differ by seconds', () => {
    it('has no time before the one before it, and never less than no time on its clock', async () => {
      const request = await makeRequest(database.models, { at: new Date(at) })
      const [fast, slow] = [processAhead(10), processAhead(-10, SOMCHAI)]
      await fast.decides(request, { change: 'accept' })
      await slow.decides(request, { change: 'pause', reason: 'รอลงนาม' })
      at += SECOND
      await fast.decides(request, { change: 'resume' })
      await slow.decides(request, { change: 'pause', reason: 'รอลงนาม' })
      at += SECOND
      await fast.decides(request, { change: 'resume' })
      await slow.decides(request, { change: 'ready' })
      const after = await now(request)
      const times = after.history.map((entry) => +entry.at)
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      )
      assert.ok(after.officeMinutes !== null && after.officeMinutes >= 0, String(after.officeMinutes))
      for (const { from, to } of after.timing.pauses) assert.ok(to && to >= from)
      await fast.decides(request, { change: 'complete', reason: 'มารับเอง' })
      await slow.decides(request, { change: 'reopen', reason: 'พิมพ์ผิด' })
      await slow.decides(request, { change: 'complete', reason: 'มารับเอง' })
      assert.ok(
        (await now(request)).history.every((entry, i, all) => i === 0 || entry.at >= (all[i - 1]?.at ?? 0)),
      )
      const counted = { ...(await now(request)), ...(await now(request)).timing }
      assert.ok(contributionsOfRequest(counted).some(({ kind }) => kind === 'times'))
    })

    it('is shown in the order in which it happened', async () => {
      const request = await makeRequest(database.models, { at: new Date(at) })
      const [fast, slow] = [processAhead(10), processAhead(-10, SOMCHAI)]
      await fast.does(request, { deed: 'take' })
      await slow.decides(request, { change: 'accept' })
      await fast.does(request, { deed: 'note', text: 'โทรแล้ว' })
      await slow.decides(request, { change: 'pause', reason: 'รอลงนาม' })
      const shown = historyShown(await now(request), usualOffice, speakerOf('th')).map(({ what }) => what)
      assert.deepEqual(shown, ['ยื่นคำขอ', 'รับเป็นผู้รับผิดชอบ', 'รับเรื่อง', 'บันทึกของเจ้าหน้าที่', 'พักเรื่อง'])
      assert.deepEqual(await lines(request, 3), ['บันทึกของเจ้าหน้าที่', 'พักเรื่อง'])
    })
  })

  describe('tells the page that came too late', () => {
    it('that it was linked to a chat, and no earlier decision', async () => {
      const request = await makeWalkIn(database.models, { at: new Date(at) })
      await processAhead(0).decides(request, { change: 'accept' })
      at += MINUTE
      const note = { id: 'tied 1', at: new Date(at), kind: 'tied' } as const
      assert.ok(await database.models.requests.link(await now(request), 'U1', note))
      assert.deepEqual(await lines(request, 2), ['ผู้ขอเชื่อมคำขอกับ LINE แล้ว'])
      assert.equal((await lines(request, 1)).length, 2)
    })

    it('that an explanation was taken back, and no earlier decision', async () => {
      const request = await makeRequest(database.models, { at: new Date(at) })
      await processAhead(0).decides(request, { change: 'accept' })
      at += MINUTE
      await processAhead(0).does(request, { deed: 'explain-delay', reason: 'รอเงินงวด' })
      await processAhead(0, SOMCHAI).takesBack(request)
      for (const seen of [2, 3])
        assert.deepEqual(await lines(request, seen), ['เลิกทำการแจ้งเหตุล่าช้าก่อนส่งข้อความ'])
      assert.deepEqual(await lines(request, 4), [])
    })

    it('the same of a request that an earlier release has written in part', async () => {
      const request = await makeWalkIn(database.models, { at: new Date(at) })
      const officer = processAhead(0)
      for (const change of ['accept', 'resume'] as const) {
        at += MINUTE
        if (change === 'resume') await officer.decides(request, { change: 'pause', reason: 'รอลงนาม' })
        await officer.decides(request, { change })
      }
      await requestCollection
        .on(database.connection)
        .updateOne({ _id: request.id }, { $unset: { 'history.$[].revision': 1 } })
      at += MINUTE
      await officer.does(request, { deed: 'take' })
      const all = ['รับเรื่อง', 'พักเรื่อง', 'ดำเนินการต่อ', 'รับเป็นผู้รับผิดชอบ']
      for (const seen of [1, 2, 3, 4])
        assert.deepEqual((await lines(request, seen)).slice(0, 5 - seen), all.slice(seen - 1))
    })
  })
})
