import { DAY, HOUR, MINUTE } from '../../../src/lib/time.ts'
import { chatAt } from '../support/filings.ts'
import assert from 'node:assert/strict'

describe('somebody who left a request half-way and comes back', () => {
  it('is greeted with where it stood, and nothing typed becomes a name', () => {
    const chat = chatAt('salary-certificate', 'name')
    chat.later(8 * HOUR)
    chat.says('สวัสดีค่ะ อยากสอบถามเรื่องบัตร')
    chat.hears('chat.unfinished.title')
    chat.sees('คำขอที่กรอกค้างไว้', 'หนังสือรับรองเงินเดือน', '[กรอกต่อ]', '[เริ่มใหม่]')
    assert.deepEqual(chat.state.draft?.answers, {})
    chat.taps('กรอกต่อ')
    chat.isAsked('name')
    chat.says('นางสมศรี ใจดี')
    chat.isAsked('status')
  })

  it('is greeted without a cheerful word in mourning, in English too', () => {
    const chat = chatAt('royal-cremation-letter', 'deceased', 'en')
    chat.later(2 * DAY)
    chat.says('hello again')
    chat.hears('chat.unfinished.title')
    chat.seesNot('Welcome')
    assert.equal(chat.messages[0]?.kind === 'card' && chat.messages[0].tone, 'grave')
  })

  it('may answer at once what only an answer fits', () => {
    const chat = chatAt('salary-certificate', 'originals')
    chat.later(3 * DAY)
    chat.says('๒')
    assert.equal(chat.state.draft?.answers['originals'], '2')
  })

  it('is served who surely wants something else, and finds the way back in the menu', () => {
    const chat = chatAt('salary-certificate', 'name')
    chat.later(8 * HOUR)
    chat.says('วันนี้เปิดกี่โมงคะ')
    chat.hears('answers.hours.day.over')
    chat.says('เบิกค่าหมอยังไงคะ')
    chat.hears('answers.nearly.some')
    chat.sees('เบิกค่ารักษาพยาบาล')
    chat.says('เมนู')
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.isAsked('name')
  })

  it('is not asked twice who thinks for half an hour', () => {
    const chat = chatAt('salary-certificate', 'name')
    chat.later(31 * MINUTE)
    chat.says('นางสมศรี ใจดี')
    chat.isAsked('status')
  })

  it('finds the check page where all was answered', () => {
    const chat = chatAt('pension-certificate', null)
    chat.later(DAY)
    chat.says('ถึงไหนแล้วนะ')
    chat.sees('ตอบครบแล้ว ยังไม่ได้ส่ง')
    chat.taps('กรอกต่อ')
    chat.hears('chat.check.title')
  })
})
