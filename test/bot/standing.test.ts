import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees } from '../support/story.ts'

describe('the question when and whether to come, after the receipt', () => {
  let office: TestOffice
  before(async () => void (office = await openOffice()))
  after(() => office.close())

  async function whoHasFiled(...services: readonly ServiceId[]) {
    const person = await office.person()
    await says(office, person, 'ภาษาไทย')
    const filed = []
    for (const service of services) filed.push(await filesThroughChat(office, person, service))
    return { person, filed }
  }

  for (const words of [
    ...['แล้วต้องไปเมื่อไหร่คะ', 'ต้องไปไหม', 'เมื่อไหร่จะได้', 'ได้เมื่อไหร่', 'หนูต้องไปเขตไหมคะ', 'แล้วทำไงต่อคะ'],
    ...['อีกกี่วันจะได้ครับ', 'ต้องไปรับไหมคะ', 'when will I get it?', 'do I have to come?'],
  ])
    it(`is answered with the open request, what is next, and the hours: “${words}”`, async () => {
      const { person, filed } = await whoHasFiled('pension-certificate')
      await says(office, person, words)
      sees(person, filed[0]?.reference ?? '', '08')
      assert.match(reads(person), /ขั้นต่อไป: เจ้าหน้าที่ตรวจสอบคำขอ|Next: an officer checks/)
      assert.match(reads(person), /จันทร์–ศุกร์|Monday to Friday/)
      assert.doesNotMatch(reads(person), /กรอกคำขอล่วงหน้า|Fill in a request/)
    })

  for (const words of ['เงินจะเข้าเมื่อไหร่คะ', 'โอนเงินวันไหน', 'เมื่อไหร่เงินจะเข้าครับ', 'when will the money come?'])
    it(`is of the claim, whose money is transferred: “${words}”`, async () => {
      await office.sets({ payments: { 'child-education-allowance': 'transfer' } })
      const { person, filed } = await whoHasFiled('child-education-allowance', 'pension-certificate')
      await says(office, person, words)
      sees(person, filed[0]?.reference ?? '')
      assert.match(reads(person), /เรื่องนี้โอนเงินเข้าบัญชี ไม่ต้องมารับ|transferred/)
      assert.ok(!reads(person).includes('หนังสือรับรองเงินบำนาญ'))
    })

  it('is of the claims where only something else was filed and money is asked about', async () => {
    const { person } = await whoHasFiled('pension-certificate')
    await says(office, person, 'เงินจะเข้าเมื่อไหร่คะ')
    sees(person, 'ท่านไม่มีเรื่องเบิกเงินที่กำลังดำเนินการ', 'เบิกค่าการศึกษาบุตร')
  })

  for (const words of ['ต้องเอาอะไรไปอีกคะ ไม่เข้าใจ', 'ส่งรูปทางนี้ได้ไหมคะ', 'ยังไม่มีสลิปต้องทำไงคะ'])
    it(`shows the request with the papers that are missing: “${words}”`, async () => {
      const { person, filed } = await whoHasFiled('salary-certificate')
      const [request] = filed
      assert.ok(request)
      await office.decides(request, {
        change: 'ask-papers',
        papers: ['current-payslip'],
        note: null,
        again: null,
      })
      await says(office, person, words)
      sees(person, request.reference, 'สลิปเงินเดือน', 'ขั้นต่อไป: โปรดนำเอกสารตามรายการนี้มาที่จุดบริการ')
    })

  it('shows all requests where several are open', async () => {
    const { person } = await whoHasFiled('pension-certificate', 'conduct-certificate')
    await says(office, person, 'แล้วต้องไปเมื่อไหร่คะ')
    sees(person, 'คำขอของท่าน 2 เรื่อง', 'หนังสือรับรองเงินบำนาญ', 'จันทร์–ศุกร์')
  })
})
