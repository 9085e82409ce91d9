import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { slotPlaceCollection } from '../../src/models/appointments/slotPlaces.ts'
import { type Tap, writeTap } from '../../src/chat/taps.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/** The words on the phone since the last act. */
const shown = (person: Person) => JSON.stringify(person.last)

describe('an appointment', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  /** Somebody with one open request. */
  async function applicant(service: Request['service'] = 'salary-certificate') {
    const person = await office.person()
    const request = await makeRequest(office.models, {
      service,
      userId: person.userId,
      at: office.clock.now(),
    })
    return { person, request }
  }
  async function taps(person: Person, label: string) {
    await person.taps(label)
    await office.settled()
  }
  async function says(person: Person, text: string) {
    await person.says(text)
    await office.settled()
  }
  const standing = ({ id }: Request) => office.models.appointments.standing(id, office.clock.now())
  const claims = () => slotPlaceCollection.on(office.database.connection).find().sort({ _id: 1 }).toArray()

  it('is made with two taps, and tells day, time and place; papers and picture are one press away', async () => {
    const { person, request } = await applicant()
    for (const words of ['นัดหมาย', 'นัด', 'จองคิว', 'appointment']) {
      await says(person, words)
      assert.match(shown(person), /เลือกเวลานัดหมาย/, words)
    }
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    assert.equal(await standing(request), '2026-11-24T08:30')
    for (const words of [
      'นัดหมายแล้ว',
      'อ. 24 พ.ย. 08.30 น.',
      'จุดบริการ สพป.เชียงราย เขต 1',
      request.reference,
    ]) {
      assert.ok(shown(person).includes(words), `${words} is not in ${shown(person)}`)
    }
    await taps(person, 'นำเอกสารมา 1 รายการ')
    assert.match(shown(person), /สลิปเงินเดือน/)
    await taps(person, 'คิวอาร์โค้ด')
    assert.ok(shown(person).includes(`http://localhost:${office.chapwai.port}/qr/${request.reference}.png`))
  })

  it('needs no paper brought where the office prints the only form', async () => {
    const { person } = await applicant('pension-certificate')
    await says(person, 'นัดหมาย')
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    assert.match(shown(person), /ไม่ต้องนำเอกสารมา/)
    assert.doesNotMatch(shown(person), /แบบบันทึกขอ/)
  })

  it('is made in English too', async () => {
    const { person } = await applicant()
    await taps(person, 'English')
    await says(person, 'appointment')
    await taps(person, 'Tue 24 Nov 08:30')
    assert.match(shown(person), /Appointment made.*Tue 24 Nov 08:30/)
  })

  it('is made on another day from the calendar, by part of the day and page', async () => {
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    await person.picks('เลือกวันอื่น', '2026-12-04')
    await office.settled()
    assert.match(shown(person), /ศ. 4 ธ.ค..*ช่วงเช้า.*ช่วงบ่าย/)
    await taps(person, 'ช่วงบ่าย')
    await taps(person, 'เวลาถัดไป')
    await taps(person, '16.15 น.')
    assert.equal(await standing(request), '2026-12-04T16:15')
  })

  it('is not made on a closed day, which is said, with the nearest free times', async () => {
    const { person } = await applicant()
    await says(person, 'นัดหมาย')
    await person.picks('เลือกวันอื่น', '2026-12-07')
    await office.settled()
    assert.match(shown(person), /จ. 7 ธ.ค. ปิดทำการ.*ศ. 4 ธ.ค./)
  })

  it('is changed with two taps, and the old place is free again', async () => {
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    await taps(person, 'เปลี่ยนเวลา')
    assert.match(shown(person), /เดิม อ. 24 พ.ย. 08.30 น./)
    await taps(person, 'อ. 24 พ.ย. 08.45 น.')
    assert.match(shown(person), /เปลี่ยนเวลานัดหมายแล้ว/)
    assert.equal(await standing(request), '2026-11-24T08:45')
    assert.deepEqual(
      (await claims()).map(({ _id }) => _id),
      ['2026-11-24T08:45/1'],
    )
  })

  it('is moved to a time beside after the office changed its length, for there is no other in the way', async () => {
    await office.sets({ visits: { places: 1, minutes: 60 } })
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    await office.sets({ visits: { places: 1, minutes: 15 } })
    await taps(person, 'เปลี่ยนเวลา')
    assert.doesNotMatch(shown(person), /"อ\. 24 พ\.ย\. 08\.30 น\."/, 'its own time is not offered')
    await taps(person, 'อ. 24 พ.ย. 08.45 น.')
    assert.match(shown(person), /เปลี่ยนเวลานัดหมายแล้ว/)
    assert.equal(await standing(request), '2026-11-24T08:45')
    const other = await applicant()
    await says(other.person, 'นัดหมาย')
    await taps(other.person, 'อ. 24 พ.ย. 08.30 น.')
    assert.equal(await standing(other.request), '2026-11-24T08:30')
  })

  it('is cancelled with two taps; the request stays', async () => {
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    await taps(person, 'ยกเลิกนัด')
    assert.equal(await standing(request), '2026-11-24T08:30', 'asked once first')
    await taps(person, 'ยืนยันยกเลิกนัด')
    assert.match(shown(person), /ยกเลิกนัดหมายแล้ว/)
    assert.equal(await standing(request), null)
    assert.deepEqual(await claims(), [])
    assert.equal((await office.models.requests.byReference(request.reference))?.state, 'submitted')
  })

  it('says the same to a double tap, and changes nothing', async () => {
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    const card = person.chat.length - 1
    await person.tapsOld('อ. 24 พ.ย. 08.30 น.', card)
    await person.tapsOld('อ. 24 พ.ย. 08.30 น.', card)
    await office.settled()
    assert.match(shown(person), /นัดหมายแล้ว/)
    assert.equal(await standing(request), '2026-11-24T08:30')
    assert.equal((await claims()).length, 1)
    await taps(person, 'ยกเลิกนัด')
    const sure = person.chat.length - 1
    await person.tapsOld('ยืนยันยกเลิกนัด', sure)
    await person.tapsOld('ยืนยันยกเลิกนัด', sure)
    await office.settled()
    assert.match(shown(person), /ยกเลิกนัดหมายแล้ว/)
  })

  it('is not changed by an old button, and what stands is shown', async () => {
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    const old = person.chat.length - 1
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    const booked = person.chat.length - 1
    await person.tapsOld('จ. 23 พ.ย. 10.00 น.', old)
    await office.settled()
    assert.match(shown(person), /ปุ่มนี้ใช้ไม่ได้แล้ว นัดหมายไม่เปลี่ยนแปลง.*08.30 น./)
    assert.equal(await standing(request), '2026-11-24T08:30')
    await taps(person, 'เปลี่ยนเวลา')
    await taps(person, 'อ. 24 พ.ย. 08.45 น.')
    await person.tapsOld('ยกเลิกนัด', booked)
    await office.settled()
    assert.match(shown(person), /ปุ่มนี้ใช้ไม่ได้แล้ว/)
    assert.equal(await standing(request), '2026-11-24T08:45')
    office.clock.set('2026-11-24T09:30:00+07:00')
    await person.tapsOld('อ. 24 พ.ย. 08.30 น.', old)
    await office.settled()
    assert.match(shown(person), /เวลานี้จองไม่ได้แล้ว/)
  })

  it('belongs to a request: with none the services are offered, with several the person says which', async () => {
    const person = await office.person()
    await says(person, 'นัดหมาย')
    assert.match(shown(person), /นัดหมายได้เมื่อมีคำขอแล้ว/)
    const [first, second] = [
      await makeRequest(office.models, { userId: person.userId }),
      await makeRequest(office.models, { userId: person.userId, service: 'pension-certificate' }),
    ]
    await says(person, 'นัดหมาย')
    await taps(person, person.buttons().find((label) => label.includes(second.reference)) ?? '')
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    assert.equal(await standing(second), '2026-11-24T08:30')
    assert.equal(await standing(first), null)
  })

  it('is never of somebody else’s request', async () => {
    const { request } = await applicant()
    const other = await office.person('นายอื่น')
    const old: Tap = { kind: 'visit-book', reference: request.reference, slot: '2026-11-24T08:30' }
    await taps(other, 'ภาษาไทย')
    await tapsData(other, writeTap(old))
    assert.match(shown(other), /ไม่พบเลขที่คำขอนี้/)
    assert.equal(await standing(request), null)
  })

  /** A postback as it comes over the wire, whatever the phone shows. */
  async function tapsData(person: Person, data: string) {
    await office.models.inbox.store([
      {
        event: {
          id: `tap-${office.clock.milliseconds()}`,
          at: office.clock.milliseconds(),
          kind: 'tap',
          data,
        },
        userId: person.userId,
        replyToken: null,
        deliveredAt: office.clock.now(),
      },
    ])
    await office.chapwai.workOff()
  }

  it('is not pressed on those in mourning, who may have one all the same', async () => {
    const { person, request } = await applicant('royal-cremation-letter')
    await says(person, 'ติดตามสถานะ')
    assert.ok(!person.buttons().includes('นัดหมาย'))
    await says(person, 'นัดหมาย')
    assert.match(shown(person), /เชิญที่จุดบริการได้ทันทีในเวลาทำการ ไม่ต้องนัด/)
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    assert.equal(await standing(request), '2026-11-24T08:30')
  })

  it('is not offered while the office takes none', async () => {
    await office.sets({ visits: { on: false } })
    const { person } = await applicant()
    await says(person, 'นัดหมาย')
    assert.match(shown(person), /ไม่เปิดให้นัด/)
  })

  it('ends with its request', async () => {
    const { person, request } = await applicant()
    await says(person, 'นัดหมาย')
    await taps(person, 'อ. 24 พ.ย. 08.30 น.')
    const booked = person.chat.length - 1
    await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.chapwai.workOff()
    assert.equal(await standing(request), null)
    assert.deepEqual(await claims(), [])
    await person.tapsOld('เปลี่ยนเวลา', booked)
    await office.settled()
    assert.match(shown(person), /สิ้นสุดแล้ว จึงไม่ต้องนัดหมาย/)
  })

  it('shows the reference to be scanned', async () => {
    const { person, request } = await applicant()
    await says(person, 'ติดตามสถานะ')
    await taps(person, 'รายละเอียด')
    await taps(person, 'แสดงคิวอาร์โค้ด')
    assert.ok(shown(person).includes(`/qr/${request.reference}.png`))
  })

  it('is had by two of fifty who want the same time at two processes; the others are offered others', async function () {
    this.timeout(60_000)
    const other = await office.another()
    const people = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const { userId } = office.line.addPerson({ name: `คนที่ ${index}`, friendship: 'friend' })
        return { userId, request: await makeRequest(office.models, { userId, at: office.clock.now() }) }
      }),
    )
    await office.models.inbox.store(
      people.map(({ userId, request: { reference } }, index) => ({
        event: {
          id: `race-${index}`,
          at: index,
          kind: 'tap' as const,
          data: writeTap({ kind: 'visit-book', reference, slot: '2026-11-24T08:30' }),
        },
        userId,
        replyToken: null,
        deliveredAt: office.clock.now(),
      })),
    )
    await Promise.all([office.chapwai.workOff(), other.workOff()])
    office.clock.advance(MINUTE)
    await Promise.all([office.chapwai.workOff(), other.workOff()])

    const slots = await Promise.all(people.map(({ request }) => standing(request)))
    assert.equal(slots.filter((slot) => slot === '2026-11-24T08:30').length, 2)
    assert.equal(slots.filter((slot) => slot === null).length, 48)
    assert.deepEqual(
      (await claims()).map(({ _id }) => _id),
      ['2026-11-24T08:30/1', '2026-11-24T08:30/2'],
    )
    const said = office.line.people
      .filter(({ userId }) => people.some((each) => each.userId === userId))
      .map((person) => shown(person))
    assert.equal(said.filter((words) => words.includes('นัดหมายแล้ว')).length, 2)
    const offered = said.filter((words) => words.includes('เวลานี้มีผู้จองแล้ว'))
    assert.equal(offered.length, 48)
    for (const words of offered) assert.match(words, /อ. 24 พ.ย. 08.45 น./)
  })
})
