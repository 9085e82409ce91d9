import { countingAnswers } from '../../domain/questions/questions.ts'
import { type Answers, holds } from '../../domain/questions/when.ts'
import { forOther } from '../../domain/services/forOther.ts'
import { isForRetired, isPair, sameWish, serviceInstead } from '../../domain/services/forRetired.ts'
import { isServiceId, type ServiceId } from '../../domain/services/ids.ts'
import { readable } from '../../lib/cleanText.ts'
import { toldOf } from '../filing/told.ts'
import type { State } from '../state.ts'
import type { Tap } from '../taps.ts'
import type { Facts } from '../turn.ts'
import type { Sentence } from '../understanding/understand.ts'
import type { FreeText } from './freeText.ts'
import { subjectsOf } from './subject.ts'

/** Ideas beside which “retired” is said of somebody else or of a document, or not said at all. */
const others = [
  ...['parent', 'spouse', 'child', 'serving', 'retire-apply', 'employee', 'death', 'not-this'],
  ...['card', 'certificate', 'pension-money'],
]

/** Words that begin with the own retirement, whoever and whatever is named behind them. */
const OWN_RETIREMENT =
  /^(?:(?:ดิฉัน|ผม|กระผม|ฉัน|หนู|เรา|ข้าพเจ้า)\s*)?(?:(?:เป็น)?(?:ข้าราชการ|ครู)*เกษียณ(?:อายุ)?(?:ราชการ)?(?:แล้ว|มา)|(?:เป็น)?(?:ข้าราชการ|ครู|ผู้รับ)(?:ครู)?บำนาญ(?!ของ)(?=\s|ค่ะ|ครับ|แล้ว|จะ|ขอ|เบิก|$)|(?:i am|i'm) (?:a )?(?:retired|pensioner))/iu

/** What a sentence tells of the status of the person who writes it, as the question stores it. */
export function statusTold(sentence: Sentence, text: string): Answers {
  if (OWN_RETIREMENT.test(readable(text))) return { status: 'pensioner' }
  const ideas = new Set(sentence.words().flatMap((word) => word.ideas))
  return ideas.has('retired') && !others.some((idea) => ideas.has(idea)) ? { status: 'pensioner' } : {}
}

/** The status in the draft, if it is the person's own matter. */
function statusInDraft({ draft }: State, { office }: Facts): string | undefined {
  if (!draft || holds(forOther, draft.answers)) return undefined
  return countingAnswers(office.service(draft.service), draft.answers)['status']
}

/** The person's own status, as far as they have told it: just now, in the open draft, or in the last request. */
function knownStatus(state: State, facts: Facts): string | undefined {
  return toldOf(state, facts)['status'] ?? statusInDraft(state, facts) ?? state.lastTime?.own['status']
}

/**
 * A typed wish for a service, led to the one for people of this status; its card names the other one too. Who names the
 * pension or the retired means them, for somebody else if not for themselves; so nobody is led away from those services.
 */
function ledTap(tap: Tap, status: string): Tap {
  if (tap.kind !== 'service' && tap.kind !== 'guidance') return tap
  if (tap.service && isForRetired(tap.service)) return tap
  const instead = tap.service && serviceInstead(tap.service, status)
  if (!instead) return tap
  // Without a service the fact names every service that it is about.
  if (tap.kind === 'guidance') return { kind: 'guidance', topic: tap.topic }
  return { kind: 'service', service: instead, other: tap.service }
}

/** The one of two services for the same wish that is for people of this status. */
function ofPair(intents: readonly string[], status: string): Tap | null {
  const services = intents.filter(isServiceId)
  if (!isPair(intents)) return null
  const to = (service: ServiceId) => serviceInstead(service, status)
  const [other] = services.filter((id) => to(id) !== null)
  const service = other && to(other)
  return service ? { kind: 'service', service, other } : null
}

/** Services that people name by the same words, whether they serve or have retired. */
const namedAlike: readonly ServiceId[] = ['medical-reimbursement', 'staff-id-card']

/** Ideas that tell of somebody who serves. */
const serving = ['serving', 'teacher', 'civil-servant', 'employee', 'staff']

/** Words that fit two services for the same wish, by somebody who has not told which of them is theirs. */
function askedOfBoth(meant: FreeText, sentence: Sentence): FreeText {
  if (meant.kind !== 'tap' || meant.tap.kind !== 'service') return meant
  const { service, part, other } = meant.tap
  const instead = namedAlike.includes(service) ? serviceInstead(service, 'pensioner') : null
  const tells = sentence.words().some(({ ideas }) => ideas.some((idea) => serving.includes(idea)))
  if (!instead || part !== undefined || other !== undefined || tells) return meant
  const { also } = meant
  return { kind: 'asks', intents: [service, instead], ...(also && { also }) }
}

/** What typed words lead to, once the person's own status is known. A tap on a button leads where the button says. */
export function ledByStatus(meant: FreeText, sentence: Sentence, state: State, facts: Facts): FreeText {
  const status = knownStatus(state, facts)
  if (status === undefined) return askedOfBoth(meant, sentence)
  if (meant.kind === 'tap') return { ...meant, tap: ledTap(meant.tap, status) }
  const chosen = meant.kind === 'asks' && meant.topic === undefined ? ofPair(meant.intents, status) : null
  return chosen ? { kind: 'tap', tap: chosen } : meant
}

/** The same for the exact name of a service. */
export function tapByStatus(tap: Tap, state: State, facts: Facts): Tap {
  const status = knownStatus(state, facts)
  return status === undefined ? tap : ledTap(tap, status)
}

/** Ideas of what somebody is; beside any other a status is not all that was said. */
const ofStatus = ['retired', 'old-teacher', 'teacher', 'civil-servant', 'employee', 'serving', 'aged']
const ofRetired = ['retired', 'old-teacher']

/** The status that a sentence tells, if it tells nothing else. */
function statusAlone(sentence: Sentence): 'retired' | 'serving' | null {
  const ideas = sentence.words().flatMap((word) => word.ideas)
  if (sentence.asks || ideas.length === 0 || !ideas.every((idea) => ofStatus.includes(idea))) return null
  if (ideas.includes('serving')) return 'serving'
  if (ideas.some((idea) => ofRetired.includes(idea))) return 'retired'
  return ideas.every((idea) => idea === 'aged') ? null : 'serving'
}

/**
 * A status told alone, after services were asked about or spoken of: the one of them, or of those for the same wish, that
 * is for people of this status; null where nothing was spoken of.
 */
export function narrowedByStatus(sentence: Sentence, state: State, facts: Facts): FreeText | null {
  const status = statusAlone(sentence)
  if (!status) return null
  const asked = (state.asked?.choices ?? []).filter(isServiceId)
  const spoken = asked.length > 0 ? asked : subjectsOf(state, facts)
  const [subject, ...others] = spoken
  if (!subject) return null
  const fits = (id: ServiceId) => isForRetired(id) === (status === 'retired')
  const paired = spoken.flatMap((id) => (sameWish(id).length > 1 ? sameWish(id) : []))
  const service = paired.find(fits) ?? (others.length === 0 ? subject : undefined)
  if (!service) return null
  const other = sameWish(service).find((id) => id !== service)
  return { kind: 'tap', tap: { kind: 'service', service, ...(other && { other }) } }
}
