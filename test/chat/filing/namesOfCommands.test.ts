import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

const names = [
  ...['นางเปลี่ยน วงศ์ใหญ่', 'นาง เปลี่ยน วงศ์ใหญ่', 'นายเปลี่ยน แก้วมา', 'นางสาวแก้ว ส่งศรี', 'นางสมศรี แก้วเปลี่ยน'],
  ...['นายส่ง ยกย่อง', 'นายยก ถูกใจ', 'นางถูก สมหมาย', 'นายเลิศ งามดี', 'นายสมหมาย เลิศล้ำ', 'นายครบ ส่วนบุญ'],
  ...['นายมีชื่อ เสียงดี', 'นายเป็นสุข ใจงาม', 'นางตกลง มีทรัพย์', 'นายไทย กลับดี', 'Mr Change Wongyai'],
]

describe('a name with words of a command in it', () => {
  for (const name of names) {
    it(`is taken as the name on the check page: “${name}”`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(`${name}`)
      assert.equal(chat.state.draft?.answers['name'], name)
      chat.showsProblem('chat.check.changed')
    })

    it(`is taken where the name is asked for: “${name}”`, () => {
      const chat = chatAt('pension-certificate', 'name')
      chat.says(`${name}`)
      assert.equal(chat.state.draft?.answers['name'], name)
    })
  }

  for (const words of ['นางสมศรี ผิดค่ะ', 'ชื่อผิด', 'เปลี่ยนชื่อค่ะ'])
    it(`is nothing that only calls it wrong: “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(words)
      assert.notEqual(chat.state.draft?.answers['name'], words)
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
    })
})
