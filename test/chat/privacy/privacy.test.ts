import assert from 'node:assert/strict'
import { officeOf, PRIVACY_VERSION } from '../../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { DAY } from '../../../src/lib/time.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const otherwise = officeOf(
  SettingsSchema.parse({
    contact: { phone: '053-711-234' },
    retention: { draftDays: 3, idleRequestDays: 45, finishedFiscalYears: 2, silentDays: 365 },
  }),
)

describe('the full privacy notice', () => {
  it('is one tap away from the short one, and leads on to the request', () => {
    const chat = openChat()
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.taps('รายละเอียด')
    chat.hears('privacy.full.title')
    chat.taps('รับทราบและเริ่มกรอก')
    assert.equal(chat.state.privacy?.version, PRIVACY_VERSION)
    chat.isAsked('name')
  })

  it('says all that section 23 asks for', () => {
    const chat = openChat({ office: otherwise })
    chat.says('ประกาศความเป็นส่วนตัว')
    chat.sees('มาตรา 24 (4) และ (6)', 'จำเป็นต่อการยื่นคำขอ', 'LINE', 'ต่างประเทศ', 'คัดค้าน', 'ภายใน 30 วัน')
    chat.sees('สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1 โทรศัพท์ 053-711-234')
  })

  it('has its figures from the settings', () => {
    const chat = openChat({ office: otherwise, language: 'en' })
    chat.says('privacy notice')
    chat.sees(
      'kept after completion (fiscal years: 2)',
      'left unfinished: 3 days',
      'for 45 days ends',
      'after 365 days without contact',
    )
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.sees('for this request (fiscal years: 2)')
  })

  it('says how long photos are kept as the office has set it', () => {
    const until = openChat()
    until.says('ประกาศความเป็นส่วนตัว')
    until.sees('ภาพเอกสาร: ลบเมื่อพ้นวันที่เรื่องสิ้นสุด')
    const hours = openChat({ office: officeOf(SettingsSchema.parse({ photos: { keepHours: 48 } })) })
    hours.says('ประกาศความเป็นส่วนตัว')
    hours.sees('ภาพเอกสาร: ลบภายใน 48 ชั่วโมง')
    hours.seesNot('เรื่องสิ้นสุด')
  })

  it('has no ornament where the matter is grave', () => {
    const chat = openChat()
    chat.taps({ kind: 'privacy-notice', service: 'royal-cremation-letter' })
    assert.equal(chat.messages[0]?.kind === 'card' && chat.messages[0].tone, 'grave')
  })
})

describe('my data', () => {
  for (const words of ['ข้อมูลของฉัน', 'My data']) {
    it(`are shown to whoever types “${words}”`, () => {
      const chat = openChat()
      chat.says(words)
      chat.caused('show-my-data')
    })
  }

  it('are given as a file, as a free reply', () => {
    const chat = openChat()
    chat.taps({ kind: 'my-data-file' })
    chat.caused('issue-data-file')
    assert.equal(chat.isCourtesy, true)
  })

  it('leave the draft where it is, with a way back to its question', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('ข้อมูลของฉัน')
    assert.equal(chat.state.draft?.asking, 'workplace')
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('workplace')
  })
})

describe('the deletion of my data', () => {
  for (const words of ['ลบข้อมูล', 'Delete my data']) {
    it(`is asked about first, when somebody types “${words}”`, () => {
      const chat = chatAt('salary-certificate', 'workplace')
      const before = chat.state
      chat.says(words)
      chat.caused('show-deletion')
      assert.deepEqual(chat.state, { ...before, aside: { at: chat.state.aside?.at } })
    })
  }

  it('takes everything but the language out of the conversation', () => {
    const chat = chatAt('salary-certificate', 'workplace', 'en')
    chat.taps({ kind: 'delete-data', asked: '2026-11-23' })
    chat.caused('erase-data')
    assert.deepEqual(chat.state, { ...openChat().state, language: 'en' })
    chat.tapsAgain()
    assert.deepEqual(chat.state, { ...openChat().state, language: 'en' })
  })

  it('is not done by a button of another day: a draft begun since is not lost unasked', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.later(DAY)
    chat.taps({ kind: 'delete-data', asked: '2026-11-23' })
    chat.caused('show-deletion')
    assert.ok(chat.state.draft)
  })
})
