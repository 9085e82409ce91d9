import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseDay } from '../../../src/lib/typed/day.ts'
import { formatMoney, parseMoney } from '../../../src/lib/typed/money.ts'
import { formatPhone, parsePhone } from '../../../src/lib/typed/phone.ts'
import { isCitizenId } from '../../../src/lib/citizenId.ts'
import { withoutTitle } from '../../../src/lib/nameTitle.ts'
import { holdsPrivateNumber } from '../../../src/lib/privateNumber.ts'
import { toArabicDigits } from '../../../src/lib/thaiDigits.ts'
import { addDays, BUDDHIST_ERA, formatDay, formatDayShort } from '../../../src/lib/time.ts'

const toThaiDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

describe('Thai digits', () => {
  it('come back as the Arabic ones, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const arabic = toArabicDigits(text)
        assert.equal(toArabicDigits(toThaiDigits(arabic)), arabic)
      }),
    )
  })
})

describe('a citizen id', () => {
  it('is told by its check digit', () => {
    for (const id of ['1234567890121', '1010101110110', '8123456789011', '2222222222227', '3101500000004']) {
      assert.equal(isCitizenId(id), true, id)
      assert.equal(
        isCitizenId(toThaiDigits(id.replace(/^(.)(.{4})(.{5})(..)(.)$/, '$1-$2-$3-$4-$5'))),
        true,
        id,
      )
    }
    for (const id of ['1234567890123', '2134567890121', '222222222222', '', 'abcdefghijklm']) {
      assert.equal(isCitizenId(id), false, id)
    }
  })

  it('has exactly one check digit for any twelve digits', () => {
    fc.assert(
      fc.property(digits(12), (twelve) => {
        assert.equal([...'0123456789'].filter((check) => isCitizenId(twelve + check)).length, 1)
      }),
    )
  })
})

describe('a number that is nobody’s business', () => {
  it('is found in any words, whatever stands between its digits', () => {
    fc.assert(
      fc.property(digits(13), fc.constantFrom('', ' ', '-'), (number, between) => {
        const typed = `เลข ${[...number].join(between)} ค่ะ`
        assert.equal(holdsPrivateNumber(typed), true)
        assert.equal(holdsPrivateNumber(toThaiDigits(typed)), true)
      }),
    )
  })

  it('is no telephone number, reference, school code, year or sum', () => {
    for (const words of [
      'โทร 081-234-5678',
      '053 711 234',
      '0812345678 089-999-9999',
      '70-0042-7',
      '57010001',
      '2569',
      '1,250.50',
    ]) {
      assert.equal(holdsPrivateNumber(words), false, words)
    }
  })
})

describe('a telephone number', () => {
  it('is read however it is grouped, and shown so that it is read again', () => {
    const mobile = fc.tuple(fc.constantFrom('06', '08', '09'), digits(8)).map((parts) => parts.join(''))
    const fixed = fc
      .tuple(fc.constantFrom('02', '03', '04', '05', '07'), digits(7))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(mobile, fixed), fc.constantFrom('', ' ', '-', '.'), (number, between) => {
        const typed = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between)
        assert.equal(parsePhone(typed), number)
        assert.equal(parsePhone(toThaiDigits(typed)), number)
        assert.equal(parsePhone(`+66${number.slice(1)}`), number)
        assert.equal(parsePhone(formatPhone(number)), number)
      }),
    )
  })

  it('is never something else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const phone = parsePhone(text)
        if (phone !== null) assert.match(phone, /^0\d{8,9}( ต่อ \d{1,6})?$/)
      }),
    )
  })
})

describe('a typed day', () => {
  it('is the same in every way in which it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 10_000 }), (away) => {
        const day = addDays('2026-11-23', away)
        const [year, month, date] = day.split('-').map(Number) as [number, number, number]
        const be = year + BUDDHIST_ERA
        for (const typed of [
          `${date}/${month}/${be}`,
          `${date}-${month}-${year}`,
          formatDay(day, 'th'),
          formatDay(day, 'en'),
        ]) {
          assert.equal(parseDay(typed), day, typed)
          assert.equal(parseDay(toThaiDigits(typed)), day, typed)
        }
        if (be >= 2500 && be < 2600) assert.equal(parseDay(formatDayShort(day, 'th')), day)
      }),
    )
  })

  it('has a 29 February in leap years of the common era only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), (year) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        assert.equal(parseDay(`29/2/${year + BUDDHIST_ERA}`) !== null, leap)
      }),
    )
  })
})

describe('a sum of money', () => {
  it('is read with commas, satang, Thai digits and its unit, and shown so that it is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (baht, satang) => {
        fc.pre(baht + satang > 0)
        const amount = `${baht}.${String(satang).padStart(2, '0')}`
        const shown = formatMoney(amount)
        for (const typed of [
          amount,
          shown,
          `${shown} บาท`,
          `฿${shown}`,
          toThaiDigits(shown),
          `${shown} baht`,
        ]) {
          assert.equal(parseMoney(typed), amount, typed)
        }
      }),
    )
    assert.equal(parseMoney('1,250 บาท 50 สตางค์'), '1250.50')
    assert.equal(parseMoney('1250.5'), '1250.50')
    assert.equal(formatMoney('1250.00'), '1,250')
  })

  it('is nothing else', () => {
    for (const typed of [
      '',
      '0',
      '0.00',
      '-5',
      '1,25',
      '12,50',
      '1.234',
      '10000000',
      'พันสอง',
      '1250 และ 30',
      '1 000',
    ]) {
      assert.equal(parseMoney(typed), null, typed)
    }
  })
})

describe('the title before a name', () => {
  it('is the longest that fits; what may belong to the name stays', () => {
    for (const [name, rest] of [
      ['นางสาว สมหญิง ใจดี', 'สมหญิง ใจดี'],
      ['นาง สมศรี ใจดี', 'สมศรี ใจดี'],
      ['นางสาวสมหญิง ใจดี', 'นางสาวสมหญิง ใจดี'],
      ['นางนวล ใจดี', 'นางนวล ใจดี'],
      ['น.ส.สมหญิง ใจดี', 'สมหญิง ใจดี'],
      ['ว่าที่ ร.ต.หญิง สมหญิง ใจดี', 'สมหญิง ใจดี'],
      ['ว่าที่ร.ต.สมชาย ใจดี', 'สมชาย ใจดี'],
      ['ว่าที่ร้อยตรี สมชาย ใจดี', 'สมชาย ใจดี'],
      ['พ.ต.อ.สมชาย ใจดี', 'สมชาย ใจดี'],
      ['ผศ.ดร.สมชาย ใจดี', 'สมชาย ใจดี'],
      ['Mr. Sean Connor', 'Sean Connor'],
      ['Missy Elliot', 'Missy Elliot'],
    ] as const) {
      assert.equal(withoutTitle(name), rest, name)
    }
  })
})
