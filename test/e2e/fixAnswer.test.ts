import assert from 'node:assert/strict'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { officerOf } from '../talks/support/officer.ts'

describe('an applicant who wants an answer corrected', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  async function filed() {
    const person = await office.person()
    const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    const details = async () => {
      await person.says(request.reference)
      await office.settled()
      await person.taps('รายละเอียด')
      await office.settled()
    }
    return { person, request, details }
  }
  const last = ({ last: shown }: { last: unknown }) => JSON.stringify(shown)

  it('says in words what is wrong; it stands on the case, and a receipt says so', async () => {
    const { person, request, details } = await filed()
    await details()
    await person.taps('ขอแก้คำตอบ')
    await office.settled()
    assert.match(last(person), /โปรดพิมพ์ว่าคำตอบใดไม่ถูกต้อง และที่ถูกต้องคืออะไร/)
    await person.says('นามสกุลสะกดผิด ที่ถูกต้องคือ ใจงาม')
    await office.settled()
    assert.match(last(person), /ส่งคำขอแก้คำตอบถึงเจ้าหน้าที่แล้ว/)
    const [talk, ...more] = await office.models.talks.ofPerson(person.userId)
    assert.deepEqual(
      [talk?.kind, talk?.wants, talk?.references, talk?.messages[0]?.text, more],
      ['left', 'correction', [request.reference], 'นามสกุลสะกดผิด ที่ถูกต้องคือ ใจงาม', []],
    )
    const mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
    assert.match(
      await mali.reads(`/requests/${request.reference}`),
      /สนทนาเมื่อ [^ก-ฮ]*.* ขอแก้คำตอบ ผู้ขอ : นามสกุลสะกดผิด ที่ถูกต้องคือ ใจงาม/,
    )
    assert.match(await mali.reads(`/requests/${request.reference}`), /ประวัติ.*ผู้ขอขอแก้คำตอบทางแชต/s)
    assert.equal(office.line.usage(), 0)
  })

  it('hears that it is too late once the request has ended', async () => {
    const { person, request, details } = await filed()
    await details()
    await person.taps('ขอแก้คำตอบ')
    await office.settled()
    await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await office.settled()
    await person.says('นามสกุลสะกดผิด ที่ถูกต้องคือ ใจงาม')
    await office.settled()
    assert.match(person.chat.map((entry) => JSON.stringify(entry)).join(), /เปลี่ยนในแชตไม่ได้แล้ว/)
    assert.deepEqual(await office.models.talks.ofPerson(person.userId), [])
  })

  it('is not offered it once the result is ready', async () => {
    const { person, request, details } = await filed()
    await office.decides(request, { change: 'accept' })
    const accepted = await office.models.requests.byReference(request.reference)
    assert.ok(accepted)
    await office.decides(accepted, { change: 'ready' })
    await details()
    assert.doesNotMatch(last(person), /ขอแก้คำตอบ/)
  })
})
