import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('signing in through the chat', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  async function officer() {
    const person = await office.person('พิมพ์ใจ')
    await person.says(await office.models.staff.invite('พิมพ์ใจ', 'officer', office.clock.now(), COMMAND_LINE))
    await office.settled()
    assert.match(JSON.stringify(person.last), /เชื่อมบัญชี พิมพ์ใจ แล้ว/)
    return person
  }

  const codeFor = (name: string, role: 'officer' | 'admin' = 'officer') =>
    office.models.staff.invite(name, role, office.clock.now(), COMMAND_LINE)
  async function linked(person: Person, code: string) {
    await person.says(code)
    await office.settled()
    return JSON.stringify(person.last)
  }
  /** Presses the button of a sign-in page. @returns the session's cookie; null when the link is over */
  async function enters(address: string): Promise<string | null> {
    const token = new URL(address).searchParams.get('token') ?? ''
    const answer = await fetch(`${office.chapwai.url}/console/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
      redirect: 'manual',
    })
    return answer.headers.get('set-cookie')?.split(';')[0] ?? null
  }
  const opens = async (cookie: string) =>
    (await fetch(`${office.chapwai.url}/console`, { headers: { cookie } })).status
  async function asksForLink(person: Person): Promise<string> {
    await person.says('เข้าสู่ระบบ')
    await office.settled()
    await person.taps('เปิดหน้าเข้าสู่ระบบ')
    return person.opened.at(-1) ?? ''
  }
  async function newCode(person: Person): Promise<string> {
    const { staff } = office.models
    const member = await staff.byLineAccount(person.userId)
    const row = await staff.row(member?.id ?? '', office.clock.now())
    assert.ok(row)
    return (await staff.renewCode(row, COMMAND_LINE, office.clock.now())).code ?? ''
  }

  it('opens nothing with the link of a lost phone after the new one is linked', async () => {
    const lost = await officer()
    const [before, link] = [await enters(await asksForLink(lost)), await asksForLink(lost)]
    assert.equal(await opens(before ?? ''), 200)
    const code = await newCode(lost)
    const phone = await office.person('พิมพ์ใจ')
    await linked(phone, code)
    assert.equal(await enters(link), null, 'a link that was asked for before')
    assert.equal(await opens(before ?? ''), 401, 'a session of before')
    assert.equal(await opens((await enters(await asksForLink(phone))) ?? ''), 200)
  })

  it('ends the sign-ins of a member whose account was linked to another member, for good', async () => {
    const person = await officer()
    const former = await office.models.staff.byLineAccount(person.userId)
    const cookie = await enters(await asksForLink(person))
    assert.match(await linked(person, await codeFor('นางสาวใหม่ มาแทน')), /เชื่อมบัญชี นางสาวใหม่ มาแทน แล้ว/)
    const row = await office.models.staff.row(former?.id ?? '', office.clock.now())
    assert.ok(row)
    const { code } = await office.models.staff.renewCode(row, COMMAND_LINE, office.clock.now())
    await linked(await office.person(), code ?? '')
    assert.equal(await opens(cookie ?? ''), 401)
    const again = await office.models.staff.row(former?.id ?? '', office.clock.now())
    assert.ok(again)
    assert.deepEqual(await office.models.sessions.ofMember(again, office.clock.now()), [])
  })

  it('leaves the only administrator’s account where it is', async () => {
    const person = await office.person('ธีระ')
    await linked(person, await codeFor('นายธีระ ดูแลดี', 'admin'))
    const code = await codeFor('นางสาวมาลี ตั้งใจ')
    assert.match(await linked(person, code), /บัญชีของผู้ดูแลระบบเพียงคนเดียว/)
    assert.equal((await office.models.staff.byLineAccount(person.userId))?.role, 'admin')
    const mali = await office.person('มาลี')
    assert.match(await linked(mali, code), /เชื่อมบัญชี นางสาวมาลี ตั้งใจ แล้ว/, 'the code is still good')
    await linked(await office.person(), await codeFor('นางสอง ดูแล', 'admin'))
    assert.match(await linked(person, await codeFor('นายธีระ ย้ายงาน')), /เชื่อมบัญชี นายธีระ ย้ายงาน แล้ว/)
  })

  it('moves the only administrator’s account to another administrator’s record', async () => {
    const person = await office.person('ธีระ')
    await linked(person, await codeFor('ธีระ', 'admin'))
    assert.match(await linked(person, await codeFor('นายธีระ ดูแลดี', 'admin')), /เชื่อมบัญชี นายธีระ ดูแลดี แล้ว/)
  })

  it('gives a linked officer an address, as a free reply', async () => {
    const person = await officer()
    await person.says('เข้าสู่ระบบ')
    await office.settled()
    await person.taps('เปิดหน้าเข้าสู่ระบบ')
    assert.match(person.opened[0] ?? '', /\/console\/sign-in\?token=[0-9a-f]{64}$/)
    assert.equal(office.line.usage(), 0)
  })

  it('keeps the address off the lock screen', async () => {
    const person = await officer()
    await person.says('Sign in')
    await office.settled()
    const [card] = person.last
    assert.ok(card && 'altText' in card && typeof card.altText === 'string')
    assert.match(card.altText, /Open the sign-in page/)
    assert.doesNotMatch(card.altText, /token|http/)
  })

  it('tells everybody else that this is not a staff account', async () => {
    const person = await office.person()
    await person.says('เข้าสู่ระบบ')
    await office.settled()
    assert.match(JSON.stringify(person.last), /ไม่ใช่บัญชีเจ้าหน้าที่/)
    await person.says('CW-2222-2222')
    await office.settled()
    assert.match(JSON.stringify(person.last), /รหัสนี้ใช้ไม่ได้/)
  })

  it('buys no push when the reply comes too late', async () => {
    const person = await officer()
    office.line.faults.hold()
    const said = person.says('เข้าสู่ระบบ')
    office.clock.advance(120_000)
    await office.line.faults.letGo('asSent')
    await said
    await office.settled()
    await office.chapwai.workOff()
    assert.equal(office.line.usage(), 0)
  })
})
