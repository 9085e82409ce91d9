import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

describe('a correction while the draft is filled in', () => {
  for (const words of ['ขอแก้ชื่อค่ะ', 'ชื่อผิดค่ะ', 'ชื่อเมื่อกี้ผิดค่ะ', 'the name is wrong'])
    it(`“${words}” asks for the name again, and goes on`, () => {
      const chat = chatAt('salary-certificate', 'workplace')
      chat.says(words)
      chat.isAsked('name')
      chat.says('นางสมศรี ใจงาม')
      chat.isAsked('workplace')
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจงาม')
    })

  for (const question of ['name', 'status', 'phone'])
    it(`takes the right name at ${question}`, () => {
      const chat = chatAt('salary-certificate', question)
      chat.says('ชื่อผิดค่ะ ต้องเป็น นางสมศรี ใจงาม')
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจงาม')
      chat.sees('แก้ไขแล้ว', 'นางสมศรี ใจงาม')
    })

  for (const name of ['นางคำแก้ว ใจงาม', 'นายแก้ว มั่นคง', 'สมศรี แก้วมณี'])
    it(`takes “${name}” as a name where the name is asked for again: “แก้ว” corrects nothing`, () => {
      const chat = chatAt('pension-certificate', null)
      chat.says('ชื่อผิดค่ะ')
      chat.isAsked('name')
      chat.says(name)
      assert.equal(chat.state.draft?.answers['name'], name)
      assert.equal(chat.state.draft.asking, 'check')
    })

  it('“อย่าเพิ่งส่งค่ะ” leaves the draft at its question', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.says('อย่าเพิ่งส่งค่ะ')
    chat.isAsked('phone')
  })
})
