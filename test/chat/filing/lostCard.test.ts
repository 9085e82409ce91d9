import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'
import type { Chat } from '../../support/chat.ts'

/** At the question for the papers, with a card that is lost. */
function lost(service: 'pensioner-id-card' | 'staff-id-card', language: 'th' | 'en' = 'th'): Chat {
  const chat = chatAt(service, 'card-reason', language)
  chat.says(language === 'th' ? 'บัตรหาย' : 'lost')
  while (chat.state.draft?.asking !== 'papers') chat.says('1')
  return chat
}

const answersOf = (chat: Chat) =>
  Object.fromEntries(Object.entries(chat.state.draft?.answers ?? {}).filter(([id]) => id.startsWith('paper')))

describe('a lost card at the question for the papers', () => {
  for (const words of [
    ...['หาบัตรไม่เจอค่ะ', 'หาบัตรยังไงก็ไม่เจอค่ะ', 'บัตรหายค่ะ', 'บัตรหายไปแล้วค่ะ', 'ไม่มีบัตรค่ะ', 'ไม่มีบัตรเก่าแล้วค่ะ'],
    ...['บัตรเดิมไม่มีแล้วค่ะ', 'บัตรบำนาญหาไม่พบครับ', 'บัตรหายไปแล้ว ไม่มีให้ค่ะ', 'ทำบัตรหายค่ะ', 'บ่มีบัตรเจ้า', 'หาไม่เจอค่ะ'],
  ])
    it(`is no paper that is missing: “${words}”`, () => {
      for (const service of ['pensioner-id-card', 'staff-id-card'] as const) {
        const chat = lost(service)
        chat.says(words)
        chat.isAsked('papers')
        chat.showsProblem('chat.paper.lost-card')
        assert.deepEqual(answersOf(chat), {})
      }
    })

  for (const words of [
    'I cannot find my card',
    'the card is lost',
    'I don’t have the old card',
    'I can’t find it',
  ])
    it(`is no paper that is missing, in English: “${words}”`, () => {
      const chat = lost('pensioner-id-card', 'en')
      chat.says(words)
      chat.isAsked('papers')
      chat.showsProblem('chat.paper.lost-card')
      assert.deepEqual(answersOf(chat), {})
    })

  for (const words of ['มีครบค่ะ ยกเว้นบัตร', 'บัตรหายไปแล้ว แต่เอกสารอื่นครบค่ะ'])
    it(`leaves the others complete: “${words}”`, () => {
      const chat = lost('pensioner-id-card')
      chat.says(words)
      assert.deepEqual(answersOf(chat), { papers: 'all' })
    })

  for (const words of ['หาบัตรไม่เจอ และไม่มีใบแจ้งความค่ะ', 'ไม่มีบัตรกับใบแจ้งความค่ะ'])
    it(`leaves the paper marked that is named beside it: “${words}”`, () => {
      const chat = lost('pensioner-id-card')
      chat.says(words)
      assert.deepEqual(answersOf(chat), { papers: 'some', 'paper.police-report-copy': 'not-yet' })
    })

  it('does not hide another card that is missing', () => {
    const chat = lost('pensioner-id-card')
    chat.says('หาบัตรประชาชนไม่เจอค่ะ')
    chat.isAsked('papers-missing')
  })

  it('is no missing paper among those that are marked, nor on the check page', () => {
    const marking = lost('pensioner-id-card')
    marking.says('ยังไม่ครบค่ะ')
    marking.says('หาบัตรไม่เจอค่ะ')
    marking.isAsked('papers-missing')
    marking.showsProblem('chat.paper.lost-card')
    assert.deepEqual(answersOf(marking), { papers: 'some' })
    const checked = lost('pensioner-id-card')
    checked.says('ครบค่ะ')
    checked.says('หาบัตรไม่เจอค่ะ')
    checked.showsProblem('chat.paper.lost-card')
    assert.deepEqual(answersOf(checked), { papers: 'all' })
  })

  it('is a paper to bring where the card has only expired', () => {
    const chat = chatAt('pensioner-id-card', 'card-reason')
    chat.says('บัตรหมดอายุ')
    while (chat.state.draft?.asking !== 'papers') chat.says('1')
    chat.says('ไม่มีบัตรเดิมค่ะ')
    assert.deepEqual(answersOf(chat), { papers: 'some', 'paper.old-card-original': 'not-yet' })
  })
})
