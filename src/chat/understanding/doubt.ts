import { isServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Guess } from './classifier.ts'
import type { Intent } from './intents.ts'
import { CANDIDATES, type Read, type Understanding } from './meaning.ts'
import type { Meant } from './samples.ts'

/**
 * How many times likelier a meaning is because the rules read it. Measured on sentences that neither the vocabulary
 * nor the classifier had seen, so that the shares below are how often such a reading is right.
 */
const TRUST = { sure: 7, also: 3, nearly: 3, referral: 3, nothing: 1 }

/**
 * The least share with which a service is opened without asking, and with which anything else is answered. Below each of
 * them stand more wrong readings than the rest is worth: cross-validated on the 2,990 known sentences that the vocabulary
 * was not made for. Twins are the claims of medical expenses, in office and retired: people tell in a hundred ways which
 * of them they are.
 */
const OPENS = {
  /** The rules read the same. */
  agreed: { service: 0.95, twin: 0.95, other: 0.7 },
  /** The rules read it among others: words that fit several services mislead the likeness too. */
  among: { service: 0.95, twin: 0.95, other: 0.7 },
  /** The rules read something else. */
  against: { service: 0.9, twin: 0.95, other: 0.75 },
  /** The rules read nothing: no word stands there that could mislead. */
  alone: { service: 0.8, twin: 0.9, other: 0.75 },
}
const twins: readonly Meant[] = ['medical-reimbursement', 'medical-reimbursement-retiree']
/**
 * The least likeness, unweighed, with which surety or cremation is opened where the rules are certain of it too. The
 * likeliest sentence that meant something else had 0.58: nobody who is not bereaved is to read condolences.
 */
const OPENS_GRAVE = 0.85
/** The least share of “nothing of ours” with which the bot says that it did not understand. */
const NOT_OURS = 0.4
/** Below this share of the likeliest meaning, an offer is no better than the whole menu. */
const WORTH_ASKING = 0.2
const WORTH_ASKING_GRAVE = 0.5
/** What is less likely is not offered beside the likeliest. */
const WORTH_OFFERING = 0.03
/** What the rules only found among others and is less likely is left out. */
const HOPELESS = 0.05
/** The likeliest are offered until together they have this share. */
const ENOUGH = 0.9
/** Offers of the classifier. The rules may name more. */
const OFFERS = 3

/** Answers without a button: nobody is asked about them. */
const courtesies: readonly Meant[] = ['greeting', 'thanks', 'praise']
const isGrave = (meant: Meant) => isServiceId(meant) && services[meant].grave !== undefined

function trust(read: Read, label: Meant): number {
  switch (read.kind) {
    case 'sure':
      return label === read.intent ? TRUST.sure : label === read.also ? TRUST.also : 1
    case 'nearly':
      return read.candidates.some((each) => each === label) ? TRUST.nearly : 1
    case 'unknown':
      return label !== 'unknown' ? 1 : read.referral ? TRUST.referral : TRUST.nothing
  }
}

/** The shares of the classifier, weighed by what the rules read; the likeliest first. */
function weighed(read: Read, guesses: readonly Guess<Meant>[]): Guess<Meant>[] {
  const raised = guesses.map(({ label, share }) => ({ label, share: (share + 1e-4) * trust(read, label) }))
  const sum = raised.reduce((total, { share }) => total + share, 0)
  return raised
    .map(({ label, share }) => ({ label, share: share / sum }))
    .sort((one, other) => other.share - one.share)
}

/** Whether something is cancelled and several things may be meant: likeness does not decide which one is taken away. */
const cancelsOneOf = (candidates: readonly Intent[]) => candidates.length > 1 && candidates.includes('cancel')

/** How far the rules agree with a meaning. */
function agreement(read: Read, meant: Intent): keyof typeof OPENS {
  switch (read.kind) {
    case 'sure':
      return read.intent === meant ? 'agreed' : 'against'
    case 'nearly':
      return read.candidates.includes(meant) ? 'among' : 'against'
    case 'unknown':
      return read.referral ? 'against' : 'alone'
  }
}

/** The least share with which a meaning is answered without asking. */
function opensFrom(read: Read, meant: Intent): number {
  const least = OPENS[agreement(read, meant)]
  if (twins.includes(meant)) return least.twin
  return isServiceId(meant) ? least.service : least.other
}

/** What the rules read that a person can be asked about. */
function namedIn(read: Read): readonly Intent[] {
  if (read.kind === 'nearly') return read.candidates
  return read.kind === 'sure' && !courtesies.includes(read.intent) ? [read.intent] : []
}

/** The candidates of the rules in their order, with the likeliest others; or the likeliest alone. */
function ask(read: Read, shares: readonly Guess<Meant>[], isFirm: boolean): Understanding {
  const named = namedIn(read)
  const shareOf = (meant: Meant) => shares.find(({ label }) => label === meant)?.share ?? 0
  const isKept = (meant: Intent) => isFirm || read.kind === 'sure' || shareOf(meant) >= HOPELESS
  const candidates = named.filter(isKept)
  let covered = candidates.reduce((sum, each) => sum + shareOf(each), 0)
  for (const { label, share } of shares) {
    if (label === 'unknown' || courtesies.includes(label) || candidates.includes(label)) continue
    const isEnough = covered >= ENOUGH || share < WORTH_OFFERING || candidates.length >= OFFERS
    if (isEnough && candidates.length >= (isFirm ? 1 : 2)) break
    candidates.push(label)
    covered += share
  }
  const also = read.kind === 'unknown' ? undefined : read.also
  const faint = named.length === 0 || (read.kind === 'nearly' && read.faint)
  return {
    kind: 'nearly',
    candidates: candidates.slice(0, CANDIDATES),
    ...(also && { also }),
    ...(faint && { faint }),
  }
}

/** What the rules read, without their reasons. */
export function plainly(read: Read): Understanding {
  if (read.kind !== 'nearly') return read
  const { candidates, also, faint } = read
  return { kind: 'nearly', candidates, ...(also && { also }), ...(faint && { faint }) }
}

/** Whether the first wish that the rules read is answered at once: both opinions agree on it, or on two wishes. */
function isAgreed(read: Extract<Read, { kind: 'sure' }>, shares: readonly Guess<Meant>[]): boolean {
  const shareOf = (meant: Meant | undefined) => shares.find(({ label }) => label === meant)?.share ?? 0
  const first = shareOf(read.intent)
  const opens = opensFrom(read, read.intent)
  return first >= opens || (first >= WORTH_ASKING && first + shareOf(read.also) >= opens)
}

/** Surety or cremation, where both opinions are very sure of it; else null. */
function graveAgreed(read: Read, guesses: readonly Guess<Meant>[]): Understanding | null {
  if (read.kind !== 'nearly' || !read.grave) return null
  const { candidates, also } = read
  const [intent] = candidates
  const likeness = guesses.find(({ label }) => label === intent)?.share ?? 0
  return intent && likeness >= OPENS_GRAVE ? { kind: 'sure', intent, ...(also && { also }) } : null
}

/**
 * What a text means by two opinions: what the rules read in its known words, and how like it is to known sentences.
 * Where both agree it is answered at once; where they do not, the bot asks with the likeliest of both.
 *
 * @param isWhole whether every letter of the text belongs to a known word
 */
export function settled(read: Read, guesses: readonly Guess<Meant>[], isWhole: boolean): Understanding {
  const shares = weighed(read, guesses)
  const [first] = shares
  if (!first || (read.kind === 'sure' && isAgreed(read, shares))) return plainly(read)
  const grave = graveAgreed(read, guesses)
  if (grave) return grave
  // “ติดต่อ สกสค”: every word is known, and they name another office.
  if (read.kind === 'unknown' && read.referral && isWhole) return read
  const { label, share } = first
  // Where every letter was read and several things fit, or another office was named, likeness adds no reason.
  const isFirm = read.kind === 'nearly' && (isWhole || read.firm === true || cancelsOneOf(read.candidates))
  if (label === 'unknown') {
    if (read.kind === 'unknown') return read
    return share >= NOT_OURS && !isFirm ? { kind: 'unknown' } : ask(read, shares, isFirm)
  }
  // Surety and cremation are not spoken of on a faint likeness.
  if (read.kind === 'unknown' && share < (isGrave(label) ? WORTH_ASKING_GRAVE : WORTH_ASKING)) return read
  if (isGrave(label) && share >= NOT_OURS && !isFirm) {
    const also = read.kind === 'unknown' ? undefined : read.also
    return { kind: 'nearly', candidates: [label], ...(also && also !== label && { also }) }
  }
  const opens = opensFrom(read, label)
  const isClear = courtesies.includes(label)
    ? share >= NOT_OURS
    : share >= opens && !isFirm && !isGrave(label)
  return isClear ? { kind: 'sure', intent: label } : ask(read, shares, isFirm)
}
