import assert from 'node:assert/strict'
import { services } from '../../../src/domain/services/index.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const DAWN = '2026-11-23T05:00:00+07:00'
const LUNCH = '2026-11-23T12:20:00+07:00'

describe('typed words', () => {
  it('open the service that they surely mean', () => {
    const chat = openChat()
    for (const [words, service] of [
      ['เป็นครู เบิกค่าหมอยังไงคะ', 'medical-reimbursement'],
      ['บัตรบำนาญยะตี้ไหนเจ้า', 'pensioner-id-card'],
      ['salary cert ทำกี่นาทีได้คะ', 'salary-certificate'],
    ] as const) {
      chat.says(words)
      chat.hears(services[service].shortName.th)
    }
  })

  it('lead to the counter: status, officer, hours, language, data', () => {
    const chat = openChat()
    chat.says('เรื่องที่ยื่นไว้ถึงไหนแล้วคะ')
    chat.caused('show-status')
    for (const [words, title] of [
      ['ขอคุยกับเจ้าหน้าที่หน่อย', 'people.contact.title'],
      ['ขอเบอร์โทรหน่อยค่ะ', 'people.contact.title'],
      ['วันนี้เปิดมั้ย', 'answers.hours.day.open'],
      ['ขอเป็นภาษาอังกฤษ', 'chat.language.title'],
    ] as const) {
      chat.says(words)
      chat.hears(title)
    }
    chat.says('ลบข้อมูลของฉันออกให้หมด')
    chat.caused('show-deletion')
  })

  it('are asked back when several things may be meant', () => {
    const chat = openChat()
    chat.says('ขอหนังสือรับรองหน่อยค่ะ')
    chat.hears('answers.nearly.some')
    assert.deepEqual(chat.labels().slice(0, 5), [
      'หนังสือรับรองเงินเดือน',
      'หนังสือรับรองเงินบำนาญ',
      'หนังสือรับรองข้าราชการ',
      'หนังสือรับรองความประพฤติ',
      'ไม่ใช่ ดูบริการทั้งหมด',
    ])
    chat.taps('หนังสือรับรองเงินบำนาญ')
    chat.hears(services['pension-certificate'].shortName.th)
    chat.says('หนังสือรับรอง')
    chat.taps('ไม่ใช่ ดูบริการทั้งหมด')
    chat.hears('chat.services.title')
  })

  it('open cremation only after a yes where the words do not name it for certain', () => {
    const chat = openChat()
    chat.says('แม่ตายแล้ว')
    chat.hears('answers.nearly.one')
    chat.sees('ท่านหมายถึง “ขอพระราชทานเพลิงศพ” ใช่หรือไม่')
    chat.seesNot(services['royal-cremation-letter'].name.th, '!', 'ยินดี', 'เสียใจ')
    assert.ok(chat.messages.every((message) => message.kind === 'card' && message.tone === 'grave'))
    assert.deepEqual(chat.labels().slice(0, 3), ['ใช่', 'ไม่ใช่ ดูบริการทั้งหมด', 'ติดต่อเจ้าหน้าที่'])
    chat.taps('ใช่')
    chat.hears(services['royal-cremation-letter'].shortName.th)
  })

  it('open surety and cremation at once, in a calm tone, where they are named for certain', () => {
    for (const [words, id] of [
      ['ประกันตัว', 'bail-guarantee-letter'],
      ['ขอไฟพระราชทาน', 'royal-cremation-letter'],
    ] as const) {
      const chat = openChat()
      chat.says(words)
      chat.hears(services[id].shortName.th)
      chat.seesNot('!', 'ยินดี')
      assert.ok(chat.messages.every((message) => message.kind === 'card' && message.tone === 'grave'))
    }
  })

  it('that are none of the 11 services are met with who may know', () => {
    const chat = openChat()
    chat.says('เบิกค่าเช่าบ้านข้าราชการใช้แบบไหนคะ')
    chat.hears('answers.not-ours.finance')
    chat.says('จะเขียนย้ายไปเชียงใหม่ต้องทำยังไง')
    chat.hears('answers.not-ours.personnel')
    chat.says('กดกหฟ')
    chat.hears('chat.unknown')
    assert.ok(chat.isCourtesy)
  })

  it('of greeting are answered warmly, and out of hours with when the office opens', () => {
    const open = openChat()
    open.says('สวัสดีค่ะ')
    open.hears('answers.greeting.open')
    const dawn = openChat({ at: DAWN })
    dawn.says('สวัสดีเจ้า')
    dawn.hears('answers.greeting.closed')
    dawn.sees('สำนักงานเปิดวันจันทร์ที่ 23 พฤศจิกายน 2569 เวลา 08.30 น.', 'กรอกคำขอล่วงหน้า')
    const english = openChat({ language: 'en', at: DAWN })
    english.says('good morning')
    english.sees('opens on Monday 23 November 2026 at 08:30')
  })

  it('about opening hours are answered for this moment, lunch included', () => {
    const open = openChat()
    open.says('เปิดกี่โมง')
    open.sees('ขณะนี้เปิดให้บริการ', 'จันทร์–ศุกร์ 08.30–12.00, 13.00–16.30 น.', 'เว้นวันหยุดราชการ')
    const lunch = openChat({ at: LUNCH })
    lunch.says('พักเที่ยงไปยื่นเรื่องได้ก่อเจ้า')
    lunch.sees('เปิดอีกครั้งวันจันทร์ที่ 23 พฤศจิกายน 2569 เวลา 13.00 น.')
  })

  it('answer the question when thanks or a greeting stand beside it', () => {
    const chat = openChat()
    chat.says('ขอบคุณค่ะ แล้วเปิดกี่โมง')
    chat.hears('answers.hours.title')
  })

  it('cancel nothing by themselves: a form in hand and filed requests are told apart by a question', () => {
    const filing = chatAt('salary-certificate', 'status')
    filing.says('ขอยกเลิกคำขอที่ยื่นไว้เมื่อวาน')
    filing.hears('answers.cancel.what')
    filing.caused()
    assert.equal(filing.state.draft?.asking, 'status')
    const idle = openChat()
    idle.says('ไม่เอาแล้วค่ะ ขอยกเลิกคำขอเมื่อเช้า')
    idle.caused('look-first')
  })
})

describe('typed words while a question waits', () => {
  it('are served where they cannot be the answer, alone, and the question waits', () => {
    const chat = chatAt('salary-certificate', 'status')
    for (const [words, title] of [
      ['ขอคุยกับเจ้าหน้าที่หน่อย', 'people.contact.title'],
      ['วันนี้ปิดกี่โมงคะ', 'answers.hours.day.open'],
      ['สำนักงานอยู่ตรงไหน', 'people.contact.title'],
      ['สวัสดีค่ะ', 'answers.greeting.open'],
      ['ขอบคุณมากค่ะ', 'chat.thanks'],
    ] as const) {
      chat.says(words)
      chat.hears(title)
      assert.ok(chat.labels().includes('กลับไปข้อ 2'), words)
    }
    chat.says('เรื่องเดิมถึงไหนแล้วคะ')
    chat.caused('show-status')
    chat.taps('กลับไปข้อ 2')
    chat.isAsked('status')
  })

  it('show another service beside the form in hand', () => {
    const chat = chatAt('salary-certificate', 'status')
    chat.says('เบิกค่าหมอยังไงคะ')
    chat.seesNot('ข้าราชการครู\n')
    assert.equal(chat.state.draft?.service, 'salary-certificate')
    chat.says('ข้าราชการครู')
    chat.isAsked('workplace')
  })

  it('are the answer where they can be one', () => {
    const workplace = chatAt('salary-certificate', 'workplace')
    workplace.says('โรงเรียนบ้านปงเคียน ใกล้สำนักงานเขต')
    assert.equal(workplace.state.draft?.answers['workplace'], 'โรงเรียนบ้านปงเคียน ใกล้สำนักงานเขต')
    const name = chatAt('salary-certificate', 'name')
    name.says('นางขอบคุณ ยินดี')
    assert.equal(name.state.draft?.answers['name'], 'นางขอบคุณ ยินดี')
  })

  it('are answered alone where they ask something, at a question for free words too', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.says('สำนักงานอยู่ตรงไหน')
    chat.hears('people.contact.title')
    assert.equal(chat.state.draft?.answers['workplace'], undefined)
    chat.taps('กลับไปข้อ 3')
    chat.isAsked('workplace')
  })

  it('are a plea for a person where they say nothing else, at a question for free words too', () => {
    for (const question of ['name', 'workplace', 'phone']) {
      const chat = chatAt('salary-certificate', question)
      chat.says('ขอคุย กับเจ้าหน้าที่หน่อยค่ะ')
      chat.hears('people.contact.title')
      chat.taps(/^กลับไปข้อ/)
      chat.isAsked(question)
    }
  })

  it('are served on the check page too', () => {
    const chat = chatAt('salary-certificate', null)
    chat.says('เปิดถึงกี่โมง')
    chat.hears('answers.hours.title')
    chat.says('อะไรก็ไม่รู้')
    chat.showsProblem('chat.check.press')
    assert.ok(chat.labels().includes('ส่งคำขอ') && chat.labels().includes('แก้ไขคำตอบ'))
    chat.hears('chat.check.title')
  })
})
