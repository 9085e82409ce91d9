import { readable } from '../../lib/cleanText.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'

/** What a certificate is wanted for, by the words that tell it. */
const purposes: readonly (readonly [purpose: string, words: RegExp])[] = [
  ['loan', /กู้|สินเชื่อ|ผ่อน(?:บ้าน|รถ)|ออกรถ|\b(?:loan|mortgage|borrow)\b/iu],
  ['visa', /วีซ่า|วีซา|สถานทูต|กงสุล|\b(?:visa|embassy)\b/iu],
  ['study', /เรียนต่อ|ศึกษาต่อ|ขอทุน|\b(?:further study|scholarship)\b/iu],
  ['work', /สมัครงาน|\b(?:job application|apply for a job)\b/iu],
  ['surety', /ค้ำ(?:ประกัน|เงิน|ให้|คน)|\b(?:guarantee|guarantor|surety)\b/iu],
]
/** Before the words of a purpose: it is not this one. */
const DENIED =
  /(?:ไม่(?:ใช่|ได้|เอา|ต้อง)?|บ่(?:ใช่|ได้)?|ไม่ใช่ของ|\bnot (?:for )?(?:a |the )?|\bno )\s*(?:ไป|ขอ|ใช้|ประกอบการ)*$/iu
const CERTIFICATE = /รับรอง|หนังสือ|ใบ|ฉบับ|\b(?:certificate|letter|another one|one more)\b/iu

/** Whether a service asks what its paper is for. */
const asksPurpose = (id: ServiceId) => questionsOf(services[id]).some((question) => question.id === 'purpose')

/**
 * What a certificate is wanted for, where typed words tell it; nothing where they name two purposes, or speak of no
 * certificate.
 * @param subject the service last spoken of
 */
export function purposeTold(typed: string, subject: ServiceId | null): Answers {
  const text = readable(typed)
  if (!CERTIFICATE.test(text) && !(subject && asksPurpose(subject))) return {}
  const named = purposes.filter(([, words]) => {
    const at = text.search(words)
    return at >= 0 && !DENIED.test(text.slice(0, at))
  })
  const [only, other] = named
  return only && !other ? { purpose: only[0] } : {}
}
