import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { staffCommand } from '../../src/commands/staff.ts'
import { HOUR, MINUTE } from '../../src/lib/time.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { opensConsole, reads, says, sees, signInAddress, taps } from '../support/story.ts'

describe('becoming staff through the chat', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person('มาลี')
    await taps(office, person, 'ภาษาไทย')
  })
  afterEach(() => office.close())

  async function invited(role = 'officer'): Promise<string> {
    const { code, lines } = await staffCommand(
      office.models,
      ['invite', 'นางสาวมาลี ตั้งใจ', role],
      office.clock.now(),
    )
    assert.equal(code, 0)
    return /CW-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(lines.join('\n'))?.[0] ?? ''
  }

  it('links by the code of `staff invite` and signs in by the address that then comes', async () => {
    await says(office, person, await invited())
    sees(person, 'เชื่อมบัญชี นางสาวมาลี ตั้งใจ แล้ว')
    const desk = await opensConsole(person, await signInAddress(office, person))
    assert.match(await desk.page('/console'), /คิวคำขอ/)
  })

  it('takes the code as people type it: small letters, no dashes', async () => {
    await says(office, person, (await invited()).toLowerCase().replaceAll('-', ''))
    sees(person, 'เชื่อมบัญชี นางสาวมาลี ตั้งใจ แล้ว')
  })

  it('takes a code once', async () => {
    const code = await invited()
    await says(office, person, code)
    const other = await office.person('คนอื่น')
    await says(office, other, code)
    sees(other, 'รหัสนี้ใช้ไม่ได้')
    await says(office, other, 'เข้าสู่ระบบ')
    sees(other, 'บัญชีนี้ไม่ใช่บัญชีเจ้าหน้าที่')
    await signInAddress(office, person)
  })

  it('takes a code for 24 hours', async () => {
    const late = await invited()
    office.clock.advance(24 * HOUR)
    await says(office, person, late)
    sees(person, 'รหัสนี้ใช้ไม่ได้')
    const inTime = await invited()
    office.clock.advance(24 * HOUR - MINUTE)
    await says(office, person, inTime)
    sees(person, 'เชื่อมบัญชี')
  })

  it('refuses a wrong code without telling which', async () => {
    await invited()
    await says(office, person, 'CW-2345-6789')
    sees(person, 'รหัสนี้ใช้ไม่ได้ อาจพิมพ์ผิด ใช้ไปแล้ว หรือหมดอายุ')
  })

  it('gives no address to somebody who is not staff', async () => {
    await says(office, person, 'เข้าสู่ระบบ')
    sees(person, 'บัญชีนี้ไม่ใช่บัญชีเจ้าหน้าที่')
    assert.doesNotMatch(JSON.stringify(person.last), /console\/sign-in/)
    assert.doesNotMatch(reads(person), /http/)
  })

  it('keeps the address good while LINE looks at it for a preview, and for five minutes', async () => {
    await says(office, person, await invited())
    const address = await signInAddress(office, person)
    for (let looks = 0; looks < 3; looks += 1) assert.equal((await fetch(address)).status, 200)
    await opensConsole(person, address)
    assert.equal((await fetch(address)).status, 410)

    const late = await signInAddress(office, person)
    office.clock.advance(5 * MINUTE)
    assert.equal((await fetch(late)).status, 410)
  })
})
