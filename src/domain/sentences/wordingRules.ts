import type { Language } from '../../lib/language.ts'

/** What no sentence for an applicant may hold, each with the reason as `sentences.rule.<id>` says it. */
export const wordingRuleIds = [
  'emoji',
  'promise',
  'money',
  'secret',
  'delivered',
  'voice',
  'spaces',
  'foreign',
] as const
export type WordingRuleId = (typeof wordingRuleIds)[number]

type Rule = (words: string, language: Language) => boolean

/** No sentence promises what the court, the bank, the palace or a check of the papers decides. */
const promises =
  /มีสิทธิแน่นอน|ได้เงินวันนี้|ประกันตัวได้|พระราชทานแล้ว|กู้ผ่าน|certainly entitled|definitely entitled|guaranteed|paid today|money today|bail (?:is|will be) granted|loan (?:is|will be) approved|has been granted/i

const sums = /\d[\d,.]*\s*บาท|\d[\d,.]*\s*baht\b|฿/i

const asksForSecrets =
  /(?:โปรด|กรุณา)(?:ส่ง|พิมพ์|ระบุ|บอก|แจ้ง)[^ ]*(?:OTP|PIN|รหัสผ่าน|เลขบัญชี|รูปบัตร|ภาพบัตร|โรค|ข้อหา)|please (?:send|type|tell|write)[^.,]*\b(?:OTP|PIN|password|account number|picture of|illness|diagnosis|charge)/i
const warns = /อย่า|ไม่ต้อง|never|do not/i

/** Foreign words that Thai readers know from papers and phones. */
const known = /^(?:One Stop Service|Language|LINE|OTP|PDF|English|[\W\d_])+$/

const latinIn = (words: string) =>
  words.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z][A-Za-z ]*[A-Za-z]/g) ?? []

const rules: Readonly<Record<WordingRuleId, Rule>> = {
  emoji: (words) => /\p{Extended_Pictographic}/u.test(words),
  promise: (words) => promises.test(words),
  money: (words) => sums.test(words),
  secret: (words) => asksForSecrets.test(words) && !warns.test(words),
  // LINE does not tell whether a message was read.
  delivered: (words) => /ส่งถึงท่านแล้ว|ท่านได้อ่าน|\bdelivered\b|\bhas been read\b/i.test(words),
  voice: (words) => /ครับ|ค่ะ|นะคะ|ดิฉัน|กระผม|คุณ(?!ภาพ|สมบัติ|าภรณ์)(?<!ขอบคุณ|ดิเรกคุณ)/.test(words),
  spaces: (words) => words !== words.trim() || / {2}|undefined|null/.test(words),
  foreign: (words, language) => language === 'th' && latinIn(words).some((each) => !known.test(each)),
}

/** The wording rules that a sentence for applicants breaks. */
export function brokenWordingRules(words: string, language: Language): WordingRuleId[] {
  return wordingRuleIds.filter((id) => rules[id](words, language))
}
