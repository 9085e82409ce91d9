import { readable } from '../../lib/cleanText.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { holdsPhone } from '../answers/saysMore.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Sentence } from '../understanding/understand.ts'
import { type FreeText, readFreeText } from './freeText.ts'
import { officeAsked } from './officeAsked.ts'
import { aboutSubject } from './subject.ts'

/**
 * What words mean that stand where a free answer is asked for and may be something else; null where that is not clear, so
 * that the person is asked whether they are the answer.
 */
export function saidInstead(sentence: Sentence, text: string, filed: ServiceId): FreeText | null {
  // “081-234-5678 นี่เบอร์ลูกค่ะ” asks for nobody's number.
  if (holdsPhone(text)) return null
  const meant = aboutSubject(readFreeText(sentence), text, filed)
  switch (meant.kind) {
    case 'tap': {
      const { tap } = meant
      const isOther = tap.kind !== 'service' || tap.service !== filed || tap.part !== undefined
      return isOther ? meant : null
    }
    case 'unknown':
      return meant.referral && sentence.asks ? meant : null
    case 'asks':
    case 'praise':
      return null
    default:
      return meant
  }
}

/** What answers a question that is only about the office. @param service the one in hand or spoken of */
export function officeQuestion(text: string, service: ServiceId | null): FreeText | null {
  const asked = officeAsked(text)
  switch (asked) {
    case 'where':
      return { kind: 'tap', tap: { kind: 'contact' } }
    case 'hours':
      return { kind: 'tap', tap: { kind: 'hours' } }
    case 'price':
    case 'duration': {
      const topic = asked === 'price' ? 'fee' : 'duration'
      return { kind: 'tap', tap: { kind: 'guidance', topic, ...(service && { service }) } }
    }
    case null:
      return null
    default:
      return unreachable(asked)
  }
}

const HOW_LONG =
  /(?:ใช้เวลา|อีก|ต้องรอ|รอ|แล้ว|ประมาณ|นาน|ได้|เสร็จ|^)\s*(?:กี่|นาน(?:ไหม|มั้ย|เท่าไ|แค่ไหน|ขนาดไหน))\s*(?:วัน|นาที|ชั่วโมง|ชม|เดือน|อาทิตย์)?|กี่(?:วัน|นาที|ชั่วโมง)(?:ได้|เสร็จ|ถึง|จะ|คะ|ครับ|ค่ะ|$)|\bhow (?:long|many (?:days|minutes|hours))\b/iu

/** How long the service that is being filled in takes. */
export function durationQuestion(text: string, service: ServiceId): FreeText | null {
  return HOW_LONG.test(readable(text))
    ? { kind: 'tap', tap: { kind: 'guidance', topic: 'duration', service } }
    : null
}
