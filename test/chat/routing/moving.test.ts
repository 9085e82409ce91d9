import assert from 'node:assert/strict'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { DAY } from '../../../src/lib/time.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt, everyQuestion, filings, valuesOf } from '../support/filings.ts'

/** LINE's id of a message whose bytes can be fetched. */
const PHOTO = '461230966842064897'

/** What is said of each kind of thing that is no photo. */
function mediaAnswer(media: string): string {
  if (media === 'audio') return 'people.voice.title'
  return `photos.sent.${media === 'unheard-of' ? 'other' : media}.at-question`
}

describe('moving about in a draft', () => {
  for (const service of serviceIds) {
    describe(service, () => {
      const questions = everyQuestion.filter(([id]) => id === service).map(([, question]) => question)

      questions.forEach((question, index) => {
        it(`${question}: back, language, menu and resume, contact, media, start over, cancel`, () => {
          const chat = chatAt(service, question)
          const draft = chat.state.draft
          assert.ok(draft)

          chat.taps('ย้อนกลับ')
          if (index === 0) {
            chat.hears('chat.filing.first')
            chat.taps('กลับไปข้อ 1')
          }
          chat.isAsked(questions[Math.max(0, index - 1)] ?? '')
          assert.deepEqual(chat.state.draft?.answers, draft.answers)

          const at = chatAt(service, question)
          at.taps('ภาษา/Language')
          at.hears('chat.language.title')
          at.taps('English')
          at.hears('chat.language.chosen', 'chat.filing.progress')
          at.isAsked(question)
          at.taps({ kind: 'set-language', language: 'th' })
          at.isAsked(question)

          at.taps('เมนู')
          at.hears('chat.menu.title')
          at.taps(`กรอกต่อ: ${services[service].shortName.th}`)
          at.isAsked(question)

          at.taps('ติดต่อเจ้าหน้าที่')
          at.hears('people.contact.title')
          at.taps(`กลับไปข้อ ${index + 1}`)
          at.isAsked(question)

          for (const media of ['sticker', 'image', 'audio', 'location', 'video', 'file', 'unheard-of']) {
            const isPhoto = media === 'image' || media === 'file'
            at.sends(media, isPhoto ? PHOTO : undefined)
            if (isPhoto) at.caused('offer-photos')
            else at.hears(mediaAnswer(media))
          }
          at.taps(`กลับไปข้อ ${index + 1}`)
          at.isAsked(question)
          assert.deepEqual(at.state.draft?.answers, draft.answers)

          at.taps('เริ่มใหม่')
          at.hears('chat.sure.start-over')
          assert.deepEqual(at.state.draft?.answers, draft.answers)
          at.taps('กรอกต่อ')
          at.isAsked(question)
          at.says('เริ่มใหม่')
          at.taps('เริ่มใหม่')
          at.isAsked(questions[0] ?? '')
          assert.deepEqual(at.state.draft?.answers, {})

          at.taps('ยกเลิก')
          at.hears('chat.sure.discard')
          at.taps('กรอกต่อ')
          at.isAsked(questions[0] ?? '')
          at.says('ยกเลิก')
          at.taps('ยกเลิกการกรอก')
          at.hears('chat.filing.discarded')
          assert.equal(at.state.draft, null)
          at.caused()
        })
      })

      it('goes back question by question from the check page to the first, and forth again', () => {
        const chat = chatAt(service, null)
        for (const question of [...questions].reverse()) {
          chat.says('ย้อนกลับ')
          chat.isAsked(question)
        }
        assert.deepEqual(chat.state.draft?.answers, valuesOf(filings[service]))
      })
    })
  }

  it('does not lose the draft to a change of language in the menu', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps('เมนู')
    chat.taps('ภาษา / Language')
    chat.taps('English')
    chat.hears('chat.language.chosen', 'chat.menu.title')
    chat.taps('Continue: Salary certificate')
    chat.isAsked('phone')
  })
})

describe('typed words', () => {
  it('answer no question that was left for the menu, or for another question', () => {
    for (const leave of ['เมนู', 'ยกเลิก', 'เริ่มใหม่']) {
      const chat = chatAt('salary-certificate', 'workplace')
      const { draft } = chat.state
      chat.says(leave)
      chat.says('ปลาทูน่า')
      chat.hears('chat.unknown')
      assert.deepEqual(chat.state.draft, draft, leave)
      chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
      chat.isAsked('workplace')
    }
  })

  it('do not answer behind the card about another service', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    const { draft } = chat.state
    chat.taps({ kind: 'file', service: 'pension-certificate' })
    chat.hears('chat.unfinished.title')
    chat.says('ใช่')
    chat.hears('chat.unknown')
    assert.deepEqual(chat.state.draft, draft)
  })

  it('do not answer behind the question whether to cancel a filed request', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.taps({ kind: 'cancel-request', reference: '70-0042-9' })
    chat.says('ใช่')
    chat.caused('cancel-request')
    assert.equal(chat.state.draft?.answers['workplace'], undefined)
  })

  it('do not go back in a draft that is not on the screen', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps('เมนู')
    chat.says('ย้อนกลับ')
    chat.hears('chat.menu.title')
    assert.equal(chat.state.draft?.asking, 'phone')
  })
})

describe('another service while a draft waits', () => {
  it('asks first, and the draft can be continued', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('หนังสือรับรองเงินบำนาญ')
    chat.taps('กรอกคำขอล่วงหน้า')
    chat.hears('chat.unfinished.title')
    chat.sees('หนังสือรับรองเงินเดือน')
    chat.taps('กรอกต่อ')
    chat.isAsked('workplace')
  })

  it('begins the other one when told so', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('หนังสือรับรองเงินบำนาญ')
    chat.taps('กรอกคำขอล่วงหน้า')
    chat.taps('ลบแบบที่ค้างไว้ แล้วเริ่ม: หนังสือรับรองเงินบำนาญ')
    chat.isAsked('name')
    assert.equal(chat.state.draft?.service, 'pension-certificate')
    assert.deepEqual(chat.state.draft.answers, {})
  })

  it('goes on with the same service unasked', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('หนังสือรับรองเงินเดือน')
    chat.taps('กรอกคำขอล่วงหน้า')
    chat.isAsked('workplace')
  })
})

describe('a draft left lying', () => {
  it('is there for seven days', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.later(7 * DAY - 1)
    chat.says('081-234-5678')
    chat.isAsked('purpose')
    chat.later(6 * DAY)
    chat.says('1')
    chat.isAsked('addressee')
  })

  it('is forgotten after seven days, by whatever comes next', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.later(7 * DAY)
    chat.says('081-234-5678')
    chat.hears('chat.unknown')
    assert.equal(chat.state.draft, null)
    assert.equal(chat.state.focus, null)
    assert.equal(JSON.stringify(chat.state).includes('สมศรี'), false)
  })

  it('is told as deleted once, with the next answer that is given anyway', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.later(7 * DAY)
    chat.officeDoes({ kind: 'tidy' })
    chat.hears()
    chat.taps({ kind: 'resume' })
    chat.hears('chat.old.button')
    chat.says('เมนู')
    chat.hears('chat.unfinished.ended', 'chat.menu.title')
    chat.sees('แบบ “หนังสือรับรองเงินเดือน” ที่กรอกค้างไว้ถูกลบแล้ว เพราะไม่ได้กรอกต่อ 7 วัน')
    chat.says('เมนู')
    chat.hears('chat.menu.title')
  })

  it('says before until when it is kept', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.later(DAY)
    chat.says('สวัสดีค่ะ')
    chat.sees('เก็บไว้ให้ถึง')
  })

  it('has dead buttons then', () => {
    const chat = chatAt('salary-certificate', 'status')
    const first = chat.button('ข้าราชการครู')
    chat.later(7 * DAY)
    chat.taps(first)
    chat.hears('chat.old.button')
    chat.taps({ kind: 'resume' })
    chat.hears('chat.old.button')
  })
})

describe('the privacy notice', () => {
  it('stands before the first question and is shown once', () => {
    const chat = openChat()
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.hears('privacy.notice.title')
    chat.sees('1 ปีงบประมาณ', 'ไม่ให้ข้อมูลก็ขอที่จุดบริการได้', 'รายละเอียด')
    assert.equal(chat.state.privacy, null)
    chat.taps('รับทราบและเริ่มกรอก')
    assert.deepEqual(chat.state.privacy, { version: '4', at: '2026-11-23T02:00:00.000Z' })
    chat.isAsked('name')
    chat.says('ยกเลิก')
    chat.taps('ยกเลิกการกรอก')
    chat.taps({ kind: 'file', service: 'pension-certificate' })
    chat.isAsked('name')
  })

  it('takes no for an answer', () => {
    const chat = openChat()
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.taps('ยังไม่ยื่นคำขอ')
    chat.sees('หนังสือรับรองเงินเดือน')
    assert.equal(chat.state.privacy, null)
    assert.equal(chat.state.draft, null)
  })

  it('is shown again when its version has changed', () => {
    const chat = openChat({
      state: { ...openChat().state, privacy: { version: '1', at: '2026-01-01T00:00:00.000Z' } },
    })
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.hears('privacy.notice.title')
    chat.taps({ kind: 'accept-privacy', service: 'salary-certificate', version: '1' })
    chat.hears('privacy.notice.title')
    assert.equal(chat.state.privacy?.version, '1')
    chat.taps('รับทราบและเริ่มกรอก')
    chat.isAsked('name')
    assert.equal(chat.state.privacy.version, '4')
  })

  it('is not accepted by a button of an earlier version', () => {
    const chat = openChat()
    chat.taps({ kind: 'accept-privacy', service: 'salary-certificate', version: '1' })
    chat.hears('privacy.notice.title')
    assert.equal(chat.state.privacy, null)
  })

  it('is accepted once by a double tap', () => {
    const chat = openChat()
    chat.taps({ kind: 'file', service: 'salary-certificate' })
    chat.taps('รับทราบและเริ่มกรอก')
    const { draft } = chat.state
    chat.tapsAgain()
    chat.isAsked('name')
    assert.deepEqual(chat.state.draft, draft)
  })
})

describe('meeting a person', () => {
  it('welcomes in both languages and lets them choose', () => {
    const chat = openChat({ state: { ...openChat().state, language: null, reachable: false } })
    chat.follows()
    chat.hears('chat.welcome.title')
    chat.sees('ยินดีต้อนรับ', 'เลือกภาษา / Language')
    assert.equal(chat.state.reachable, true)
    chat.taps('English')
    chat.hears('chat.language.chosen', 'chat.menu.title')
    chat.sees('English is now on')
  })

  it('answers somebody who asks in Thai before choosing', () => {
    const chat = openChat({ state: { ...openChat().state, language: null } })
    chat.says('เป็นครู เบิกค่าหมอยังไงคะ')
    chat.hears('เบิกค่ารักษาพยาบาล')
  })

  it('says nothing to somebody who blocks the account, and keeps the draft', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.blocks()
    chat.hears()
    chat.caused()
    assert.equal(chat.state.reachable, false)
    assert.equal(chat.state.draft?.asking, 'phone')
    chat.follows()
    assert.equal(chat.state.reachable, true)
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.isAsked('phone')
  })

  it('asks what a picture shows when nothing is asked', () => {
    const chat = openChat()
    chat.sends('image', PHOTO)
    chat.hears()
    chat.caused('offer-photos')
  })

  it('tells when the office opens, or that it is open', () => {
    const open = openChat()
    open.says('ติดต่อเจ้าหน้าที่')
    open.sees('08.30–12.00, 13.00–16.30 น.', 'ขณะนี้เปิดให้บริการ')
    const friday = openChat({ at: '2026-12-04T16:45:00+07:00' })
    friday.says('ติดต่อเจ้าหน้าที่')
    friday.sees('เปิดอีกครั้งวันอังคารที่ 8 ธันวาคม 2569 เวลา 08.30 น.')
    const dawn = openChat({ at: '2026-11-23T05:00:00+07:00', language: 'en' })
    dawn.says('contact')
    dawn.sees('It opens on\nMonday 23 November 2026 at 08:30')
  })
})
