import assert from 'node:assert/strict'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { heldDataOf } from '../../src/privacy/index.ts'
import { officeOf } from '../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../src/domain/settings/settings.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, taps } from '../support/story.ts'

describe('somebody with “large and short”', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const stored = async (userId: string) =>
    (await conversationCollection.on(office.database.connection).findOne({ _id: userId }))?.large

  it('gets the receipt, the status and the notices so, and it is kept with the person', async () => {
    const person = await office.person()
    await says(office, person, 'ตัวใหญ่')
    assert.equal(await stored(person.userId), true)
    const request = await filesThroughChat(office, person, 'salary-certificate')
    assert.match(reads(person), new RegExp(request.reference))
    assert.doesNotMatch(reads(person), /มีแล้ว/)
    await taps(office, person, 'นำเอกสารมา 1 รายการ')
    assert.match(reads(person), /มีแล้ว/)
    await office.decides(request, { change: 'accept' })
    const accepted = await office.models.requests.byId(request.id)
    assert.ok(accepted)
    await office.decides(accepted, { change: 'ready' })
    await office.chapwai.workOff()
    const notice = JSON.stringify(person.last)
    assert.match(notice, /"size":"xl"/)
    await says(office, person, 'สถานะ')
    assert.doesNotMatch(reads(person), /ส่งคำขอ /)
    await taps(office, person, 'รายละเอียด')
    assert.match(reads(person), /✓\nส่งคำขอ/)
    assert.doesNotMatch(reads(person), /^รายละเอียด$/m)
  })

  it('reads it in the list of what is kept, and loses it with everything else', async () => {
    const person = await office.person()
    await says(office, person, 'ตัวใหญ่')
    const held = () =>
      heldDataOf({
        userId: person.userId,
        models: office.models,
        office: officeOf(SettingsSchema.parse({})),
        now: office.clock.now(),
      })
    assert.match(JSON.stringify(await held()), /people\.large\.title/)
    await says(office, person, 'ลบข้อมูล')
    await taps(office, person, 'ยืนยันลบข้อมูล')
    assert.equal(await stored(person.userId), undefined)
    assert.doesNotMatch(JSON.stringify(await held()), /people\.large/)
  })

  it('goes back to the usual size with one press', async () => {
    const person = await office.person()
    await says(office, person, 'ตัวใหญ่')
    await taps(office, person, 'ตัวหนังสือขนาดปกติ')
    assert.equal(await stored(person.userId), undefined)
    assert.doesNotMatch(JSON.stringify(person.last), /"size":"xl"/)
  })
})
