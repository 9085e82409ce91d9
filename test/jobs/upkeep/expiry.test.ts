import assert from 'node:assert/strict'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import type { Person } from '../../../sandbox/line/index.ts'
import type { Request } from '../../../src/domain/requests/request.ts'
import { DAY, HOUR } from '../../../src/lib/time.ts'
import type { Models } from '../../../src/models/index.ts'
import { callList } from '../../../src/requests/calls.ts'
import { expireIdle } from '../../../src/jobs/upkeep/expiry.ts'
import { makeRequest, makeUserId, makeWalkIn } from '../../support/make.ts'
import { Died, lifeUntil, mortalModels } from '../../support/mortal.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../../support/office.ts'
import { makePhoto } from '../../support/pictures.ts'
import { says, sees, taps } from '../../support/story.ts'

const PAPER = 'สลิปเงินเดือน (ปัจจุบัน)'
const FILED = '2026-11-23T09:00:00+07:00'

describe('a request in which nothing happens', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice({ at: FILED })
    person = await office.person()
  })
  afterEach(() => office.close())

  const filed = async (userId = person.userId) =>
    makeRequest(office.models, { userId, at: office.clock.now() })
  async function stateOf({ id }: Pick<Request, 'id'>) {
    return (await office.models.requests.byId(id))?.state
  }
  /** The hourly upkeep so many days after filing, and all that leaves because of it. */
  async function onDay(day: number) {
    office.clock.set(new Date(+new Date(FILED) + day * DAY + HOUR).toISOString())
    await office.chapwai.upkeep()
    await office.chapwai.workOff()
  }
  const kindsOf = async ({ id }: Pick<Request, 'id'>) =>
    (await office.models.outbox.noticesOf(id)).map(({ kind, state }) => `${kind} ${state}`)
  const warnings = () => person.chat.filter((entry) => JSON.stringify(entry).includes('คำขอนี้ใกล้สิ้นสุด')).length
  async function sendsPhoto() {
    await says(office, person, 'สถานะ')
    await taps(office, person, 'ส่งภาพเอกสาร')
    await taps(office, person, `${PAPER} (0 ภาพ)`)
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
  }

  it('is told 14 days before its end what goes with it, and then that it has ended', async () => {
    const request = await filesThroughChat(office, person, 'salary-certificate')
    await sendsPhoto()
    await onDay(45)
    assert.equal(warnings(), 0)
    await onDay(46)
    sees(person, 'คำขอนี้ใกล้สิ้นสุด', request.reference, 'หลัง ศ. 22 ม.ค.')
    sees(person, 'จะสิ้นสุดหลัง ศ. 22 ม.ค.', 'ภาพเอกสารที่ส่งไว้ 1 ภาพจะถูกลบไปด้วย')
    const shown = JSON.stringify(person.last)
    for (const way of ['kind=keep-request', 'kind=visit-of', 'kind=photo-papers', 'kind=human'])
      assert.ok(shown.includes(way), way)
    await onDay(59)
    assert.equal(warnings(), 1)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(60)
    await onDay(61)
    assert.equal(await stateOf(request), 'expired')
    sees(person, 'คำขอสิ้นสุดเพราะพ้นกำหนด', 'ลบภาพเอกสาร 1 ภาพแล้ว')
    assert.deepEqual(await office.models.photos.of({ request: request.id }), [])
    assert.deepEqual(await kindsOf(request), ['expiring accepted', 'expired accepted'])
    const history = (await office.models.requests.byId(request.id))?.history
    assert.deepEqual([history?.at(-1)?.by.kind, history?.length], ['calendar', 2])
  })

  it('stays when the person says so, and is told anew when nothing happens again', async () => {
    const request = await filed()
    await onDay(46)
    await onDay(50)
    await taps(office, person, 'ยังต้องการคำขอนี้')
    sees(person, `คำขอเลขที่ ${request.reference} ยังคงอยู่`)
    await onDay(61)
    await onDay(95)
    assert.equal(await stateOf(request), 'submitted')
    assert.equal(warnings(), 1)
    await onDay(97)
    assert.equal(warnings(), 2)
    await onDay(111)
    assert.equal(await stateOf(request), 'expired')
  })

  it('answers the button kindly when it is old or somebody else’s', async () => {
    const request = await filed()
    const other = await filed(makeUserId())
    await onDay(46)
    await onDay(61)
    const press = ({ reference }: Request) =>
      office.presses(person, `kind=keep-request&reference=${reference}`)
    await press(request)
    sees(person, `คำขอเลขที่ ${request.reference} สิ้นสุดแล้ว`)
    await press(other)
    sees(person, 'ไม่พบเลขที่คำขอนี้ในคำขอของท่าน')
  })

  it('is told first when the program was down for months', async () => {
    const request = await filed()
    await onDay(200)
    assert.equal(warnings(), 1)
    sees(person, 'จะสิ้นสุดหลัง ศ. 18 มิ.ย.')
    await onDay(206)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(208)
    assert.equal(await stateOf(request), 'expired')
  })

  it('stays with an appointment to come, booked a day before its end', async () => {
    const request = await filed()
    await onDay(46)
    await onDay(59)
    await office.presses(person, `kind=visit-book&reference=${request.reference}&slot=2027-01-25T09:00`)
    await onDay(61)
    assert.equal(await stateOf(request), 'submitted')
    const now = office.clock.now()
    assert.equal(await office.models.appointments.standing(request.id, now), '2027-01-25T09:00')
  })

  it('is not told and does not expire before its appointment, however far', async () => {
    await office.sets({ retention: { idleRequestDays: 4 } })
    const request = await filed()
    await office.presses(person, `kind=visit-book&reference=${request.reference}&slot=2026-12-08T09:00`)
    for (const day of [5, 10, 15]) await onDay(day)
    assert.equal(warnings(), 0)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(16)
    assert.equal(warnings(), 1)
    await onDay(19)
    assert.equal(await stateOf(request), 'expired')
  })

  it('stays when a photo comes on its last day', async () => {
    const request = await filesThroughChat(office, person, 'salary-certificate')
    await onDay(46)
    await onDay(59)
    await sendsPhoto()
    await onDay(61)
    assert.equal(await stateOf(request), 'submitted')
    assert.equal((await office.models.photos.of({ request: request.id })).length, 1)
  })

  it('stays when something happens in the very moment of its end', async () => {
    const request = await filed()
    await onDay(46)
    office.clock.set(new Date(+new Date(FILED) + 61 * DAY).toISOString())
    const change: Models['requests']['change'] = async (...args) => {
      await office.models.requests.touch([request.id], office.clock.now())
      return office.models.requests.change(...args)
    }
    const models = { ...office.models, requests: { ...office.models.requests, change } }
    const settings = await office.models.settings.reader(office.clock.now)()
    const deps = { models, vault: office.database.vault, noticesWait: () => undefined }
    await expireIdle(deps, office.clock.now(), settings)
    assert.equal(await stateOf(request), 'submitted')
  })

  it('is not told when something happens in the very moment of telling', async () => {
    const request = await filed()
    office.clock.set(new Date(+new Date(FILED) + 47 * DAY).toISOString())
    const idle: Models['requests']['idle'] = async (which) => {
      const found = await office.models.requests.idle(which)
      await office.models.requests.touch([request.id], office.clock.now())
      return found
    }
    const models = { ...office.models, requests: { ...office.models.requests, idle } }
    const settings = await office.models.settings.reader(office.clock.now)()
    const deps = { models, vault: office.database.vault, noticesWait: () => undefined }
    assert.deepEqual(await expireIdle(deps, office.clock.now(), settings), { told: 0, expired: 0 })
  })

  it('of somebody without LINE is told by telephone, before and after', async () => {
    const request = await makeWalkIn(office.models, { at: office.clock.now() })
    await onDay(46)
    const calls = async () =>
      (await callList(office.models, office.clock.now(), usualOffice)).map(({ notice }) => notice.kind)
    assert.deepEqual(await calls(), ['expiring'])
    await onDay(61)
    assert.equal(await stateOf(request), 'expired')
    assert.deepEqual(await calls(), ['expired'])
  })

  it('stays while LINE does not take the notice', async () => {
    const request = await filed()
    for (let i = 0; i < 40; i += 1) office.line.faults.next('monthlyLimit', { path: 'push' })
    await onDay(46)
    assert.deepEqual(await kindsOf(request), ['expiring waiting'])
    // Pushed when LINE's next month begins.
    await onDay(47)
    assert.equal(await stateOf(request), 'submitted')
  })

  it('leaves the person a week from when the notice has come, however late LINE took it', async () => {
    const request = await filed()
    for (let i = 0; i < 40; i += 1) office.line.faults.next('monthlyLimit', { path: 'push' })
    await onDay(59)
    await onDay(68)
    assert.deepEqual(await kindsOf(request), ['expiring waiting'])
    await says(office, person, 'บริการ')
    assert.equal(warnings(), 1)
    await onDay(69)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(74)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(76)
    assert.equal(await stateOf(request), 'expired')
  })

  it('ends on the day that was told, also when the office shortens its term meanwhile', async () => {
    const request = await filed()
    await onDay(46)
    sees(person, 'จะสิ้นสุดหลัง ศ. 22 ม.ค.')
    await office.sets({ retention: { idleRequestDays: 30 } })
    await onDay(60)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(61)
    assert.equal(await stateOf(request), 'expired')
  })

  it('is told in the middle of a short term', async () => {
    await office.sets({ retention: { idleRequestDays: 10 } })
    const request = await filed()
    await onDay(4)
    assert.equal(warnings(), 0)
    await onDay(6)
    assert.equal(warnings(), 1)
    await onDay(11)
    assert.equal(await stateOf(request), 'submitted')
    await onDay(12)
    assert.equal(await stateOf(request), 'expired')
  })

  it('is found behind two hundred others that stay because of an appointment', async function () {
    this.timeout(240_000)
    await office.sets({ retention: { idleRequestDays: 4 }, visits: { places: 50 } })
    for (let i = 0; i < 201; i += 1) {
      const { id } = await filed()
      const slot = `2026-12-08T${String(9 + (i % 3)).padStart(2, '0')}:${i % 2 ? '00' : '30'}`
      const booking = { id, request: id, userId: person.userId, slot, from: null, minutes: 15, places: 50 }
      await office.models.appointments.book({ ...booking, remindAt: null }, office.clock.now())
    }
    office.clock.advance(1000)
    const request = await filed()
    await onDay(3)
    await onDay(6)
    assert.equal(await stateOf(request), 'expired')
  })

  it('is told once and ends once, wherever a process dies', async function () {
    this.timeout(60_000)
    const settings = await office.models.settings.reader(office.clock.now)()
    for (let step = 1; ; step += 1) {
      const start = +new Date(FILED) + step * 100 * DAY
      office.clock.set(new Date(start).toISOString())
      const request = await filed()
      const life = lifeUntil(step, step % 2 === 0 ? 'before' : 'after')
      const mortal = mortalModels(office.models, life)
      const deps = { models: mortal, vault: office.database.vault, noticesWait: () => undefined }
      for (const day of [47, 61]) {
        office.clock.set(new Date(start + day * DAY + HOUR).toISOString())
        await expireIdle(deps, office.clock.now(), settings).catch((error: unknown) =>
          assert.ok(error instanceof Died, String(error)),
        )
        await office.chapwai.upkeep()
        await office.chapwai.workOff()
      }
      assert.deepEqual(await kindsOf(request), ['expiring accepted', 'expired accepted'], `step ${step}`)
      const { state, history, givesBackAt } = (await office.models.requests.byId(request.id)) ?? {}
      assert.deepEqual([state, history?.length, givesBackAt], ['expired', 2, null], `step ${step}`)
      if (!life.dead) return assert.ok(step > 10, `only ${step} deaths`)
    }
  })
})
