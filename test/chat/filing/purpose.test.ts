import assert from 'node:assert/strict'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const ALL = 'ใช้ข้อมูลเดิม: นางสมศรี ใจดี · 081-…-5678'
const COOPERATIVE = 'สหกรณ์ออมทรัพย์ครู'

/** A pensioner who has filed a certificate for a loan of the cooperative. */
function filedForLoan(): Chat {
  const chat = chatAt('pension-certificate', 'purpose')
  chat.taps('ประกอบการกู้เงิน')
  chat.says(COOPERATIVE)
  chat.taps('ส่งคำขอ')
  return chat
}

const answersOf = (chat: Chat) => chat.state.draft?.answers ?? {}

function filed(chat: Chat) {
  const effect = chat.effects.find(({ kind }) => kind === 'file-request')
  assert.ok(effect?.kind === 'file-request')
  return effect.filing.answers
}

describe('a second certificate', () => {
  it('shows on the check page what is taken over, in two taps and with nothing typed', () => {
    const chat = filedForLoan()
    chat.taps({ kind: 'service', service: 'pension-certificate' })
    chat.taps(ALL)
    chat.hears('chat.check.title')
    chat.sees('วัตถุประสงค์: กู้เงิน (ตามครั้งก่อน)', `เรียนถึง: ${COOPERATIVE} (ตามครั้งก่อน)`)
    chat.taps('ส่งคำขอ')
    assert.equal(filed(chat)['addressee'], COOPERATIVE)
  })

  for (const words of [
    ...[
      'จะไปขอวีซ่าค่ะ ขออีกใบ',
      'ขออีกใบค่ะ จะไปขอวีซ่า',
      'ขอหนังสือรับรองเงินบำนาญ จะไปขอวีซ่าค่ะ',
      'ขอเพิ่มอีกฉบับค่ะ ไปสถานทูต',
    ],
    ...[
      'ขออีก 1 ฉบับ ไปทำวีซ่าญี่ปุ่น',
      'ขอใบใหม่ค่ะ ขอวีซ่า ไม่ได้กู้แล้ว',
      'another one please for visa',
      'one more certificate, for the embassy',
    ],
  ])
    it(`is for what was just typed, and asks for its own addressee (${words})`, () => {
      const chat = filedForLoan()
      chat.says(words)
      chat.taps(/ใช้ข้อมูลเดิม|As last time/)
      assert.equal(answersOf(chat)['purpose'], 'visa')
      assert.equal(answersOf(chat)['addressee'], undefined)
      chat.isAsked('addressee')
      assert.ok(!chat.labels().includes(COOPERATIVE))
    })

  it('asks for the addressee of a new purpose, chosen on the way or changed on the check page', () => {
    const changed = filedForLoan()
    changed.taps({ kind: 'service', service: 'pension-certificate' })
    changed.taps(ALL)
    changed.taps('แก้ไขคำตอบ')
    changed.taps('วัตถุประสงค์')
    changed.taps('ประกอบการขอวีซ่า')
    changed.isAsked('addressee')
    assert.ok(!changed.labels().includes(COOPERATIVE))
    changed.taps('ผู้ที่เกี่ยวข้อง')
    changed.isAsked('certificate-language')
    changed.taps('ภาษาอังกฤษ')
    changed.hears('chat.check.title')
    changed.sees('เรียนถึง: ผู้ที่เกี่ยวข้อง\n', 'วัตถุประสงค์: ขอวีซ่า\n')
    changed.seesNot(COOPERATIVE)

    const other = filedForLoan()
    other.taps({ kind: 'service', service: 'pension-certificate' })
    other.taps(ALL)
    other.taps('แก้ไขคำตอบ')
    other.taps('วัตถุประสงค์')
    other.taps('อื่น ๆ')
    other.says('ขอทุนให้หลาน')
    other.isAsked('addressee')
    other.says('มูลนิธิครูไทย')
    other.hears('chat.check.title')
  })

  it('keeps the addressee where the purpose stays as it was', () => {
    const chat = filedForLoan()
    chat.taps({ kind: 'service', service: 'pension-certificate' })
    chat.taps(ALL)
    chat.taps('แก้ไขคำตอบ')
    chat.taps('วัตถุประสงค์')
    chat.taps('ประกอบการกู้เงิน')
    chat.hears('chat.check.title')
    assert.equal(answersOf(chat)['addressee'], COOPERATIVE)
  })

  it('asks for no other addressee where nobody was named', () => {
    const chat = chatAt('pension-certificate', null)
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'purpose' })
    chat.taps('ประกอบการขอวีซ่า')
    chat.isAsked('certificate-language')
  })
})

describe('what a certificate is for, told before it is asked', () => {
  for (const [words, purpose] of [
    ['ขอหนังสือรับรองเงินเดือนไปกู้สหกรณ์ค่ะ', 'loan'],
    ['ขอใบรับรองเงินเดือน จะกู้เงิน ต้องใช้อะไรบ้างคะ', 'loan'],
    ['ใบรับรองเงินเดือนไปทำวีซ่าครับ', 'visa'],
    ['ขอหนังสือรับรองเงินเดือน ไม่ได้กู้ จะขอวีซ่า', 'visa'],
    ['ขอหนังสือรับรองเงินเดือนไปเรียนต่อ', 'study'],
    ['หนังสือรับรองเงินเดือนไปค้ำประกันค่ะ', 'surety'],
    ['salary certificate for a visa', 'visa'],
    ['salary certificate for a loan please', 'loan'],
    ['ขอหนังสือรับรองเงินเดือน', undefined],
    ['ขอหนังสือรับรองเงินเดือน กู้หรือวีซ่าใช้แบบเดียวกันไหม', undefined],
  ] as const)
    it(`is not asked again: ${words}`, () => {
      const chat = openChat({ privacy: 'accepted' })
      chat.says(words)
      chat.taps({ kind: 'file', service: 'salary-certificate' })
      assert.equal(answersOf(chat)['purpose'], purpose)
    })
})
