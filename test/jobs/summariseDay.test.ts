import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import { SECOND } from '../../src/lib/time.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { summariseDay } from '../../src/jobs/summariseDay.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'

describe('the day’s summary in the chat', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ at: '2026-11-23T08:00:00+07:00' })))
  afterEach(() => office.close())

  async function staff(role: Role, wants = true): Promise<Person> {
    const person = await office.person(`เจ้าหน้าที่ ${role}`)
    const { models, clock } = office
    await addSampleMember(models, { name: 'นางสาวมาลี ตั้งใจ', role, userId: person.userId }, clock.now())
    const member = await models.staff.byLineAccount(person.userId)
    await models.staff.wantSummary(member?.id ?? '', wants)
    return person
  }
  async function morning(at: string): Promise<void> {
    office.clock.set(at)
    await office.chapwai.summarise()
  }
  /** How often the summary stands in what the bot answers to these words. */
  async function heardAfter(person: Person, words = 'เมนู'): Promise<number> {
    const before = person.chat.length
    await person.says(words)
    await office.settled()
    return JSON.stringify(person.chat.slice(before)).split('สรุปประจำวัน').length > 1 ? 1 : 0
  }
  const pushes = () => office.line.calls.filter(({ path }) => /message\/push$/.test(path))

  it('comes with the first reply after the office has opened, free, and once', async () => {
    await makeRequest(office.models, { at: office.clock.now() })
    const mali = await staff('officer')
    await office.chapwai.summarise()
    assert.equal(await heardAfter(mali), 0, 'before opening')
    await morning('2026-11-23T08:30:00+07:00')
    office.clock.set('2026-11-23T10:00:00+07:00')
    assert.equal(await heardAfter(mali), 1)
    const shown = JSON.stringify(mali.chat.slice(-4))
    assert.match(shown, /ข้อมูล ณ 23 พ\.ย\. 69 08\.30/)
    assert.match(shown, /คำขอใหม่รอตรวจสอบ/)
    await office.chapwai.summarise()
    assert.equal(await heardAfter(mali), 0, 'a second time that day')
    assert.deepEqual([pushes().length, office.line.usage()], [0, 0])
  })

  it('comes again on the next office day, not on a weekend or a holiday', async () => {
    await office.sets({ holidays: [{ day: '2026-11-30', name: 'วันหยุด', source: 'ประกาศ' }] })
    const mali = await staff('officer')
    for (const [day, heard] of [
      ['2026-11-27', 1],
      ['2026-11-28', 0],
      ['2026-11-30', 0],
      ['2026-12-01', 1],
    ] as const) {
      await morning(`${day}T09:00:00+07:00`)
      assert.equal(await heardAfter(mali), heard, day)
    }
  })

  it('is for those who want it and still work here, and for nobody else', async () => {
    const unwilling = await staff('officer', false)
    const leaving = await staff('officer')
    const stranger = await office.person()
    await morning('2026-11-23T09:00:00+07:00')
    const member = await office.models.staff.byLineAccount(leaving.userId)
    await office.models.staff.wantSummary(member?.id ?? '', false)
    for (const person of [unwilling, leaving, stranger]) assert.equal(await heardAfter(person), 0)
  })

  it('tells management figures without talks and calls', async () => {
    const manager = await staff('manager')
    await morning('2026-11-23T09:00:00+07:00')
    assert.equal(await heardAfter(manager), 1)
    const shown = JSON.stringify(manager.chat.slice(-4))
    assert.match(shown, /เสร็จในเดือนนี้ภายในเวลาที่กำหนด/)
    assert.doesNotMatch(shown, /รอเจ้าหน้าที่ตอบ|ต้องโทรศัพท์แจ้ง/)
  })

  it('counts what the month has brought before it tells management', async () => {
    const manager = await staff('manager')
    const filed = await makeRequest(office.models, { at: office.clock.now() })
    await office.decides(filed, { change: 'accept' })
    const accepted = await office.models.requests.byId(filed.id)
    assert.ok(accepted && (await office.decides(accepted, { change: 'ready' })))
    const ready = await office.models.requests.byId(filed.id)
    assert.ok(ready && (await office.decides(ready, { change: 'complete', reason: null })))
    await morning('2026-11-23T09:00:00+07:00')
    assert.equal(await heardAfter(manager), 1)
    const shown = manager.chat.map((entry) => JSON.stringify(entry)).find((entry) => /สรุปประจำวัน/.test(entry))
    assert.match(shown ?? '', /เสร็จในเดือนนี้: 1\\n/)
  })

  it('is dropped at closing time unsent: no push, no failure, no call', async () => {
    const mali = await staff('officer')
    await morning('2026-11-23T09:00:00+07:00')
    office.clock.set('2026-11-23T16:30:00+07:00')
    await office.chapwai.workOff()
    const records = await outboxCollection.on(office.database.connection).find({ summary: true }).toArray()
    assert.deepEqual(
      records.map(({ state, sealed }) => [state, sealed]),
      [['overtaken', undefined]],
    )
    assert.equal(await heardAfter(mali), 0)
    assert.equal(pushes().length, 0)
    assert.deepEqual(await office.models.outbox.untold(new Date(0)), [])
  })

  it('is prepared once by two processes, whichever dies and wherever', async () => {
    const mali = await staff('officer')
    office.clock.set('2026-11-23T09:00:00+07:00')
    const read = office.models.settings.reader(office.clock.now)
    for (let endsAt = 1; ; endsAt += 1) {
      const life = lifeUntil(endsAt, endsAt % 2 === 0 ? 'before' : 'after')
      const deps = { models: mortalModels(office.models, life), clock: office.clock.now, office: read }
      const died = await summariseDay(deps).then(
        () => false,
        (error: unknown) => error instanceof Died,
      )
      if (!died) break
    }
    const second = await office.another()
    await Promise.all([office.chapwai.summarise(), second.summarise()])
    assert.equal(await outboxCollection.on(office.database.connection).countDocuments({ summary: true }), 1)
    assert.equal(await heardAfter(mali), 1)
    office.clock.advance(40 * SECOND)
    await second.workOff()
    assert.equal(await heardAfter(mali), 0)
  })
})
