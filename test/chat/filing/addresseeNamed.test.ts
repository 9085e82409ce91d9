import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'
import type { Chat } from '../../support/chat.ts'

function atPurpose(words: string, language: 'th' | 'en' = 'th'): Chat {
  const chat = chatAt('pension-certificate', 'purpose', language)
  chat.says(words, '202')
  return chat
}

const answersOf = (chat: Chat) => chat.state.draft?.answers ?? {}

describe('an addressee that is told with the language', () => {
  for (const words of [
    'ถึงธนาคารกรุงไทย เป็นภาษาอังกฤษ',
    'ธนาคารกรุงไทย ขอภาษาอังกฤษค่ะ',
    'ธนาคารกรุงไทย in English',
  ])
    it(`is asked about without it: “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'addressee')
      chat.says(words)
      chat.sees('ธนาคารกรุงไทย')
      chat.seesNot('ภาษาอังกฤษ')
      assert.equal(chat.state.draft?.answers['addressee'], undefined)
      assert.equal(chat.state.draft?.doubted?.words, 'ธนาคารกรุงไทย')
    })
})

describe('a purpose that names whom the certificate is for', () => {
  for (const [words, name] of [
    ['สหกรณ์ออมทรัพย์ครูเชียงราย', 'สหกรณ์ออมทรัพย์ครูเชียงราย'],
    ['กู้สหกรณ์ออมทรัพย์ครูเชียงรายค่ะ', 'สหกรณ์ออมทรัพย์ครูเชียงราย'],
    ['สหกรณ์ออมทรัพย์ครูเชียงราย กู้เงินค่ะ', 'สหกรณ์ออมทรัพย์ครูเชียงราย'],
    ['ยื่นกู้ธนาคารออมสินครับ', 'ธนาคารออมสิน'],
    ['ธนาคารกรุงไทย สาขาแม่จัน', 'ธนาคารกรุงไทย สาขาแม่จัน'],
    ['กู้บ้านกับ ธอส.', 'ธอส.'],
  ] as const)
    it(`is confirmed by one button: “${words}”`, () => {
      const chat = atPurpose(words)
      chat.hears('chat.doubt.addressee-title')
      chat.sees(name)
      assert.equal(answersOf(chat)['purpose'], 'loan')
      assert.equal(answersOf(chat)['addressee'], undefined)
      chat.taps('ส่งถึงหน่วยงานนี้')
      assert.equal(answersOf(chat)['addressee'], name)
      chat.hears('chat.check.title')
    })

  it('is confirmed in English', () => {
    const chat = atPurpose('a loan from Krungthai Bank', 'en')
    chat.hears('chat.doubt.addressee-title')
    chat.taps('Yes, to this one')
    assert.equal(answersOf(chat)['addressee'], 'Krungthai Bank')
  })

  for (const words of ['กู้เงินค่ะ', 'เอาไปยื่นสหกรณ์', 'กู้ธนาคารค่ะ'])
    it(`is asked for where no name was said: “${words}”`, () => {
      atPurpose(words).isAsked('addressee')
    })

  it('is confirmed by a plain yes, and replaced by another name', () => {
    const yes = atPurpose('กู้สหกรณ์ออมทรัพย์ครูเชียงราย')
    yes.says('ใช่ค่ะ')
    assert.equal(answersOf(yes)['addressee'], 'สหกรณ์ออมทรัพย์ครูเชียงราย')
    const other = atPurpose('กู้สหกรณ์ออมทรัพย์ครูเชียงราย')
    other.says('ธนาคารออมสิน')
    assert.equal(answersOf(other)['addressee'], 'ธนาคารออมสิน')
    const anew = atPurpose('กู้สหกรณ์ออมทรัพย์ครูเชียงราย')
    anew.taps('ถามใหม่')
    anew.isAsked('addressee')
    assert.equal(anew.state.draft?.doubted, undefined)
  })

  it('goes when the message is unsent', () => {
    const chat = atPurpose('กู้สหกรณ์ออมทรัพย์ครูเชียงราย')
    chat.unsends('202')
    assert.equal(chat.state.draft?.doubted, undefined)
    assert.equal(answersOf(chat)['purpose'], undefined)
  })
})

describe('what is no addressee', () => {
  const asked = () => {
    const chat = chatAt('pension-certificate', 'purpose')
    chat.says('กู้เงิน')
    chat.isAsked('addressee')
    return chat
  }

  for (const words of ['เอาไปกู้เงินค่ะ', 'ค้ำประกัน', 'กู้ค่ะ'])
    it(`is asked about before it is kept: “${words}”`, () => {
      const chat = asked()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['addressee'], undefined)
    })

  for (const words of ['ขอเปลี่ยนเป็นสองใบค่ะ', 'เอา 2 ฉบับนะคะ', 'สองชุดค่ะ'])
    it(`is the number of copies: “${words}”`, () => {
      const chat = asked()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['originals'], '2')
      chat.showsProblem('chat.check.changed')
      chat.isAsked('addressee')
    })
})
