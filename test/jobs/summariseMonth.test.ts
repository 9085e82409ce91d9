import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { countLeaseCollection } from '../../src/models/counts/lease.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { outboxCollection } from '../../src/models/outbox/outboxDocument.ts'
import { monthSummaryCollection } from '../../src/models/staff/monthSummaries.ts'
import type { ItemId, Level } from '../../src/domain/survey/surveyItems.ts'
import { DAY, MINUTE, SECOND } from '../../src/lib/time.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { summariseMonth } from '../../src/jobs/summariseMonth.ts'
import { makeRequest } from '../support/make.ts'
import { Died, lifeUntil, mortalModels } from '../support/mortal.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'

// 31 October 2026 is a Saturday.
const FRIDAY = '2026-10-30T10:00:00+07:00'
const MONDAY = '2026-11-02T08:30:00+07:00'

describe('the month’s summary', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice({ at: FRIDAY, quota: 300 })
    await happens(6)
  })
  afterEach(() => office.close())

  /** Two requests and so many filled-in surveys, in the present month. */
  async function happens(respondents: number, scores: Partial<Record<ItemId, Level>> = { P2: 5, S2: 4 }) {
    const { models, clock } = office
    for (let at = 0; at < 2; at += 1) await makeRequest(models, { at: clock.now() })
    for (let at = 0; at < respondents; at += 1) {
      const survey = models.surveys.idFor(`${clock.now().toISOString()} ${at}`)
      await models.surveys.invite(survey, 'salary-certificate', clock.now())
      for (const [item, level] of Object.entries(scores)) {
        await models.surveys.rate(survey, item, level, clock.now())
      }
    }
    await models.counts.rebuild(clock.now)
  }
  async function memberOf({ userId }: Person): Promise<string> {
    return (await office.models.staff.byLineAccount(userId))?.id ?? ''
  }
  async function staff(role: Role = 'manager', wants = true): Promise<Person> {
    const person = await office.person(`เจ้าหน้าที่ ${role}`)
    const { models, clock } = office
    await addSampleMember(models, { name: 'นายมานะ ตั้งใจ', role, userId: person.userId }, clock.now())
    if (wants) await models.staff.wantMonth(await memberOf(person), true)
    return person
  }
  async function comes(at: string): Promise<void> {
    office.clock.set(at)
    await office.chapwai.summarise()
    await office.chapwai.workOff()
  }
  /** How often the summary stands in what the bot answers to these words. */
  async function heardAfter(person: Person, words = 'เมนู'): Promise<number> {
    const before = person.chat.length
    await person.says(words)
    await office.settled()
    return person.chat.slice(before).filter((each) => JSON.stringify(each).includes('สรุปเดือนตุลาคม 2569'))
      .length
  }
  const pushes = () => office.line.calls.filter(({ path }) => /message\/push$/.test(path)).length
  const summaries = () => monthSummaryCollection.on(office.database.connection).find().toArray()
  const laid = async () => (await summaries()).map(({ _id }) => _id)
  const messages = async () =>
    (
      await outboxCollection
        .on(office.database.connection)
        .find({ monthly: { $exists: true } })
        .toArray()
    ).map(({ state, monthly }) => `${monthly} ${state}`)

  it('is laid once on the first day on which the office opens, not before it opens', async () => {
    for (const at of ['2026-11-01T10:00:00+07:00', '2026-11-02T08:29:59+07:00']) {
      await comes(at)
      assert.deepEqual(await laid(), [], at)
    }
    await comes(MONDAY)
    assert.deepEqual(await laid(), ['2026-10'])
    await comes('2026-11-03T09:00:00+07:00')
    const [only, ...others] = await summaries()
    assert.deepEqual([only?.readyAt, others], [new Date(MONDAY), []])
  })

  it('waits for the end of a holiday', async () => {
    await office.sets({ holidays: [{ day: '2026-11-02', name: 'วันหยุด', source: 'ประกาศ' }] })
    await comes(MONDAY)
    assert.deepEqual(await laid(), [])
    await comes('2026-11-03T08:30:00+07:00')
    assert.deepEqual(await laid(), ['2026-10'])
  })

  it('is laid on the next office day after an outage', async () => {
    const manager = await staff()
    await comes('2026-11-13T16:30:00+07:00')
    assert.deepEqual(await laid(), [], 'after closing')
    await comes('2026-11-16T08:30:00+07:00')
    assert.deepEqual(await laid(), ['2026-10'])
    assert.equal(await heardAfter(manager), 1)
  })

  it('is not laid for a month in which nothing happened', async () => {
    await staff()
    await comes('2026-12-01T09:00:00+07:00')
    assert.deepEqual([await laid(), await messages()], [[], []])
  })

  it('goes along with the next reply, free, and once', async () => {
    const manager = await staff()
    await comes(MONDAY)
    office.clock.advance(6 * MINUTE)
    assert.equal(await heardAfter(manager), 1)
    await comes('2026-11-20T09:00:00+07:00')
    assert.equal(await heardAfter(manager), 0, 'a second time')
    assert.deepEqual([pushes(), office.line.usage()], [0, 0])
  })

  it('says the figures beside those of the month before, with the way to the report', async () => {
    const manager = await staff()
    office.clock.set('2026-11-16T10:00:00+07:00')
    await happens(5, { P2: 4, S2: 3 })
    await makeRequest(office.models, { at: office.clock.now() })
    await office.models.counts.rebuild(office.clock.now)
    await comes('2026-12-01T08:30:00+07:00')
    await manager.says('เมนู')
    await office.settled()
    const shown = JSON.stringify(manager.chat)
    for (const words of [
      'สรุปเดือนพฤศจิกายน 2569',
      '3 เรื่อง (เดือนก่อน 2 เรื่อง)',
      '5 คน (เดือนก่อน 6 คน)',
      'ค่าเฉลี่ย 3.50 ร้อยละ 70.00 (เดือนก่อน 90.00)',
      'ยังไม่บรรลุเป้าหมาย',
      `${office.chapwai.url}/console/reports?period=2026-11`,
    ]) {
      assert.ok(shown.includes(words), words)
    }
  })

  it('waits until all of the month is counted, also by another process', async () => {
    const manager = await staff()
    await makeRequest(office.models, { at: office.clock.now() })
    office.clock.set(MONDAY)
    const lease = countLeaseCollection.on(office.database.connection)
    const until = new Date(+office.clock.now() + MINUTE)
    await lease.updateOne({ _id: 'counts' }, { $set: { holder: 'another process', until } })
    await office.chapwai.summarise()
    assert.deepEqual([await laid(), await messages()], [[], []])
    office.clock.advance(MINUTE)
    await office.chapwai.summarise()
    assert.deepEqual([await laid(), await messages()], [['2026-10'], ['2026-10 waiting']])
    assert.equal(await heardAfter(manager), 1)
    assert.match(JSON.stringify(manager.chat), /3 เรื่อง \(เดือนก่อน 0 เรื่อง\)/)
  })

  it('does not wait for a document that cannot be counted', async () => {
    const broken = await makeRequest(office.models, { at: office.clock.now() })
    await requestCollection
      .on(office.database.connection)
      .updateOne(
        { _id: broken.id },
        { $set: { state: 'completed', completedDay: '2026-10-30', officeMinutes: -1 } },
      )
    await staff()
    office.clock.set(MONDAY)
    await office.chapwai.summarise()
    assert.deepEqual(await laid(), ['2026-10'])
  })

  it('is said in the language that the member has chosen', async () => {
    const manager = await staff()
    await manager.says('English')
    await office.settled()
    await comes(MONDAY)
    await manager.says('menu')
    await office.settled()
    assert.match(JSON.stringify(manager.chat), /Summary of October 2026.*Reached.*Open the report/)
  })

  it('says no satisfaction of fewer than five respondents', async () => {
    const manager = await staff()
    office.clock.set('2026-11-16T10:00:00+07:00')
    await happens(4)
    await comes('2026-12-01T08:30:00+07:00')
    await manager.says('เมนู')
    await office.settled()
    const shown = JSON.stringify(manager.chat)
    assert.match(shown, /น้อยกว่า 5 คน \(เดือนก่อน 6 คน\)/)
    assert.match(shown, /ไม่แสดง เนื่องจากผู้ตอบน้อยกว่า 5 คน/)
    assert.doesNotMatch(shown, /ค่าเฉลี่ย|เป้าหมายของสำนักงาน/)
  })

  it('is sent to nobody who has not asked for it, who sees no figures, or who is no member', async () => {
    const people = [await staff('manager', false), await staff('officer'), await office.person()]
    const admin = await staff('admin')
    await comes(MONDAY)
    for (const person of people) assert.equal(await heardAfter(person), 0)
    assert.equal(await heardAfter(admin), 1)
  })

  it('does not reach who has left, or wants it no more', async () => {
    await office.sets({ notices: { monthByPush: true } })
    const [leaving, tired] = [await staff(), await staff()]
    await comes(MONDAY)
    const row = await office.models.staff.row(await memberOf(leaving), office.clock.now())
    assert.ok(row)
    assert.equal(await office.models.staff.revoke(row, COMMAND_LINE, office.clock.now()), 'done')
    await office.models.staff.wantMonth(await memberOf(tired), false)
    assert.equal(await heardAfter(tired), 0)
    office.clock.advance(3 * DAY)
    await office.chapwai.workOff()
    assert.equal(await heardAfter(leaving), 0)
    assert.deepEqual([pushes(), await messages()], [0, ['2026-10 overtaken', '2026-10 overtaken']])
  })

  it('is never pushed unless the office has decided so', async () => {
    const manager = await staff()
    await comes(MONDAY)
    for (const at of ['2026-11-05T09:00:00+07:00', '2026-11-29T09:00:00+07:00']) await comes(at)
    assert.deepEqual([pushes(), await messages()], [0, ['2026-10 waiting']])
    assert.equal(await heardAfter(manager), 1, 'still free to go along')
  })

  it('is pushed after the days without a free reply where the office has decided so', async () => {
    await office.sets({ notices: { monthByPush: true, freeReplyDays: 3 } })
    const manager = await staff()
    await comes(MONDAY)
    await comes('2026-11-05T08:29:59+07:00')
    assert.equal(pushes(), 0)
    await comes('2026-11-05T08:30:00+07:00')
    assert.deepEqual([pushes(), office.line.usage()], [1, 1])
    assert.match(JSON.stringify(manager.chat.at(-1)), /สรุปเดือนตุลาคม 2569/)
    await comes('2026-11-16T09:00:00+07:00')
    assert.deepEqual([pushes(), await messages()], [1, ['2026-10 accepted']])
  })

  it('leaves what is kept for urgent notices alone, and still goes with a reply', async () => {
    await office.sets({ notices: { monthByPush: true, reserveMessages: 300 } })
    const manager = await staff()
    await comes(MONDAY)
    await comes('2026-11-05T08:30:00+07:00')
    assert.deepEqual([pushes(), await messages()], [0, ['2026-10 waiting']])
    assert.equal(await heardAfter(manager), 1)
  })

  it('waits for a free reply when LINE says that the allowance is used up', async () => {
    await office.sets({ notices: { monthByPush: true, reservePercent: 0, reserveMessages: 0 } })
    const manager = await staff()
    await comes(MONDAY)
    office.line.faults.next('monthlyLimit', { path: 'push' })
    await comes('2026-11-05T08:30:00+07:00')
    assert.deepEqual([pushes(), office.line.usage(), await messages()], [1, 0, ['2026-10 waiting']])
    assert.equal(await heardAfter(manager), 1)
  })

  it('is dropped unsent at the end of the month: no failure, no call', async () => {
    const manager = await staff()
    await comes(MONDAY)
    await comes('2026-11-30T23:59:59+07:00')
    assert.deepEqual(await messages(), ['2026-10 waiting'])
    await comes('2026-12-01T00:00:00+07:00')
    assert.deepEqual(await messages(), ['2026-10 overtaken'])
    assert.equal(await heardAfter(manager), 0)
    assert.equal(pushes(), 0)
    assert.deepEqual(await office.models.outbox.untold(new Date(0)), [])
  })

  it('is remembered to the end of the month and longer, so that it is not prepared again', async () => {
    await staff()
    await comes(MONDAY)
    const [message] = await outboxCollection
      .on(office.database.connection)
      .find({ monthly: '2026-10' })
      .toArray()
    assert.deepEqual(message?.expiresAt, new Date('2026-12-08T00:00:00+07:00'))
  })

  it('is prepared once by two processes, whichever dies and wherever', async () => {
    const manager = await staff()
    office.clock.set(MONDAY)
    const read = office.models.settings.reader(office.clock.now)
    for (let endsAt = 1; ; endsAt += 1) {
      const life = lifeUntil(endsAt, endsAt % 2 === 0 ? 'before' : 'after')
      const models = mortalModels(office.models, life)
      const deps = { models, clock: office.clock.now, office: read, baseUrl: office.chapwai.url }
      const died = await summariseMonth(deps).then(
        () => false,
        (error: unknown) => error instanceof Died,
      )
      if (!died) break
    }
    const second = await office.another()
    await Promise.all([office.chapwai.summarise(), second.summarise()])
    assert.deepEqual([await laid(), await messages()], [['2026-10'], ['2026-10 waiting']])
    assert.equal(await heardAfter(manager), 1)
    office.clock.advance(40 * SECOND)
    await second.workOff()
    assert.equal(await heardAfter(manager), 0)
  })
})
