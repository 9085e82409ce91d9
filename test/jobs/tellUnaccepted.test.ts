import assert from 'node:assert/strict'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { tellUnaccepted } from '../../src/jobs/tellUnaccepted.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { makeRequest } from '../support/make.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const TITLE = 'คำขอที่ยังรอรับเรื่อง'

describe('a request that nobody has accepted', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ at: '2026-11-23T09:00:00+07:00', quota: 300 })))
  afterEach(() => office.close())

  async function staff(role: Role, wants: boolean | null, name = `เจ้าหน้าที่ ${role}`): Promise<Person> {
    const person = await office.person(name)
    const { models, clock } = office
    await addSampleMember(models, { name, role, userId: person.userId }, clock.now())
    const member = await models.staff.byLineAccount(person.userId)
    if (wants !== null) await models.staff.wantUnaccepted(member?.id ?? '', wants)
    return person
  }
  const filed = (at: string) =>
    makeRequest(office.models, { service: 'staff-id-card', at: new Date(`2026-11-${at}:00+07:00`) })
  async function at(time: string): Promise<void> {
    office.clock.set(`2026-11-${time}:00+07:00`)
    await office.chapwai.tellUnaccepted()
    await office.chapwai.workOff()
  }
  /** The cards about waiting requests among what a person gets; with words, among the answer to them. */
  async function hears(person: Person, words?: string): Promise<string[]> {
    const before = words === undefined ? 0 : person.chat.length
    if (words !== undefined) await person.says(words)
    await office.settled()
    return person.chat
      .slice(before)
      .map((entry) => JSON.stringify(entry))
      .filter((entry) => entry.includes(TITLE))
  }
  const pushes = () => office.line.calls.filter(({ path }) => /message\/push$/.test(path)).length

  it('is told with the next reply to staff who asked for it, once, and costs nothing', async () => {
    const [mali, other] = [await staff('officer', true), await staff('officer', null, 'นายไม่ขอ')]
    const request = await filed('23T09:00')
    await at('23T10:04')
    assert.deepEqual(await hears(mali, 'เมนู'), [])
    await at('23T10:05')
    const [card = ''] = await hears(mali, 'เมนู')
    assert.match(card, /มี 1 เรื่องที่รอเกิน 60 นาทีของเวลาทำการ/)
    assert.ok(card.includes(request.reference))
    // Neither name nor telephone; the ids in links hold any digits.
    const told = JSON.stringify((JSON.parse(card) as { message: unknown }).message)
    assert.doesNotMatch(told, /ใจดี|(?<![0-9a-f])0[-\s]?\d{1,2}[-\s]?\d{3}[-\s]?\d{4}(?![0-9a-f])/)
    assert.deepEqual(await hears(other, 'เมนู'), [])
    await at('23T10:06')
    assert.deepEqual([await hears(mali, 'เมนู'), pushes(), office.line.usage()], [[], 0, 0])
  })

  it('is told to managers after twice as long, by number only, unless they have switched it off', async () => {
    const [manager, unwilling] = [await staff('manager', null), await staff('manager', false, 'นายปิดไว้')]
    const request = await filed('23T09:00')
    await at('23T10:59')
    assert.deepEqual(await hears(manager, 'เมนู'), [])
    await at('23T11:05')
    const [card = ''] = await hears(manager, 'เมนู')
    assert.match(card, /มี 1 เรื่องที่รอเกิน 120 นาทีของเวลาทำการ/)
    assert.ok(!card.includes(request.reference))
    assert.doesNotMatch(card, /console/)
    assert.deepEqual(await hears(unwilling, 'เมนู'), [])
  })

  it('is counted in office minutes: not at night, at lunch or on a holiday', async () => {
    await office.sets({ holidays: [{ day: '2026-11-24', name: 'วันหยุด', source: 'ประกาศ' }] })
    const mali = await staff('officer', true)
    await filed('23T16:00')
    await at('23T20:00')
    await at('24T10:00')
    assert.deepEqual(await hears(mali, 'เมนู'), [])
    // 30 minutes on the 23rd, 30 on the 25th, which has become full at 9 o’clock.
    await at('25T08:59')
    assert.deepEqual(await hears(mali, 'เมนู'), [])
    await at('25T09:05')
    assert.equal((await hears(mali, 'เมนู')).length, 1)
  })

  it('is told in one message with the others of the same five minutes', async () => {
    const mali = await staff('officer', true)
    for (let count = 0; count < 7; count += 1) await filed('22T10:00')
    await at('23T09:35')
    const heard = await hears(mali, 'เมนู')
    assert.equal(heard.length, 1)
    assert.match(heard[0] ?? '', /มี 7 เรื่อง/)
    assert.match(heard[0] ?? '', /และอีก 2 เรื่อง/)
  })

  it('is not told of once somebody has accepted it, even if the message waits already', async () => {
    const mali = await staff('officer', true)
    const [first, second] = [await filed('23T09:00'), await filed('23T09:01')]
    await office.decides(first, { change: 'accept' })
    await at('23T10:10')
    await office.decides(second, { change: 'accept' })
    assert.deepEqual(await hears(mali, 'เมนู'), [])
  })

  it('is pushed at once where the office wants that, and never without', async () => {
    await office.sets({ notices: { unacceptedByPush: true } })
    const mali = await staff('officer', true)
    await filed('23T09:00')
    await filed('23T09:01')
    await at('23T10:10')
    assert.deepEqual([(await hears(mali)).length, pushes()], [1, 1])
    await at('23T10:20')
    assert.equal(pushes(), 1)
  })

  it('waits for a free reply while the month’s reserve is touched', async () => {
    await office.sets({ notices: { unacceptedByPush: true, reserveMessages: 300 } })
    const mali = await staff('officer', true)
    await filed('23T09:00')
    await at('23T10:10')
    assert.equal(pushes(), 0)
    assert.equal((await hears(mali, 'เมนู')).length, 1)
  })

  it('is dropped unsent at the end of the next office day', async () => {
    await staff('officer', true)
    await filed('23T09:00')
    await at('23T10:10')
    office.clock.set('2026-11-24T16:30:00+07:00')
    await office.chapwai.workOff()
    const records = await outboxCollection
      .on(office.database.connection)
      .find({ unaccepted: { $exists: true } })
      .toArray()
    assert.deepEqual(
      records.map(({ state }) => state),
      ['overtaken'],
    )
    assert.equal(pushes(), 0)
    assert.deepEqual(await office.models.outbox.untold(new Date(0)), [])
  })

  it('is told to nobody where the office has switched it off', async () => {
    await office.sets({ notices: { unacceptedMinutes: 0 } })
    const mali = await staff('officer', true)
    await filed('23T09:00')
    await at('23T16:00')
    assert.deepEqual(await hears(mali, 'เมนู'), [])
  })

  it('waits anew once its papers are complete again', async () => {
    const mali = await staff('officer', true)
    const request = await filed('23T09:00')
    const papers = { change: 'ask-papers', papers: ['old-card'], note: null, again: null } as const
    assert.ok(await office.decides(request, papers))
    office.clock.set('2026-11-23T11:00:00+07:00')
    const asked = await office.models.requests.byId(request.id)
    assert.ok(asked && (await office.decides(asked, { change: 'papers-complete' })))
    await at('23T11:30')
    assert.deepEqual(await hears(mali, 'เมนู'), [])
    await at('23T13:05')
    assert.equal((await hears(mali, 'เมนู')).length, 1)
  })

  it('is told to the stand-in of whoever is away', async () => {
    const [mali, wichai] = [await staff('officer', true), await staff('officer', null, 'นายวิชัย')]
    const { models, clock } = office
    const memberOf = async ({ userId }: Person) => (await models.staff.byLineAccount(userId))?.id ?? ''
    const row = await models.staff.row(await memberOf(mali), clock.now())
    assert.ok(row)
    const absence = { from: '2026-11-23', until: '2026-11-24', standIn: await memberOf(wichai) }
    await models.staff.setAbsence(row, absence, 'นายวิชัย', COMMAND_LINE, clock.now())
    await filed('23T09:00')
    await at('23T10:05')
    assert.deepEqual([(await hears(mali, 'เมนู')).length, (await hears(wichai, 'เมนู')).length], [0, 1])
  })

  it('is told once by two processes, whichever dies and wherever', async () => {
    const mali = await staff('officer', true)
    const requests = [await filed('23T09:00'), await filed('23T09:01')]
    office.clock.set('2026-11-23T10:10:00+07:00')
    const read = office.models.settings.reader(office.clock.now)
    for (let endsAt = 1; ; endsAt += 1) {
      const life = lifeUntil(endsAt, endsAt % 2 === 0 ? 'before' : 'after')
      const deps = {
        models: mortalModels(office.models, life),
        clock: office.clock.now,
        office: read,
        baseUrl: 'https://chapwai.example',
      }
      const died = await tellUnaccepted(deps).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Died) return true
          throw error
        },
      )
      if (!died) break
    }
    await Promise.all([office.chapwai.tellUnaccepted(), office.chapwai.tellUnaccepted()])
    assert.equal((await hears(mali, 'เมนู')).length, 1)
    const stored = await requestCollection
      .on(office.database.connection)
      .find({ _id: { $in: requests.map(({ id }) => id) } })
      .toArray()
    assert.deepEqual(
      stored.map(({ unacceptedTold, revision }) => [unacceptedTold, revision]),
      [
        [1, 1],
        [1, 1],
      ],
    )
  })
})
