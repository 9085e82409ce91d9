import assert from 'node:assert/strict'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

describe('polite words behind a short text', () => {
  it('end a talk, however the end is told', () => {
    for (const end of [
      'จบค่ะ',
      'จบครับ',
      'จบแล้วนะคะ',
      'ขอจบเจ้า',
      'จบบบ',
      'จบการสนทนาครับผม',
      'จบ 🙏',
      'end please',
    ]) {
      const chat = openChat()
      chat.taps({ kind: 'human' })
      chat.says('รบกวนสอบถามค่ะ')
      chat.caused('pass-on')
      chat.says(end)
      chat.caused('end-talk')
      assert.equal(chat.state.talk, null, end)
    }
  })

  it('leave sentences in a talk to the officer', () => {
    for (const words of ['จบปริญญาตรีค่ะ', 'เรื่องนี้จบยังคะ', 'ค่ะ', 'ครับผม']) {
      const chat = openChat()
      chat.taps({ kind: 'human' })
      chat.says(words)
      chat.caused('pass-on')
    }
  })

  it('keep a staff code that was typed in a talk secret, with whatever dashes', () => {
    for (const code of ['CW–7K3M–9QPT', 'cw 7k3m 9qpt', 'CW_7K3M_9QPT', 'cw-7k3m-9qpt']) {
      const chat = openChat()
      chat.taps({ kind: 'human' })
      chat.says(`ได้รหัส ${code} มาค่ะ`)
      assert.ok(!JSON.stringify(chat.effects).includes('7k3m'), code)
      assert.ok(JSON.stringify(chat.effects).includes('CW-****-****'), code)
    }
  })

  it('lead to the same as without them', () => {
    const chat = openChat()
    for (const [words, effect] of [
      ['เข้าสู่ระบบค่ะ', 'sign-in'],
      ['สถานะครับ', 'show-status'],
      ['CW–7K3M–9QPT ค่ะ', 'link-staff'],
      ['70-0042-9 นะคะ', 'show-request'],
    ] as const) {
      chat.says(words)
      chat.caused(effect)
    }
    for (const words of ['เมนูค่ะ', 'หนา้หลัก', 'เมนูคร้าบ', 'หน้าหลักจ้า']) {
      chat.says(words)
      chat.hears('chat.menu.title')
    }
  })

  it('do not hide a command at a question', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('ย้อนกลับค่ะ')
    chat.isAsked('status')
    const other = chatAt('salary-certificate', 'phone')
    other.says('ยกเลิกครับ')
    other.hears('chat.sure.discard')
  })

  it('do not hide the last digits of a telephone number', () => {
    for (const digits of [
      '5678 ค่ะ',
      '๕๖๗๘ครับ',
      'เลขท้าย 5678',
      '4 ตัวท้าย 5678 นะคะ',
      '5️⃣6️⃣7️⃣8️⃣',
      '+66 (0) 81 234 5678',
    ]) {
      const chat = openChat()
      chat.says('เชื่อมคำขอ 70-0042-9 KMWTRXZB')
      chat.says(digits)
      assert.deepEqual(chat.effects, [
        { kind: 'tie-request', reference: '70-0042-9', code: 'KMWTRXZB', digits: '5678' },
      ])
    }
  })
})
