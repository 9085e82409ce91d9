import assert from 'node:assert/strict'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import type { Chat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

/** Questions of a draft that are answered in a few words, each with the number on the small button back. */
const places: readonly (readonly [ServiceId, string, number])[] = [
  ['salary-certificate', 'status', 2],
  ['salary-certificate', 'phone', 4],
  ['salary-certificate', 'purpose', 5],
  ['pensioner-id-card', 'card-reason', 4],
  ['medical-reimbursement', 'patient', 6],
  ['medical-reimbursement', 'receipts', 7],
  ['medical-reimbursement', 'papers', 10],
]

/** Checks that the answer is no card of the draft's question, and that one small button leads back to it. */
function isAside(chat: Chat, no: number, words: string): void {
  const [card] = chat.messages
  const title = card?.kind === 'card' && 'key' in card.title ? card.title.key : null
  assert.notEqual(title, 'chat.filing.progress', words)
  assert.ok(
    chat.labels().includes(chat.language === 'th' ? `กลับไปข้อ ${no}` : `Back to question ${no}`),
    words,
  )
}

describe('a question or a wish typed where a short answer is waited for', () => {
  for (const [service, question, no] of places) {
    it(`is answered beside it, and never taken for a wrong answer or filed: ${service}, ${question}`, () => {
      const asked = {
        th: [
          ...['ต้องใช้กี่ใบคะ', 'ทำไมต้องถามคะ', 'อันนี้คืออะไรคะ', 'ขอดูเอกสารหน่อยค่ะ', 'ต้องเสียเงินเท่าไร'],
          ...['กดตรงไหนคะ', 'เลือกข้อไหนดีคะ', 'ได้เมื่อไหร่คะ', 'ถามทำไม', 'แล้วต้องส่งรูปไหมคะ'],
          ...['ใช้บัตรประชาชนไหม', 'อยากคุยกับลูกก่อน', 'วันเสาร์เปิดไหมคะ', 'ใช้เวลานานไหมคะ'],
        ],
        en: [
          'why do you ask?',
          'what is this',
          'how many copies do I need?',
          'can you explain this question',
        ],
      } as const
      for (const language of ['th', 'en'] as const)
        for (const words of asked[language]) {
          const chat = chatAt(service, question, language)
          const { draft } = chat.state
          chat.says(words)
          assert.deepEqual(chat.state.draft, draft, words)
          isAside(chat, no, words)
        }
    })
  }

  it('shows the papers of what is being filled in where it asks what is needed', () => {
    const chat = chatAt('salary-certificate', 'purpose')
    chat.says('ต้องใช้กี่ใบคะ')
    chat.hears('chat.service.papers')
    chat.taps('กลับไปข้อ 5')
    chat.taps('ประกอบการขอวีซ่า')
    assert.equal(chat.state.draft?.answers['purpose'], 'visa')
  })

  it('is asked back about what is being filled in where it is not understood', () => {
    const chat = chatAt('salary-certificate', 'purpose')
    chat.says('ทำไมต้องถามคะ')
    chat.hears('answers.unclear.about')
    chat.sees('หนังสือรับรองเงินเดือน')
  })

  for (const words of [
    'ต้องจ่ายกี่บาท',
    'ต้องจ่ายเงินไหมคะ',
    'จ่ายเท่าไหร่คะ',
    'ราคาเท่าไหร่',
    'how much is it?',
    'do I have to pay?',
    'ฟรีไหม',
  ])
    it(`says what it costs at a question that takes any words, and files none of “${words}”`, () => {
      for (const question of ['name', 'workplace']) {
        const chat = chatAt('conduct-certificate', question)
        const { draft } = chat.state
        chat.says(words)
        chat.sees('ค่าธรรมเนียม')
        assert.deepEqual(chat.state.draft, draft)
      }
    })

  it('leaves a wrong answer a wrong answer', () => {
    for (const words of ['มะม่วง', 'ปลาทูน่า', 'ขอสองฉบับนะคะ', 'อะไรก็ได้ค่ะ']) {
      const chat = chatAt('salary-certificate', 'status')
      chat.says(words)
      chat.hears('chat.filing.progress')
    }
  })

  it('is answered on the check page too, which waits', () => {
    const chat = chatAt('salary-certificate', 'check')
    chat.says('ทำไมต้องถามคะ')
    chat.hears('answers.unclear.about')
    assert.ok(chat.labels().includes('กลับไปหน้าตรวจคำตอบ'))
  })
})
