import { isServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { affirmed, partsOf, type Parts } from './clauses.ts'
import type { Finding, Found } from './find.ts'
import type { Intent } from './intents.ts'
import { CANDIDATES, meaningOf, type Read } from './meaning.ts'
import { ideasIn } from './signs.ts'

/** What a sentence means without what it denies, and the second wish in it. */
export function wishesIn(finding: Finding): Read {
  const { found, doubt } = affirmed(finding.words(), finding)
  const { asks } = finding
  const whole = filedOrNot(found, meaningOf(found, { doubt, asks }), asks)
  if (whole.kind === 'unknown' || doubt) return whole
  for (const parts of partsOf(found, finding)) {
    const told = toldApart(whole, parts, asks)
    if (told) return told
  }
  return unclearFirst(whole, partsOf(found, finding), asks) ?? whole
}

/** “ทำบัตร แล้วก็เบิกค่าหมอ” names two wishes, the first of which is not clear: the person decides. */
function unclearFirst(whole: Read, cuts: readonly Parts[], asks: boolean): Read | null {
  if (whole.kind !== 'sure' || !isServiceId(whole.intent)) return null
  for (const { first, second, joined } of cuts) {
    // “บัตรก็หมดอายุ ค่าหมอก็จะเบิก” needs no word that joins.
    const ofCard = ['card', 'make'].some((idea) => ideasIn(first).has(idea))
    if (!(joined || ofCard) || oneIntent(second, asks) !== whole.intent) continue
    const begins = meaningOf(first, { doubt: false, asks })
    const unclear = begins.kind === 'nearly' && begins.candidates.every((each) => isServiceId(each))
    if (unclear && !begins.candidates.includes(whole.intent))
      return {
        kind: 'nearly',
        candidates: [...begins.candidates.slice(0, CANDIDATES - 1), whole.intent],
        firm: true,
      }
  }
  return null
}

/** Services of one kind: a sentence that fits two of them is more often unclear than two wishes. */
const kinds: readonly (readonly Intent[])[] = [
  ['medical-reimbursement', 'medical-reimbursement-retiree'],
  ['staff-id-card', 'pensioner-id-card'],
  ['appointment', 'cancel', 'status', 'walk-in', 'hours'],
  ['human', 'suggestion', 'complaint', 'contact'],
  ['privacy-delete', 'privacy-export', 'contact'],
]
/** These are easily joined by no more than a space, as in “รับรองเงินเดือน กู้บ้าน ธอส”. */
const certificates: readonly Intent[] = [
  'salary-certificate',
  'pension-certificate',
  'official-status-certificate',
  'conduct-certificate',
  'housing-welfare-certificate',
]
const courtesies: readonly Intent[] = ['greeting', 'thanks', 'praise', 'language']

/** Ideas about who asks. They hold for both parts of a sentence. */
const circumstances = new Set([
  'retired',
  'old-teacher',
  'aged',
  'serving',
  'teacher',
  'civil-servant',
  'employee',
  'parent',
  'spouse',
  'child',
])
/** Ideas that the second part of “รับรองเงินเดือนกับความประพฤติ” takes from the first. */
const heads = new Set(['certificate', 'card', 'claim'])

function taking(found: readonly Found[], ideas: ReadonlySet<string>): Found[] {
  return found.flatMap((word) => {
    const kept = word.ideas.filter((idea) => ideas.has(idea))
    return kept.length > 0 ? [{ ...word, ideas: kept }] : []
  })
}

/** The one intent of a part, also when it must be confirmed. */
function oneIntent(found: readonly Found[], asks: boolean): Intent | null {
  const meant = filedOrNot(found, meaningOf(found, { doubt: false, asks }), asks)
  if (meant.kind === 'sure') return meant.intent
  const grave =
    meant.kind === 'nearly' && meant.candidates.every((id) => isServiceId(id) && services[id].grave)
  return grave && meant.candidates.length === 1 ? (meant.candidates[0] ?? null) : null
}

/** The meaning of a sentence whose two parts mean different things; null when they do not. */
function toldApart(whole: Exclude<Read, { kind: 'unknown' }>, parts: Parts, asks: boolean): Read | null {
  const { first: begin, second: end, joined } = parts
  const first = oneIntent([...begin, ...taking(end, circumstances)], asks)
  const about = taking(begin, circumstances)
  const second =
    oneIntent([...about, ...end], asks) ??
    (joined ? oneIntent([...about, ...taking(begin, heads), ...end], asks) : null)
  if (!first || !second || first === second) return null
  if ([first, second].some((each) => courtesies.includes(each))) return null
  // “รับรองเงินเดือน กู้กับ ธอส” is one certificate, “… และใบรับรองความประพฤติ” another one.
  const named = joined && end[0]?.ideas.some((idea) => heads.has(idea) || idea === 'conduct')
  const alike = named ? kinds : [...kinds, certificates]
  if (alike.some((kind) => kind.includes(first) && kind.includes(second))) return null
  // “ก่อนเที่ยงทันไหม” beside a service is about the service.
  const namesHours = begin.some(({ ideas }) => ideas.some((idea) => ofHours.has(idea)))
  // “ใบรับรองที่ฝากไว้ให้เซ็น … หรือยัง”: only the person knows whether it was asked for.
  if (isServiceId(first) && second === 'status' && !joined && whole.kind === 'sure' && whole.intent === first)
    return { kind: 'nearly', candidates: [second, first], firm: true }
  if (first === 'hours' && isServiceId(second) && !namesHours) return startingWith(second, first)
  // “ไปงานศพเพื่อนมา …” may only be how the person comes to write.
  const mereDeath =
    first === 'royal-cremation-letter' && !begin.some(({ ideas }) => ideas.includes('royal-fire'))
  if (mereDeath && isServiceId(second)) return { kind: 'nearly', candidates: [second, first], firm: true }
  if (whole.kind === 'sure' || whole.candidates.length === 1) {
    const meant = whole.kind === 'sure' ? whole.intent : whole.candidates[0]
    if (meant === first) return { ...whole, also: second }
    if (meant !== second) return null
    // “ทำบัตร แล้วก็ … เสร็จหรือยัง” asks after the card itself, unless the end names a request.
    const filed = second === 'status' && !end.some(({ ideas }) => ideas.some((idea) => ofRequest.has(idea)))
    const begins = whole.kind === 'sure' && joined && !filed
    return begins ? startingWith(first, second) : { ...whole, also: first }
  }
  if (![first, second].every((each) => whole.candidates.includes(each))) return null
  return startingWith(first, second)
}

function startingWith(first: Intent, also: Intent): Read {
  const isGrave = isServiceId(first) && services[first].grave !== undefined
  return isGrave
    ? { kind: 'nearly', candidates: [first], also, grave: true }
    : { kind: 'sure', intent: first, also }
}

/**
 * A service or what became of it? “ที่ขอไว้” speaks of a filed request, and “ได้หรือยัง” of one or of the first moment
 * when something can be asked for. Where both stand beside a service, the person decides.
 */
function filedOrNot(found: readonly Found[], meant: Read, asks: boolean): Read {
  if (meant.kind !== 'sure') return meant
  const present = ideasIn(found)
  if (isServiceId(meant.intent)) {
    const done = present.has('finish') && !['duration', 'deadline', 'day'].some((idea) => present.has(idea))
    const gone =
      !present.has('paid') &&
      found.some(
        ({ ideas }, at) => ideas.includes('gone') && !found[at - 1]?.ideas.some((idea) => ofPeople.has(idea)),
      )
    const sent = present.has('sent') && ['past', 'waiting', 'day'].some((idea) => present.has(idea))
    return (present.has('filed') || done || gone || sent) && !present.has('not-filed')
      ? { kind: 'nearly', candidates: ['status', meant.intent], firm: true }
      : meant
  }
  if (meant.intent !== 'status' || !present.has('may-yet')) return meant
  const told = [...filedWords].some((idea) => present.has(idea))
  const rest = found.filter(({ ideas }) => !ideas.includes('may-yet'))
  const other = told ? meant : meaningOf(rest, { doubt: false, asks })
  return other.kind === 'sure' && isServiceId(other.intent)
    ? { kind: 'nearly', candidates: ['status', other.intent], firm: true }
    : meant
}

/** Ideas that ask for the opening hours, more than naming a time. */
const ofHours: ReadonlySet<string> = new Set(['opening', 'open', 'office', 'there'])

/** Ideas of what has gone without being filed: “พ้นราชการไปแล้ว”, “บัตรหายไปแล้ว”. */
const ofPeople: ReadonlySet<string> = new Set([
  'retired',
  'old-teacher',
  'lost',
  'expired',
  'damaged',
  'paid',
  'death',
  'leave',
])

/** Ideas that name a request. */
const ofRequest: ReadonlySet<string> = new Set(['filed', 'request', 'reference', 'amend'])

/** Ideas that speak of a filed request whatever stands beside them. */
const filedWords: ReadonlySet<string> = new Set(['filed', 'past', 'track', 'done-yet', 'gone', 'reference'])
