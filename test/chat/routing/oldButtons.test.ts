import { PRIVACY_VERSION } from '../../../src/domain/settings/office.ts'
import assert from 'node:assert/strict'
import { readTap, type Tap, writeTap } from '../../../src/chat/taps.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt, everyQuestion, give, filings } from '../support/filings.ts'

describe('a double tap', () => {
  it('on “back” goes back one question', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.taps('ย้อนกลับ')
    chat.isAsked('status')
    chat.tapsAgain()
    chat.hears('chat.old.question')
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('status')
  })

  for (const [service, question] of everyQuestion) {
    const line = filings[service].find(({ asked }) => asked === question)
    if (line?.how !== 'taps') continue
    it(`on ${question} of ${service} answers once`, () => {
      const chat = chatAt(service, question)
      give(chat, line)
      const { draft } = chat.state
      chat.tapsAgain()
      chat.hears('chat.old.answered')
      assert.deepEqual(chat.state.draft, draft)
      chat.caused()
    })
  }

  it('on a day answers once', () => {
    const chat = chatAt('bail-guarantee-letter', 'needed-by')
    chat.picks('2026-12-01')
    const { draft } = chat.state
    chat.tapsAgain()
    chat.hears('chat.old.question')
    assert.deepEqual(chat.state.draft, draft)
  })

  it('on sending files once', () => {
    const chat = chatAt('salary-certificate', null)
    chat.taps('ส่งคำขอ')
    chat.caused('file-request')
    chat.tapsAgain()
    chat.caused('show-sent')
    chat.hears()
  })

  it('on starting over or cancelling changes nothing more', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps('เริ่มใหม่')
    chat.taps('เริ่มใหม่')
    const { draft } = chat.state
    chat.tapsAgain()
    chat.hears('chat.old.button')
    assert.deepEqual(chat.state.draft, draft)
    chat.taps('กลับไปข้อ 1')
    chat.taps('ยกเลิก')
    chat.taps('ยกเลิกการกรอก')
    chat.tapsAgain()
    chat.hears('chat.old.button')
    assert.equal(chat.state.draft, null)
  })
})

describe('an old button', () => {
  it('of an earlier question changes nothing, and leads back to the present one', () => {
    const chat = chatAt('salary-certificate', 'status')
    const contract = chat.button('อัตราจ้าง')
    chat.taps('ข้าราชการครู')
    chat.taps(contract)
    chat.hears('chat.old.question')
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('workplace')
    assert.equal(chat.state.draft?.answers['status'], 'teacher')
  })

  it('of a question to which the person went back counts again', () => {
    const chat = chatAt('salary-certificate', 'status')
    const contract = chat.button('อัตราจ้าง')
    chat.taps('ข้าราชการครู')
    chat.taps('ย้อนกลับ')
    chat.taps(contract)
    chat.isAsked('workplace')
    assert.equal(chat.state.draft?.answers['status'], 'contract-staff')
  })

  it('of a filed, cancelled or restarted draft is out of use', () => {
    for (const end of ['file', 'cancel', 'start over'] as const) {
      const chat = chatAt('salary-certificate', 'papers')
      const buttons = [chat.button('มีครบทุกรายการ'), chat.button('ย้อนกลับ'), chat.button('ยกเลิก')]
      if (end === 'file') {
        chat.taps('มีครบทุกรายการ')
        chat.taps('ส่งคำขอ')
      } else {
        chat.taps(end === 'cancel' ? 'ยกเลิก' : 'เริ่มใหม่')
        chat.taps(end === 'cancel' ? 'ยกเลิกการกรอก' : 'เริ่มใหม่')
      }
      const { state } = chat
      for (const button of buttons) {
        chat.taps(button)
        chat.hears('chat.old.button')
        chat.caused()
        assert.deepEqual({ ...chat.state, aside: 0, buttons: 0 }, { ...state, aside: 0, buttons: 0 }, end)
      }
    }
  })

  it('with a value that the question does not have asks again', () => {
    const chat = chatAt('salary-certificate', 'status')
    const draft = chat.state.draft?.id ?? ''
    for (const value of ['', 'pensioner', '__proto__', 'constructor', '1'.repeat(60)]) {
      chat.taps({ kind: 'answer', draft, question: 'status', value })
      chat.showsProblem('chat.answer.choose-please')
      chat.isAsked('status')
    }
  })

  it('of another kind of question asks again', () => {
    const chat = chatAt('salary-certificate', 'name')
    const draft = chat.state.draft?.id ?? ''
    chat.taps({ kind: 'answer', draft, question: 'name', value: 'teacher' })
    chat.showsProblem('chat.answer.type-please')
    chat.taps({ kind: 'pick-day', draft, question: 'name' })
    chat.hears('chat.old.button')
    chat.taps('กลับไปข้อ 1')
    chat.isAsked('name')
  })

  it('to change an answer that is not asked shows what is', () => {
    const chat = chatAt('salary-certificate', null)
    chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: 'purpose-other' })
    chat.hears('chat.check.title')
  })
})

const rubbish = [
  '',
  'menu',
  'kind=',
  'kind=unheard-of',
  'kind=menu&kind=',
  'kind=answer',
  'kind=answer&draft=01KAN&question=name',
  'kind=answer&draft=<script>&question=name&value=x',
  'kind=answer&draft=a&question=__proto__&value=x',
  'kind=service&service=constructor',
  'kind=file&service=salary-certificate&instead=no',
  'kind=set-language&language=fr',
  'kind=confirm-cancel&reference=70-0042',
  'kind=rate&survey=1&item=P2&level=5',
  `kind=rate&survey=${'a'.repeat(64)}&item=P2&level=6`,
  '{"$where":"1"}',
  '{"kind":"menu"}',
  '%E0%B8%9',
  '\u0000',
  'ก'.repeat(300),
  `kind=answer&draft=a&question=name&value=${'x'.repeat(5000)}`,
  'x=1&'.repeat(2000),
]

describe('postback data that is no button of ours', () => {
  it('changes nothing, at any place', () => {
    for (const data of rubbish) {
      assert.equal(readTap(data), null, data)
      const idle = openChat()
      const { state } = idle
      idle.tapsData(data)
      idle.hears('chat.old.button')
      idle.caused()
      assert.deepEqual({ ...idle.state, buttons: 0 }, { ...state, buttons: 0 })

      const filing = chatAt('salary-certificate', 'phone')
      const before = filing.state
      filing.tapsData(data)
      filing.hears('chat.old.button')
      assert.deepEqual({ ...filing.state, aside: 0, buttons: 0 }, { ...before, aside: 0, buttons: 0 })
    }
  })

  it('is not written either: over 300 characters is an error of ours', () => {
    const tap: Tap = {
      kind: 'answer',
      draft: 'a'.repeat(40),
      question: 'b'.repeat(60),
      value: 'ก'.repeat(60),
    }
    assert.throws(() => writeTap(tap), /Postback data over 300/)
  })
})

describe('a tap', () => {
  it('is read as it was written', () => {
    const taps: Tap[] = [
      { kind: 'menu' },
      { kind: 'service', service: 'royal-cremation-letter' },
      { kind: 'file', service: 'salary-certificate' },
      { kind: 'file', service: 'salary-certificate', instead: 'yes' },
      { kind: 'accept-privacy', service: 'salary-certificate', version: PRIVACY_VERSION },
      { kind: 'answer', draft: '01KAN', question: 'paper.old-card', value: 'not-yet' },
      { kind: 'answer', draft: '01KAN', question: 'x', value: 'a&b=c %é ก' },
      { kind: 'start-over', draft: '01KAN', sure: 'yes' },
      { kind: 'confirm-cancel', reference: '70-0042-9' },
      { kind: 'rate', survey: 'ab'.repeat(32), item: 'P2', level: 'skip' },
      { kind: 'profile', survey: 'ab'.repeat(32), field: 'age', value: '61-or-over' },
    ]
    for (const tap of taps) assert.deepEqual(readTap(writeTap(tap)), tap)
    assert.equal(
      writeTap({ kind: 'answer', draft: '01KAN', question: 'status', value: 'teacher' }),
      'kind=answer&draft=01KAN&question=status&value=teacher',
    )
  })
})
