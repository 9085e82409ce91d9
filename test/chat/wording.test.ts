import assert from 'node:assert/strict'
import {
  brokenWordingRules,
  type WordingRuleId,
  wordingRuleIds,
} from '../../src/domain/sentences/wordingRules.ts'
import { type Language, languages } from '../../src/lib/language.ts'
import { everythingSaid, type Said } from '../documents/said.ts'

/** One sentence in one language, and where it stands. */
interface Spoken {
  readonly where: string
  readonly language: Language
  readonly words: string
}

let everything: readonly Spoken[] = []

function assertKept(rule: WordingRuleId, why: string): void {
  const found = everything.filter(({ words, language }) => brokenWordingRules(words, language).includes(rule))
  assert.deepEqual(found, [], why)
}

describe('the words that an applicant reads', () => {
  before(async () => {
    const said = await everythingSaid()
    const at = ({ file, where }: Said) => `${file} ${where}`
    everything = languages.flatMap((language) =>
      said.map((each) => ({ where: at(each), language, words: each[language] })),
    )
  })

  it('are many', () => assert.ok(everything.length > 1000, String(everything.length)))

  it('hold no emoji, neither in grave services nor elsewhere', () => {
    assertKept('emoji', 'an official voice; people write in mourning too')
  })

  it('promise nothing that is not the office’s to promise', () => {
    assertKept('promise', 'the office checks, the court, the bank and the palace decide')
    assertKept('money', 'what somebody gets is told by an officer')
  })

  it('ask for no secret and no sensitive data', () => {
    assertKept('secret', 'nobody has to send these')
  })

  it('speak of “accepted”, never of “delivered” or “read”', () => {
    assertKept('delivered', 'LINE does not tell')
  })

  it('keep one gender-neutral voice: no particle, no pronoun', () => {
    assertKept('voice', 'say “ท่าน”, and no ครับ/ค่ะ')
  })

  it('stand trimmed, with single spaces', () => {
    assertKept('spaces', 'one space between words')
  })

  it('hold no foreign words in Thai but names', () => {
    const found = everything
      .filter(({ where }) => where.startsWith('src/locales/'))
      .filter(({ words, language }) => brokenWordingRules(words, language).includes('foreign'))
    assert.deepEqual(found, [])
  })

  it('would be found breaking each rule', () => {
    const wrong: Readonly<Record<WordingRuleId, readonly string[]>> = {
      emoji: ['ได้รับเรื่องแล้ว 😊', 'Received ✅'],
      promise: ['ท่านมีสิทธิแน่นอน', 'กู้ผ่านแล้ว', 'The loan will be approved'],
      money: ['ได้รับ 1,250 บาท', 'You get 500 baht'],
      secret: ['โปรดส่งรหัสOTP', 'โปรดพิมพ์เลขบัญชี', 'Please send your password'],
      delivered: ['ส่งถึงท่านแล้ว', 'It was delivered'],
      voice: ['ขอบคุณค่ะ', 'โปรดรอครับ', 'คุณต้องมาที่สำนักงาน'],
      spaces: ['โปรด  รอ', ' โปรดรอ'],
      foreign: ['กด submit เพื่อส่ง'],
    }
    for (const rule of wordingRuleIds) {
      for (const words of wrong[rule]) {
        const language = /[ก-๙]/.test(words) ? 'th' : 'en'
        assert.ok(brokenWordingRules(words, language).includes(rule), `${rule}: ${words}`)
      }
    }
    for (const words of ['ขอบคุณ', 'คุณภาพ', 'โปรดอย่าส่งรหัส OTP', 'จุดบริการ One Stop Service']) {
      assert.deepEqual(brokenWordingRules(words, 'th'), [], words)
    }
  })
})
