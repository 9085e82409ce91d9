import assert from 'node:assert/strict'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('words about an answer of a request that was sent', () => {
  let office: TestOffice
  before(async () => void (office = await openOffice()))
  after(() => office.close())

  async function filed(count = 1) {
    const person = await office.person()
    const requests = []
    for (let made = 0; made < count; made++)
      requests.push(await makeRequest(office.models, { userId: person.userId, at: office.clock.now() }))
    return { person, requests }
  }

  for (const words of [
    'ชื่อผิดค่ะ ต้องเป็น นางสมศรี ใจงาม',
    'พิมพ์นามสกุลผิดค่ะ',
    'ชื่อโรงเรียนไม่ถูกต้องค่ะ',
    'the name is wrong, it should be Somsri',
  ])
    it(`go to the officers in one press: “${words}”`, async () => {
      const { person, requests } = await filed()
      const [request] = requests
      await says(office, person, words)
      sees(person, request?.reference ?? '', 'ให้เจ้าหน้าที่แก้คำตอบในคำขอนี้หรือไม่')
      await taps(office, person, 'ขอแก้คำตอบ')
      sees(person, 'ส่งคำขอแก้คำตอบถึงเจ้าหน้าที่แล้ว')
      const [talk] = await office.models.talks.ofPerson(person.userId)
      assert.deepEqual(
        [talk?.wants, talk?.references, talk?.messages[0]?.text],
        ['correction', [request?.reference], words],
      )
      const stored = await office.models.requests.byReference(request?.reference ?? '')
      assert.equal(stored?.notes.at(-1)?.kind, 'correction-asked')
    })

  for (const words of ['ขอแก้ชื่อค่ะ', 'ขอแก้คำตอบ', 'แก้ไขข้อมูลได้ไหมคะ', 'I want to correct my answer'])
    it(`are asked for where they only wish it: “${words}”`, async () => {
      const { person, requests } = await filed()
      await says(office, person, words)
      sees(person, requests[0]?.reference ?? '')
      await taps(office, person, 'ขอแก้คำตอบ')
      sees(person, 'โปรดพิมพ์ว่าคำตอบใดไม่ถูกต้อง และที่ถูกต้องคืออะไร')
      assert.deepEqual(await office.models.talks.ofPerson(person.userId), [])
    })

  it('are asked of which request they are, where there are several', async () => {
    const { person, requests } = await filed(2)
    await says(office, person, 'ชื่อผิดค่ะ')
    sees(person, 'แก้คำตอบในคำขอใด')
    const second = requests[1]?.reference ?? ''
    await taps(office, person, person.buttons().find((name) => name.includes(second)) ?? second)
    sees(person, 'ส่งคำขอแก้คำตอบถึงเจ้าหน้าที่แล้ว')
    const [talk] = await office.models.talks.ofPerson(person.userId)
    assert.deepEqual(talk?.references, [second])
  })

  it('are about nothing of one who has sent nothing, and papers that lack are no answer', async () => {
    const person = await office.person()
    await says(office, person, 'ชื่อผิดค่ะ')
    assert.ok(!reads(person).includes('แก้คำตอบ'))
    const other = await filed()
    await says(office, other.person, 'ใบเสร็จไม่ครบค่ะ')
    assert.ok(!reads(other.person).includes('แก้คำตอบ'))
  })
})
