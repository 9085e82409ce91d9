import assert from 'node:assert/strict'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { DAY } from '../../../src/lib/time.ts'
import { PRIVACY_VERSION } from '../../../src/domain/settings/office.ts'
import { newState, type State } from '../../../src/chat/state.ts'
import { openChat } from '../../support/chat.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'

const at = new Date(MONDAY_MORNING).toISOString()
const accepted: State = { ...newState, language: 'th', privacy: { version: PRIVACY_VERSION, at } }

/** Somebody whose words have already told this. */
const having = (answers: Record<string, string>) =>
  openChat({ state: { ...accepted, told: { answers, at } } })

describe('what somebody has told before the questions', () => {
  it('is not asked again, and stands on the check page where it can be changed', () => {
    const chat = having({ 'card-reason': 'lost' })
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    assert.deepEqual(chat.state.draft?.answers, { 'card-reason': 'lost' })
    assert.equal(chat.state.told, undefined)
    chat.taps({ kind: 'edit', draft: chat.state.draft.id, question: 'card-reason' })
    chat.taps('บัตรหมดอายุ')
    assert.equal(chat.state.draft.answers['card-reason'], 'expired')
  })

  it('waits where the service does not ask for it', () => {
    const chat = having({ 'card-reason': 'lost', status: 'teacher' })
    chat.taps({ kind: 'file', service: 'medical-reimbursement' })
    assert.deepEqual(chat.state.draft?.answers, { status: 'teacher' })
    assert.deepEqual(chat.state.told?.answers, { 'card-reason': 'lost' })
  })

  it('is asked where the service has no such choice', () => {
    const chat = having({ 'card-reason': 'stolen', status: 'contract-staff' })
    chat.taps({ kind: 'file', service: 'housing-welfare-certificate' })
    assert.deepEqual(chat.state.draft?.answers, {})
  })

  it('is forgotten after a day', () => {
    const chat = having({ 'card-reason': 'lost' })
    chat.later(DAY)
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    assert.deepEqual(chat.state.draft?.answers, {})
  })

  it('is the own retirement, said in passing', () => {
    const chat = openChat({ state: accepted })
    chat.says('เกษียณแล้วค่ะ')
    chat.taps({ kind: 'file', service: 'child-education-allowance' })
    assert.equal(chat.state.draft?.answers['status'], 'pensioner')
  })

  it('goes when the message is unsent, also from the draft that has begun with it', () => {
    const chat = openChat({ state: accepted })
    chat.says('เกษียณแล้วค่ะ', '101')
    chat.unsends('101')
    assert.deepEqual(chat.state.told?.answers, {})
    chat.says('เกษียณแล้วค่ะ', '102')
    chat.taps({ kind: 'file', service: 'child-education-allowance' })
    chat.unsends('102')
    assert.equal(chat.state.draft?.answers['status'], undefined)
  })

  for (const words of ['พ่อเกษียณแล้วค่ะ', 'ยังไม่เกษียณค่ะ']) {
    it(`is not the own status in “${words}”`, () => {
      const chat = openChat({ state: accepted })
      chat.says(words)
      assert.equal(chat.state.told, undefined)
    })
  }
})

describe('what a sentence tells beside its wish', () => {
  /** The answers with which the draft of this service begins after these words. */
  function begunAfter(words: string, service: ServiceId, language: 'th' | 'en' = 'th') {
    const chat = openChat({ state: { ...accepted, language } })
    chat.says(words)
    chat.taps({ kind: 'file', service })
    return chat
  }

  for (const [words, service, answers] of [
    ['บัตรหายค่ะ', 'pensioner-id-card', { 'card-reason': 'lost' }],
    ['ทำบัตรหายครับ', 'staff-id-card', { 'card-reason': 'lost' }],
    ['บัตรหมดอายุแล้ว', 'staff-id-card', { 'card-reason': 'expired' }],
    ['บัตรชำรุดค่ะ', 'pensioner-id-card', { 'card-reason': 'worn' }],
    ['I lost my card', 'staff-id-card', { 'card-reason': 'lost' }],
    ['เบิกค่ารักษาให้สามี', 'medical-reimbursement', { patient: 'spouse' }],
    ['เบิกค่ารักษาพยาบาลของแม่ครับ', 'medical-reimbursement', { patient: 'parent' }],
    ['เบิกค่ารักษาให้ลูก', 'medical-reimbursement-retiree', { patient: 'child' }],
    ['เบิกค่ารักษาของตัวเอง', 'medical-reimbursement', { patient: 'self' }],
    ['ขอหนังสือรับรองบำนาญให้แม่', 'pension-certificate', { 'for-whom': 'other', 'asker-relation': 'child' }],
    ['แม่ป่วยอยู่ค่ะ อยากเบิกเงิน', 'medical-reimbursement-retiree', { patient: 'parent' }],
    ['ลูกสาวไม่สบาย พาไปหาหมอมา จะเบิกค่ะ', 'medical-reimbursement-retiree', { patient: 'child' }],
    ['ขอใบรับรองเงินบำนาญไปกู้กรุงไทยจ้ะ', 'pension-certificate', { purpose: 'loan', addressee: 'กรุงไทย' }],
    ['หนังสือรับรองบำนาญ เอาไปยื่น ธกส ค่ะ', 'pension-certificate', { addressee: 'ธกส' }],
    ['ขอหนังสือรับรองเงินบำนาญ 3 ฉบับค่ะ', 'pension-certificate', { originals: '3' }],
    [
      'ขอใบรับรองบำนาญสองใบนะคะ ไปกู้สหกรณ์ครูพะเยา',
      'pension-certificate',
      { purpose: 'loan', addressee: 'สหกรณ์ครูพะเยา', originals: '2' },
    ],
    ['ขอหนังสือรับรองบำนาญไปกู้ธนาคารค่ะ', 'pension-certificate', { purpose: 'loan' }],
    ['เบิกค่ารักษา มีใบเสร็จ 3 ใบ', 'medical-reimbursement-retiree', {}],
    ['เป็นครู เบิกค่ารักษาให้สามี', 'medical-reimbursement', { status: 'teacher', patient: 'spouse' }],
    [
      'ดิฉันนางสมศรี ใจดี โทร 081-234-5678 โรงเรียนบ้านปงเคียน ขอหนังสือรับรองเงินเดือน',
      'salary-certificate',
      { name: 'นางสมศรี ใจดี', workplace: 'โรงเรียนบ้านปงเคียน', phone: '0812345678' },
    ],
    [
      'ผมชื่อนายมานะ ใจดี เป็นครูอยู่โรงเรียนบ้านดู่ ขอหนังสือรับรองเงินเดือน เบอร์ ๐๘๙ ๑๒๓ ๔๕๖๗',
      'salary-certificate',
      { name: 'นายมานะ ใจดี', status: 'teacher', workplace: 'โรงเรียนบ้านดู่', phone: '0891234567' },
    ],
    [
      'My name is Mrs Somsri Jaidee, 081-234-5678, at Ban Pong Khian School, I need a salary certificate',
      'salary-certificate',
      { name: 'Mrs Somsri Jaidee', workplace: 'Ban Pong Khian School', phone: '0812345678' },
    ],
  ] as const) {
    it(`is not asked again: “${words}”`, () => {
      assert.deepEqual(begunAfter(words, service).state.draft?.answers, answers)
    })
  }

  it('holds for the same wish in other words, and not for another one', () => {
    const chat = openChat({ state: accepted })
    chat.says('ลูกชายผ่าตัดมาค่ะ')
    chat.says('เบิกค่ารักษาที่ไหนคะ')
    chat.taps({ kind: 'file', service: 'medical-reimbursement-retiree' })
    assert.deepEqual(chat.state.draft?.answers, { patient: 'child' })
    const later = openChat({ state: accepted })
    later.says('ลูกชายผ่าตัดมาค่ะ')
    later.later(3 * 60 * 60_000)
    later.says('จะเบิกค่าหมอค่ะ')
    later.taps({ kind: 'file', service: 'medical-reimbursement-retiree' })
    assert.deepEqual(later.state.draft?.answers, {})
    const own = openChat({ state: accepted })
    own.says('ลูกชายผ่าตัดมาค่ะ')
    own.says('ไม่ใช่ค่ะ เบิกค่ารักษาของดิฉันเอง')
    own.taps({ kind: 'file', service: 'medical-reimbursement-retiree' })
    assert.deepEqual(own.state.draft?.answers, { patient: 'self' })
  })

  it('stands on the page to check, where it is corrected', () => {
    const chat = begunAfter('ขอใบรับรองบำนาญสองใบ ไปกู้ธนาคารออมสินค่ะ', 'pension-certificate')
    for (const words of ['นางสมศรี ใจดี', 'โรงเรียนบ้านดู่', '081-234-5678']) chat.says(words)
    chat.sees('โปรดตรวจคำตอบ', 'กู้เงิน', 'ธนาคารออมสิน', '2 ฉบับ')
    chat.says('เรียนถึงผิดค่ะ เป็นธนาคารกรุงไทย')
    assert.equal(chat.state.draft?.answers['addressee'], 'ธนาคารกรุงไทย')
  })

  it('is whose matter it is only where somebody else is meant', () => {
    const told = begunAfter('ขอหนังสือรับรองเงินเดือนให้ลูกกู้ กยศ.', 'salary-certificate')
    assert.deepEqual(told.state.draft?.answers, { purpose: 'loan' })
  })

  for (const [words, service] of [
    ['บัตรไม่หายค่ะ', 'pensioner-id-card'],
    ['ถ้าบัตรหายต้องทำอย่างไร', 'pensioner-id-card'],
    ['เบิกค่าเล่าเรียนลูก โรงเรียนอนุบาลเชียงราย', 'child-education-allowance'],
    ['โรงเรียนไหนก็ขอหนังสือรับรองเงินเดือนได้ไหม', 'salary-certificate'],
    ['แม่เป็นครู ขอหนังสือรับรองเงินเดือน', 'salary-certificate'],
    ['เลขบัตร 1-2345-67890-12-1 ขอหนังสือรับรองเงินเดือน โทร 081-234-5678', 'salary-certificate'],
  ] as const) {
    it(`is nothing that was not said: “${words}”`, () => {
      assert.deepEqual(begunAfter(words, service).state.draft?.answers, {})
    })
  }

  it('leads whoever has retired to the retired people’s claim for her husband', () => {
    const chat = openChat({ state: accepted })
    chat.says('เกษียณแล้วค่ะ เบิกค่ารักษาให้สามี')
    chat.sees('เบิกค่ารักษา (ผู้เกษียณ)', 'หากหมายถึง: เบิกค่ารักษาพยาบาล')
    chat.taps('กรอกคำขอล่วงหน้า')
    assert.deepEqual(chat.state.draft?.answers, { patient: 'spouse' })
  })

  it('is for whom in this wish only, and can be taken back where the consent is asked', () => {
    const chat = begunAfter('ขอหนังสือรับรองบำนาญให้แม่', 'pension-certificate')
    chat.isAsked('agreed')
    chat.taps('ตนเอง')
    chat.isAsked('for-whom')
    chat.taps('ตนเอง')
    chat.isAsked('name')
    chat.sees('ของท่าน')
    const other = begunAfter('ขอหนังสือรับรองบำนาญให้แม่', 'conduct-certificate')
    assert.deepEqual(other.state.draft?.answers, {})
    const later = openChat({ state: accepted })
    later.says('ขอหนังสือรับรองบำนาญให้แม่')
    later.says('ขอหนังสือรับรองบำนาญ')
    later.taps({ kind: 'file', service: 'pension-certificate' })
    assert.deepEqual(later.state.draft?.answers, {})
  })
})
