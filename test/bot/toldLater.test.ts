import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('what is told of a request that was sent', () => {
  let office: TestOffice
  before(async () => void (office = await openOffice()))
  after(() => office.close())

  async function whoHasFiled(...services: readonly ServiceId[]) {
    const person = await office.person()
    await says(office, person, 'ภาษาไทย')
    for (const service of services) await filesThroughChat(office, person, service)
    const open = await office.models.requests.openOf(person.userId)
    return { person, references: services.map((id) => open.find(({ service }) => service === id)?.reference) }
  }

  const leftBy = async (userId: string) =>
    (await office.models.talks.ofPerson(userId)).map(({ wants, references, messages }) => ({
      wants,
      references,
      text: messages[0]?.text,
    }))

  for (const words of [
    'เบอร์เก่าไม่ใช้แล้วนะคะ เบอร์ใหม่ 086 555 4444',
    'ติดต่อที่ 086-555-4444 แทนนะคะ',
    'ชื่อโรงเรียนเปลี่ยนใหม่แล้วค่ะ เป็นโรงเรียนบ้านดู่',
    'ลืมเขียนว่าขอสามฉบับค่ะ',
    'กรอกชื่อผิดค่ะ เป็นสมศรีย์',
    'พิมผิดค่ะ',
    'ย้ายโรงเรียนแล้วค่ะ อยู่บ้านดู่',
    'my number has changed, it is 0865554444',
  ])
    it(`goes to the officers in one press, as it was typed: “${words}”`, async () => {
      const { person, references } = await whoHasFiled('pension-certificate')
      await says(office, person, words)
      assert.match(reads(person), /ให้เจ้าหน้าที่แก้คำตอบในคำขอนี้หรือไม่|Shall the officers correct/)
      await taps(office, person, person.buttons().includes('ขอแก้คำตอบ') ? 'ขอแก้คำตอบ' : 'Fix an answer')
      assert.deepEqual(await leftBy(person.userId), [{ wants: 'correction', references, text: words }])
    })

  for (const words of [
    'ลืมแจ้งไปว่าทะเบียนบ้านยังไม่มีค่ะ',
    'รูปถ่ายหาไม่เจอเลยค่ะ',
    'บ่มีใบแจ้งความเจ้า',
    'ลืมบอกค่ะ รูปยังไม่ได้',
  ])
    it(`goes to the officers where a paper is not there: “${words}”`, async () => {
      const { person, references } = await whoHasFiled('pensioner-id-card')
      await says(office, person, words)
      sees(person, 'แจ้งเจ้าหน้าที่ตามนี้หรือไม่', words)
      await says(office, person, 'ค่ะ ตกลง')
      assert.deepEqual(await leftBy(person.userId), [{ wants: 'correction', references, text: words }])
    })

  for (const [first, then] of [
    ['นามสกุลผิดค่ะ', 'นามสกุลต้องเป็น ใจงาม'],
    ['ขอแก้ชื่อค่ะ', 'สมศรี ใจงาม'],
    ['พิมพ์ชื่อผิดค่ะ', 'นางสมศรี ใจดีงาม'],
  ] as const)
    it(`keeps the right answer that follows “${first}”: “${then}”`, async () => {
      const { person, references } = await whoHasFiled('pension-certificate')
      await says(office, person, first)
      sees(person, 'ขอแก้คำตอบ')
      await says(office, person, then)
      sees(person, 'ให้เจ้าหน้าที่แก้คำตอบในคำขอนี้หรือไม่', then)
      await says(office, person, 'ใช่ค่ะ')
      assert.deepEqual(await leftBy(person.userId), [{ wants: 'correction', references, text: then }])
    })

  it('is answered with the truth where no request needs the paper, which leads to those that are needed', async () => {
    const { person, references } = await whoHasFiled('conduct-certificate')
    await says(office, person, 'ไม่มีใบแจ้งความค่ะ')
    sees(person, 'คำขอของท่านไม่ต้องใช้เอกสารนี้')
    await taps(office, person, `เอกสารของคำขอ ${references[0] ?? ''}`)
    sees(person, 'สลิปเงินเดือน')
    assert.deepEqual(await leftBy(person.userId), [])
  })

  it('is asked of which request it is, where several are under way', async () => {
    const { person, references } = await whoHasFiled('pension-certificate', 'conduct-certificate')
    await says(office, person, 'เปลี่ยนเบอร์แล้วนะคะ 0865554444')
    sees(person, 'แก้คำตอบในคำขอใด')
    const second = references[1] ?? ''
    await taps(office, person, person.buttons().find((name) => name.includes(second)) ?? second)
    assert.deepEqual((await leftBy(person.userId))[0]?.references, [second])
  })

  for (const words of [
    'เปลี่ยนนามสกุลแล้ว ขอทำบัตรใหม่ค่ะ',
    'เปลี่ยนชื่อต้องทำยังไงคะ',
    'ไม่มีรถไปค่ะ',
    'ลูกสาวจะไปรับแทนนะคะ',
  ])
    it(`is nothing of the request: “${words}”`, async () => {
      const { person } = await whoHasFiled('pension-certificate')
      await says(office, person, words)
      assert.doesNotMatch(reads(person), /ขอแก้คำตอบ|แจ้งเจ้าหน้าที่ตามนี้/)
    })

  it('is nothing of somebody who has sent nothing', async () => {
    const { person } = await whoHasFiled()
    await says(office, person, 'เปลี่ยนเบอร์แล้วนะคะ 0865554444')
    assert.doesNotMatch(reads(person), /แก้คำตอบ/)
  })
})
