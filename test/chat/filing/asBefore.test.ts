import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

/** At this question of a second pension certificate. */
function again(question: string) {
  const chat = chatAt('pension-certificate', 'check')
  chat.says('ส่งคำขอ')
  chat.caused('file-request')
  chat.taps({ kind: 'file', service: 'pension-certificate' })
  if (question === 'name') return chat
  chat.says('นางสมศรี ใจดี')
  for (const [asked, words] of [
    ['workplace', 'โรงเรียนบ้านปงเคียน'],
    ['phone', '081-234-5678'],
  ] as const) {
    if (question === asked) return chat
    chat.says(words)
  }
  return chat
}

describe('“as before”', () => {
  for (const words of [
    'เอาแบบเดิมค่ะ',
    'ใช้ข้อมูลเก่าได้เลยค่ะ',
    'เหมือนคราวก่อนจ้ะ',
    'ตามเดิมทั้งหมดค่ะ',
    'same as last time please',
  ])
    it(`gives everything of last time again at the name: “${words}”`, () => {
      const chat = again('name')
      chat.says(words)
      const { answers } = chat.state.draft ?? {}
      assert.deepEqual(
        [answers?.['name'], answers?.['phone'], answers?.['workplace']],
        ['นางสมศรี ใจดี', '0812345678', 'โรงเรียนบ้านปงเคียน'],
      )
    })

  it('gives only what is named, and what is asked for', () => {
    const name = again('name')
    name.says('ชื่อเดิมเลยค่ะ')
    name.isAsked('workplace')
    const school = again('workplace')
    school.says('โรงเรียนเก่าค่ะ')
    school.isAsked('phone')
    assert.equal(school.state.draft?.answers['workplace'], 'โรงเรียนบ้านปงเคียน')
    const phone = again('phone')
    phone.says('ใช้เบอร์เดิมนะคะ')
    assert.equal(phone.state.draft?.answers['phone'], '0812345678')
    const purpose = again('purpose')
    purpose.says('เหมือนครั้งที่แล้วค่ะ')
    assert.equal(purpose.state.draft?.answers['purpose'], 'surety')
  })

  for (const [question, words] of [
    ['name', 'เหมือนเดิมค่ะ'],
    ['workplace', 'ที่เก่าค่ะ'],
    ['phone', 'เบอร์เก่าค่ะ'],
  ] as const)
    it(`says that there is none before: “${words}”`, () => {
      const chat = chatAt('pension-certificate', question)
      chat.says(words)
      chat.showsProblem('chat.stuck.as-before')
      assert.equal(chat.state.draft?.answers[question], undefined)
    })
})

describe('an answer that is asked for again from the page to check', () => {
  const reopened = (words = 'ชื่อผิดค่ะ') => {
    const chat = chatAt('pension-certificate', 'check')
    chat.says(words)
    return chat
  }

  for (const words of ['ส่งได้เลยค่ะ', 'ไม่ต้องแก้แล้วค่ะ', 'เอาชื่อเดิมค่ะ', 'ถูกแล้วค่ะ', 'ช่างเถอะ ไม่แก้แล้ว'])
    it(`stays as it was, and nothing is sent: “${words}”`, () => {
      const chat = reopened()
      chat.isAsked('name')
      chat.says(words)
      chat.sees('โปรดตรวจคำตอบ', 'นางสมศรี ใจดี')
      chat.caused()
    })

  it('has a button that leaves it', () => {
    const chat = reopened('เบอร์ผิดค่ะ')
    chat.taps('คงคำตอบเดิม')
    chat.sees('โปรดตรวจคำตอบ', '081-234-5678')
    assert.ok(!chatAt('pension-certificate', 'phone').labels().includes('คงคำตอบเดิม'))
  })

  it('takes a number for the telephone that it is', () => {
    const chat = reopened()
    chat.says('เปลี่ยนเป็น 086-555-4444 ค่ะ')
    assert.deepEqual(
      [chat.state.draft?.answers['phone'], chat.state.draft?.answers['name']],
      ['0865554444', 'นางสมศรี ใจดี'],
    )
  })
})
