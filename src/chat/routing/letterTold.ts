import type { Answers } from '../../domain/questions/when.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { readable } from '../../lib/cleanText.ts'
import { parseCount } from '../../lib/typed/count.ts'
import { addresseeNamed } from '../filing/addresseeNamed.ts'
import { purposeTold } from './purposeTold.ts'

const CERTIFICATE = /รับรอง|หนังสือ|\b(?:certificate|letter)\b/iu
const NUMBER = '\\d{1,2}|หนึ่ง|นึง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|one|two|three|four|five'
/** A number of copies, with its unit; receipts are counted too, but are no copies. */
const COPIES = new RegExp(
  `(?:(?:${NUMBER})\\s*(?:ฉบับ|ใบ(?!เสร็จ)|ชุด|cop(?:y|ies)|originals?)|(?:ฉบับ|ใบ|ชุด)เดียว)`,
  'giu',
)

/** Whether a service's paper is a certificate, of which it is asked what it is for. */
const isCertificate = (id: ServiceId) =>
  questionsOf(services[id]).some((question) => question.id === 'purpose')

function copiesTold(text: string): Answers {
  const [only, other] = text.match(COPIES) ?? []
  const count = only !== undefined && other === undefined ? parseCount(only) : null
  return count === null ? {} : { originals: String(count) }
}

/**
 * What a sentence tells of the certificate that it wishes for: what it is for, whom it is addressed to, and how many.
 * @param subject the service last spoken of
 */
export function letterTold(typed: string, subject: ServiceId | null): Answers {
  const text = readable(typed)
  const isOf = CERTIFICATE.test(text) || (subject !== null && isCertificate(subject))
  if (!isOf) return {}
  const addressee = addresseeNamed({ id: 'purpose' }, text)
  return {
    ...purposeTold(typed, subject),
    ...(addressee !== null && { addressee }),
    ...copiesTold(text),
  }
}
