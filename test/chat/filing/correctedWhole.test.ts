import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

const atCheck = () => chatAt('pension-certificate', 'check')

describe('a correction that says more than the right answer', () => {
  for (const [words, answers] of [
    ['ชื่อผิดแล้ว ชื่อบัวผัน คำแปง ต่างหาก', { name: 'บัวผัน คำแปง' }],
    ['ชื่อผิดค่ะ นางบัวผัน คำแปง ต่างหาก', { name: 'นางบัวผัน คำแปง' }],
    ['โรงเรียนเปลี่ยนชื่อเป็นบ้านปงน้อยวิทยาแล้ว', { workplace: 'บ้านปงน้อยวิทยา' }],
    ['โรงเรียนผิดค่ะ เป็นโรงเรียนบ้านดู่ต่างหาก', { workplace: 'โรงเรียนบ้านดู่' }],
    ['the school is wrong, it is Ban Du School', { workplace: 'Ban Du School' }],
    ['ถึงสถานทูตญี่ปุ่น เป็นภาษาอังกฤษ', { addressee: 'สถานทูตญี่ปุ่น', 'certificate-language': 'en' }],
    ['ส่งถึงธนาคารออมสิน ขอภาษาอังกฤษค่ะ', { addressee: 'ธนาคารออมสิน', 'certificate-language': 'en' }],
    ['two copies in English', { originals: '2', 'certificate-language': 'en' }],
    ['2 copies, in English please', { originals: '2', 'certificate-language': 'en' }],
    ['address it to the Consulate of Japan in Chiang Mai', { addressee: 'Consulate of Japan in Chiang Mai' }],
    ['ชื่อในบัตรคือสมศรีย์ ไม่ใช่สมศรี', { name: 'นางสมศรีย์ ใจดี' }],
    ['ใจงาม ไม่ใช่ใจดี ค่ะ', { name: 'นางสมศรี ใจงาม' }],
    ['ไม่ใช่ใจดี เป็นใจงามค่ะ', { name: 'นางสมศรี ใจงาม' }],
    ['it is Jaingam not ใจดี', { name: 'นางสมศรี Jaingam' }],
  ] as const)
    it(`“${words}” keeps the answer alone`, () => {
      const chat = atCheck()
      const before = chat.state.draft?.answers
      chat.says(words)
      assert.deepEqual(chat.state.draft?.answers, { ...before, ...answers })
      chat.sees('แก้ไขแล้ว', 'โปรดตรวจคำตอบ')
    })

  for (const [words, name] of [
    ['นางสาวนะ ไม่ได้แต่งงาน', 'นางสาวสมศรี ใจดี'],
    ['เป็นนางสาว ไม่ใช่นางค่ะ', 'นางสาวสมศรี ใจดี'],
    ['คำนำหน้าใช้นางสาวนะคะ', 'นางสาวสมศรี ใจดี'],
    ['คำนำหน้าผิดค่ะ เป็นนางสาว', 'นางสาวสมศรี ใจดี'],
    ['ขอใส่ ดร. หน้าชื่อด้วยค่ะ', 'ดร.สมศรี ใจดี'],
    ['Miss please', 'Miss สมศรี ใจดี'],
  ] as const)
    it(`“${words}” changes the title alone`, () => {
      const chat = atCheck()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['name'], name)
      chat.sees('แก้ไขแล้ว')
    })

  for (const words of [
    'โรงเรียนต้องมีหมู่ 5 ด้วย',
    'โรงเรียนนี้เดิมชื่อวัดร่องเบ้อ',
    'ชื่อภาษาอังกฤษ Chandee Pankaew',
    'ชื่อเดิมก่อนแต่งคือ สมศรี ใจซื่อ',
    'โรงเรียนที่เคยสอนยุบไปแล้ว',
  ])
    it(`“${words}” files nothing, and is asked about before the request is sent`, () => {
      const chat = atCheck()
      const before = chat.state.draft?.answers
      chat.says(words, '201')
      assert.deepEqual(chat.state.draft?.answers, before)
      assert.equal(chat.state.draft?.asking, 'check')
      chat.says('ส่งเลยค่ะ')
      chat.hears('chat.check.unread')
    })
})
