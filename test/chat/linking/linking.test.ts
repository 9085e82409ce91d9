import assert from 'node:assert/strict'
import { readSlipWords } from '../../../src/chat/linking/slipWords.ts'
import { newState, readState } from '../../../src/chat/state.ts'
import { text } from '../../../src/locales/text.ts'
import { HOUR } from '../../../src/lib/time.ts'
import { openChat } from '../../support/chat.ts'

const TIE = { reference: '70-0042-9', code: 'KMWTRXZB' }
const SLIP = text('th', 'walkin.tie.text', TIE)
const over = { kind: 'tie-over', reference: TIE.reference } as const

describe('the words of a slip', () => {
  it('are read as the QR code writes them, in both languages', () => {
    for (const language of ['th', 'en'] as const)
      assert.deepEqual(readSlipWords(text(language, 'walkin.tie.text', TIE)), TIE)
  })

  const byHand: readonly string[] = [
    'เชื่อมคำขอ ๗๐-๐๐๔๒-๙ รหัส kmwtrxzb',
    'เชื่อมคำขอ 7000429 KMWTRXZB',
    'เชื่อมคำขอเลขที่ 70 0042 9 รหัสKMWTRXZB',
    ' เชื่อมคำขอ  70–0042–9  รหัส  KMWTRXZB ',
    'เชื่อมคำขอ 70-0042-9 รหัส KMWT RXZB ค่ะ',
    'เชื่อมคำขอ 70−0042−9 kmwt-rxzb',
    'เชื่อมคำขอ เลขที่: 70-0042-9 รหัส: KMWTRXZB ครับ',
    '70-0042-9 รหัส KMWTRXZB',
    'เลขที่ ７０-００４２-９ รหัส KMWTRXZB นะคะ',
  ]
  for (const words of byHand) {
    it(`are read as people type them: “${words}”`, () => assert.deepEqual(readSlipWords(words), TIE))
  }

  const others: readonly string[] = [
    'เชื่อมคำขอ',
    '70-0042-9',
    'เชื่อมคำขอ 70-0042-9',
    'เชื่อมคำขอ 70-0042-8 รหัส KMWTRXZB',
    'เชื่อมคำขอ 70-0042-9 รหัส KMWTRXZ',
    'CW-7K3M-9QPT',
    '70-0042-9 thankyou',
  ]
  for (const words of others) {
    it(`are not: “${words}”`, () => assert.equal(readSlipWords(words), null))
  }
})

describe('tying a request to a chat', () => {
  it('looks the words up, whatever waits on the screen, and keeps it waiting', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.says('หนังสือรับรองเงินเดือน')
    chat.taps('กรอกคำขอล่วงหน้า')
    const { draft } = chat.state
    chat.says(SLIP)
    assert.deepEqual(chat.effects, [{ kind: 'begin-tie', ...TIE }])
    assert.deepEqual(chat.state.draft, draft)
  })

  it('is no matter of the officer in a talk', () => {
    const chat = openChat()
    chat.taps({ kind: 'human' })
    chat.says(SLIP)
    chat.caused('begin-tie')
    chat.says('5678')
    chat.caused('tie-request')
    chat.says('รบกวนสอบถามค่ะ')
    chat.caused('pass-on')
  })

  for (const typed of ['5678', '๕๖๗๘', ' 56 78 ', '081-234-5678', '๐๘๑๒๓๔๕๖๗๘']) {
    it(`takes “${typed}” for the last four digits`, () => {
      const chat = openChat()
      chat.says(SLIP)
      chat.says(typed)
      assert.deepEqual(chat.effects, [{ kind: 'tie-request', ...TIE, digits: '5678' }])
    })
  }

  it('asks again for four digits, and not more', () => {
    const chat = openChat()
    chat.says(SLIP)
    chat.says('678')
    chat.hears('walkin.tie.title')
    chat.showsProblem('walkin.tie.four')
    chat.caused()
  })

  it('lets the menu lead out', () => {
    const chat = openChat()
    chat.says(SLIP)
    chat.says('เมนู')
    assert.equal(chat.state.focus, null)
    chat.says('5678')
    assert.ok(!chat.effects.some(({ kind }) => kind === 'tie-request'))
  })

  it('waits for the digits while something else is answered', () => {
    for (const words of ['เวลาทำการ', '6', 'หนังสือรับรองเงินเดือน']) {
      const chat = openChat()
      chat.says(SLIP)
      chat.says(words)
      chat.seesNot('เลข 4 ตัวท้าย')
      assert.ok(chat.labels().includes('กลับไปเชื่อมคำขอ'), words)
      chat.says('5678')
      chat.caused('tie-request')
    }
  })

  it('waits no longer than six hours after that, and takes no other number for the digits', () => {
    const chat = openChat()
    chat.says(SLIP)
    chat.says('เวลาทำการ')
    chat.says('70-0042-9')
    chat.caused('show-request')
    chat.later(6 * HOUR)
    chat.says('5678')
    assert.ok(!chat.effects.some(({ kind }) => kind === 'tie-request'))
  })

  it('asks once more in another language, and after a sticker', () => {
    const chat = openChat()
    chat.says(SLIP)
    chat.sends('sticker')
    chat.seesNot('เลข 4 ตัวท้าย')
    chat.taps('กลับไปเชื่อมคำขอ')
    chat.sees('เลข 4 ตัวท้าย')
    chat.taps({ kind: 'set-language', language: 'en' })
    chat.sees('last 4 digits')
    chat.says('5678')
    chat.caused('tie-request')
  })

  it('serves somebody who has just come and chosen no language', () => {
    const chat = openChat()
    chat.follows()
    chat.says(SLIP)
    chat.caused('begin-tie')
  })

  it('is nothing that an earlier release remembers', () => {
    const before = JSON.parse(JSON.stringify({ ...newState, tie: undefined })) as unknown
    assert.deepEqual(readState(before), newState)
  })

  it('expects no digits any more once it is decided', () => {
    const chat = openChat()
    chat.says(SLIP)
    chat.officeDoes(over)
    assert.equal(chat.state.tie, null)
    chat.says('5678')
    assert.ok(!chat.effects.some(({ kind }) => kind === 'tie-request'))
  })

  it('goes on with the slip that was scanned last', () => {
    const chat = openChat()
    chat.says(SLIP)
    chat.says(text('th', 'walkin.tie.text', { ...TIE, reference: '70-0001-9' }))
    chat.officeDoes(over)
    chat.says('5678')
    assert.deepEqual(chat.effects, [
      { kind: 'tie-request', reference: '70-0001-9', code: TIE.code, digits: '5678' },
    ])
  })
})
