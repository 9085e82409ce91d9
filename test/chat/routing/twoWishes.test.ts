import assert from 'node:assert/strict'
import { services } from '../../../src/domain/services/index.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

describe('two wishes in one message', () => {
  it('get the first answered and the second offered', () => {
    const chat = openChat()
    chat.says('ทำบัตรข้าราชการ แล้วก็ขอใบรับรองเงินเดือนด้วยค่ะ')
    chat.hears(services['staff-id-card'].shortName.th, 'answers.also')
    chat.taps(services['salary-certificate'].shortName.th)
    chat.hears(services['salary-certificate'].shortName.th)
  })

  it('may be a question for the hours and a service', () => {
    const chat = openChat({ language: 'en' })
    chat.says('what time do you open, and I need a staff card')
    chat.hears('answers.hours.title', 'answers.also')
    chat.taps(services['staff-id-card'].shortName.en)
    chat.sees(services['staff-id-card'].shortName.en)
  })

  it('keep what became of a filed request before a new one', () => {
    const chat = openChat()
    chat.says('ค่าหมอที่ส่งเบิกไปเงินเข้ายัง แล้วก็ขอใบรับรองเงินเดือนด้วย')
    chat.caused('show-status')
    chat.hears('answers.also')
  })

  it('in mourning or distress are offered too, behind the first', () => {
    const chat = openChat()
    chat.says('พ่อเสียครับ จะขอเพลิงพระราชทาน แล้วก็ขอเบอร์โทรเขตด้วย')
    chat.hears(services['royal-cremation-letter'].shortName.th, 'answers.also')
  })

  it('do not interrupt the form in hand', () => {
    const chat = chatAt('salary-certificate', 'status')
    chat.says('เปิดกี่โมง แล้วก็จะทำบัตรบำนาญ')
    chat.hears('answers.hours.title', 'answers.also')
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('status')
    assert.equal(chat.state.draft?.service, 'salary-certificate')
  })
})
