import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { makeRequest } from '../support/make.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees } from '../support/story.ts'

describe('a plain “yes” after a notice', () => {
  let office: TestOffice
  let person: Person
  let request: Request
  beforeEach(async () => {
    office = await openOffice({ quota: 300 })
    person = await office.person()
    request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
  })
  afterEach(() => office.close())

  const requests = () => office.models.requests.ofPerson(person.userId)

  async function isTold(): Promise<void> {
    office.clock.advance(60_000)
    const asked = { papers: ['current-payslip'], note: 'นำฉบับล่าสุดมาได้ไหมคะ', again: null }
    await office.decides(request, { change: 'ask-papers', ...asked })
    await office.chapwai.workOff()
    sees(person, 'เอกสารยังไม่ครบหรือต้องแก้ไข')
    const last = person.chat.at(-1)
    assert.ok(last?.from === 'bot' && last.via === 'push')
    office.clock.advance(60_000)
  }

  for (const words of ['ใช่ค่ะ', 'โอเคค่ะ', 'ได้ค่ะ'])
    it(`sends no draft whose check page stands above the notice: “${words}”`, async () => {
      await fillsIn(office, person, 'pension-certificate')
      await isTold()
      await says(office, person, words)
      assert.equal((await requests()).length, 1)
      await person.taps('กลับไปหน้าตรวจคำตอบ')
      await office.settled()
      sees(person, 'โปรดตรวจคำตอบ')
      await says(office, person, words)
      assert.equal((await requests()).length, 2, reads(person))
    })

  it('cancels no request of which the person was asked above the notice', async () => {
    await office.presses(person, `kind=cancel-request&reference=${request.reference}`)
    await isTold()
    await says(office, person, 'ใช่ค่ะ')
    assert.deepEqual(
      (await requests()).map(({ state }) => state),
      ['papers_missing'],
    )
  })

  it('still counts for a card that came with or after the notice', async () => {
    await isTold()
    await office.presses(person, `kind=cancel-request&reference=${request.reference}`)
    await says(office, person, 'ใช่ค่ะ')
    assert.deepEqual(
      (await requests()).map(({ state }) => state),
      ['cancelled'],
    )
  })
})
