import assert from 'node:assert/strict'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

describe('two choices in one answer', () => {
  for (const [service, question, words] of [
    ['medical-reimbursement-retiree', 'patient', 'ของตัวเองกับสามีค่ะ'],
    ['medical-reimbursement-retiree', 'patient', 'ตัวป้ากับสามี'],
    ['medical-reimbursement-retiree', 'patient', 'ตัวผมเองและภรรยาครับ'],
    ['medical-reimbursement-retiree', 'patient', 'พ่อและลูกค่ะ'],
    ['medical-reimbursement-retiree', 'patient', 'myself and my husband'],
    ['salary-certificate', 'for-whom', 'ของตัวเองกับสามีค่ะ'],
    ['salary-certificate', 'purpose', 'กู้เงินกับทำวีซ่าค่ะ'],
  ] as const)
    it(`“${words}” at ${question} is asked back`, () => {
      const chat = chatAt(service, question)
      const before = chat.state.draft?.answers
      chat.says(words)
      chat.isAsked(question)
      chat.sees('หนึ่งคำขอเป็นของหนึ่งคนหรือหนึ่งเรื่อง')
      assert.deepEqual(chat.state.draft?.answers, before)
    })

  for (const [words, value] of [
    ['ของพ่อค่ะ พ่อป่วยกับพักรักษาตัวอยู่', 'parent'],
    ['ลูกชายคนโตค่ะ', 'child'],
    ['ของสามีค่ะ อยู่ด้วยกันกับสามี', 'spouse'],
    ['ของตัวเองค่ะ ไม่ใช่กับสามี', 'self'],
  ] as const)
    it(`“${words}” names one`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'patient')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['patient'], value)
    })
})

describe('two persons of one choice', () => {
  for (const words of [
    'พ่อกับแม่',
    'ทั้งพ่อทั้งแม่ค่ะ',
    'ลูกชายกับลูกสาวครับ',
    'ลูกสองคนค่ะ',
    'ลูกคนโตและคนเล็ก',
    'my father and mother',
  ])
    it(`are asked which one comes first: “${words}”`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'patient')
      chat.says(words)
      chat.isAsked('patient')
      chat.sees('หนึ่งคำขอเป็นของผู้ป่วยหนึ่งคน')
      assert.equal(chat.state.draft?.answers['patient'], undefined)
      chat.says('แม่ค่ะ')
      assert.equal(chat.state.draft?.answers['patient'], 'parent')
    })
})

describe('kin who is near a choice', () => {
  const near = [
    ...[
      'ลูกสะใภ้ค่ะ',
      'ลูกเขยครับ',
      'แฟนลูกสาวค่ะ',
      'สามีเก่าค่ะ',
      'อดีตภรรยาครับ',
      'แฟนเก่าค่ะ',
      'สามีที่หย่ากันแล้ว',
      'พ่อตาครับ',
    ],
    ...[
      'คุณแม่ยายครับ',
      'พ่อสามีค่ะ',
      'แม่ของแฟนค่ะ',
      'แม่ของแฟนเก่าค่ะ',
      'หลานค่ะ',
      'หลานสาวค่ะ',
      'พี่สาวค่ะ',
      'น้องชายครับ',
      'ลูกพี่สาวค่ะ',
    ],
    ...['ลูกเลี้ยงค่ะ', 'my ex-husband', 'my mother-in-law', 'my daughter in law'],
  ]
  for (const words of near)
    it(`is not the patient, and the person reads who may be: “${words}”`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'patient')
      chat.says(words)
      chat.isAsked('patient')
      assert.equal(chat.state.draft?.answers['patient'], undefined)
      chat.sees('สิทธินี้มีเฉพาะเจ้าของสิทธิ คู่สมรสที่จดทะเบียน บิดามารดา และบุตร')
    })

  for (const [words, value] of [
    ['อดีตสามีค่ะ', 'other'],
    ['ลูกสะใภ้ค่ะ', 'other'],
    ['พ่อตาครับ', 'other'],
    ['พี่สาวค่ะ', 'sibling'],
    ['ลูกสาวค่ะ', 'child'],
  ] as const)
    it(`“${words}” of whoever died is ${value}`, () => {
      const chat = chatAt('royal-cremation-letter', 'relation')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['relation'], value)
    })
})

describe('a first sentence about kin who is no patient, or about two persons', () => {
  for (const words of [
    ...['เบิกค่ารักษาพ่อกับแม่ค่ะ', 'ลูกสะใภ้นอนโรงพยาบาล เบิกค่ารักษาได้ไหม', 'เบิกค่ารักษาสามีเก่าค่ะ', 'ค่ารักษาพ่อตาครับ'],
  ])
    it(`tells no patient: “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      assert.equal(chat.state.told?.answers['patient'], undefined)
    })
})
