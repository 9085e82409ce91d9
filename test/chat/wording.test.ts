import assert from 'node:assert/strict'
import { everythingSaid, type Said } from '../documents/said.ts'

/** One sentence in one language, and where it stands. */
interface Spoken {
  readonly where: string
  readonly words: string
}

let everything: readonly Spoken[] = []
let thai: readonly Spoken[] = []

function assertNowhere(pattern: RegExp, why: string): void {
  const found = everything.filter(({ words }) => pattern.test(words))
  assert.deepEqual(found, [], why)
}

describe('the words that an applicant reads', () => {
  before(async () => {
    const said = await everythingSaid()
    const at = ({ file, where }: Said) => `${file} ${where}`
    thai = said.map((each) => ({ where: at(each), words: each.th }))
    everything = [...thai, ...said.map((each) => ({ where: at(each), words: each.en }))]
  })

  it('are many', () => assert.ok(everything.length > 1000, String(everything.length)))

  it('hold no emoji, neither in grave services nor elsewhere', () => {
    assertNowhere(/\p{Extended_Pictographic}/u, 'an official voice; people write in mourning too')
  })

  it('promise nothing that is not the office’s to promise', () => {
    for (const promise of [
      /มีสิทธิแน่นอน/,
      /ได้เงินวันนี้/,
      /ประกันตัวได้/,
      /พระราชทานแล้ว/,
      /กู้ผ่าน/,
      /\d[\d,.]*\s*บาท/,
      /\d[\d,.]*\s*baht\b|฿/i,
      /certainly entitled|definitely entitled|guaranteed/i,
      /paid today|money today/i,
      /bail (is|will be) granted|loan (is|will be) approved|has been granted/i,
    ]) {
      assertNowhere(promise, 'the office checks, the court, the bank and the palace decide')
    }
  })

  it('ask for no secret and no sensitive data', () => {
    for (const request of [
      /(โปรด|กรุณา)(ส่ง|พิมพ์|ระบุ|บอก|แจ้ง)[^ ]*(OTP|PIN|รหัสผ่าน|เลขบัญชี|รูปบัตร|ภาพบัตร|โรค|ข้อหา)/,
      /please (send|type|tell|write)[^.,]*\b(OTP|PIN|password|account number|picture of|illness|diagnosis|charge)/i,
    ]) {
      const found = everything.filter(({ words }) => request.test(words))
      assert.deepEqual(
        found.filter(({ words }) => !/อย่า|ไม่ต้อง|never|do not/i.test(words)),
        [],
      )
    }
  })

  it('speak of “accepted”, never of “delivered” or “read”', () => {
    assertNowhere(/ส่งถึงท่านแล้ว|ท่านได้อ่าน|\bdelivered\b|\bhas been read\b/i, 'LINE does not tell')
  })

  it('keep one gender-neutral voice: no particle, no pronoun', () => {
    assertNowhere(/ครับ|ค่ะ|นะคะ|ดิฉัน|กระผม|คุณ(?!ภาพ|สมบัติ|าภรณ์)(?<!ขอบคุณ|ดิเรกคุณ)/, 'say “ท่าน”, and no ครับ/ค่ะ')
  })

  it('stand trimmed, with single spaces', () => {
    for (const { where, words } of everything) {
      assert.equal(words, words.trim(), where)
      assert.doesNotMatch(words, / {2}|undefined|null/, where)
    }
  })

  it('hold no foreign words in Thai but names', () => {
    const allowed = /^(One Stop Service|Language|LINE|OTP|PDF|English|[\W\d_])+$/
    for (const { where, words } of thai.filter(({ where }) => where.startsWith('src/locales/'))) {
      const latin = words.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z][A-Za-z ]*[A-Za-z]/g) ?? []
      for (const each of latin) assert.match(each, allowed, where)
    }
  })
})
