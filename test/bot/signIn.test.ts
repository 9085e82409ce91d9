import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
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
    assert.match(card.altText, /เปิดหน้าเข้าสู่ระบบ/)
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
