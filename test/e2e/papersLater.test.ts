import assert from 'node:assert/strict'
import { MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { allToLookAt } from '../../src/requests/toLookAt.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'
import { reads, says, taps } from '../support/story.ts'

const slip = 'current-payslip'

describe('an accepted request that lacks a paper', function () {
  this.timeout(60_000)
  let office: TestOffice
  let person: Person
  let filed: Request
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    filed = await filesThroughChat(office, person, 'salary-certificate', {})
    await office.decides(filed, { change: 'accept' })
    office.clock.advance(2 * MINUTE)
    await asks(await now())
  })
  afterEach(() => office.close())

  async function now(): Promise<Request> {
    const request = await office.models.requests.byId(filed.id)
    assert.ok(request)
    return request
  }
  async function asks(request: Request): Promise<void> {
    const asked = { papers: [slip], reasons: { [slip]: 'ยังไม่ได้นำมา' }, note: null, again: null }
    assert.ok(await office.decides(request, { change: 'ask-papers', ...asked }))
    await office.chapwai.workOff()
  }
  /** What waits for an officer to look at it. */
  const lookedFor = async () => (await allToLookAt(office.models)).map(({ what }) => what)
  const pushes = () => office.line.calls.filter(({ path }) => path.endsWith('/push')).length

  it('tells its applicant once what to bring, and shows it with the status', async () => {
    assert.match(reads(person), /เอกสารยังไม่ครบหรือต้องแก้ไข[^]*สลิปเงินเดือน \(ปัจจุบัน\)[^]*ยังไม่ได้นำมา/)
    assert.equal(pushes(), 1)
    await says(office, person, 'สถานะ')
    assert.match(reads(person), /เอกสารยังไม่ครบหรือต้องแก้ไข[^]*สลิปเงินเดือน \(ปัจจุบัน\)/)
    assert.equal(pushes(), 1)
  })

  it('takes the photo, and goes on from when it came, which is told with the next answer', async () => {
    office.clock.advance(10 * MINUTE)
    await says(office, person, 'สถานะ')
    assert.deepEqual(await lookedFor(), [])
    await taps(office, person, 'ส่งภาพเอกสาร')
    await taps(office, person, 'ที่ขาด: สลิปเงินเดือน (ปัจจุบัน) (0 ภาพ)')
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
    assert.equal((await now()).state, 'papers_missing')
    assert.deepEqual(await lookedFor(), ['photo'])
    office.clock.advance(30 * MINUTE)
    const findings = [{ paper: slip, right: true, reason: null }]
    assert.ok(await office.decides(await now(), { change: 'resume', findings }))
    const { state, timing } = await now()
    assert.deepEqual(
      [state, timing.pauses.map(({ why, minutes }) => [why, minutes])],
      ['accepted', [['papers', 10]]],
    )
    await office.chapwai.workOff()
    await says(office, person, 'สวัสดี')
    assert.match(reads(person), new RegExp(`คำขอ ${filed.reference}: เจ้าหน้าที่ดำเนินการต่อแล้ว`))
    assert.equal(pushes(), 1)
  })

  it('hears that its photo cannot be read, and may send another one', async () => {
    office.clock.advance(10 * MINUTE)
    await says(office, person, 'สถานะ')
    await taps(office, person, 'ส่งภาพเอกสาร')
    await taps(office, person, 'ที่ขาด: สลิปเงินเดือน (ปัจจุบัน) (0 ภาพ)')
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
    office.clock.advance(5 * MINUTE)
    const unclear = { papers: [slip], reasons: { [slip]: 'อ่านไม่ชัดเจน' }, note: null, again: null }
    assert.ok(await office.decides(await now(), { change: 'ask-papers', ...unclear }))
    await office.chapwai.workOff()
    assert.match(reads(person), /เอกสารยังไม่ครบหรือต้องแก้ไข[^]*สลิปเงินเดือน \(ปัจจุบัน\)[^]*อ่านไม่ชัดเจน/)
    assert.ok(person.buttons().includes('ส่งภาพเอกสาร'))
    assert.equal(pushes(), 2)
    const { state, timesPapersAsked } = await now()
    assert.deepEqual([state, timesPapersAsked], ['papers_missing', 1])
    await says(office, person, 'สถานะ')
    assert.match(reads(person), /สลิปเงินเดือน \(ปัจจุบัน\)[^]*อ่านไม่ชัดเจน/)
  })
})
