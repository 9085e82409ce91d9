import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says, taps } from '../support/story.ts'

/** It is Monday 23 November 2026, 09.00. */
describe('the time of an appointment in words', () => {
  let office: TestOffice
  let person: Person
  let request: Awaited<ReturnType<typeof makeRequest>>
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    request = await makeRequest(office.models, {
      service: 'salary-certificate',
      userId: person.userId,
      at: office.clock.now(),
    })
  })
  afterEach(() => office.close())

  const shown = () => JSON.stringify(person.last)
  const standing = () => office.models.appointments.standing(request.id, office.clock.now())
  const hears = (words: string) => says(office, person, words)

  for (const words of ['ขอนัดวันศุกร์', 'นัดวันศุกร์ได้ไหมคะ', 'จองคิววันศุกร์ครับ', 'can I book Friday?'])
    it(`shows the times of the day that “${words}” names`, async () => {
      await hears(words)
      assert.match(shown(), /ศ\. 27 พ\.ย\.|Fri 27 Nov/)
      assert.equal(await standing(), null)
    })

  it('leads by words alone from the day over the half of it to the time, and books that', async () => {
    await hears('นัดหมาย')
    await hears('วันศุกร์เช้า ๆ ได้มั้ย')
    assert.match(shown(), /ศ\. 27 พ\.ย\..*08\.30 น\..*10\.15 น\./)
    await hears('สิบโมงครึ่ง')
    assert.match(shown(), /10\.30 น\./)
    assert.equal(await standing(), null)
    await hears('10.30')
    assert.equal(await standing(), '2026-11-27T10:30')
  })

  for (const words of ['บ่าย', 'ช่วงบ่ายดีกว่า', 'ตอนบ่ายได้ไหม'])
    it(`shows the other half of the same day for “${words}”`, async () => {
      await hears('ขอนัดวันศุกร์')
      await taps(office, person, 'ช่วงเช้า')
      await hears(words)
      assert.match(shown(), /ศ\. 27 พ\.ย\..*13\.00 น\./)
    })

  it('takes the second of the times that are shown', async () => {
    await hears('นัดหมาย')
    await hears('อันที่สอง')
    assert.equal(await standing(), '2026-11-23T13:00')
  })

  describe('once it is booked', () => {
    beforeEach(async () => {
      await hears('นัดหมาย')
      await taps(office, person, 'อ. 24 พ.ย. 08.30 น.')
      assert.equal(await standing(), '2026-11-24T08:30')
    })

    it('moves to another day in words', async () => {
      await hears('เลื่อนเป็นวันจันทร์หน้า')
      assert.match(shown(), /จ\. 30 พ\.ย\./)
      await hears('เช้า')
      await hears('เก้าโมง')
      assert.equal(await standing(), '2026-11-30T09:00')
    })

    it('moves to the other half of its day, whatever the reason names', async () => {
      await hears('เปลี่ยนเป็นบ่ายได้ไหม ช่วงเช้าหมอนัด')
      assert.match(shown(), /อ\. 24 พ\.ย\..*13\.00 น\./)
    })

    for (const words of ['ไม่ว่างวันนั้นแล้ว', 'ขอเลื่อนนัดเฉย ๆ', 'วันนั้นไปไม่ได้แล้วค่ะ'])
      it(`offers other times for “${words}”, and changes nothing by itself`, async () => {
        await hears(words)
        assert.match(shown(), /เลือกเวลาใหม่|เปลี่ยนเวลา/)
        assert.equal(await standing(), '2026-11-24T08:30')
      })

    it('asks once before it is cancelled', async () => {
      await hears('ขอยกเลิกนัด')
      assert.match(shown(), /ยกเลิกนัด/)
      assert.equal(await standing(), '2026-11-24T08:30')
      await hears('ใช่ค่ะ')
      assert.equal(await standing(), null)
    })

    for (const words of ['นัดไว้วันศุกร์ใช่ไหม', 'นัดวันไหนนะคะ'])
      it(`is told for “${words}”`, async () => {
        await hears(words)
        assert.match(shown(), /อ\. 24 พ\.ย\. 08\.30 น\./)
      })
  })

  for (const words of ['วันศุกร์เปิดไหมคะ', 'หมอนัดวันศุกร์'])
    it(`is not meant by “${words}”`, async () => {
      await hears('นัดหมาย')
      await hears(words)
      assert.doesNotMatch(shown(), /เลือกเวลานัดหมาย/)
    })
})
