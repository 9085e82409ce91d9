import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

const nameOf = (chat: ReturnType<typeof chatAt>) => chat.state.draft?.answers['name']

describe('a name that comes in pieces', () => {
  for (const [first, second, name] of [
    ['สมศรี', 'ใจดี', 'สมศรี ใจดี'],
    ['สมศรีค่ะ', 'นามสกุลใจดีค่ะ', 'สมศรี ใจดี'],
    ['นางสมศรี', 'มีสุข', 'นางสมศรี มีสุข'],
    ['นายบุญมี', 'สุขดีครับ', 'นายบุญมี สุขดี'],
    ['Somsri', 'Jaidee', 'Somsri Jaidee'],
    ['ชื่อ สมศรี', 'นามสกุล ใจดี', 'สมศรี ใจดี'],
    ['ชื่อ นางสมศรี', 'นามสกุล ใจดี', 'นางสมศรี ใจดี'],
    ['ชื่อนางสมศรีค่ะ', 'นามสกุลใจดีค่ะ', 'นางสมศรี ใจดี'],
    ['นามสกุล ใจดี', 'สมศรี', 'สมศรี ใจดี'],
    ['นามสกุล ใจดี', 'ชื่อนางสมศรี', 'นางสมศรี ใจดี'],
    ['surname Jaidee', 'Somsri', 'Somsri Jaidee'],
  ] as const)
    it(`“${first}”, “${second}” is asked about as a whole, and filed with one press`, () => {
      const chat = chatAt('conduct-certificate', 'name')
      chat.says(first)
      chat.showsProblem('chat.answer.surname-missing')
      chat.says(second)
      chat.sees(name, 'ใช้คำนี้เป็นชื่อ')
      assert.equal(nameOf(chat), undefined)
      chat.taps('ใช้คำนี้เป็นชื่อ')
      assert.equal(nameOf(chat), name)
    })

  it('takes a title that was sent before the name', () => {
    const chat = chatAt('conduct-certificate', 'name')
    chat.says('นาง')
    chat.says('สมศรี ใจดี')
    assert.equal(nameOf(chat), 'นางสมศรี ใจดี')
    const english = chatAt('conduct-certificate', 'name')
    english.says('Mrs')
    english.says('Somsri')
    english.says('Jaidee')
    english.taps('ใช้คำนี้เป็นชื่อ')
    assert.equal(nameOf(english), 'Mrs Somsri Jaidee')
  })

  for (const words of [
    'ไม่มีนามสกุลค่ะ',
    'ไม่รู้ค่ะ',
    'ใช่ค่ะ',
    'โอเค',
    'ข้าม',
    'แค่นี้ค่ะ',
    'โรงเรียนบ้านดู่',
    'สมศรี',
    'ฟรีไหม',
    'ขอบคุณค่ะ',
    'ชื่อเล่นหน่อย',
    'ชื่อเดิมค่ะ',
    'ชื่อแม่หรือชื่อหนู',
    'ชื่ออะไรคะ',
  ])
    it(`joins nothing that is no part of a name: “${words}”`, () => {
      const chat = chatAt('conduct-certificate', 'name')
      chat.says('สมศรี')
      chat.says(words)
      chat.seesNot('ใช้คำนี้เป็นชื่อ')
      assert.equal(nameOf(chat), undefined)
    })

  it('is forgotten once the name is told, so that a correction is not joined to it', () => {
    const chat = chatAt('conduct-certificate', 'name')
    chat.says('สมศรี')
    chat.says('สมหญิง ใจงาม')
    assert.equal(nameOf(chat), 'สมหญิง ใจงาม')
    assert.equal(chat.state.draft?.namePiece, undefined)
  })

  it('goes with its message when that is unsent', () => {
    const chat = chatAt('conduct-certificate', 'name')
    chat.says('สมศรี', '5550001')
    assert.ok(chat.state.draft?.namePiece)
    chat.unsends('5550001')
    assert.ok(!JSON.stringify(chat.state).includes('สมศรี'))
    chat.says('ใจดี')
    chat.seesNot('สมศรี')
  })

  it('is praise where nothing waits for it', () => {
    const chat = chatAt('conduct-certificate', 'name')
    chat.says('ใจดี')
    chat.sees('ขอบคุณสำหรับคำชม')
  })
})
