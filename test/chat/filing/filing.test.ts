import assert from 'node:assert/strict'
import { papersToBring, saidOf } from '../../../src/domain/papers/paperList.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import { languages } from '../../../src/lib/language.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt, filedOf, filings, give, opensPapers, valuesOf } from '../support/filings.ts'

const buttons = {
  th: {
    services: 'ดูบริการและเอกสาร',
    cards: 'บัตรประจำตัว',
    file: 'กรอกคำขอล่วงหน้า',
    accept: 'รับทราบและเริ่มกรอก',
    submit: 'ส่งคำขอ',
    menu: 'เมนู',
  },
  en: {
    services: 'Services and papers',
    cards: 'Identity card',
    file: 'Fill in a request',
    accept: 'I understand, begin',
    submit: 'Send the request',
    menu: 'menu',
  },
}

describe('filing a request', () => {
  for (const language of languages) {
    for (const id of serviceIds) {
      it(`goes from the menu to a filed ${id} (${language})`, () => {
        const says = buttons[language]
        const chat = openChat({ language })
        chat.says(says.menu)
        chat.hears('chat.menu.title')
        chat.taps(says.services)
        chat.hears('chat.services.title')
        if (services[id].scopeNo === 6) chat.taps(says.cards)
        chat.taps(services[id].shortName[language])
        chat.sees(services[id].shortName[language])
        chat.taps(says.file)
        chat.hears('privacy.notice.title')
        chat.taps(says.accept)
        for (const line of filings[id]) {
          chat.isAsked(line.asked)
          chat.caused()
          give(chat, line)
        }
        chat.hears('chat.check.title')
        chat.taps(says.submit)
        chat.caused('file-request')
        assert.deepEqual(chat.effects, [
          { kind: 'file-request', filing: { service: id, answers: filedOf(id) } },
        ])
        assert.equal(chat.state.draft, null)
      })
    }
  }

  it('tells on which question the person is', () => {
    const chat = chatAt('salary-certificate', 'workplace')
    chat.sees('ข้อ 3', 'หนังสือรับรองเงินเดือน')
    const english = chatAt('salary-certificate', 'workplace', 'en')
    english.sees('Question 3', 'Salary certificate')
  })

  it('reads all answers back before anything is sent', () => {
    const chat = chatAt('salary-certificate', null)
    chat.hears('chat.check.title')
    chat.sees(
      'หนังสือรับรองเงินเดือน\nนางสมศรี ใจดี\n081-234-5678\nข้าราชการครู\nโรงเรียนบ้านปงเคียน\n',
      'วัตถุประสงค์: กู้เงิน',
      'เรียนถึง: ธนาคารออมสิน',
      'จำนวนฉบับ: 1 ฉบับ',
      'ภาษาของหนังสือ: ภาษาไทย',
    )
    chat.seesNot('คำตอบทั้งหมด')
    opensPapers(chat)
    chat.sees('รายการเอกสารของท่าน', '1. สลิปเงินเดือน (ปัจจุบัน)\n   โปรดนำสลิปฉบับล่าสุด\n   ท่านแจ้งว่ามีแล้ว')
    chat.caused()
  })

  it('reads what is too much for one screen back on a page of its own, nothing cut', () => {
    const chat = chatAt('conduct-certificate', 'name')
    const long = `นางสาว${'กัลยาณี'.repeat(8)} ณ เชียงราย`
    chat.says(long)
    for (const answer of ['ข้าราชการครู', 'โรงเรียนบ้านปงเคียน', '081-234-5678', 'สมัครงาน']) chat.says(answer)
    chat.says('มีครบทุกรายการ')
    chat.hears('chat.check.title')
    chat.sees('นางสาวกัลยาณี')
    chat.seesNot(long)
    chat.taps('คำตอบทั้งหมด')
    chat.sees(`ผู้ขอรับบริการ: ${long}`, 'วัตถุประสงค์: ประกอบการสมัครงาน/คัดเลือก', 'ยื่นเรื่องของ: ตนเอง')
    chat.taps('กลับไปหน้าตรวจคำตอบ')
    chat.hears('chat.check.title')
    chat.taps('ส่งคำขอ')
    chat.caused('file-request')
  })

  it('never leaves out the sum of a claim, however long the rest is', () => {
    const chat = chatAt('medical-reimbursement', 'name')
    const said: Readonly<Record<string, string>> = {
      name: `นางสาว${'กัลยาณี'.repeat(8)} ณ เชียงราย`,
      workplace: `โรงเรียน${'บ้านสันกองวิทยาคาร'.repeat(5)}`,
    }
    const { answers: usual = {} } = chatAt('medical-reimbursement', null).state.draft ?? {}
    for (let asking = 'name'; asking !== 'check'; asking = chat.state.draft?.asking ?? 'check') {
      const button = chat.labels().find((label) => /^1\. /.test(label))
      if (said[asking] === undefined && button) chat.taps(button)
      else chat.says(said[asking] ?? usual[asking] ?? '')
      assert.notEqual(chat.state.draft?.asking, asking, `${asking} is asked again`)
    }
    assert.ok(chat.labels().includes('คำตอบทั้งหมด'), 'everything fits')
    chat.sees('1,250.50')
  })

  it('reads a day back in the words of the language', () => {
    chatAt('bail-guarantee-letter', null).sees('ต้องใช้ภายใน: 1 ธ.ค. 69')
    chatAt('bail-guarantee-letter', null, 'en').sees('Needed by: 1 Dec 2026')
  })

  it('files only from the check page', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps({ kind: 'submit', draft: chat.state.draft?.id ?? '' })
    chat.isAsked('phone')
    chat.caused()
  })

  it('shows all answers once more when one of them was being changed', () => {
    const chat = chatAt('salary-certificate', null)
    const submit = chat.button('ส่งคำขอ')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('โทรศัพท์')
    chat.taps(submit)
    chat.hears('chat.check.title')
    chat.caused()
    chat.taps('ส่งคำขอ')
    chat.caused('file-request')
  })

  it('sends by plain words too, and by nothing that says more or less', () => {
    for (const words of ['ถูกต้องแล้วค่ะ', 'ใช่ ถูกต้อง', 'โอเค ส่งเลย', 'ตกลงครับ', 'ส่งคำขอ', 'ok', 'Yes, send it']) {
      const chat = chatAt('salary-certificate', null)
      chat.says(words)
      chat.caused('file-request')
    }
    for (const words of [
      'ถูกหมดแล้วจ้า',
      'ถูกทุกอย่างค่ะ',
      'ถูกต้องหมดแล้ว ส่งได้',
      'yes that’s all correct',
      'all correct',
    ]) {
      const chat = chatAt('salary-certificate', null)
      chat.says(words)
      chat.caused('file-request')
    }
    for (const words of [
      'ถูกหมดไหม',
      'ยังไม่ถูกหมด',
      'is it all correct',
      'not all correct',
      'ไม่ถูกต้อง',
      'ยังไม่ส่ง',
      'ถูกต้องไหม',
      'ส่งเมื่อไหร่',
      'รับทราบ',
    ]) {
      const chat = chatAt('salary-certificate', null)
      chat.says(words)
      assert.ok(!chat.effects.some(({ kind }) => kind === 'file-request'), words)
    }
  })

  it('sends nothing by a “yes” to something else', () => {
    const chat = chatAt('salary-certificate', null)
    chat.says('เปิดกี่โมง')
    chat.says('ใช่')
    chat.caused()
    chat.hears('chat.check.title')
    chat.says('ใช่')
    chat.caused('file-request')
  })
})

describe('questions that depend on an answer', () => {
  it('asks for the purpose in own words when it is another', () => {
    const chat = chatAt('salary-certificate', 'purpose')
    chat.taps('อื่น ๆ')
    chat.isAsked('purpose-other')
    chat.says('ประกอบการขอเช่าบ้าน')
    chat.isAsked('papers')
    assert.equal(chat.state.draft?.answers['purpose-other'], 'ประกอบการขอเช่าบ้าน')
  })

  for (const [service, change] of [
    ['staff-id-card', 'เปลี่ยนชื่อ ตำแหน่ง ระดับ หรือสังกัด'],
    ['pensioner-id-card', 'เปลี่ยนชื่อหรือนามสกุล'],
  ] as const) {
    it(`asks what has changed on a ${service}`, () => {
      const chat = chatAt(service, 'card-reason')
      chat.taps(change)
      chat.isAsked('card-change')
      chat.says('เปลี่ยนนามสกุล')
      chat.isAsked('papers')
    })
  }

  it('asks on one card which papers are missing, in one tap each', () => {
    const chat = chatAt('bail-guarantee-letter', 'papers')
    chat.taps('ยังไม่ครบ')
    chat.isAsked('papers-missing')
    chat.sees('แตะทุกรายการที่ยังไม่มี', '1. สลิปเงินเดือน (ปัจจุบัน)', '5. สำเนาบัตรผู้ต้องหา')
    chat.seesNot('แบบบันทึก', 'ไปต่อ')
    const first = chat.button('4. สำเนาทะเบียนบ้านผู้ต้องหา')
    chat.taps(first)
    chat.sees('ยังไม่มี: สำเนาทะเบียนบ้านผู้ต้องหา (แตะเพื่อยกเลิก)')
    chat.taps('2. สำเนาทะเบียนบ้านผู้ค้ำประกัน')
    // A double tap on the former card marks the same paper, and a mark can be taken away.
    chat.taps(first)
    chat.taps('ยังไม่มี: สำเนาทะเบียนบ้านผู้ค้ำประกัน (แตะเพื่อยกเลิก)')
    chat.taps('ยังไม่มีเท่านี้ ไปต่อ')
    chat.hears('chat.check.title')
    chat.taps('เอกสารที่ต้องนำ 5 รายการ')
    chat.sees('ท่านแจ้งว่ายังไม่มี', 'ท่านแจ้งว่ามีแล้ว')
    chat.taps('กลับไปหน้าตรวจคำตอบ')
    chat.taps('ส่งคำขอ')
    const [effect] = chat.effects
    assert.equal(effect?.kind, 'file-request')
    assert.deepEqual(effect.filing.answers, {
      ...valuesOf(filings['bail-guarantee-letter']),
      papers: 'some',
      'papers-missing': 'told',
      'paper.accused-house-registration-copy': 'not-yet',
    })
    const service = services['bail-guarantee-letter']
    const said = papersToBring(service, effect.filing.answers, usualOffice).map((paper) =>
      saidOf(service, effect.filing.answers, paper),
    )
    assert.deepEqual(said, ['have', 'have', 'have', 'not-yet', 'have'])
  })

  for (const [words, missing] of [
    ['1 3', [1, 3]],
    ['๑, ๔ และ 5', [1, 4, 5]],
    ['2', [2]],
    ['ยังไม่มีสักรายการ', [1, 2, 3, 4, 5]],
    ['ไม่แน่ใจ', []],
  ] as const) {
    it(`takes “${words}” for the whole answer which papers are missing`, () => {
      const chat = chatAt('bail-guarantee-letter', 'papers')
      chat.taps('ยังไม่ครบ')
      chat.says(words)
      const note = words === 'ไม่แน่ใจ' ? ['chat.paper.unsure.several'] : []
      chat.hears(...note, 'chat.check.title')
      const service = services['bail-guarantee-letter']
      const answers = chat.state.draft?.answers ?? {}
      const said = papersToBring(service, answers, usualOffice).map((paper) =>
        saidOf(service, answers, paper),
      )
      assert.deepEqual(
        said.flatMap((each, index) => (each === 'not-yet' ? [index + 1] : [])),
        missing,
      )
      assert.equal(said.includes('unsure'), words === 'ไม่แน่ใจ')
    })
  }

  it('keeps every way on after a mark, and each can be taken back', () => {
    const chat = chatAt('bail-guarantee-letter', 'papers')
    chat.taps('ยังไม่ครบ')
    const said = () => {
      const service = services['bail-guarantee-letter']
      const answers = chat.state.draft?.answers ?? {}
      return papersToBring(service, answers, usualOffice).map((paper) => saidOf(service, answers, paper))
    }
    chat.taps('1. สลิปเงินเดือน (ปัจจุบัน)')
    for (const way of ['ยังไม่มีเท่านี้ ไปต่อ', 'ยังไม่มีสักรายการ', 'ไม่แน่ใจ ให้เจ้าหน้าที่ตรวจ'])
      assert.ok(chat.labels().includes(way), way)
    chat.taps('ไม่แน่ใจ ให้เจ้าหน้าที่ตรวจ')
    chat.hears('chat.paper.unsure.several', 'chat.check.title')
    assert.deepEqual(said(), ['not-yet', 'unsure', 'unsure', 'unsure', 'unsure'])
    chat.taps('ย้อนกลับ')
    chat.taps('ยังไม่มีสักรายการ')
    chat.hears('chat.check.title')
    assert.deepEqual(said(), ['not-yet', 'not-yet', 'not-yet', 'not-yet', 'not-yet'])
    chat.taps('ย้อนกลับ')
    chat.taps(/^ยังไม่มี: สำเนาบัตรผู้ต้องหา/)
    chat.taps('ยังไม่มีเท่านี้ ไปต่อ')
    assert.deepEqual(said(), ['not-yet', 'not-yet', 'not-yet', 'not-yet', 'have'])
    chat.taps('ย้อนกลับ')
    chat.taps('ย้อนกลับ')
    chat.isAsked('papers')
    chat.taps('มีครบทุกรายการ')
    assert.deepEqual(said(), ['have', 'have', 'have', 'have', 'have'])
  })

  it('asks again which are missing when the list was answered again', () => {
    const chat = chatAt('bail-guarantee-letter', 'papers')
    chat.taps('ยังไม่ครบ')
    chat.says('9')
    chat.isAsked('papers-missing')
    chat.says('1')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('เอกสาร')
    chat.taps('ยังไม่ครบ')
    chat.isAsked('papers-missing')
    chat.sees('ยังไม่มี: สลิปเงินเดือน (ปัจจุบัน)')
  })

  it('goes on with a draft that a former release asked about each paper', () => {
    const { state } = chatAt('bail-guarantee-letter', 'papers')
    assert.ok(state.draft)
    const answers = { ...state.draft.answers, papers: 'some', 'paper.current-payslip': 'not-yet' }
    const asking = 'paper.guarantor-card-copy'
    const chat = openChat({ state: { ...state, draft: { ...state.draft, answers, asking } } })
    chat.taps({ kind: 'resume' })
    chat.isAsked('papers-missing')
    chat.sees('ยังไม่มี: สลิปเงินเดือน (ปัจจุบัน) (แตะเพื่อยกเลิก)')
    chat.taps('ยังไม่มีเท่านี้ ไปต่อ')
    chat.hears('chat.check.title')
  })

  it('lists the papers with the question about them', () => {
    const chat = chatAt('medical-reimbursement', 'papers')
    opensPapers(chat)
    chat.sees(
      '1. ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)',
      '2. ใบเสร็จค่ารักษาพยาบาล',
      '3. สำเนาบัตรประจำตัว\n   อาจต้องใช้\nรายการที่ว่า “อาจต้องใช้” โปรดสอบถามเจ้าหน้าที่',
    )
    chat.seesNot('สำเนาทะเบียนสมรส', 'สำเนาทะเบียนบ้าน')
  })

  it('asks about the papers once more when another answer has made another list of them', () => {
    const chat = chatAt('medical-reimbursement', null)
    chat.taps('แก้ไขคำตอบ')
    chat.taps('ผู้ป่วย')
    chat.taps('คู่สมรส')
    chat.isAsked('papers')
    opensPapers(chat)
    chat.sees('3. สำเนาทะเบียนสมรส')
    chat.taps('กลับไปข้อ 10')
    chat.taps('มีครบทุกรายการ')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('จำนวนใบเสร็จ')
    chat.taps('2 ฉบับ')
    chat.hears('chat.check.title')
  })

  it('forgets an own purpose that no longer counts', () => {
    const chat = chatAt('salary-certificate', 'purpose')
    chat.taps('อื่น ๆ')
    chat.says('ประกอบการขอเช่าบ้าน')
    chat.taps('มีครบทุกรายการ')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('วัตถุประสงค์')
    chat.taps('ประกอบการกู้เงิน')
    chat.taps('ผู้ที่เกี่ยวข้อง')
    chat.hears('chat.check.title')
    chat.seesNot('ประกอบการขอเช่าบ้าน')
    chat.taps('ส่งคำขอ')
    const [effect] = chat.effects
    assert.equal(effect?.kind, 'file-request')
    assert.equal(effect.filing.answers['purpose'], 'loan')
    assert.equal('purpose-other' in effect.filing.answers, false)
  })
})

describe('changing an answer from the check page', () => {
  for (const id of serviceIds) {
    it(`asks each answer of ${id} again and comes back`, () => {
      for (const line of filings[id]) {
        const chat = chatAt(id, null)
        chat.taps('แก้ไขคำตอบ')
        chat.hears('chat.check.change-title')
        chat.taps({ kind: 'edit', draft: chat.state.draft?.id ?? '', question: line.asked })
        chat.isAsked(line.asked)
        give(chat, line)
        chat.hears('chat.check.title')
        assert.deepEqual(chat.state.draft?.answers, valuesOf(filings[id]))
      }
    })
  }

  it('offers every answer by its name', () => {
    const chat = chatAt('pension-certificate', null)
    chat.taps('แก้ไขคำตอบ')
    assert.deepEqual(chat.labels().slice(0, 9), [
      'ยื่นเรื่องของ',
      'ผู้ขอรับบริการ',
      'โรงเรียน/หน่วยงาน',
      'โทรศัพท์',
      'วัตถุประสงค์',
      'เรียนถึง',
      'จำนวนฉบับ',
      'ภาษาของหนังสือ',
      'กลับไปหน้าตรวจคำตอบ',
    ])
  })

  it('goes back to the check page without a change', () => {
    const chat = chatAt('pension-certificate', null)
    chat.taps('แก้ไขคำตอบ')
    chat.taps('กลับไปหน้าตรวจคำตอบ')
    chat.hears('chat.check.title')
  })

  it('asks nothing more where the one paper of the list turns out to be missing', () => {
    const chat = chatAt('salary-certificate', null)
    chat.taps('แก้ไขคำตอบ')
    chat.taps('ข้ออื่น')
    chat.taps('เอกสาร')
    chat.taps('ยังไม่ครบ')
    chat.hears('chat.check.title')
    opensPapers(chat)
    chat.sees('1. สลิปเงินเดือน (ปัจจุบัน)\n   โปรดนำสลิปฉบับล่าสุด\n   ท่านแจ้งว่ายังไม่มี')
  })

  for (const id of ['salary-certificate', 'housing-welfare-certificate', 'bail-guarantee-letter'] as const) {
    for (const tell of [(chat: Chat) => chat.taps('ไม่แน่ใจ'), (chat: Chat) => chat.says('ไม่แน่ใจค่ะ')]) {
      it(`keeps “not sure” as it was said, however many papers ${id} needs`, () => {
        const chat = chatAt(id, 'papers')
        tell(chat)
        const note = id === 'salary-certificate' ? 'about' : 'several'
        chat.hears(`chat.paper.unsure.${note}`, 'chat.check.title')
        chat.taps('ส่งคำขอ')
        const [effect] = chat.effects
        assert.equal(effect?.kind, 'file-request')
        const service = services[id]
        const { answers } = effect.filing
        for (const paper of papersToBring(service, answers, usualOffice))
          assert.equal(saidOf(service, answers, paper), 'unsure', paper.id)
      })
    }
  }

  it('forgets which papers were missing when the person is not sure after all', () => {
    const chat = chatAt('bail-guarantee-letter', 'papers')
    chat.taps('ยังไม่ครบ')
    chat.says('1')
    chat.taps('แก้ไขคำตอบ')
    chat.taps('เอกสาร')
    chat.taps('ไม่แน่ใจ')
    opensPapers(chat)
    chat.sees('ท่านแจ้งว่าไม่แน่ใจ')
    chat.seesNot('ท่านแจ้งว่ายังไม่มี')
  })
})
