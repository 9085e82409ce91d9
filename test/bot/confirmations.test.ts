import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { HOUR } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'
import { makePhoto } from '../support/pictures.ts'
import { makeRequest } from '../support/make.ts'

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

const NO = ['ไม่ใช่ค่ะ', 'ยังไม่', 'ไม่เอาแล้วค่ะ', 'no']

describe('a plain yes or no to a card that was made for the person', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice({ quota: 300 })))
  afterEach(() => office.close())

  async function applicant() {
    const person = await office.person()
    const { userId } = person
    const request = await makeRequest(office.models, {
      service: 'salary-certificate',
      userId,
      at: office.clock.now(),
    })
    const latest = async () => (await office.models.requests.byReference(request.reference))!
    return { person, request, latest }
  }

  /** Somebody with an appointment, who is asked whether to cancel it. */
  async function cancelling() {
    const made = await applicant()
    await says(office, made.person, 'นัดหมาย')
    const free = made.person.buttons().find((label) => /^อ\. 24 พ\.ย\./.test(label))
    assert.ok(free)
    await taps(office, made.person, free)
    await taps(office, made.person, 'ยกเลิกนัด')
    const standing = () => office.models.appointments.standing(made.request.id, office.clock.now())
    return { ...made, standing, free, slot: await standing() }
  }

  async function readyFor() {
    const made = await applicant()
    await office.decides(made.request, { change: 'accept' })
    await office.decides(await made.latest(), { change: 'ready' })
    await office.chapwai.workOff()
    office.clock.advance(60_000)
    await says(office, made.person, 'ติดตามสถานะ')
    await taps(office, made.person, 'รับเอกสารแล้ว')
    sees(made.person, 'รับเอกสารที่จุดบริการแล้วใช่ไหม')
    return made
  }

  it('cancels an appointment, or keeps it', async () => {
    for (const yes of ['ใช่ค่ะ', 'ตกลง', 'โอเค', 'yes']) {
      const { person, standing } = await cancelling()
      await says(office, person, yes)
      sees(person, 'ยกเลิกนัดหมายแล้ว')
      assert.equal(await standing(), null, yes)
    }
    for (const no of NO) {
      const { person, standing, free, slot } = await cancelling()
      await says(office, person, no)
      assert.equal(await standing(), slot, no)
      sees(person, free)
    }
  })

  it('does not take “cancel” for either, where it may mean both', async () => {
    const { person, standing, slot } = await cancelling()
    await says(office, person, 'ยกเลิก')
    assert.equal(await standing(), slot)
  })

  it('deletes the data, or keeps it', async () => {
    const stateOf = ({ userId }: Person) => office.models.conversations.stateOf(userId)
    for (const [words, deleted] of [
      ...(['ใช่ค่ะ ยืนยัน', 'ตกลงครับ', 'ได้ค่ะ'] as const).map((yes) => [yes, true] as const),
      ...[...NO, 'ยกเลิก'].map((no) => [no, false] as const),
    ]) {
      const person = await office.person()
      await fillsIn(office, person, 'pension-certificate')
      await says(office, person, 'ลบข้อมูลของฉัน')
      sees(person, 'ยืนยันลบข้อมูล')
      await says(office, person, words)
      assert.equal(reads(person).includes('ลบข้อมูลแล้ว'), deleted, words)
      assert.ok(await stateOf(person))
    }
  })

  it('says that a result was received, or not yet', async () => {
    for (const yes of ['ใช่ค่ะ', 'ได้รับแล้วค่ะ', 'รับแล้ว', 'ok']) {
      const { person, latest } = await readyFor()
      await says(office, person, yes)
      assert.equal((await latest()).state, 'completed', yes)
    }
    for (const no of ['ยังไม่ได้รับค่ะ', 'ยังค่ะ', 'ไม่ใช่']) {
      const { person, latest, request } = await readyFor()
      await says(office, person, no)
      assert.equal((await latest()).state, 'ready', no)
      sees(person, request.reference)
    }
  })

  it('takes a photo for the one paper that was asked about', async () => {
    const { person, request } = await applicant()
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
    sees(person, request.reference)
    await says(office, person, 'ใช่ค่ะ')
    assert.equal((await office.models.photos.of({ request: request.id })).length, 1)
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
    await says(office, person, 'ไม่ใช่ค่ะ')
    assert.equal((await office.models.photos.of({ request: request.id })).length, 1)
  })

  it('begins to help with a draft, or does not', async () => {
    for (const [words, asking] of [
      ['ใช่ค่ะ', 'name'],
      ['ไม่เอาค่ะ', undefined],
    ] as const) {
      const mother = await office.person()
      await says(office, mother, 'ขอหนังสือรับรองบำนาญ')
      await taps(office, mother, 'กรอกคำขอล่วงหน้า')
      await says(office, mother, 'รับทราบค่ะ')
      await says(office, mother, 'ให้ลูกช่วยกรอก')
      await says(office, mother, 'ตกลงค่ะ')
      const code = /ช่วยกรอก (\d{4} \d{4})/.exec(reads(mother))?.[1]
      assert.ok(code, reads(mother))
      const child = await office.person()
      await says(office, child, `ช่วยกรอก ${code}`)
      await says(office, child, words)
      await office.chapwai.workOff()
      const state = await office.models.conversations.stateOf(child.userId)
      assert.equal(state?.draft?.asking, asking, words)
    }
  })

  it('carries out nothing once another card, a notice or a night stands between', async () => {
    const shown = await cancelling()
    await says(office, shown.person, 'เปิดกี่โมง')
    await says(office, shown.person, 'ใช่')
    assert.equal(await shown.standing(), shown.slot)

    const noticed = await cancelling()
    office.clock.advance(1000)
    await office.decides(noticed.request, { change: 'accept' })
    await office.decides(await noticed.latest(), { change: 'ready' })
    await office.chapwai.workOff()
    sees(noticed.person, 'รหัสยืนยันการรับ')
    await says(office, noticed.person, 'ใช่')
    assert.ok(!reads(noticed.person).includes('ยกเลิกนัดหมายแล้ว'))

    const left = await cancelling()
    office.clock.advance(7 * HOUR)
    await says(office, left.person, 'ใช่')
    assert.ok(!reads(left.person).includes('ยกเลิกนัดหมายแล้ว'))
  })
})
