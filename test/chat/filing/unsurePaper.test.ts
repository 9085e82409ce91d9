import assert from 'node:assert/strict'
import type { Chat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const papers = (chat: Chat) =>
  Object.fromEntries(Object.entries(chat.state.draft?.answers ?? {}).filter(([id]) => id.startsWith('paper')))

/** Whoever lost the card brings a photo and a police report. */
function lostCard(): Chat {
  const chat = chatAt('pensioner-id-card', 'card-reason')
  chat.says('บัตรหาย')
  while (chat.state.draft?.asking !== 'papers') chat.says('1')
  return chat
}

/** The list of papers of somebody who has said that not all are there. */
function atList(): Chat {
  const chat = lostCard()
  chat.says('ยังไม่ครบค่ะ')
  chat.isAsked('papers-missing')
  return chat
}

describe('“not sure” about a paper', () => {
  for (const words of [
    'ไม่แน่ใจค่ะ',
    'ไม่รู้ค่ะ',
    'ไม่รู้ว่ามีไหม',
    'ไม่แน่ใจว่ามีไหมคะ',
    'ไม่รู้ว่าสลิปมีไหม',
    'สลิปไม่รู้ว่ามีหรือเปล่า',
    'ไม่แน่ใจเรื่องสลิป',
    'not sure',
    "I don't know if I have it",
    'I am not sure whether I have the payslip',
  ])
    it(`is filed as that, says what the only paper is, and goes on: “${words}”`, () => {
      const chat = chatAt('salary-certificate', 'papers')
      chat.says(words)
      assert.deepEqual(papers(chat), { papers: 'unsure' })
      chat.hears('chat.paper.unsure.about', 'chat.check.title')
      chat.sees('สลิปเงินเดือน: โปรดนำสลิปฉบับล่าสุด')
    })

  it('is explained after a press too, and in English', () => {
    const chat = chatAt('salary-certificate', 'papers', 'en')
    chat.taps(/Not sure/)
    chat.hears('chat.paper.unsure.about', 'chat.check.title')
    chat.sees('Payslip: Please bring the latest one')
  })

  for (const words of [
    'ไม่แน่ใจเรื่องรูปถ่าย',
    'รูปถ่ายไม่รู้ว่ามีไหม',
    'ไม่รู้ว่ามีรูปไหมคะ',
    'ไม่แน่ใจว่ารูปมีหรือยัง',
    'not sure about the photo',
    "I don't know if I have the photo",
  ])
    it(`about one of the list says that the counter helps where nothing explains it, and the list stays: “${words}”`, () => {
      const chat = atList()
      chat.says(words)
      assert.deepEqual(papers(chat), { papers: 'some', 'paper.photo-1-inch': 'unsure' })
      chat.hears('chat.paper.unsure.counter', 'chat.filing.progress')
      chat.sees('เจ้าหน้าที่ที่จุดบริการช่วยดูให้ได้')
      chat.isAsked('papers-missing')
      chat.says('แค่นี้ค่ะ')
      chat.hears('chat.check.title')
    })

  it('about one of the list is said of it once, and again only of another', () => {
    const chat = atList()
    chat.says('ไม่แน่ใจเรื่องรูปถ่าย')
    chat.says('ไม่แน่ใจเรื่องรูปถ่าย')
    chat.hears('chat.filing.progress')
    chat.says('ไม่แน่ใจเรื่องใบแจ้งความ')
    assert.equal(chat.messages.length, 2)
  })

  it('about the evidence of a claim says what it is for', () => {
    const chat = chatAt('medical-reimbursement', 'patient')
    chat.taps('คู่สมรส')
    while (chat.state.draft?.asking !== 'papers') {
      const { asking } = chat.state.draft ?? {}
      chat.says(asking === 'receipts' ? '1' : asking === 'receipt-date' ? '2 พ.ย. 69' : '100')
    }
    chat.says('ยังไม่ครบค่ะ')
    chat.says('ไม่รู้ว่ามีสำเนาทะเบียนสมรสไหม')
    assert.equal(papers(chat)['paper.marriage-certificate-copy'], 'unsure')
    chat.sees('ทะเบียนสมรส: เมื่อเบิกให้คู่สมรส')
    chat.isAsked('papers-missing')
  })

  for (const words of ['ไม่แน่ใจค่ะ', 'ไม่รู้ว่ามีไหม', 'not sure', "I don't know"])
    it(`about several says that the counter helps to look: “${words}”`, () => {
      for (const chat of [lostCard(), atList()]) {
        chat.says(words)
        chat.hears('chat.paper.unsure.several', 'chat.check.title')
        chat.sees('เจ้าหน้าที่ที่จุดบริการช่วยดูให้ได้')
      }
    })

  it('is none in a question whether a paper is needed', () => {
    for (const words of ['ไม่รู้ว่าต้องใช้รูปไหม', 'ไม่แน่ใจว่าต้องมีรูปไหม']) {
      const chat = atList()
      chat.says(words)
      assert.deepEqual(papers(chat), { papers: 'some' }, words)
    }
  })
})
