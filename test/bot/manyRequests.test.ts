import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { makePhoto } from '../support/pictures.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/** More requests than any one answer holds. */
const MANY = 42

describe('somebody who files for a whole school', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const shown = (person: Person) => JSON.stringify(person.last)
  const referencesIn = (words: string) => new Set(words.match(/\d{2}-\d{4}-\d/g) ?? [])

  async function says(person: Person, words: string) {
    await person.says(words)
    await office.settled()
  }

  async function files(person: Person, count: number): Promise<Request[]> {
    const requests: Request[] = []
    for (let index = 0; index < count; index += 1) {
      office.clock.advance(MINUTE)
      requests.push(await makeRequest(office.models, { userId: person.userId, at: office.clock.now() }))
    }
    return requests
  }

  /** One open request that takes photos, and many newer ones that were rejected. */
  async function oneBehindMany() {
    const person = await office.person()
    const [oldest] = await files(person, 1)
    assert.ok(oldest)
    for (const request of await files(person, MANY)) {
      await office.decides(request, { change: 'reject', reason: 'ซ้ำ' })
    }
    return { person, oldest }
  }

  /** Presses on until the last request; returns all references that were shown on the way. */
  async function pressesOn(person: Person): Promise<Set<string>> {
    const seen = referencesIn(shown(person))
    for (let presses = 0; presses < MANY; presses += 1) {
      const more = person
        .buttons()
        .find((label) => label.startsWith('ดูคำขออื่นอีก') && shown(person).includes(label))
      if (more === undefined) return seen
      await person.taps(more)
      await office.settled()
      for (const reference of referencesIn(shown(person))) seen.add(reference)
    }
    return seen
  }

  it('finds the one open request behind many that have ended', async () => {
    const { person, oldest } = await oneBehindMany()
    await says(person, 'สถานะ')
    assert.match(shown(person), new RegExp(oldest.reference))
    await says(person, 'นัดหมาย')
    assert.doesNotMatch(shown(person), /ไม่มีคำขอ/)
    assert.match(shown(person), /เลือกเวลานัดหมาย/)
    await person.sendsPhoto(await makePhoto())
    await office.settled()
    assert.match(shown(person), new RegExp(`ของคำขอ ${oldest.reference}`))
    await says(person, 'ติดต่อเจ้าหน้าที่')
    await person.taps('คุยกับเจ้าหน้าที่ในแชต')
    await office.settled()
    const [talk] = await office.models.talks.unended()
    assert.deepEqual(talk?.references, [oldest.reference])
  })

  for (const [what, words] of [
    ['the status', 'สถานะ'],
    ['the appointments', 'นัดหมาย'],
  ] as const) {
    it(`reaches each of many open requests from ${what}, and is told how many are left`, async () => {
      const person = await office.person()
      const requests = await files(person, MANY)
      await says(person, words)
      assert.match(shown(person), /ดูคำขออื่นอีก \d+ คำขอ/)
      assert.deepEqual(await pressesOn(person), new Set(requests.map(({ reference }) => reference)))
    })
  }

  it('can send a photo to each of many open requests', async () => {
    const person = await office.person()
    const requests = await files(person, MANY)
    await person.sendsPhoto(await makePhoto())
    await office.settled()
    assert.deepEqual(await pressesOn(person), new Set(requests.map(({ reference }) => reference)))
  })

  it('can leave a message about each of many open requests', async () => {
    const person = await office.person()
    const requests = await files(person, MANY)
    office.clock.set('2026-11-28T10:00:00+07:00')
    await says(person, 'ติดต่อเจ้าหน้าที่')
    await person.taps('ฝากข้อความถึงเจ้าหน้าที่')
    await office.settled()
    await says(person, 'เรื่องนี้ถึงไหนแล้ว')
    await person.taps('เกี่ยวกับคำขอใด')
    await office.settled()
    assert.deepEqual(await pressesOn(person), new Set(requests.map(({ reference }) => reference)))
    const oldest = requests[0]?.reference ?? ''
    await person.taps(person.buttons().find((label) => label.includes(oldest)) ?? '')
    await office.settled()
    const [talk] = await office.models.talks.unended()
    assert.deepEqual(talk?.references, [oldest])
  })

  it('presses a button of a request that has ended since, and sees the requests from the first', async () => {
    const person = await office.person()
    const requests = await files(person, MANY)
    await says(person, 'สถานะ')
    const last = [...referencesIn(shown(person))].sort().at(-1) ?? ''
    const request = await office.models.requests.byReference(last)
    assert.ok(request)
    await office.decides(request, { change: 'reject', reason: 'ซ้ำ' })
    const more = person.buttons().find((label) => label.startsWith('ดูคำขออื่นอีก')) ?? ''
    await person.taps(more)
    await office.settled()
    const oldest = requests[0]?.reference ?? ''
    assert.ok(shown(person).includes(oldest), shown(person))
  })
})
