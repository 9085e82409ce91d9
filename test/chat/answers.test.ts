import assert from 'node:assert/strict'
import { parsePhone, formatPhone } from '../../src/lib/typed/phone.ts'
import { parseDay } from '../../src/lib/typed/day.ts'
import { answering } from '../../src/chat/answers/index.ts'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { services } from '../../src/domain/services/index.ts'
import { chatAt } from './support/filings.ts'

const TODAY = '2026-11-23'

function parse(service: ServiceId, id: string, text: string) {
  const question = questionsOf(services[service]).find((each) => each.id === id)
  assert.ok(question)
  const parsed = answering(question).parse({ kind: 'typed', text }, TODAY)
  return parsed.ok ? parsed.value : 'key' in parsed.why ? parsed.why.key : ''
}

describe('a name', () => {
  const name = (text: string) => parse('salary-certificate', 'name', text)

  it('is kept as it was typed, cleaned', () => {
    for (const [typed, kept] of [
      ['นางสมศรี ใจดี', 'นางสมศรี ใจดี'],
      ['  นางสมศรี   ใจดี \n', 'นางสมศรี ใจดี'],
      ['ว่าที่ ร.ต.หญิง สมหญิง ณ เชียงราย', 'ว่าที่ ร.ต.หญิง สมหญิง ณ เชียงราย'],
      ['นางนวล ณ อยุธยา', 'นางนวล ณ อยุธยา'],
      ["Mr Sean O'Neil-Smith", "Mr Sean O'Neil-Smith"],
      ['ผศ.ดร.สมชาย (สุข) ใจดี', 'ผศ.ดร.สมชาย (สุข) ใจดี'],
      // sara am and sara ae typed as two characters each
      ['นางสาวบุญนํา เเก้วดี', 'นางสาวบุญนำ แก้วดี'],
      // zero-width space, right-to-left override, Arabic letter mark
      ['สม\u200bศรี \u202eใจดี', 'สมศรี ใจดี'],
      ['\u061cสมศรี \u200fใจดี', 'สมศรี ใจดี'],
    ] as const) {
      assert.equal(name(typed), kept)
    }
  })

  it('needs a name and a surname', () => {
    assert.equal(name('สมศรี'), 'chat.answer.surname-missing')
    assert.equal(name('Somsri'), 'chat.answer.surname-missing')
  })

  it('holds letters only', () => {
    for (const typed of [
      '',
      '   ',
      '12345',
      '๑๒๓๔๕',
      'สมศรี ใจดี 😊',
      '<b>สมศรี</b> ใจดี',
      '{"$where": "1"} ใจดี',
      '$where สมศรี',
      'สมศรี ใจดี; DROP TABLE',
      '- -',
      'https://example.org/ สมศรี',
    ]) {
      assert.equal(name(typed), 'chat.answer.bad-name', typed)
    }
  })

  it('has at most 120 characters', () => {
    assert.equal(name(`${'ก'.repeat(60)} ${'ข'.repeat(59)}`), `${'ก'.repeat(60)} ${'ข'.repeat(59)}`)
    assert.equal(name(`${'ก'.repeat(60)} ${'ข'.repeat(60)}`), 'chat.answer.too-long')
    assert.equal(name('ก '.repeat(2500)), 'chat.answer.too-long')
  })
})

describe('free words', () => {
  const workplace = (text: string) => parse('salary-certificate', 'workplace', text)

  it('are kept, whatever they mean elsewhere', () => {
    for (const typed of [
      'โรงเรียนบ้านปงเคียน',
      '<script>alert(1)</script>',
      '{"$where": "sleep(1000)"}',
      "'; DROP TABLE requests; --",
      '{{reason}} $t(chat.menu.title)',
      '../../etc/passwd',
      'รร.บ้านดู่ 😊',
      '__proto__',
    ]) {
      assert.equal(workplace(typed), typed)
    }
  })

  it('lose what cannot be seen', () => {
    assert.equal(workplace('บ้าน\u202eดู่\u200b\u0000\u2066'), 'บ้านดู่')
  })

  it('are too short or too long outside 2 to 120 characters', () => {
    assert.equal(workplace('ก'), 'chat.answer.too-short')
    assert.equal(workplace(' \u200b '), 'chat.answer.too-short')
    assert.equal(workplace('กข'), 'กข')
    assert.equal(workplace('ก'.repeat(120)), 'ก'.repeat(120))
    assert.equal(workplace('ก'.repeat(121)), 'chat.answer.too-long')
    assert.equal(workplace('ก'.repeat(5000)), 'chat.answer.too-long')
  })
})

describe('a telephone number', () => {
  it('is read in every form that people write', () => {
    for (const [typed, phone] of [
      ['0812345678', '0812345678'],
      ['081-234-5678', '0812345678'],
      ['081 234 5678', '0812345678'],
      ['081.234.5678', '0812345678'],
      ['(081) 234-5678', '0812345678'],
      ['081‑234‑5678', '0812345678'],
      ['081—234—5678', '0812345678'],
      ['๐๘๑-๒๓๔-๕๖๗๘', '0812345678'],
      ['+66812345678', '0812345678'],
      ['+66 81 234 5678', '0812345678'],
      ['66812345678', '0812345678'],
      ['0066812345678', '0812345678'],
      ['061-234-5678', '0612345678'],
      ['0-5395-3532', '053953532'],
      ['0 5395 3532', '053953532'],
      ['+66 53 953 532', '053953532'],
      ['053-953532 ต่อ 12', '053953532 ต่อ 12'],
      ['053953532 #๑๒', '053953532 ต่อ 12'],
      ['053953532 ext. 7', '053953532 ต่อ 7'],
      ['02-123-4567', '021234567'],
      ['\u202a081-234-5678\u202c', '0812345678'],
    ] as const) {
      assert.equal(parsePhone(typed), phone, typed)
    }
  })

  it('is refused when it is none', () => {
    for (const typed of [
      '',
      '12',
      '081234567',
      '08123456789',
      '0112345678',
      '0512345678',
      '1812345678',
      '081-234-567x',
      '0812345678 ต่อ 12',
      '191',
      '+85620123456',
      'ไม่มี',
      '😊',
      '0'.repeat(5000),
    ]) {
      assert.equal(parsePhone(typed), null, typed)
    }
    assert.equal(parse('salary-certificate', 'phone', '12'), 'chat.answer.phone-beginning')
  })

  it('is shown in groups', () => {
    assert.equal(formatPhone('0812345678'), '081-234-5678')
    assert.equal(formatPhone('053953532'), '053-953-532')
    assert.equal(formatPhone('053953532 ต่อ 12'), '053-953-532 ต่อ 12')
    assert.equal(formatPhone('021234567'), '02-123-4567')
  })
})

describe('a choice', () => {
  it('can be typed as its number, in every form, or as its words', () => {
    for (const typed of [
      '2',
      '๒',
      'ข้อ 2',
      'ข้อ ๒',
      'ข้อ2',
      'ข้อที่ 2',
      ' 2. ',
      'ประกอบการขอวีซ่า',
      'For a visa',
      'FOR A VISA',
    ]) {
      assert.equal(parse('salary-certificate', 'purpose', typed), 'visa', typed)
    }
    for (const [typed, value] of [
      ['1', 'loan'],
      ['๑', 'loan'],
      ['ข้อ 1', 'loan'],
      ['5', 'other'],
    ] as const) {
      assert.equal(parse('salary-certificate', 'purpose', typed), value)
    }
  })

  it('is none of these', () => {
    for (const typed of [
      '',
      '0',
      '6',
      '99',
      '-1',
      '1.5',
      '๖',
      'ขนม',
      'เงินเดือน',
      'constructor',
      '😊',
      'x'.repeat(5000),
    ]) {
      assert.equal(parse('salary-certificate', 'purpose', typed), 'chat.answer.choose-please', typed)
    }
  })
})

describe('a number of papers', () => {
  it('is read with Thai digits and with its unit', () => {
    for (const [typed, value] of [
      ['3', '3'],
      ['๓', '3'],
      ['3 ฉบับ', '3'],
      ['๑๒ฉบับ', '12'],
      ['07', '7'],
      ['99', '99'],
    ] as const) {
      assert.equal(parse('medical-reimbursement', 'receipts', typed), value)
    }
  })

  it('lies within its bounds and is whole', () => {
    for (const typed of ['0', '100', '1.5', '-1', '1e3', 'หลายใบ', '', '3 ฉบับครึ่ง', '٣', '9'.repeat(5000)]) {
      assert.equal(parse('medical-reimbursement', 'receipts', typed), 'chat.answer.count-please', typed)
    }
    assert.equal(parse('salary-certificate', 'originals', '10'), '10')
    assert.equal(parse('salary-certificate', 'originals', '11'), 'chat.answer.count-please')
  })
})

describe('a day', () => {
  it('is read in the Thai order, in either era', () => {
    for (const [typed, day] of [
      ['1/12/2569', '2026-12-01'],
      ['01-12-2569', '2026-12-01'],
      ['1.12.2569', '2026-12-01'],
      ['1 ธันวาคม 2569', '2026-12-01'],
      ['1 ธ.ค. 69', '2026-12-01'],
      ['๑ ธ.ค. ๖๙', '2026-12-01'],
      ['1 ธค 2569', '2026-12-01'],
      ['1 Dec 2026', '2026-12-01'],
      ['1 december 2026', '2026-12-01'],
      ['5/2/2570', '2027-02-05'],
      ['29/2/2571', '2028-02-29'],
      ['1ธ.ค.69', '2026-12-01'],
      ['วันที่ ๑ ธันวาคม พ.ศ. ๒๕๖๙', '2026-12-01'],
      ['1 ก.พ. 2570', '2027-02-01'],
      ['1 Dec, 2026', '2026-12-01'],
    ] as const) {
      assert.equal(parseDay(typed), day, typed)
    }
  })

  it('is refused when the calendar has no such day', () => {
    for (const typed of [
      '29/2/2570',
      '31/4/2570',
      '0/1/2570',
      '1/13/2570',
      '1/12',
      '1/12/1500',
      '1/12/3000',
      'พรุ่งนี้',
      '2569-12-01',
      '1 ขคง 2569',
      '',
      '1/'.repeat(2500),
    ]) {
      assert.equal(parseDay(typed), null, typed)
    }
    assert.equal(parse('bail-guarantee-letter', 'needed-by', 'วันไหนก็ได้'), 'chat.answer.bad-day')
  })

  it('may be told from today', () => {
    const neededBy = (text: string) => parse('bail-guarantee-letter', 'needed-by', text)
    assert.equal(neededBy('วันนี้'), '2026-11-23')
    assert.equal(neededBy('พรุ่งนี้'), '2026-11-24')
    assert.equal(neededBy('Tomorrow'), '2026-11-24')
    assert.equal(neededBy('เมื่อวาน'), 'chat.answer.day-out-of-range')
  })

  it('lies between today and sixty days from now', () => {
    const neededBy = (text: string) => parse('bail-guarantee-letter', 'needed-by', text)
    assert.equal(neededBy('22/11/2569'), 'chat.answer.day-out-of-range')
    assert.equal(neededBy('23/11/2569'), '2026-11-23')
    assert.equal(neededBy('22/1/2570'), '2027-01-22')
    assert.equal(neededBy('23/1/2570'), 'chat.answer.day-out-of-range')
  })
})

describe('a bad answer', () => {
  const bad: readonly (readonly [ServiceId, string, string, string])[] = [
    ['salary-certificate', 'name', 'สมศรี', 'chat.answer.surname-missing'],
    ['salary-certificate', 'name', '😊', 'chat.answer.bad-name'],
    ['salary-certificate', 'status', 'แม่ค้า', 'chat.answer.choose-please'],
    ['salary-certificate', 'workplace', 'x'.repeat(5000), 'chat.answer.too-long'],
    ['salary-certificate', 'phone', '12', 'chat.answer.phone-beginning'],
    ['salary-certificate', 'purpose', '9', 'chat.answer.choose-please'],
    ['salary-certificate', 'originals', 'หลายฉบับ', 'chat.answer.count-please'],
    ['salary-certificate', 'papers', 'เอกสาร', 'chat.answer.choose-please'],
    ['bail-guarantee-letter', 'needed-by', 'วันไหนก็ได้', 'chat.answer.bad-day'],
    ['royal-cremation-letter', 'deceased', '12', 'chat.answer.bad-name'],
    ['salary-certificate', 'workplace', 'บ้านปงเคียน 1-2345-67890-12-1', 'chat.answer.private-number'],
    ['salary-certificate', 'addressee', 'บัญชี ๑๒๓-๔-๕๖๗๘๙-๐', 'chat.answer.private-number'],
    ['medical-reimbursement', 'receipt-total', 'จำไม่ได้', 'chat.answer.bad-money'],
    ['child-education-allowance', 'school-year', '2500', 'chat.answer.bad-year'],
  ]

  for (const [service, question, typed, why] of bad) {
    it(`to ${question} says what was wrong (${why}) and asks again`, () => {
      const chat = chatAt(service, question)
      const before = chat.state.draft?.answers
      chat.says(typed)
      chat.hears('chat.filing.progress')
      chat.showsProblem(why)
      chat.isAsked(question)
      chat.caused()
      assert.deepEqual(chat.state.draft?.answers, before)
    })
  }

  const told: readonly (readonly [ServiceId, string, string, ...string[]])[] = [
    ['salary-certificate', 'name', 'สมศรี', 'ท่านพิมพ์ “สมศรี”', 'โปรดพิมพ์ชื่อ เว้นวรรค แล้วนามสกุล'],
    // The surname may be glued to the name.
    ['salary-certificate', 'name', 'นางประภาสุขใจ', 'ท่านพิมพ์ “นางประภาสุขใจ”', 'โปรดพิมพ์ชื่อ เว้นวรรค แล้วนามสกุล'],
    ['salary-certificate', 'name', 'สมศรี 99', 'ท่านพิมพ์ “สมศรี 99”', 'เฉพาะตัวอักษร'],
    ['salary-certificate', 'phone', '081234567', 'พิมพ์มา 9 หลัก เบอร์มือถือมี 10 หลัก'],
    ['salary-certificate', 'phone', '๐๘๑-๒๓๔-๕๖', 'พิมพ์มา 8 หลัก เบอร์มือถือมี 10 หลัก'],
    ['salary-certificate', 'phone', '+66 81 234 567', 'พิมพ์มา 9 หลัก เบอร์มือถือมี 10 หลัก'],
    ['salary-certificate', 'phone', '0537112345', 'พิมพ์มา 10 หลัก เบอร์บ้านมี 9 หลัก'],
    ['salary-certificate', 'phone', '812345678', 'พิมพ์มา 9 หลัก แต่ไม่ใช่เบอร์โทรศัพท์ในไทย'],
    ['salary-certificate', 'phone', 'จำไม่ได้ค่ะ', 'ยังไม่มีตัวเลข'],
    ['salary-certificate', 'status', 'แม่ค้า', 'ไม่มีในตัวเลือก', 'บุคลากรกลุ่มใด'],
    ['salary-certificate', 'purpose', '9', 'ไม่มีในตัวเลือก', 'เพื่อใช้ทำอะไร'],
    ['salary-certificate', 'originals', '11', 'ท่านพิมพ์ “11”', 'ตั้งแต่ 1 ถึง 10'],
    ['bail-guarantee-letter', 'needed-by', '31/2/2570', 'ท่านพิมพ์ “31/2/2570”', 'โปรดเลือกจากปฏิทิน'],
    ['bail-guarantee-letter', 'needed-by', '1/1/2569', 'อ่านได้ว่า วันพฤหัสบดีที่ 1 มกราคม 2569', 'ระหว่าง'],
    ['medical-reimbursement', 'receipt-total', '0', 'อ่านได้ 0 บาท', 'มากกว่า 0'],
    ['medical-reimbursement', 'receipt-total', '99,000,000', 'อ่านได้ 99,000,000 บาท', '10 ล้านบาท'],
    ['medical-reimbursement', 'receipt-total', 'จำไม่ได้', 'ท่านพิมพ์ “จำไม่ได้”', 'เป็นตัวเลข'],
    ['child-education-allowance', 'school-year', '2500', 'ท่านพิมพ์ “2500”', 'พ.ศ. ตั้งแต่'],
  ]

  for (const [service, question, typed, ...words] of told) {
    it(`to ${question} says on its own card what was read of “${typed}”, and what is wanted`, () => {
      const chat = chatAt(service, question)
      chat.says(typed)
      chat.hears('chat.filing.progress')
      chat.sees(...words)
      chat.isAsked(question)
    })
  }

  it('is not repeated where there are choices: the words stand just above in the chat', () => {
    const chat = chatAt('salary-certificate', 'status')
    chat.says('แม่ค้า')
    chat.seesNot('ท่านพิมพ์')
  })

  it('is repeated in part where it is long, and not at all where it is private', () => {
    const long = chatAt('salary-certificate', 'name')
    long.says('ก'.repeat(90))
    long.sees(`“${'ก'.repeat(14)}…”`)
    const numbered = chatAt('salary-certificate', 'name')
    numbered.says('สมศรี 1-2345-67890-12-1')
    numbered.seesNot('67890')
  })

  it('names its bounds in the words of the language', () => {
    const thai = chatAt('bail-guarantee-letter', 'needed-by')
    thai.says('1/1/2569')
    thai.sees('วันจันทร์ที่ 23 พฤศจิกายน 2569', 'วันศุกร์ที่ 22 มกราคม 2570')
    const english = chatAt('bail-guarantee-letter', 'needed-by', 'en')
    english.says('1/1/2026')
    english.sees('Monday 23 November 2026', 'Friday 22 January 2027')
    const count = chatAt('salary-certificate', 'originals')
    count.says('11')
    count.sees('โปรดพิมพ์จำนวน ตั้งแต่ 1 ถึง 10')
  })

  it('may be a day outside what the calendar offers', () => {
    const chat = chatAt('bail-guarantee-letter', 'needed-by')
    chat.picks('2026-11-01')
    chat.showsProblem('chat.answer.day-out-of-range')
    chat.picks('2026-02-30')
    chat.showsProblem('chat.answer.bad-day')
    chat.isAsked('needed-by')
  })
})
