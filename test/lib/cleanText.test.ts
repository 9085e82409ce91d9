import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cleanLines, cleanText, comparable, plainDashes, readable } from '../../src/lib/cleanText.ts'
import { toArabicDigits } from '../../src/lib/thaiDigits.ts'

describe('what a person typed', () => {
  it('is trimmed, and its spaces and lines become single spaces', () => {
    assert.equal(cleanText('  ก \t\n ข\u00a0ค\r\n'), 'ก ข ค')
    assert.equal(cleanText(' \n '), '')
  })

  it('loses controls, zero widths and marks of direction', () => {
    assert.equal(cleanText('ก\u0000ข\u200bค\u202eง\u2066จ\u2069ฉ\ufeffช\u061cซ\u00adฌ'), 'กขคงจฉชซฌ')
  })

  it('keeps joined emoji and Thai marks', () => {
    assert.equal(cleanText('👩‍🏫 ผู้ใหญ่ที่น้ำท่วม'), '👩‍🏫 ผู้ใหญ่ที่น้ำท่วม')
  })

  it('has one form for letters that look the same', () => {
    assert.equal(cleanText('e\u0301'), '\u00e9')
    assert.equal(cleanText('บ\u0e4d\u0e32นาญ'), 'บ\u0e33นาญ')
    assert.equal(cleanText('น\u0e4d\u0e49\u0e32'), 'น\u0e49\u0e33')
    assert.equal(cleanText('\u0e40\u0e40ม่'), '\u0e41ม่')
  })

  it('is clean once it has been cleaned', () => {
    for (const text of ['  ก  ข ', 'น\u0e4d\u0e49\u0e32', 'a\u200b\u0301', '\u202e<b> \u2066x']) {
      assert.equal(cleanText(cleanText(text)), cleanText(text))
    }
  })

  it('has one form for Thai marks in another order, doubled or apart', () => {
    for (const [typed, form] of [
      ['หนา้หลัก', 'หน้าหลัก'],
      ['เจา้หนา้ที่', 'เจ้าหน้าที่'],
      ['ท่ี', 'ที่'],
      ['นำ้', 'น้ำ'],
      ['น\u0e49\u0e4dา', 'น้ำ'],
      ['เ้จา', 'เจ้า'],
      ['สิทธ์ิ', 'สิทธิ์'],
      ['แก้้ว', 'แก้ว'],
      ['เเเเก้ว', 'แก้ว'],
      ['โโรงเรียน', 'โรงเรียน'],
      ['มๅลี', 'มาลี'],
      ['ดํ าเนิน', 'ดำเนิน'],
      ['น ้ำใจดี', 'น้ำใจดี'],
      // the raised mai ek of old fonts
      ['ที\uf713', 'ที่'],
    ] as const) {
      assert.equal(cleanText(typed), form)
    }
  })

  it('keeps what is rightly written', () => {
    for (const text of [
      'ฤๅษี',
      'พุทฺธํ',
      'ก๊วยเตี๋ยว',
      'ศาสตร์',
      'มากกกก',
      'ทุก ๆ วัน',
      'ฯลฯ',
      'می\u200cخواهم',
      '❤️ 👩🏽‍🏫 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    ]) {
      assert.equal(cleanText(text), text)
    }
  })

  it('loses letters that show nothing', () => {
    for (const letter of [
      '\u3164',
      '\uffa0',
      '\u115f',
      '\u2800',
      '\u200d',
      '\u200c',
      '\u2063',
      '\ufe0f',
      '\u{e0020}',
    ]) {
      assert.equal(cleanText(letter + letter), '')
      assert.equal(cleanText(`ก${letter} ข`), 'ก ข')
    }
  })

  it('has a blank for the line breaks of other programs', () => {
    for (const end of ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      assert.equal(cleanText(`สมชาย${end}ใจดี`), 'สมชาย ใจดี')
      assert.equal(cleanLines(`สมชาย${end}ใจดี`), 'สมชาย\nใจดี')
    }
  })

  it('is clean once it has been cleaned, whatever it was', () => {
    const pieces = [...'กนญเแโใไะาำๅัิีึืุูํ็่้๊๋์ฤๆ ๑1-\u200b\u200d\uf70a\n', '👩', 'é', 'e\u0301', 'می', '\ufe0f']
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((each) => each.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 30 })), (typed) => {
        assert.equal(cleanText(cleanText(typed)), cleanText(typed))
        assert.equal(readable(readable(typed)), readable(typed))
      }),
      { numRuns: 2000 },
    )
  })

  it('is cleaned quickly, however long it is', () => {
    const begun = performance.now()
    for (const piece of ['า้', '้', 'เ้', 'ํ า', '\u200d', 'ก ', '👩\u200d']) cleanText(piece.repeat(2500))
    // Blanks behind a Thai vowel, as a list that is pasted from a table has them.
    for (const blank of [' ', '\t', '\n', '\u00a0']) cleanText(`ที่${blank.repeat(50_000)}ข`)
    assert.ok(performance.now() - begun < 2000)
  })

  it('is read with Arabic digits, ASCII letters and one dash', () => {
    for (const [typed, read] of [
      ['๑๒๓', '123'],
      ['１２３', '123'],
      ['1️⃣2️⃣3️⃣', '123'],
      ['①❷➂➌', '1233'],
      ['⑵', '(2)'],
      ['🔟', '10'],
      ['ＣＷ－7K3M–9QPT', 'CW-7K3M-9QPT'],
      ['น้ำ ๓ ขวด', 'น้ำ 3 ขวด'],
    ] as const) {
      assert.equal(readable(typed), read)
    }
  })

  it('compares without case and closing punctuation', () => {
    assert.equal(comparable(' Menu!! '), 'menu')
    assert.equal(comparable('เมนู…'), 'เมนู')
    assert.equal(comparable('?!'), '')
  })

  it('has one dash', () => {
    assert.equal(plainDashes('70‐0042‑9–1—2−3'), '70-0042-9-1-2-3')
  })

  it('has its Thai digits turned into Arabic ones and nothing else', () => {
    assert.equal(toArabicDigits('๐๑๒๓๔๕๖๗๘๙'), '0123456789')
    assert.equal(toArabicDigits('ข้อ ๑๒ ก๙ 7'), 'ข้อ 12 ก9 7')
    assert.equal(toArabicDigits(''), '')
  })
})
