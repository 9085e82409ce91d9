import assert from 'node:assert/strict'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt, filings, give } from '../support/filings.ts'

/** A pensioner who has filed a pension certificate. */
function filedOnce(): Chat {
  const chat = chatAt('pension-certificate', null)
  chat.taps('ส่งคำขอ')
  return chat
}

const ALL = 'ใช้ข้อมูลเดิม: นางสมศรี ใจดี · 081-…-5678'

function filedAnswers(chat: Chat) {
  const [effect] = chat.effects
  assert.ok(effect?.kind === 'file-request', 'Nothing was filed')
  return effect.filing.answers
}

describe('what somebody gave last time', () => {
  it('is one button on the card of the same service, which leads to the check page', () => {
    const chat = filedOnce()
    const first = chat.state.lastTime
    chat.taps({ kind: 'service', service: 'pension-certificate' })
    chat.taps(ALL)
    chat.hears('chat.check.title')
    chat.sees('นางสมศรี ใจดี\n081-234-5678\nโรงเรียนบ้านปงเคียน\n', 'วัตถุประสงค์: ค้ำประกัน')
    chat.taps('ส่งคำขอ')
    assert.equal(filedAnswers(chat)['addressee'], 'whom-it-may-concern')
    assert.equal(filedAnswers(chat)['workplace'], 'โรงเรียนบ้านปงเคียน')
    assert.deepEqual(chat.state.lastTime, first)
  })

  it('is one button at the first question too, and what another service does not know is asked', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'file', service: 'child-education-allowance' })
    chat.isAsked('name')
    chat.taps(ALL)
    chat.isAsked('child-order')
    assert.equal(chat.state.draft?.answers['status'], 'pensioner')
    assert.equal(chat.state.draft.answers['purpose'], undefined)
  })

  it('is asked anew where the service has no such choice', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'file', service: 'housing-welfare-certificate', again: 'yes' })
    chat.isAsked('status')
    chat.taps('ข้าราชการครู')
    chat.isAsked('bank')
  })

  it('is corrected singly at the check page, and the next time offers the correction', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'file', service: 'pension-certificate', again: 'yes' })
    chat.taps('แก้ไขคำตอบ')
    chat.taps('โทรศัพท์')
    chat.says('089-765-4321')
    chat.hears('chat.check.title')
    chat.taps('ส่งคำขอ')
    chat.taps({ kind: 'service', service: 'pension-certificate' })
    chat.sees('ใช้ข้อมูลเดิม: นางสมศรี ใจดี · 089-…-4321')
  })

  it('is corrected singly on the way: a new name leaves the others to be taken over one by one', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.says('นางสมศรี ใจงาม')
    chat.taps('ข้าราชการครู')
    chat.isAsked('workplace')
    chat.taps('โรงเรียนบ้านปงเคียน')
    chat.isAsked('phone')
    chat.taps('081-234-5678')
    chat.isAsked('purpose')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจงาม')
    assert.equal(chat.state.draft.answers['phone'], '0812345678')
  })

  it('changes nothing when it is pressed twice', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.taps(ALL)
    const { draft } = chat.state
    chat.tapsAgain()
    assert.deepEqual(chat.state.draft?.answers, draft?.answers)
    assert.equal(chat.state.draft?.asking, draft?.asking)
  })

  it('is never anything about a person for whom somebody files', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'file', service: 'pension-certificate' })
    chat.taps('ยื่นแทนผู้อื่น')
    chat.taps('ยื่นแทนผู้อื่น')
    chat.taps('เจ้าของเรื่องทราบและยินยอมแล้ว')
    chat.says('นายมานะ ใจดี')
    chat.taps('บุตร')
    for (const line of filings['pension-certificate']) give(chat, line)
    chat.taps('ส่งคำขอ')
    assert.equal(filedAnswers(chat)['for-whom'], 'other')
    assert.equal(chat.state.lastTime, undefined)
  })

  it('is not offered for the other person, but one’s own name and telephone are', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'file', service: 'pensioner-id-card' })
    chat.taps('ยื่นแทนผู้อื่น')
    chat.taps('ยื่นแทนผู้อื่น')
    chat.taps('เจ้าของเรื่องทราบและยินยอมแล้ว')
    chat.isAsked('asker-name')
    chat.taps('นางสมศรี ใจดี')
    chat.taps('บุตร')
    chat.isAsked('name')
    assert.ok(!JSON.stringify(chat.labels()).includes('สมศรี'))
    chat.says('นายบุญมา ใจดี')
    chat.says('โรงเรียนบ้านดู่')
    chat.isAsked('phone')
    chat.taps('081-234-5678')
    assert.equal(chat.state.draft?.answers['asker-name'], 'นางสมศรี ใจดี')
  })

  it('goes when the person unsends the message that gave it, and is asked for the next time', () => {
    const chat = chatAt('pension-certificate', 'name')
    chat.says('นางสมศรี ใจดี', '101')
    for (const line of filings['pension-certificate'].slice(1)) give(chat, line)
    chat.taps('ส่งคำขอ')
    chat.says('สวัสดีค่ะ')
    chat.unsends('101')
    assert.ok(!JSON.stringify(chat.state).includes('สมศรี'))
    assert.equal(chat.state.lastTime?.own['phone'], '0812345678')
    chat.taps({ kind: 'file', service: 'pension-certificate', again: 'yes' })
    chat.isAsked('name')
  })

  it('goes when the person has the data deleted', () => {
    const chat = filedOnce()
    chat.taps({ kind: 'delete-data', asked: '2026-11-23' })
    assert.equal(chat.state.lastTime, undefined)
  })
})
