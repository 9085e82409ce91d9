import assert from 'node:assert/strict'
import { cleanText, comparable, plainDashes } from '../../src/lib/cleanText.ts'
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
