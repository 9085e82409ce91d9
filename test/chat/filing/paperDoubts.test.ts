import assert from 'node:assert/strict'
import type { Chat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const papers = (chat: Chat) =>
  Object.fromEntries(Object.entries(chat.state.draft?.answers ?? {}).filter(([id]) => id.startsWith('paper')))

/** Whoever lost the card needs a police report beside the photos. */
function lostCard(): Chat {
  const chat = chatAt('pensioner-id-card', 'card-reason')
  chat.says('บัตรหาย')
  while (chat.state.draft?.asking !== 'papers') chat.says('1')
  return chat
}

describe('a doubt or an exception beside “complete”', () => {
  for (const words of [
    'ก็ครบนะคะ ไม่แน่ใจรูป',
    'ครบค่ะ แต่ไม่แน่ใจรูปถ่าย',
    'มีค่ะ ไม่แน่ใจรูป',
    'มีหมดค่ะ รูปไม่แน่ใจ',
    'น่าจะครบค่ะ ไม่แน่ใจเรื่องรูป',
    'complete, not sure about the photo',
  ])
    it(`opens the list with the paper noted as not sure, and not as missing: “${words}”`, () => {
      const chat = lostCard()
      chat.says(words)
      chat.isAsked('papers-missing')
      assert.deepEqual(papers(chat), { papers: 'some', 'paper.photo-1-inch': 'unsure' })
      chat.says('แค่นี้ค่ะ')
      chat.sees('โปรดตรวจคำตอบ', 'ไม่แน่ใจ: รูป')
      chat.seesNot('ยังไม่มี')
    })

  for (const words of [
    'ครบค่ะ เว้นแต่บัตรประชาชน',
    'น่าจะครบค่ะ',
    'ก็น่าจะมีครบนะคะ',
    'ครบมั้งคะ',
    'คงครบค่ะ',
    'ครบค่ะ แต่ไม่ค่อยแน่ใจ',
    'มีค่ะ ขาดแค่อันนึง',
    'probably complete',
  ])
    it(`opens the list where it does not tell which paper: “${words}”`, () => {
      const chat = lostCard()
      chat.says(words)
      chat.isAsked('papers-missing')
      assert.deepEqual(papers(chat), { papers: 'some' })
    })

  it('is never filed as complete where the paper is none of the list', () => {
    const chat = lostCard()
    chat.says('มีค่ะ ยกเว้นบัตรประชาชน')
    assert.notEqual(chat.state.draft?.asking, 'check')
    assert.notEqual(papers(chat)['papers'], 'all')
  })

  it('is asked about on the check page as well', () => {
    const chat = lostCard()
    chat.says('มีครบค่ะ')
    chat.sees('โปรดตรวจคำตอบ')
    chat.says('ก็ครบนะคะ ไม่แน่ใจรูป')
    chat.isAsked('papers-missing')
    assert.equal(papers(chat)['paper.photo-1-inch'], 'unsure')
  })

  for (const words of ['ไม่แน่ใจเรื่องรูปถ่าย', 'รูปถ่ายไม่แน่ใจค่ะ', 'not sure about the photo'])
    it(`about one paper of the list is no word that it is missing: “${words}”`, () => {
      const chat = lostCard()
      chat.says('ยังไม่ครบค่ะ')
      chat.says(words)
      chat.isAsked('papers-missing')
      assert.deepEqual(papers(chat), { papers: 'some', 'paper.photo-1-inch': 'unsure' })
      chat.says('ขาดใบแจ้งความ')
      chat.sees('โปรดตรวจคำตอบ', 'ไม่แน่ใจ: รูป', 'ยังไม่มี')
    })

  it('goes once it is clear, to either side', () => {
    const chat = lostCard()
    chat.says('ยังไม่ครบค่ะ')
    chat.says('ไม่แน่ใจเรื่องรูปถ่าย')
    chat.taps(/รูป/)
    assert.equal(papers(chat)['paper.photo-1-inch'], 'not-yet')
    chat.says('รูปถ่ายมีแล้วค่ะ')
    assert.equal(papers(chat)['paper.photo-1-inch'], undefined)
  })

  it('about the only paper leaves the whole question open, and is said on the check page', () => {
    const chat = chatAt('pensioner-id-card', 'check')
    chat.says('ไม่แน่ใจเรื่องรูปถ่าย')
    assert.notEqual(papers(chat)['papers'], 'some')
    chat.seesNot('ยังไม่มี')
  })

  for (const [words, said] of [
    ['ไม่แน่ใจค่ะ', 'unsure'],
    ['ครบแล้วค่ะ แน่ใจค่ะ', 'all'],
    ['ครบค่ะ', 'all'],
    ['ไม่ขาดอะไรค่ะ', 'all'],
  ] as const)
    it(`is none in “${words}”`, () => {
      const chat = lostCard()
      chat.says(words)
      assert.equal(papers(chat)['papers'], said)
      chat.sees('โปรดตรวจคำตอบ')
    })
})
