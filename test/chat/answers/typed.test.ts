import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { answering } from '../../../src/chat/answers/index.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { services } from '../../../src/domain/services/index.ts'

const TODAY = '2026-11-23'
const all = [
  'salary-certificate',
  'staff-id-card',
  'medical-reimbursement',
  'child-education-allowance',
] as const
const questions = new Map(
  all.flatMap((id) => questionsOf(services[id])).map((question) => [question.id, question]),
)

/** The stored value of a typed answer, or the key of the sentence that refuses it. */
function answered(id: string, text: string): string {
  const question = questions.get(id)
  assert.ok(question, id)
  const parsed = answering(question).parse({ kind: 'typed', text }, TODAY)
  return parsed.ok ? parsed.value : 'key' in parsed.why ? parsed.why.key : ''
}

const unescaped = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})|\\([rf])/g, (_, code: string | undefined, sign) =>
    code === undefined ? (sign === 'r' ? '\r' : '\f') : String.fromCharCode(parseInt(code, 16)),
  )

const table = readFileSync(new URL('typed.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [string, string, string])

describe('a typed answer', () => {
  for (const [id, typed, value] of table) {
    it(`to ${id}: “${typed}” is ${value}`, () => {
      assert.equal(answered(id, unescaped(typed)), value)
    })
  }
})

const inDigits = (first: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
const scripts = fc.constantFrom(
  (text: string) => text,
  inDigits(0x0e50),
  inDigits(0xff10),
  inDigits(0x1d7ce),
  (text: string) => text.replace(/\d/g, '$&\ufe0f\u20e3'),
)
const particle = fc
  .tuple(
    fc.constantFrom('', ' '),
    fc.constantFrom(
      '',
      'ครับ',
      'ค่ะ',
      'คะ',
      'นะคะ',
      'ค้าบบ',
      'จ้ะ',
      'จ้า',
      'เจ้า',
      'ขอรับ',
      'ครับผม',
      'นะครับ 🙏',
      'ค่ะ!',
    ),
  )
  .map((parts) => parts.join(''))
const dash = fc.constantFrom('', ' ', '-', '.', '–', '‑', '−', ' - ', '－', '\u00a0')
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

describe('particles, digits and separators never spoil', () => {
  const spoils = (plain: fc.Arbitrary<readonly [id: string, typed: string, value: string]>) => {
    fc.assert(
      fc.property(plain, scripts, particle, ([id, typed, value], script, end) => {
        assert.equal(answered(id, script(typed) + end), value, script(typed) + end)
      }),
      { numRuns: 400 },
    )
  }

  it('a telephone number', () => {
    const label = fc.constantFrom('', 'เบอร์ ', 'โทร.', 'โทรศัพท์: ', 'มือถือ ', 'tel ')
    spoils(
      fc
        .tuple(label, fc.constantFrom('08', '06', '09', '+668', '+66 (0) 8', '0066 8'), dash, dash, digits(8))
        .map(([before, code, one, two, rest]) => {
          const number = code.length === 2 ? code : '08'
          return [
            'phone',
            `${before}${code}${rest[0]}${one}${rest.slice(1, 4)}${two}${rest.slice(4)}`,
            number + rest,
          ]
        }),
    )
  })

  it('a day', () => {
    spoils(
      fc
        .tuple(
          fc.constantFrom('', 'วันที่ ', 'ลงวันที่ '),
          fc.integer({ min: 1, max: 30 }),
          fc.constantFrom('/', '-', '.', ' / ', '–', ' '),
        )
        .map(([before, date, between]) => [
          'receipt-date',
          before + [date, 9, 2569].join(between),
          `2026-09-${String(date).padStart(2, '0')}`,
        ]),
    )
  })

  it('a count, a sum, a school year and a choice', () => {
    const count = fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('', ' ', ' ใบ', 'ฉบับ', ' อัน', ' ชุด'))
      .map(([number, unit]) => ['receipts', `${number}${unit}`, String(number)] as const)
    const sum = fc
      .tuple(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('', '.-', ' บาท', ' บ.', '.00', ' บาทถ้วน', '/-'),
      )
      .map(([number, unit]) => ['receipt-total', `${number}${unit}`, `${number}.00`] as const)
    const year = fc
      .tuple(fc.constantFrom('', '1/', '2/', 'ภาคเรียนที่ 1/', 'ปีการศึกษา ', 'ปี '), fc.constantFrom('2569', '69'))
      .map((parts) => ['school-year', parts.join(''), '2026'] as const)
    const choice = fc
      .constantFrom('2', '(2)', '2)', '2.', 'ข้อ 2', 'ข้อที่ 2', 'ตอบ 2', 'ตอบข้อ 2', 'เลือก 2', '[2]', 'No. 2')
      .map((typed) => ['purpose', typed, 'visa'] as const)
    spoils(fc.oneof(count, sum, year, choice))
  })

  it('a name, which keeps its parts', () => {
    const name = fc.constantFrom(
      'นายสมชาย ใจดี',
      'พล.อ. สมชาย ใจดี',
      'Mr Sean Connor',
      'สมศรี ชนะ',
      'น.ส.สมหญิง ณ เชียงใหม่',
    )
    const space = fc.constantFrom(' ', '  ', '\n', '\r', '\v', '\u0085', '\u00a0', ' \u200b')
    const end = particle.map((each) => (each === '' || each.startsWith(' ') ? each : ` ${each}`))
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('', 'ชื่อ ', 'ผมชื่อ ', 'ชื่อ-สกุล: '),
        space,
        end,
        (plain, label, gap, said) => {
          const typed = label + plain.replaceAll(' ', gap) + said.replace(/ ?[🙏!]/gu, '')
          assert.equal(answered('name', typed), plain, JSON.stringify(typed))
        },
      ),
    )
  })
})
