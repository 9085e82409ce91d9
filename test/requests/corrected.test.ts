import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { annotate } from '../../src/requests/annotate.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says } from '../support/story.ts'

const MALI = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

describe('telling of a corrected answer', () => {
  let office: TestOffice
  let person: Person
  let filed: Request
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    filed = await filesThroughChat(office, person, 'salary-certificate', {})
  })
  afterEach(() => office.close())

  async function now(): Promise<Request> {
    const request = await office.models.requests.byId(filed.id)
    assert.ok(request)
    return request
  }
  async function corrects(): Promise<void> {
    const { models, vault } = office.database
    const desk = { models, vault, noticesWait: () => {} }
    const deed = {
      deed: 'correct',
      question: 'phone',
      value: '0898765432',
      label: { th: 'โทรศัพท์', en: 'Telephone' },
      was: '0812345678',
      now: '0898765432',
      reason: 'ผู้ขอแจ้งทางโทรศัพท์',
    } as const
    assert.ok(await annotate(desk, await now(), deed, MALI, office.clock.now(), usualOffice))
    // Until then the notices of the office can be undone.
    office.clock.advance(MINUTE)
    await office.chapwai.workOff()
  }
  const line = () => new RegExp(`คำขอ ${filed.reference}: เจ้าหน้าที่แก้ข้อมูล “โทรศัพท์” แล้ว`, 'g')
  /** In the last answer. */
  const told = () => reads(person).match(line())?.length ?? 0
  const pushes = () => office.line.calls.filter(({ path }) => path.endsWith('/push')).length

  it('takes no push, and comes once with the next answer', async () => {
    await corrects()
    assert.deepEqual([told(), pushes()], [0, 0])
    await says(office, person, 'สวัสดี')
    assert.equal(told(), 1)
    await says(office, person, 'สวัสดี')
    assert.deepEqual([told(), pushes()], [0, 0])
  })

  it('is news even when the request has gone on since', async () => {
    await corrects()
    await office.decides(await now(), { change: 'accept' })
    await office.chapwai.workOff()
    // The answer tells the state, with which the line of the acceptance is told; the correction is not.
    await says(office, person, 'สถานะ')
    assert.equal(told(), 1)
  })
})
