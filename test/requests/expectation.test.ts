import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('about how long a request takes', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    await says(office, person, 'ภาษาไทย')
  })
  afterEach(() => office.close())

  const files = (userId?: string) =>
    makeRequest(office.models, { ...(userId !== undefined && { userId }), at: office.clock.now() })
  async function decides({ id }: Request, change: 'accept' | 'ready' | 'receive') {
    const found = await office.models.requests.byId(id)
    assert.ok(found && (await office.decides(found, { change })), change)
  }
  /** Requests that took so many minutes each, and were handed over. */
  async function served(...minutes: readonly number[]) {
    for (const each of minutes) {
      const request = await files()
      await decides(request, 'accept')
      office.clock.advance(each * MINUTE)
      await decides(request, 'ready')
      await decides(request, 'receive')
    }
    await office.models.counts.collect(office.clock.now)
  }
  async function looksAtDetails() {
    await says(office, person, 'สถานะ')
    await taps(office, person, 'รายละเอียด')
  }

  it('is told among the details: what is usual this month, and how many wait before it', async () => {
    await served(2, 3, 4, 5, 9)
    await files()
    await files()
    office.clock.advance(SECOND)
    await files(person.userId)
    office.clock.advance(SECOND)
    await files()
    await looksAtDetails()
    sees(person, 'เดือนนี้ใช้เวลาที่จุดบริการประมาณ 4 นาทีทำการ', 'รอก่อนหน้า', '2 เรื่อง', 'ภายใน 5 นาที')
  })

  it('is only the promise where too few were handed over', async () => {
    await served(2, 3, 4, 5)
    await files(person.userId)
    await looksAtDetails()
    sees(person, 'ภายใน 5 นาที')
    assert.doesNotMatch(reads(person), /เดือนนี้ใช้เวลา/)
  })

  it('counts nobody before it once an officer has looked at it', async () => {
    await files()
    office.clock.advance(SECOND)
    const request = await files(person.userId)
    await decides(request, 'accept')
    await looksAtDetails()
    assert.doesNotMatch(reads(person), /รอก่อนหน้า/)
  })

  it('is read from the counts now and then, not for every look', async () => {
    await served(2, 3, 4, 5, 9)
    await files(person.userId)
    await looksAtDetails()
    await served(1, 1, 1, 1, 1, 1)
    await looksAtDetails()
    sees(person, 'ประมาณ 4 นาทีทำการ')
    office.clock.advance(11 * MINUTE)
    await looksAtDetails()
    sees(person, 'ประมาณ 1 นาทีทำการ')
  })
})
