import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'
import { DAY } from '../../src/lib/time.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the staff page', () => {
  let office: TestConsole
  let admin: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นายธีระ ดูแลดี')
  })
  afterEach(() => office.close())

  const staff = () => office.database.models.staff
  const shown = async (path = '/console/staff') => wordsOf((await admin.get(path).expect(200)).text)
  const pathOf = ({ id }: StaffMember) => `/console/staff/${id}`
  const rowOf = (id: string) => staff().row(id, office.clock.now())
  const browserWith = (session = '') => office.browserOf(`${cookieName('session', true)}=${session}`)
  async function browserOf(member: StaffMember): Promise<Browser> {
    const opened = await office.database.models.sessions.signIn(
      await office.token(member),
      office.clock.now(),
    )
    return browserWith(opened?.session)
  }
  async function acts(browser: Browser, member: StaffMember, form: Record<string, string>) {
    const row = await rowOf(member.id)
    return browser.post(pathOf(member), { revision: String(row?.revision ?? 0), ...form })
  }
  async function me(name: string): Promise<StaffMember> {
    const member = (await staff().list(office.clock.now())).find((each) => each.name === name)
    assert.ok(member)
    return member
  }
  async function trailOf(most = 9) {
    const entries = await office.database.models.auditTrail.page({}, most)
    return entries.map(({ by, what, subject, before, after }) => ({
      by: by === COMMAND_LINE ? by : by.name,
      what,
      subject: subject.replace(/ \(.*/, ''),
      before,
      after,
    }))
  }

  it('lists who works here, who is linked and who has a code', async () => {
    await staff().invite('นางสาวรอ <เชื่อม>', 'officer', office.clock.now(), COMMAND_LINE)
    assert.match(await shown(), /นางสาวรอ &lt;เชื่อม> เจ้าหน้าที่ รอเชื่อมด้วยรหัส ถึง 24 พ\.ย\. 69 09\.00/)
    assert.match(await shown(), /นายธีระ ดูแลดี ผู้ดูแลระบบ เชื่อมแล้ว ยังไม่เคย/)
    office.clock.advance(DAY)
    admin = await office.signIn('admin')
    assert.match(await shown(), /นางสาวรอ &lt;เชื่อม> เจ้าหน้าที่ ยังไม่เชื่อม/)
    assert.doesNotMatch(await shown(), /CW-/)
  })

  it('adds somebody and shows the code once, in its own answer only', async () => {
    const form = { id: randomUUID(), name: ' นางสาวมาลี  ตั้งใจ ', role: 'officer' }
    const answer = await admin.post('/console/staff', form).expect(200)
    const code = /CW-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(answer.text)?.[0] ?? ''
    assert.match(wordsOf(answer.text), /รหัสเชื่อมบัญชีของ นางสาวมาลี ตั้งใจ CW-/)
    assert.equal(answer.headers['set-cookie'], undefined)
    const again = await admin.post('/console/staff', form).expect(409)
    assert.match(again.text, /เพิ่มเจ้าหน้าที่คนนี้แล้ว/)
    assert.doesNotMatch(again.text + (await shown()), /CW-/)
    const userId = makeUserId()
    assert.equal((await staff().link(code, userId, office.clock.now())).member?.name, 'นางสาวมาลี ตั้งใจ')
    await office.database.models.auditTrail.collect()
    const [linked, added] = await trailOf()
    assert.deepEqual(added, {
      by: 'นายธีระ ดูแลดี',
      what: 'staff',
      subject: 'นางสาวมาลี ตั้งใจ',
      before: { name: null, role: null, 'code until': null },
      after: { name: 'นางสาวมาลี ตั้งใจ', role: 'officer', 'code until': '2026-11-24T02:00:00.000Z' },
    })
    assert.deepEqual([linked?.by, linked?.after], ['นางสาวมาลี ตั้งใจ', { linked: true }])
    const links = JSON.stringify(await office.database.connection.collection('trail').find().toArray())
    assert.ok(!links.includes(code) && !links.includes(userId))
  })

  it('says what is wrong and keeps what was typed', async () => {
    const wrong = await admin.post('/console/staff', { name: ' ', role: 'boss' }).expect(422)
    assert.match(wordsOf(wrong.text), /โปรดพิมพ์ชื่อ 1–100 ตัวอักษร โปรดเลือกบทบาท/)
    assert.match(wrong.text, /<a href="#name">/)
    const long = await admin.post('/console/staff', { name: 'ก'.repeat(101), role: 'manager' }).expect(422)
    assert.match(long.text, /value="ก{101}"/)
    assert.match(long.text, /<option value="manager" selected/)
    assert.equal((await staff().list(office.clock.now())).length, 1)
  })

  it('renames and gives another role, which counts from the next page on', async () => {
    const member = await office.member('manager', 'นางเก่า')
    const browser = await browserOf(member)
    await browser.get('/console/reports').expect(200)
    await acts(admin, member, { act: 'rename', name: 'นางใหม่' }).then(({ status }) =>
      assert.equal(status, 303),
    )
    await acts(admin, member, { act: 'role', role: 'officer' }).then(({ status }) =>
      assert.equal(status, 303),
    )
    assert.match((await browser.get('/console').expect(200)).text, /นางใหม่/)
    await browser.get('/console/reports').expect(403)
    assert.deepEqual(
      (await trailOf(2)).map(({ before, after }) => [before, after]),
      [
        [{ role: 'manager' }, { role: 'officer' }],
        [{ name: 'นางเก่า' }, { name: 'นางใหม่' }],
      ],
    )
    const wrong = await acts(admin, member, { act: 'rename', name: '' })
    assert.equal(wrong.status, 422)
  })

  it('revokes at once: the next request is refused and the open stream ends', async () => {
    const member = await office.member('officer', 'นางลา ออก')
    const browser = await browserOf(member)
    const stream = await fetch(`${office.address}/console/events`, {
      headers: { cookie: browser.cookie ?? '' },
    })
    const heard = stream.text()
    const answer = await acts(admin, member, { act: 'revoke' })
    assert.equal(answer.headers['location'], '/console/staff')
    await browser.get('/console').expect(401)
    assert.match(await heard, /event: signed-out/)
    assert.doesNotMatch(await shown(), /นางลา/)
    await admin.get(pathOf(member)).expect(404)
    assert.equal(await rowOf(member.id), null)
    const document = await staffCollection.on(office.database.connection).findOne({ _id: member.id })
    assert.equal(document?.userId, undefined)
    assert.deepEqual(
      (await trailOf()).map(({ what, subject }) => [what, subject]),
      [
        ['session', 'นางลา ออก'],
        ['staff', 'นางลา ออก'],
      ],
    )
  })

  it('makes a new code, which ends the former one, the link and the sessions', async () => {
    const member = await office.member('officer', 'นางโทรศัพท์ หาย')
    const browser = await browserOf(member)
    const code = /CW-[0-9A-Z-]{9}/.exec((await acts(admin, member, { act: 'code' })).text)?.[0] ?? ''
    await browser.get('/console').expect(401)
    const newer = /CW-[0-9A-Z-]{9}/.exec((await acts(admin, member, { act: 'code' })).text)?.[0] ?? ''
    assert.equal((await staff().link(code, makeUserId(), office.clock.now())).member, null)
    assert.equal((await staff().link(newer, makeUserId(), office.clock.now())).member?.id, member.id)
  })

  it('makes one code by one form: a reload of the page that shows it makes no other and ends none', async () => {
    const member = await office.member('officer', 'นางโทรศัพท์ หาย')
    const form = { act: 'code', revision: String((await rowOf(member.id))?.revision) }
    const code = /CW-[0-9A-Z-]{9}/.exec((await admin.post(pathOf(member), form).expect(200)).text)?.[0] ?? ''
    const again = await admin.post(pathOf(member), form).expect(409)
    assert.doesNotMatch(again.text, /CW-/)
    assert.equal((await staff().link(code, makeUserId(), office.clock.now())).member?.id, member.id)
  })

  it('lets nobody demote, unlink or revoke themselves', async () => {
    const self = await me('นายธีระ ดูแลดี')
    assert.match(await shown(pathOf(self)), /ของตนเองไม่ได้/)
    for (const form of [{ act: 'role', role: 'officer' }, { act: 'code' }, { act: 'revoke' }]) {
      const answer = await acts(admin, self, form)
      assert.equal(answer.status, 422)
      assert.match(answer.text, /ลดหรือยกเลิกสิทธิของตนเองไม่ได้/)
    }
    await admin.get('/console/staff').expect(200)
  })

  it('keeps one administrator when two demote each other at once', async () => {
    const [one, two] = [await me('นายธีระ ดูแลดี'), await office.member('admin', 'นางสอง')]
    const other = await browserOf(two)
    const answers = await Promise.all([
      acts(admin, two, { act: 'role', role: 'officer' }),
      acts(other, one, { act: 'revoke' }),
    ])
    const done = answers.filter(({ status }) => status === 303)
    assert.equal(done.length, 1, answers.map(({ status }) => status).join())
    const admins = (await staff().list(office.clock.now())).filter(({ role }) => role === 'admin')
    assert.equal(admins.length, 1)
  })

  it('never takes the last linked administrator away', async () => {
    const last = await rowOf((await me('นายธีระ ดูแลดี')).id)
    assert.ok(last)
    const by = { staffId: 'former-admin', name: 'อดีตผู้ดูแล' }
    assert.equal(await staff().revoke(last, by, office.clock.now()), 'last-admin')
    assert.equal(await staff().setRole(last, 'manager', by, office.clock.now()), 'last-admin')
  })

  it('does nothing on a page that is out of date', async () => {
    const member = await office.member('officer', 'นางเก่า')
    await acts(admin, member, { act: 'rename', name: 'นางใหม่' })
    const answer = await admin.post(pathOf(member), { act: 'revoke', revision: '0' }).expect(409)
    assert.match(answer.text, /เปลี่ยนไปก่อนที่ท่านจะกด/)
    assert.match(answer.text, /นางใหม่/)
    assert.ok(await rowOf(member.id))
    await admin.post(pathOf(member), { act: 'sing' }).expect(400)
  })

  it('shows where somebody is signed in, and ends one sign-in or all', async () => {
    const member = await office.member('officer', 'นางสอง เครื่อง')
    const { sessions } = office.database.models
    const kinds = [
      { family: 'edge', device: 'computer' },
      { family: 'line', device: 'phone' },
    ] as const
    const browsers: Browser[] = []
    for (const kind of kinds) {
      office.clock.advance(60_000)
      const opened = await sessions.signIn(await office.token(member), office.clock.now(), kind)
      browsers.push(browserWith(opened?.session))
    }
    const { text } = await admin.get(pathOf(member)).expect(200)
    assert.match(wordsOf(text), /เบราว์เซอร์ในแอป LINE บนโทรศัพท์หรือแท็บเล็ต เริ่ม 23 พ\.ย\. 69 09\.02/)
    const [phone = ''] = [...text.matchAll(/name="session" value="(\w+)"/g)].map(([, id]) => id)
    await acts(admin, member, { act: 'end', session: phone })
    await browsers[1]?.get('/console').expect(401)
    await browsers[0]?.get('/console').expect(200)
    await acts(admin, member, { act: 'end-all' })
    await browsers[0]?.get('/console').expect(401)
    assert.match(await shown(pathOf(member)), /ไม่มีการเข้าใช้งาน/)
    assert.deepEqual((await trailOf())[0], {
      by: 'นายธีระ ดูแลดี',
      what: 'session',
      subject: 'นางสอง เครื่อง',
      before: { sessions: 1 },
      after: { sessions: 0 },
    })
  })
})
