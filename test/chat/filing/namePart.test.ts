import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

describe('a correction of one part of a name', () => {
  for (const [words, name] of [
    ['นามสกุลผิดค่ะ เป็น ใจงาม', 'นางสมศรี ใจงาม'],
    ['นามสกุลผิดค่ะ ต้องเป็น ใจงาม', 'นางสมศรี ใจงาม'],
    ['นามสกุลผิดค่ะ ที่ถูกคือ ใจงาม ค่ะ', 'นางสมศรี ใจงาม'],
    ['ขอแก้นามสกุลเป็น ใจงาม ค่ะ', 'นางสมศรี ใจงาม'],
    ['นามสกุลเปลี่ยนเป็นใจงามค่ะ', 'นางสมศรี ใจงาม'],
    ['สกุลต้องเป็น สุขใจ', 'นางสมศรี สุขใจ'],
    ['นามสกุลไม่ใช่ ใจดี ค่ะ เป็น ใจงาม', 'นางสมศรี ใจงาม'],
    ['the surname is wrong, it should be Jaingam', 'นางสมศรี Jaingam'],
    ['ชื่อจริงผิดค่ะ เป็น สมศรีย์', 'นางสมศรีย์ ใจดี'],
    ['ชื่อตัวผิดค่ะ ต้องเป็นสมศรีย์ค่ะ', 'นางสมศรีย์ ใจดี'],
    ['ชื่อจริงต้องเป็น นางสมศรีย์', 'นางสมศรีย์ ใจดี'],
    ['นามสกุลผิดค่ะ เป็นนางสมศรี ใจงาม', 'นางสมศรี ใจงาม'],
  ] as const)
    it(`“${words}” leaves the other part as it is, and is shown`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['name'], name)
      chat.sees('แก้ไขแล้ว', name, 'โปรดตรวจคำตอบ')
    })

  for (const words of [
    'นามสกุลผิดค่ะ เป็นของสามี',
    'นามสกุลผิดค่ะ เป็นนามสกุลเดิม',
    'นามสกุลผิดค่ะ เป็น ใจงาม สุขดี',
    'นามสกุลผิดค่ะ สะกดผิดค่ะ',
    'ชื่อผิดค่ะ เป็น สมศรีย์',
    'ชื่อผิดค่ะ ต้องเป็น สมศรีย์ ค่ะ',
    'ชื่อดิฉันสะกดว่า สมศรีย์ ค่ะ',
  ])
    it(`“${words}” asks for the name again where it does not tell which`, () => {
      const chat = chatAt('pension-certificate', 'check')
      chat.says(words)
      chat.isAsked('name')
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
    })

  it('is taken while the draft is filled in as well', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.says('นามสกุลผิดค่ะ เป็น ใจงาม')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจงาม')
    chat.isAsked('phone')
  })

  for (const words of ['เป็น ใจงาม', 'ต้องเป็น ใจงาม', 'คือ ใจงาม', 'ที่ถูกคือ ใจงาม ค่ะ'])
    it(`“${words}” is no name where the name is asked for`, () => {
      const chat = chatAt('pension-certificate', null)
      chat.says('ชื่อผิดค่ะ')
      chat.isAsked('name')
      chat.says(words)
      chat.isAsked('name')
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
    })

  for (const words of ['เป็น นางสมศรี ใจงาม', 'ต้องเป็น นางสมศรี ใจงาม ค่ะ', 'ที่ถูกคือ นางสมศรี ใจงาม'])
    it(`“${words}” is the name behind its lead words where the name is asked for`, () => {
      const chat = chatAt('pension-certificate', null)
      chat.says('ชื่อผิดค่ะ')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจงาม')
    })

  it('keeps a name that only begins like a lead word', () => {
    const chat = chatAt('pension-certificate', null)
    chat.says('ชื่อผิดค่ะ')
    chat.says('เป็นเอก ใจงาม')
    assert.equal(chat.state.draft?.answers['name'], 'เป็นเอก ใจงาม')
  })
})
