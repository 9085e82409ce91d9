import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { type Desk, desk, eventually, noticeTried, reads, says, sees, taps } from '../support/story.ts'

describe('a notice that LINE does not take at once', () => {
  let office: TestOffice
  let officer: Desk
  let person: Person
  let id: string
  let reference: string

  beforeEach(async () => {
    office = await openOffice({ quota: 100 })
    officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    person = await office.person()
    ;({ id, reference } = await filesThroughChat(office, person, 'pension-certificate'))
    await officer.decides(reference, 'accept')
  })
  afterEach(() => office.close())

  const page = () => officer.page(`/console/requests/${reference}`)
  const pushes = () => office.line.calls.filter(({ path }) => path === '/v2/bot/message/push')
  const readyOnPhone = () =>
    person.chat.filter((entry) => JSON.stringify(entry).includes('หนังสือพร้อมรับแล้ว')).length

  it('is not sent to somebody who has blocked the account, and the console says so', async () => {
    await person.unfollows()
    await office.settled()
    await officer.decides(reference, 'ready')
    await noticeTried(office, id, 'ready')
    assert.match(await page(), /ผู้ขอบล็อกบัญชี LINE ของสำนักงาน โปรดโทรศัพท์แจ้งผู้ขอ/)
    assert.match(await officer.page('/console'), /โปรดโทรศัพท์แจ้งผู้ขอ/)
    assert.equal(pushes().length, 0)
    assert.equal(readyOnPhone(), 0)

    await person.follows()
    await office.settled()
    await says(office, person, 'สถานะ')
    sees(person, 'ดำเนินการเสร็จแล้ว')
    assert.match(reads(person), /รหัสยืนยันการรับ: \n\d{4}/)
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ระบบส่งข้อความแจ้งท่านไม่สำเร็จ')
  })

  it('waits for nothing when the month’s allowance is used up', async () => {
    office.line.setQuota(0)
    await officer.decides(reference, 'ready')
    await noticeTried(office, id, 'ready')
    assert.match(await page(), /โควตาข้อความ LINE ของเดือนนี้หมดแล้ว โปรดโทรศัพท์แจ้งผู้ขอ/)
    office.clock.advance(60 * MINUTE)
    await office.chapwai.workOff()
    assert.deepEqual(
      pushes().map(({ status }) => status),
      [429],
    )
    assert.equal(readyOnPhone(), 0)
  })

  it('goes out once, under one retry key, after LINE was out of order', async () => {
    office.line.faults.next('error500', { path: 'push' })
    await officer.decides(reference, 'ready')
    await noticeTried(office, id, 'ready')
    assert.match(await page(), /เสร็จแล้ว (รอส่ง|LINE ยังไม่รับข้อความ)/)
    assert.equal(readyOnPhone(), 0)

    office.clock.advance(3 * SECOND)
    await office.chapwai.workOff()
    assert.match(await page(), /LINE รับข้อความแล้วเมื่อ/)
    assert.deepEqual(
      pushes().map(({ status }) => status),
      [500, 200],
    )
    assert.equal(new Set(pushes().map(({ retryKey }) => retryKey)).size, 1)
    assert.match(pushes()[0]?.retryKey ?? '', /^[0-9a-f-]{36}$/)
    assert.equal(readyOnPhone(), 1)
  })

  it('counts as accepted when LINE says that it has it already', async () => {
    office.line.faults.next('lostAnswer', { path: 'push' })
    await officer.decides(reference, 'ready')
    await noticeTried(office, id, 'ready')
    assert.doesNotMatch(await page(), /LINE รับข้อความแล้ว/)

    office.clock.advance(3 * SECOND)
    await office.chapwai.workOff()
    assert.equal(pushes().at(-1)?.status, 409)
    assert.match(await page(), /LINE รับข้อความแล้วเมื่อ/)
    assert.equal(readyOnPhone(), 1)
  })

  it('arrives as plain text with the same words when the card is refused', async () => {
    office.line.faults.next('refuseRich', { path: 'push' })
    await officer.decides(reference, 'ready')
    await eventually('LINE takes the text', async () => /LINE รับข้อความแล้วเมื่อ/.test(await page()))
    assert.deepEqual(
      pushes().map(({ status }) => status),
      [400, 200],
    )
    assert.deepEqual(
      person.last.map(({ type }) => type),
      ['text'],
    )
    sees(person, 'หนังสือพร้อมรับแล้ว', 'หนังสือรับรองเงินบำนาญ', reference)
    sees(person, 'แจ้งรหัสที่จุดบริการ สพป.เชียงราย เขต 1')
    assert.match(reads(person), /รหัสยืนยันการรับ: \d{4}/)
  })
})
