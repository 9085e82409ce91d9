import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { makeRequest, makeUserId, makeWalkIn } from '../support/make.ts'
import { documentsInClear } from '../support/clearText.ts'
import { type Browser, openConsole, type TestConsole, wordsOf, searched } from './console.ts'

describe('all requests of one person', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const at = (day: string) => new Date(`${day}T09:00:00+07:00`)
  const malee = { name: 'นางมาลี แก้วตา', phone: '0897776655' }
  const filed = (day: string, userId = makeUserId(), answers: Record<string, string> = malee) =>
    makeRequest(office.database.models, { userId, at: at(day), answers })
  const end = (id: string, day: string) =>
    requestCollection
      .on(office.database.connection)
      .updateOne({ _id: id }, { $set: { state: 'completed', endedAt: at(day) }, $inc: { revision: 1 } })
  const person = (reference: string) => officer.get(`/console/requests/${reference}/person`).expect(200)
  /** The references in the list of the page, in order. */
  const listed = (html: string) => [...html.matchAll(/data-row="([^"]+)"/g)].map(([, reference]) => reference)

  it('are those of one LINE account and those of the counter with the same name and number', async () => {
    const me = makeUserId()
    const past = await filed('2026-11-02', me)
    await end(past.id, '2026-11-03')
    const open = await filed('2026-11-04', me)
    const counter = await makeWalkIn(office.database.models, {
      at: at('2026-11-05'),
      answers: { ...malee, name: 'น.ส.มาลี แก้วตา' },
    })
    await filed('2026-11-06')
    await makeWalkIn(office.database.models, { answers: { ...malee, name: 'นายวิชัย แก้วตา' } })
    await makeWalkIn(office.database.models, { answers: { ...malee, phone: '0811111111' } })
    const { text } = await person(open.reference)
    assert.deepEqual(listed(text), [counter.reference, open.reference, past.reference])
    assert.match(wordsOf(text), /นางมาลี แก้วตา รวมคำขอจากบัญชี LINE เดียวกัน/)
  })

  it('are reached from the case, which says how many others there are, and from the results', async () => {
    const me = makeUserId()
    const one = await filed('2026-11-02', me)
    const link = `/console/requests/${one.reference}/person`
    assert.ok(!(await officer.get(`/console/requests/${one.reference}`).expect(200)).text.includes(link))
    await filed('2026-11-04', me)
    const { text } = await officer.get(`/console/requests/${one.reference}`).expect(200)
    assert.ok(text.includes(`href="${link}"`))
    assert.match(wordsOf(text), /คำขออื่นของผู้นี้ 1 รายการ/)
    const results = await searched(officer, 'มาลี')
    assert.ok(results.includes(`href="${link}"`))
  })

  it('leave out what was over when the person asked for deletion, and say so', async () => {
    const me = makeUserId()
    const past = await filed('2026-11-02', me)
    await end(past.id, '2026-11-03')
    const open = await filed('2026-11-04', me)
    assert.deepEqual(listed((await person(open.reference)).text), [open.reference, past.reference])
    await office.database.models.privacyRequests.ask('wish', 'deletion', me, at('2026-11-10'))
    const { text } = await person(open.reference)
    assert.deepEqual(listed(text), [open.reference])
    assert.match(wordsOf(text), /ได้ขอลบข้อมูลเมื่อ 10 พ.ย. 69/)
    assert.ok(!text.includes(past.reference))
  })

  it('are nobody’s any more after the retention', async () => {
    const me = makeUserId()
    const past = await filed('2019-11-02', me)
    await end(past.id, '2019-11-03')
    const open = await filed('2026-11-04', me)
    assert.equal(await office.database.models.requests.forget(at('2021-01-01')), 1)
    assert.deepEqual(listed((await person(open.reference)).text), [open.reference])
    const { text } = await person(past.reference)
    assert.deepEqual(listed(text), [past.reference])
    assert.doesNotMatch(text, /มาลี/)
  })

  it('do not include a request that was unlinked from the account', async () => {
    const me = makeUserId()
    const own = await filed('2026-11-02', me)
    const other = await filed('2026-11-03', me, { name: 'นางบุญมี ใจดี', phone: '0811111111' })
    const note = { id: 'note', at: at('2026-11-04'), kind: 'unlinked' } as const
    assert.equal(await office.database.models.requests.unlink(other, note), true)
    assert.deepEqual(listed((await person(own.reference)).text), [own.reference])
    assert.deepEqual(listed((await person(other.reference)).text), [other.reference])
  })

  it('leave their opening in the audit trail, once a day, without a name there or anywhere', async () => {
    const { reference } = await filed('2026-11-02')
    await person(reference)
    await person(reference)
    const entries = await office.database.models.auditTrail.page({ what: 'person' }, 9)
    assert.deepEqual(
      entries.map(({ subject, by }) => [subject, typeof by === 'string' ? by : by.name]),
      [[reference, 'นายสมชาย ตั้งใจ']],
    )
    for (const { collection, text } of await documentsInClear(office.database.connection)) {
      assert.doesNotMatch(text, /มาลี|แก้วตา|7776655/, collection)
    }
  })

  it('are for officers', async () => {
    const { reference } = await filed('2026-11-02')
    const manager = await office.signIn('manager')
    const { text } = await manager.get(`/console/requests/${reference}/person`).expect(403)
    assert.doesNotMatch(text, /มาลี/)
  })
})
