import { isServiceId, type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { readable } from '../../lib/cleanText.ts'
import type { State } from '../state.ts'
import type { Facts } from '../turn.ts'
import type { FreeText } from './freeText.ts'
import { subjectOf } from './subject.ts'

/** “ขออีกใบค่ะ”, “ขอเพิ่มอีก 2 ฉบับ”, “another one please”. */
const ANOTHER =
  /(?:อีก|เพิ่ม(?:อีก)?)\s*(?:สัก|ซัก)?\s*(?:\d|หนึ่ง|สอง|สาม)?\s*(?:ใบ|ฉบับ|แผ่น|ชุด)|(?:ใบ|ฉบับ|อัน)\s*(?:ใหม่|ที่สอง)|\b(?:another (?:one|copy|certificate|letter)|one more|a second (?:one|copy)|same again)\b/iu

const isCertificate = (id: ServiceId) => services[id].outcome.kind === 'certificate'

const certificates = serviceIds.filter(isCertificate)

/** Words that name nothing of ours: they are at most like something. */
const namesNothing = (meant: FreeText) =>
  (meant.kind === 'unknown' && !meant.referral) ||
  (meant.kind === 'asks' && (meant.faint === true || !meant.intents.some(isServiceId)))

/**
 * One more of the certificate that was spoken of, or filed last; the question which one where there was none. Null where
 * words name something else.
 */
export function anotherOne(meant: FreeText, typed: string, state: State, facts: Facts): FreeText | null {
  if (!ANOTHER.test(readable(typed))) return null
  const names =
    (meant.kind === 'tap' && meant.tap.kind === 'service') ||
    (meant.kind === 'asks' && !meant.faint && meant.intents.length === 1 && meant.intents.every(isServiceId))
  if (names) return null
  const service = [subjectOf(state, facts), state.lastTime?.service].find((id) => id && isCertificate(id))
  if (service) return { kind: 'tap', tap: { kind: 'service', service } }
  const [first, ...others] = certificates
  return first && namesNothing(meant) ? { kind: 'asks', intents: [first, ...others] } : null
}
