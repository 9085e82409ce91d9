import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

describe('the wish to cancel, after the receipt', () => {
  let office: TestOffice
  before(async () => void (office = await openOffice()))
  after(() => office.close())

  async function whoHasFiled(...services: readonly ServiceId[]) {
    const person = await office.person()
    await says(office, person, 'ภาษาไทย')
    const filed = []
    for (const service of services) await filesThroughChat(office, person, service)
    const open = await office.models.requests.openOf(person.userId)
    for (const service of services) filed.push(open.find((each) => each.service === service))
    return { person, filed }
  }

  const stateOf = async (reference: string | undefined) =>
    (await office.models.requests.byReference(reference ?? ''))?.state

  for (const words of [
    'ยกเลิกให้หน่อยค่ะ กรอกชื่อผิด',
    'ไม่เอาแล้วนะคะ ขอถอนเรื่อง',
    'อยากยกเลิกจ้ะ ส่งผิดอัน',
    'ยกเลิกใบที่ขอไว้เมื่อเช้านะคะ',
    'please cancel it, I made a mistake',
  ])
    it(`leads straight to the question whether the one request is cancelled: “${words}”`, async () => {
      const { person, filed } = await whoHasFiled('pension-certificate')
      await says(office, person, words)
      sees(person, filed[0]?.reference ?? '')
      assert.match(reads(person), /ยกเลิกคำขอหรือไม่|Cancel this request\?/)
      assert.equal(await stateOf(filed[0]?.reference), 'submitted')
      await says(office, person, words.startsWith('please') ? 'yes' : 'ใช่ค่ะ')
      assert.equal(await stateOf(filed[0]?.reference), 'cancelled')
    })

  for (const words of ['อย่ายกเลิกนะคะ', 'ยังไม่ยกเลิกค่ะ'])
    it(`asks nothing of somebody who denies it: “${words}”`, async () => {
      const { person } = await whoHasFiled('pension-certificate')
      await says(office, person, words)
      assert.doesNotMatch(reads(person), /ยกเลิกคำขอหรือไม่/)
    })

  it('asks which of several is meant, and cancels that one', async () => {
    const { person, filed } = await whoHasFiled('pension-certificate', 'conduct-certificate')
    await says(office, person, 'ขอยกเลิกจ้ะ')
    sees(person, 'ยกเลิกคำขอใด')
    const second = filed[1]?.reference ?? ''
    await taps(office, person, person.buttons().find((name) => name.includes(second)) ?? second)
    await taps(office, person, 'ยกเลิกคำขอ')
    assert.deepEqual([await stateOf(filed[0]?.reference), await stateOf(second)], ['submitted', 'cancelled'])
  })

  it('is of the request that the words name', async () => {
    const { person, filed } = await whoHasFiled('pension-certificate', 'pensioner-id-card')
    await says(office, person, 'ขอยกเลิกเรื่องบัตรค่ะ')
    sees(person, 'ยกเลิกคำขอหรือไม่', filed[1]?.reference ?? '')
  })

  it('is answered with what to do instead where an officer has begun', async () => {
    const { person, filed } = await whoHasFiled('pension-certificate')
    const [request] = filed
    assert.ok(request)
    await office.decides(request, { change: 'accept' })
    await says(office, person, 'ขอยกเลิกนะคะ')
    sees(person, request.reference, 'จึงยกเลิกในแชตไม่ได้')
  })

  it('asks about the request that was sent also where another one is being filled in', async () => {
    const { person, filed } = await whoHasFiled('pension-certificate')
    await says(office, person, 'ขอหนังสือรับรองความประพฤติ')
    await taps(office, person, 'กรอกคำขอล่วงหน้า')
    await says(office, person, 'ขอยกเลิกค่ะ')
    await taps(office, person, 'คำขอที่ส่งแล้ว')
    sees(person, 'ยกเลิกคำขอหรือไม่', filed[0]?.reference ?? '')
  })
})
