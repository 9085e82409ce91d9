import assert from 'node:assert/strict'
import { services } from '../../../src/domain/services/index.ts'
import { openChat } from '../../support/chat.ts'

const SERVING = services['medical-reimbursement'].shortName.th
const RETIRED = services['medical-reimbursement-retiree'].shortName.th

describe('a claim for medical expenses by somebody who may have retired', () => {
  for (const words of [
    'สามีนอนโรงบาลค่ะ จะเบิกค่าหมอยังไงคะ',
    'เบิกค่าหมอยังไงคะ',
    'ขอเบิกค่ารักษาพยาบาลค่ะ',
    'เบิกค่ารักษาให้สามี',
    'ค่าโรงพยาบาลเบิกได้ที่ไหนคะ',
    'เอาใบเสร็จโรงบาลมาเบิกค่ะ',
    'I want to claim hospital bills',
    'how do I claim a hospital bill',
  ])
    it(`is asked first which of both services it is: “${words}”`, () => {
      const chat = openChat({ privacy: 'accepted' })
      chat.says(words)
      chat.hears('answers.nearly.some')
      const labels = chat.messages.flatMap((each) => (each.kind === 'card' ? each.blocks : []))
      for (const id of ['medical-reimbursement', 'medical-reimbursement-retiree'])
        assert.ok(JSON.stringify(labels).includes(`"service":"${id}"`), id)
    })

  it('is asked nothing where the person has told it, before or in the same words', () => {
    const retired = openChat({ privacy: 'accepted' })
    retired.says('เกษียณแล้วค่ะ')
    retired.says('เบิกค่าหมอยังไงคะ')
    retired.hears(RETIRED)
    const teacher = openChat({ privacy: 'accepted' })
    teacher.says('เป็นครู เบิกค่ารักษาให้สามี')
    teacher.hears(SERVING)
  })

  for (const words of [
    'ข้าราชการบำนาญค่ะ',
    'เกษียณแล้วค่ะ',
    'ครูเกษียณค่ะ',
    'เป็นข้าราชการครูบำนานค่ะ',
    'เกษียนมา 8 ปีแล้ว',
    'ผู้รับบำนาญ',
    'รับบำนาญค่ะ ไม่มีในนี้',
    'I am retired',
    'pensioner',
  ])
    it(`is offered the retired people’s service at the question who the person is: “${words}”`, () => {
      const chat = openChat({ privacy: 'accepted' })
      chat.taps({ kind: 'file', service: 'medical-reimbursement' })
      while (chat.state.draft?.asking !== 'status') chat.says('นางสมศรี ใจดี')
      const given = chat.state.draft.answers
      chat.says(words)
      chat.hears('answers.retired.title')
      assert.deepEqual(chat.state.draft?.answers, given)
      chat.taps(chat.language === 'th' ? RETIRED : services['medical-reimbursement-retiree'].shortName.en)
      assert.equal(chat.state.draft?.service, 'medical-reimbursement-retiree')
      assert.equal(chat.state.draft.answers['name'], given['name'])
      assert.ok(given['name'])
    })

  it('goes on as before where the person says that they still serve', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'medical-reimbursement' })
    while (chat.state.draft?.asking !== 'status') chat.says('นางสมศรี ใจดี')
    chat.says('ยังไม่เกษียณค่ะ')
    assert.equal(chat.state.draft?.service, 'medical-reimbursement')
    assert.ok(!JSON.stringify(chat.messages).includes('answers.retired'))
  })
})
