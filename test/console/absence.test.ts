import assert from 'node:assert/strict'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('a member who is away', () => {
  let office: TestConsole
  let mali: StaffMember
  let maliBrowser: Browser
  beforeEach(async () => {
    office = await openConsole()
    maliBrowser = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    mali = await named('นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const staff = () => office.database.models.staff
  async function named(name: string): Promise<StaffMember> {
    const found = (await staff().list(office.clock.now())).find((each) => each.name === name)
    assert.ok(found)
    return found
  }
  const rowOf = async () => {
    const row = await staff().row(mali.id, office.clock.now())
    assert.ok(row)
    return row
  }
  async function goesAway(standIn: string, from = '2026-11-23', until = '2026-11-25') {
    const { revision } = await rowOf()
    const form = { act: 'absence', revision: String(revision), from, until, 'stand-in': standIn }
    return maliBrowser.post('/console/me', form)
  }
  /** A case of Mali's. */
  async function maliHas(name: string) {
    const request = await makeRequest(office.database.models, { answers: { name }, at: office.clock.now() })
    const page = `/console/requests/${request.reference}`
    const revision = String(request.revision)
    await maliBrowser.post(page, { act: 'take', revision }).expect(303)
    return request
  }
  const board = async (browser: Browser, query = '') =>
    wordsOf((await browser.get(`/console?all=1${query}`).expect(200)).text)

  it('shows the stand-in her cases among his own, as “for” her, and only while she is away', async () => {
    const [wichai, other] = [
      await office.signIn('officer', 'นายวิชัย'),
      await office.signIn('officer', 'นายอื่น'),
    ]
    await maliHas('นางสมศรี ใจดี')
    assert.match(await board(wichai), /ของท่าน 0/)
    assert.equal((await goesAway((await named('นายวิชัย')).id)).status, 303)
    assert.match(await board(wichai), /ของท่าน 1/)
    assert.match(await board(wichai, '&mine=1'), /แทน นางสาวมาลี ตั้งใจ/)
    assert.match(await board(other), /ของท่าน 0/)
    assert.doesNotMatch(await board(other), /แทน นางสาวมาลี/)
    office.clock.set('2026-11-26T09:00:00+07:00')
    const later = await office.signIn('officer', 'นายวิชัย อีกวัน')
    assert.doesNotMatch(await board(later), /แทน นางสาวมาลี/)
  })

  it('is given no case by a colleague', async () => {
    const wichai = await office.signIn('officer', 'นายวิชัย')
    const request = await makeRequest(office.database.models, { at: office.clock.now() })
    const casePage = async () => (await wichai.get(`/console/requests/${request.reference}`).expect(200)).text
    assert.match(await casePage(), new RegExp(`<option value="${mali.id}"`))
    await goesAway('')
    assert.doesNotMatch(await casePage(), new RegExp(`<option value="${mali.id}"`))
  })

  it('is told among the staff, with the days and who stands in, and stands in the audit trail', async () => {
    await office.member('officer', 'นายวิชัย')
    await goesAway((await named('นายวิชัย')).id)
    const admin = await office.signIn('admin', 'นายธีระ ดูแลดี')
    const list = wordsOf((await admin.get('/console/staff').expect(200)).text)
    assert.match(list, /นางสาวมาลี ตั้งใจ ลา 23 พ\.ย\. 69 ถึง 25 พ\.ย\. 69 ผู้ปฏิบัติงานแทน: นายวิชัย/)
    await office.database.models.auditTrail.collect()
    const [entry] = await office.database.models.auditTrail.page({ what: 'staff' }, 1)
    assert.deepEqual(entry?.after, {
      'away from': '2026-11-23',
      'away until': '2026-11-25',
      'stand-in': 'นายวิชัย',
    })
    const page = `/console/staff/${mali.id}`
    await admin.post(page, { act: 'no-absence', revision: String((await rowOf()).revision) }).expect(303)
    assert.equal((await rowOf()).absence, null)
    assert.doesNotMatch(wordsOf((await admin.get('/console/staff')).text), /ลา 23/)
  })

  it('is refused for days that are wrong, over or turned round, and for a stand-in who may not do the work', async () => {
    const manager = await office.member('manager', 'นางดู ตัวเลข')
    const said = async (standIn: string, from: string, until: string) => {
      const answer = await goesAway(standIn, from, until)
      assert.equal(answer.status, 422)
      return wordsOf(answer.text)
    }
    assert.match(await said('', 'วันจันทร์', '2026-11-25'), /โปรดกรอกวัน เดือน ปี/)
    assert.match(await said('', '2026-11-20', '2026-11-22'), /วันที่นี้ผ่านไปแล้ว/)
    assert.match(await said('', '2026-11-25', '2026-11-24'), /วันสุดท้ายต้องไม่ก่อนวันแรก/)
    for (const id of [manager.id, mali.id]) {
      assert.match(await said(id, '2026-11-23', '2026-11-24'), /โปรดเลือกผู้ปฏิบัติงานแทนจากรายการ/)
    }
    assert.equal((await rowOf()).absence, null)
  })

  it('writes the days as people do, in either era', async () => {
    for (const [from, until] of [
      ['24/11/2569', '๒๕ พ.ย. ๖๙'],
      ['2569-11-24', '25 พฤศจิกายน 2569'],
      ['24 Nov 2026', '2026-11-25'],
    ] as const) {
      await goesAway('', '2026-11-23', '2026-11-23')
      assert.equal((await goesAway('', from, until)).status, 303)
      assert.deepEqual((await rowOf()).absence, { from: '2026-11-24', until: '2026-11-25', standIn: null })
    }
    const form = (await maliBrowser.get('/console/me').expect(200)).text
    assert.match(wordsOf(form), /ลา 24 พ\.ย\. 69 ถึง 25 พ\.ย\. 69/)
    assert.match(form, /name="until"[^>]* value="25 พ\.ย\. 69"/)
  })

  it('is not stored over a change that somebody else made meanwhile', async () => {
    const form = { act: 'absence', revision: '99', from: '2026-11-23', until: '2026-11-24', 'stand-in': '' }
    await maliBrowser.post('/console/me', form).expect(409)
    assert.equal((await rowOf()).absence, null)
  })
})
