import assert from 'node:assert/strict'
import { readCalendar } from '../../src/lib/calendarFile.ts'
import { DAY, HOUR } from '../../src/lib/time.ts'
import { calendarLinkCollection } from '../../src/models/appointments/calendarLinks.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { documentsInClear } from '../support/clearText.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const PATH = '/console/visits/calendar'
const APPLICANT = 'นางสาวอรุณี ศรีสุข'
const PHONE = '0812345678'

describe('the calendar of appointments', () => {
  let office: TestConsole
  let officer: Browser
  let reference: string
  let request: string
  let userId: string
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางวันดี รอบคอบ')
    const made = await makeRequest(office.database.models, { answers: { name: APPLICANT, phone: PHONE } })
    reference = made.reference
    request = made.id
    userId = made.userId
  })
  afterEach(() => office.close())

  const models = () => office.database.models
  const today = () => office.clock.now().toISOString().slice(0, 10)
  let attempts = 0
  async function books(slot: string, from: string | null = null) {
    const booking = { id: `attempt ${(attempts += 1)}`, request, userId, slot, from, minutes: 15, places: 2 }
    assert.equal(
      await models().appointments.book({ ...booking, remindAt: null }, office.clock.now()),
      'booked',
    )
  }
  /** The form that makes a link, as the page has it. */
  async function formOf(browser: Browser): Promise<Record<string, string>> {
    const { text } = await browser.get(PATH).expect(200)
    return { do: 'make', seen: /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? '' }
  }
  /** Makes a link and returns its path on this server. */
  async function makesLink(browser = officer): Promise<string> {
    const page = (await browser.post(PATH, await formOf(browser)).expect(200)).text
    const address = /value="(https:[^"]*)"/.exec(page)?.[1] ?? ''
    assert.match(address, /^https:\/\/chapwai\.example\/console\/visits\/feed\.ics\?key=[\w-]{43}$/)
    return new URL(address).pathname + new URL(address).search
  }
  const feed = async (path: string) => {
    const answer = await office.stranger().get(path).buffer(true)
    return { status: answer.status, text: answer.text, type: answer.headers['content-type'] }
  }
  const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n')
  const values = (text: string, name: string) =>
    unfolded(text).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []))

  it('is downloaded for a day or for seven, with reference, service and time, and with nobody in it', async () => {
    await books(`${today()}T16:00`)
    const day = await officer.get(`${PATH}.ics?days=1`).buffer(true).expect(200)
    assert.match(String(day.headers['content-type']), /^text\/calendar/)
    assert.match(String(day.headers['content-disposition']), /attachment; filename="appointments-.*\.ics"/)
    assert.match(values(day.text, 'SUMMARY')[0] ?? '', new RegExp(`^${reference} · `))
    assert.deepEqual(values(day.text, 'DTSTART'), [`${today().replaceAll('-', '')}T090000Z`])
    assert.deepEqual(values(day.text, 'DTEND'), [`${today().replaceAll('-', '')}T091500Z`])
    assert.deepEqual(values(day.text, 'UID'), [`${reference}@chapwai.example`])
    for (const secret of [APPLICANT, 'อรุณี', PHONE, userId]) assert.ok(!day.text.includes(secret), secret)
    assert.ok(day.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
    assert.notEqual(readCalendar(day.text, '2026-01-01', '2027-12-31'), null)
    await office.database.models.appointments.cancel(
      { id: 'cancel', request, slot: `${today()}T16:00` },
      office.clock.now(),
    )
    const tomorrow = new Date(+office.clock.now() + DAY).toISOString().slice(0, 10)
    await books(`${tomorrow}T10:00`)
    assert.deepEqual(values((await officer.get(`${PATH}.ics?days=1`).buffer(true)).text, 'UID'), [])
    assert.equal(values((await officer.get(`${PATH}.ics?days=7`).buffer(true)).text, 'UID').length, 1)
  })

  it('is read by a program with a secret link, which one page shows once', async () => {
    await books(`${today()}T16:00`)
    assert.match(wordsOf((await officer.get(PATH)).text), /ยังไม่มีลิงก์/)
    const path = await makesLink()
    const { status, text, type } = await feed(path)
    assert.deepEqual([status, values(text, 'UID').length], [200, 1])
    assert.match(String(type), /^text\/calendar; charset=utf-8/)
    assert.deepEqual(values(text, 'X-PUBLISHED-TTL'), ['PT1H'])
    for (const secret of [APPLICANT, 'อรุณี', PHONE, userId]) assert.ok(!text.includes(secret), secret)
    const again = (await officer.get(PATH).expect(200)).text
    assert.ok(!again.includes(path.split('key=')[1] ?? 'none'))
    assert.match(wordsOf(again), /มีลิงก์ที่สร้างเมื่อ .* โปรแกรมอ่านล่าสุดเมื่อ/)
  })

  it('keeps a moved appointment under its id with a higher number, and has no cancelled one', async () => {
    const path = await makesLink()
    await books(`${today()}T15:00`)
    const first = (await feed(path)).text
    await books(`${today()}T16:00`, `${today()}T15:00`)
    const second = (await feed(path)).text
    assert.deepEqual(values(second, 'UID'), values(first, 'UID'))
    assert.ok(Number(values(second, 'SEQUENCE')[0]) > Number(values(first, 'SEQUENCE')[0]))
    await models().appointments.cancel({ id: 'c', request, slot: `${today()}T16:00` }, office.clock.now())
    assert.deepEqual(values((await feed(path)).text, 'UID'), [])
  })

  it('names no restricted service, and has it only for who may see it', async () => {
    await books(`${today()}T16:00`)
    const path = await makesLink()
    const admin = await office.signIn('admin')
    const adminPath = await makesLink(admin)
    const { service } = (await models().requests.byReference(reference)) ?? {}
    const value = { access: { restricted: [service] } }
    const by = { staffId: 'admin', name: 'x' }
    assert.ok(await models().settings.store(value, 0, by, office.clock.now()))
    office.clock.advance(11_000)
    assert.deepEqual(values((await feed(path)).text, 'UID'), [])
    assert.deepEqual(values((await feed(adminPath)).text, 'SUMMARY'), [`${reference} · นัดหมาย`])
  })

  it('is closed by ending the link, by a new one, and after a hundred days that nobody read it', async () => {
    const first = await makesLink()
    const second = await makesLink()
    assert.equal((await feed(first)).status, 404)
    assert.equal((await feed(second)).status, 200)
    await officer.post(PATH, { do: 'end' }).expect(303)
    assert.match(wordsOf((await officer.get(PATH)).text), /ยังไม่มีลิงก์/)
    assert.equal((await feed(second)).status, 404)
    const third = await makesLink()
    office.clock.advance(99 * DAY)
    assert.equal((await feed(third)).status, 200)
    office.clock.advance(99 * DAY)
    assert.equal((await feed(third)).status, 200)
    office.clock.advance(100 * DAY + HOUR)
    assert.equal((await feed(third)).status, 404)
  })

  it('is made once by one form: a reload of the page that shows it makes no other and ends none', async () => {
    const form = await formOf(officer)
    const [one, other] = await Promise.all([officer.post(PATH, form), officer.post(PATH, form)])
    assert.deepEqual([one.status, other.status].sort(), [200, 409])
    const [made, late] = one.status === 200 ? [one, other] : [other, one]
    const address = new URL(/value="(https:[^"]*)"/.exec(made.text)?.[1] ?? '')
    assert.doesNotMatch(late.text, /key=/)
    const again = await officer.post(PATH, form).expect(409)
    assert.match(wordsOf(again.text), /แบบฟอร์มนี้ใช้แล้ว ไม่ได้สร้างลิงก์อีก หากยังไม่ได้คัดลอกลิงก์ โปรดสร้างลิงก์ใหม่/)
    assert.equal((await feed(address.pathname + address.search)).status, 200)
    await models().auditTrail.collect()
    assert.equal((await models().auditTrail.page({ what: 'session' }, 9)).length, 1)
    await makesLink()
    assert.equal((await feed(address.pathname + address.search)).status, 404)
  })

  it('is closed when the member leaves', async () => {
    const member: StaffMember = await office.member('officer', 'นายลาออก แล้วไป')
    const opened = await models().sessions.signIn(await office.token(member), office.clock.now())
    const path = await makesLink(office.browserOf(`__Host-chapwai_session=${opened?.session ?? ''}`))
    assert.equal((await feed(path)).status, 200)
    const row = (await models().staff.list(office.clock.now())).find(({ id }) => id === member.id)
    assert.ok(row)
    const by = { staffId: 'admin', name: 'ผู้ดูแล' }
    await models().staff.revoke(row, by, office.clock.now())
    assert.equal((await feed(path)).status, 404)
  })

  it('opens for no other key, and says the same for all of them', async () => {
    await makesLink()
    const answers = await Promise.all(
      ['', '?key=', `?key=${'x'.repeat(43)}`, '?key[$ne]=1', `?key=${'x'.repeat(43)}&key=y`].map((query) =>
        feed(`/console/visits/feed.ics${query}`),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404],
    )
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1)
  })

  it('is stored by the digest of its secret only, and the trail says who made and ended it', async () => {
    const secret = (await makesLink()).split('key=')[1] ?? ''
    await officer.post(PATH, { do: 'end' }).expect(303)
    const stored = await calendarLinkCollection.on(office.database.connection).find().toArray()
    assert.equal(stored.length, 1)
    const clear = await documentsInClear(office.database.connection)
    assert.deepEqual(
      clear.filter(({ text }) => text.includes(secret)),
      [],
    )
    const admin = await office.signIn('admin')
    await models().auditTrail.collect()
    assert.match(wordsOf((await admin.get('/console/trail')).text), /นางวันดี รอบคอบ .*ปฏิทินนัดหมาย/)
  })

  it('is for officers', async () => {
    const manager = await office.signIn('manager')
    await manager.get(PATH).expect(403)
    await manager.get(`${PATH}.ics`).expect(403)
    await manager.post(PATH, { do: 'make' }).expect(403)
    await office.stranger().get(`${PATH}.ics`).expect(401)
  })
})
