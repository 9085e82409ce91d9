import type { Question } from '../../domain/questions/question.ts'
import { readable } from '../../lib/cleanText.ts'
import { withoutCertainParticles } from '../../lib/typed/particles.ts'

/** Whom a certificate is addressed to, where the words for its purpose name that already (“กู้สหกรณ์ออมทรัพย์ครูเชียงราย”). */

/** The kind of body alone names none. */
const KIND = 'ธนาคาร|แบงค์|แบงก์|สหกรณ์(?:ออมทรัพย์)?(?:ครู)?|สอ\\.|บริษัท|บมจ\\.|มหาวิทยาลัย|กองทุน'
const NAMES = 'ออมสิน|กรุงไทย|ธ\\.?ก\\.?ส\\.?|ธ\\.?อ\\.?ส\\.?'
/** What is said behind a name, of another matter. */
const BEHIND =
  /[,;\n]|\s*(?:(?:แต่)?ไม่(?:ใช่|เอา)|นะคะ|นะครับ|เพื่อ|(?:ยื่น|ขอ|จะ|ไป|เพื่อ)*กู้|ประกอบ|ค้ำ|วงเงิน|จำนวน|ได้(?:ไหม|มั้ย)|ครับ|ค่ะ|คะ(?=\s|$))|\s+(?:จะ|ไป|ขอ|เอา|แล้ว|ที่จะ|\d)/u
const THAI = new RegExp(`(?:${KIND}|${NAMES}).*`, 'u')
const KIND_ALONE = new RegExp(`^(?:ธนาคาร|แบงค์|แบงก์|สหกรณ์|สอ\\.|บริษัท|บมจ\\.|มหาวิทยาลัย|กองทุน)$`, 'u')
const ENGLISH =
  /(?:[\p{L}\p{M}&.'’-]+ ){1,6}(?:bank|co-?operative)\b|\b(?:bank|co-?operative) of (?:[\p{L}\p{M}]+ ?){1,4}/iu
const BEFORE = /^.*\b(?:from|at|to|for|with|the|a|an|my|loan)\s+/iu

/** The name of a body in the words for a purpose; null where they name none. */
export function addresseeNamed({ id }: Pick<Question, 'id'>, typed: string): string | null {
  if (id !== 'purpose' && id !== 'purpose-other') return null
  const text = readable(typed)
  const [thai] = THAI.exec(text) ?? []
  if (thai !== undefined) {
    const name = withoutCertainParticles(thai.split(BEHIND)[0] ?? '').trim()
    return name === '' || KIND_ALONE.test(name) ? null : name
  }
  const [english] = ENGLISH.exec(text) ?? []
  const name = english?.replace(BEFORE, '').trim()
  return name === undefined || !name.includes(' ') ? null : name
}
