import { comparable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { guidanceById } from '../../domain/guidance/index.ts'
import { isPair } from '../../domain/services/forRetired.ts'
import { isServiceId, type ServiceId } from '../../domain/services/ids.ts'
import { LEFT_AFTER } from '../filing/resumePrompt.ts'
import type { State } from '../state.ts'
import type { Tap } from '../taps.ts'
import type { Facts } from '../turn.ts'
import type { FreeText } from './freeText.ts'
import { madeOf } from '../../lib/typed/wholly.ts'

/** The services of which one was last spoken of, as long as it is still spoken of. */
export function subjectsOf({ subject }: State, { now }: Facts): readonly ServiceId[] {
  if (!subject || +now - Date.parse(subject.at) >= LEFT_AFTER) return []
  return subject.or ? [subject.service, subject.or] : [subject.service]
}

/** The service last spoken of; null where it may be one or the other. */
export function subjectOf(state: State, facts: Facts): ServiceId | null {
  const [only, other] = subjectsOf(state, facts)
  return only && !other ? only : null
}

/** A fact about two services for the same wish. */
function pairOf(tap: Tap): readonly ServiceId[] {
  if (tap.kind !== 'guidance') return []
  const about = guidanceById(tap.topic)?.services
  return typeof about === 'object' && isPair(about) ? about : []
}

/** The state after a tap that speaks of a service. */
export function withSubject(state: State, tap: Tap, { now }: Facts): State {
  const speaks = tap.kind === 'service' || tap.kind === 'file' || tap.kind === 'guidance'
  if (speaks && tap.service === undefined) {
    const [service, or] = pairOf(tap)
    return service && or ? { ...state, subject: { service, or, at: now.toISOString() } } : state
  }
  if (!speaks || tap.service === undefined) return state
  return { ...state, subject: { service: tap.service, at: now.toISOString() } }
}

/** Words that ask what is needed: “ต้องใช้อะไรบ้าง”. */
const NEEDED = /ต้องใช้|ต้องมี|เตรียม|เอกสาร|หลักฐาน|what do i need|bring|documents?|papers/iu

/** Words for the button of a service's card, which stay right after something else was answered. */
const FILLS =
  /^(?:(?:ขอ|จะ|อยาก|อยากจะ|งั้น|งั้นขอ)?(?:เริ่ม)?(?:กรอก|ยื่น)(?:คำขอ|แบบ|ฟอร์ม|แบบฟอร์ม|เรื่อง)?(?:ล่วงหน้า)?|เริ่ม|เริ่มทำ|ทำ|fill it in|fill in|fill in a request|fill in the form|i want to fill it in|let's fill it in|start|begin|start filling|start now|begin now)(?:\s*(?:เลย|ได้เลย|ตอนนี้|ในนี้|ตรงนี้|เดี๋ยวนี้|now))*$/iu

/** Nothing but that the person does not know how to go on. Likeness to known sentences would only guess. */
const isConfused = madeOf(
  'งง|(?:ไม่|บ่)(?:ค่อย)?(?:เข้าใจ๋?|รู้เรื่อง|รู้|ฮู้|ทราบ|แน่ใจ)|(?:ทำ)?(?:ยังไง|อย่างไร|ไง|อะไร|จะใด)ต่อ|ทำ(?:ยังไง|อย่างไร|ไง)|อะไร(?:เนี่ย|กัน)|' +
    "confused|(?:don't|don’t|do not|didn't|didn’t|did not) (?:understand|know|get it)|what now|what next|what (?:should|do) i do|not sure",
  'อ้าว|เอ๊ะ|เอ่อ|เอ|โอ๊ย|แล้ว|ก็|ยัง|มัน|นี่|นี้|คือ|มาก|ไปหมด|หมด|จัง|เลย|เหมือนกัน|อะไร|ต้อง|จะ|ให้|ต่อไป|ต่อ|ดี|ไป|อยู่|' +
    "sorry|oh|i am|i’m|i'm|i|still|this|it|at all|now|next|what to do|very|quite",
)

/** What words mean that name no service, or several with the last one among them. */
export function aboutSubject(meant: FreeText, text: string, subject: ServiceId | null): FreeText {
  if (isConfused(text)) return { kind: 'unknown' }
  if (!subject) return meant
  if (FILLS.test(withoutParticles(comparable(text))))
    return { kind: 'tap', tap: { kind: 'file', service: subject } }
  // Two kinds of one thing; four certificates are told apart by a question.
  if (meant.kind === 'asks' && meant.intents.length <= 2 && meant.intents.includes(subject)) {
    const other = meant.intents.filter(isServiceId).find((each) => each !== subject)
    return { kind: 'tap', tap: { kind: 'service', service: subject, ...(other && { other }) } }
  }
  if (meant.kind === 'tap' && meant.tap.kind === 'guidance' && meant.tap.service === undefined)
    return { kind: 'tap', tap: { ...meant.tap, service: subject } }
  const names = meant.kind === 'unknown' ? meant.referral : !(meant.kind === 'asks' && meant.faint)
  if (names || !NEEDED.test(text)) return meant
  return { kind: 'tap', tap: { kind: 'service', service: subject, part: 'papers' } }
}
