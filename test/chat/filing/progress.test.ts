import assert from 'node:assert/strict'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import type { Language } from '../../../src/lib/language.ts'
import { plainText } from '../../../src/outbox/plain.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt, filings, give } from '../support/filings.ts'

/** The number of the question on the screen, and of how many, where that is said. */
function said(chat: Chat, language: Language): { no: number; of: number | null } | null {
  const last = chat.messages.at(-1)
  const title = last ? plainText(last, language).split('\n')[0] : ''
  const found = /^(?:ข้อ|Question) (\d+)(?: (?:จาก|of) (\d+))?$/.exec(title ?? '')
  return found ? { no: Number(found[1]), of: found[2] === undefined ? null : Number(found[2]) } : null
}

describe('the number of a question', () => {
  for (const language of ['th', 'en'] as const)
    for (const service of serviceIds)
      it(`counts up, and of how many stays as it was said (${service}, ${language})`, () => {
        const chat = openChat({ language, privacy: 'accepted' })
        chat.taps({ kind: 'file', service })
        const totals = new Set<number>()
        filings[service].forEach((line, at) => {
          const seen = said(chat, language)
          assert.equal(seen?.no, at + 1, line.asked)
          if (seen.of !== null) totals.add(seen.of)
          give(chat, line)
        })
        assert.ok(totals.size === 1, `said: ${[...totals].join()}`)
        assert.deepEqual([...totals], [filings[service].length])
      })

  it('is said without a total as long as an answer may still open questions', () => {
    const chat = chatAt('salary-certificate', 'purpose')
    chat.sees('ข้อ 5\n')
    chat.seesNot('ข้อ 5 จาก')
    chat.taps('ประกอบการกู้เงิน')
    chat.sees('ข้อ 6 จาก 7')
  })

  it('leaves out what was told before the first question, and counts on by one', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.says('ทำบัตรใหม่ บัตรหาย บัตรข้าราชการบำนาญ')
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    assert.deepEqual(chat.state.draft?.answers, { 'card-reason': 'lost' })
    const seen = [said(chat, 'th')]
    for (const words of ['นางสมศรี ใจดี', 'โรงเรียนบ้านดู่', '081-234-5678']) {
      chat.says(words)
      seen.push(said(chat, 'th'))
    }
    chat.isAsked('papers')
    assert.deepEqual(
      seen,
      [1, 2, 3, 4].map((no) => ({ no, of: 4 })),
    )
  })

  it('never rises in all where what was told is changed', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.says('ทำบัตรใหม่ บัตรหาย บัตรข้าราชการบำนาญ')
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    const draft = chat.state.draft?.id ?? ''
    chat.taps({ kind: 'edit', draft, question: 'card-reason' })
    assert.deepEqual(said(chat, 'th'), { no: 4, of: null })
    chat.taps('บัตรหมดอายุ')
    assert.deepEqual(said(chat, 'th'), { no: 1, of: 4 })
  })

  it('is the same on the card of what is missing as on the question for the papers', () => {
    const chat = chatAt('medical-reimbursement', 'papers')
    chat.sees('ข้อ 10 จาก 10')
    chat.taps('ยังไม่ครบ')
    chat.isAsked('papers-missing')
    chat.sees('ข้อ 10 จาก 10')
  })

  it('stands on the small button back, and where a draft was left', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('เปิดกี่โมงคะ')
    assert.ok(chat.labels().includes('กลับไปข้อ 3'))
    chat.later(7 * 60 * 60 * 1000)
    chat.says('สวัสดีค่ะ')
    chat.sees('ค้างอยู่ที่ข้อ 3\n')
  })
})
