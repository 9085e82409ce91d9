import assert from 'node:assert/strict'
import { newState } from '../../../src/chat/state.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const fresh = { state: newState } as const

describe('the language of somebody new', () => {
  it('is Thai where Thai is typed, understood or not, and is never asked for', () => {
    for (const words of ['กดกหฟ', 'สวัสดีค่ะ', 'บัตรบำนาญหาย', 'ต้องใช้อะไรบ้าง', 'กี่วันได้เงิน']) {
      const chat = openChat(fresh)
      chat.says(words)
      chat.seesNot('เลือกภาษา / Language')
      assert.equal(chat.state.language, 'th', words)
      chat.says('ต้องใช้อะไรบ้าง')
      chat.seesNot('เลือกภาษา / Language')
    }
  })

  it('is asked for when the account is added, and not a second time', () => {
    const chat = openChat(fresh)
    chat.follows()
    chat.hears('chat.welcome.title')
    chat.says('asdfgh')
    chat.seesNot('เลือกภาษา / Language')
    chat.blocks()
    chat.follows()
    chat.hears('chat.menu.title')
  })

  it('is asked for once of somebody whose first words tell nothing', () => {
    const chat = openChat(fresh)
    chat.says('asdfgh')
    chat.hears('chat.welcome.title')
    chat.says('qwerty')
    chat.seesNot('เลือกภาษา / Language')
  })

  it('is English where the first words are a wish in English, until Thai is typed', () => {
    const chat = openChat(fresh)
    chat.says('pension certificate')
    chat.sees('Pension certificate')
    assert.equal(chat.state.language, 'en')
    chat.says('เปิดกี่โมง')
    chat.sees('เวลาทำการ')
    assert.equal(chat.state.language, 'th')
  })

  it('is first that of the LINE profile', () => {
    const english = openChat({ ...fresh, profileLanguage: 'en' })
    english.follows()
    english.sees('Welcome')
    assert.deepEqual(english.labels().slice(0, 2), ['English', 'ภาษาไทย'])
    english.says('asdfgh')
    english.sees('Sorry')
    english.says('บัตรบำนาญหาย')
    assert.equal(english.state.language, 'th')
    const thai = openChat({ ...fresh, profileLanguage: 'th' })
    thai.follows()
    assert.deepEqual(thai.labels().slice(0, 2), ['ภาษาไทย', 'English'])
    const unknown = openChat({ ...fresh, profileLanguage: null })
    unknown.follows()
    unknown.sees('ยินดีต้อนรับ')
  })

  it('that was chosen stays, whatever is typed', () => {
    const chat = openChat({ ...fresh, profileLanguage: 'en' })
    chat.follows()
    chat.taps('English')
    chat.says('บัตรบำนาญหาย')
    assert.equal(chat.state.language, 'en')
  })

  it('does not change by a Thai name in an English form', () => {
    const chat = chatAt('salary-certificate', 'name', 'en')
    const { state } = chat
    const supposed = openChat({ state: { ...state, languageFrom: 'supposed' } })
    supposed.says('นางสมศรี ใจดี')
    assert.equal(supposed.state.language, 'en')
    assert.equal(supposed.state.draft?.answers['name'], 'นางสมศรี ใจดี')
  })
})
