import { services } from '../../domain/services/index.ts'
import { isServiceId, serviceIds } from '../../domain/services/ids.ts'
import { serviceWords } from '../../domain/services/serviceWords.ts'
import { type Ambiguity, conflicts, vague } from './ambiguities.ts'
import type { Found } from './find.ts'
import { type Intent, intents, type OfficeIntent, officeIntents } from './intents.ts'
import { QUERY } from './lexicon.ts'
import { notOurs, type Referral, referrals } from './notOurs.ts'
import { mildSigns, officeWords } from './officeWords.ts'
import { ownIdea } from './ownWords.ts'
import { ideasIn, matched, parseSign, type Sign } from './signs.ts'

/**
 * What a sentence means. `nearly` with one candidate: the intent is clear but must be confirmed (surety,
 * cremation). `faint`: no word names a candidate by itself. `also`: a second wish in the same sentence. `unknown` may
 * name another office that can help.
 */
export type Understanding =
  | { readonly kind: 'sure'; readonly intent: Intent; readonly also?: Intent }
  | {
      readonly kind: 'nearly'
      readonly candidates: readonly Intent[]
      readonly also?: Intent
      readonly faint?: true
    }
  | { readonly kind: 'unknown'; readonly referral?: Referral }

/**
 * What the rules read. `firm`: they found reasons for more than one candidate, or that something is denied. `grave`: they
 * are certain of the one candidate, which is grave and therefore confirmed.
 */
export type Read =
  | Exclude<Understanding, { kind: 'nearly' }>
  | (Extract<Understanding, { kind: 'nearly' }> & { readonly firm?: true; readonly grave?: true })

/** Levels of intents, most specific first; the rest of the sentence then only describes the circumstances. */
const levels = ['deed', 'intent', 'not-ours', 'manner', 'vague', 'courtesy'] as const
type Level = (typeof levels)[number]

interface Meaning {
  readonly level: Level
  readonly sign: Sign
  readonly intents: readonly Intent[]
  readonly referral?: Referral
  readonly asks: boolean
}

/** The level of each office intent. Those about filed requests, stored data or an officer win over any other. */
const levelOf: Readonly<Record<OfficeIntent, Level>> = {
  status: 'deed',
  appointment: 'deed',
  cancel: 'deed',
  human: 'deed',
  suggestion: 'deed',
  complaint: 'deed',
  'privacy-delete': 'deed',
  'privacy-export': 'deed',
  'walk-in': 'intent',
  hours: 'intent',
  contact: 'intent',
  language: 'manner',
  greeting: 'courtesy',
  thanks: 'courtesy',
  praise: 'courtesy',
}

function ambiguous(level: Level, asks: readonly Ambiguity[]): Meaning[] {
  return asks.flatMap(({ among, signs }) =>
    signs.map((sign) => ({ level, sign: parseSign(sign), intents: among, asks: true })),
  )
}

const meanings: readonly Meaning[] = [
  ...serviceIds.flatMap((id) =>
    serviceWords[id].signs.map((sign) => ({
      level: 'intent' as const,
      sign: parseSign(sign),
      intents: [id],
      // In mourning or distress the bot never opens a service without asking first.
      asks: services[id].grave !== undefined,
    })),
  ),
  ...officeIntents.flatMap((id) =>
    officeWords[id].signs.map((sign) => ({
      level: levelOf[id],
      sign: parseSign(sign),
      intents: [id],
      asks: false,
    })),
  ),
  ...mildSigns.flatMap(({ intent, signs }) =>
    signs.map((sign) => ({
      level: 'manner' as const,
      sign: parseSign(sign),
      intents: [intent],
      asks: false,
    })),
  ),
  // A word of the office is a sign by itself. Words for the same in two places make the bot ask.
  ...intents.map((id) => ({
    level: isServiceId(id) ? ('intent' as const) : levelOf[id],
    sign: parseSign(ownIdea(id)),
    intents: [id],
    asks: isServiceId(id) && services[id].grave !== undefined,
  })),
  ...referrals.flatMap((referral) =>
    notOurs[referral].signs.map((sign) => ({
      level: 'not-ours' as const,
      sign: parseSign(sign),
      intents: [],
      referral,
      asks: false,
    })),
  ),
  ...ambiguous('intent', conflicts),
  ...ambiguous('vague', vague),
]

/** What is wanted of the office whatever is denied beside it: “ไม่อยากทำแล้ว ขอถอนคำขอ”. */
const plain: readonly Intent[] = ['cancel', 'human']

interface Match {
  readonly meaning: Meaning
  readonly ideas: ReadonlySet<string>
}

function matchesIn(found: readonly Found[], asks: boolean): Match[] {
  const present = asks ? new Set([...ideasIn(found), QUERY]) : ideasIn(found)
  return meanings.flatMap((meaning) => {
    const ideas = matched(meaning.sign, found, present)
    return ideas ? [{ meaning, ideas }] : []
  })
}

/** Whether another match has all ideas of this one and more. */
function outdone({ ideas }: Match, others: readonly Match[]): boolean {
  return others.some(
    (other) => other.ideas.size > ideas.size && [...ideas].every((idea) => other.ideas.has(idea)),
  )
}

/** The most candidates that a person can tell apart easily; there are four certificates. */
export const CANDIDATES = 4

/** How a sentence is spoken, beside its words. */
interface Tone {
  /** It denies something, and it is not clear what. */
  readonly doubt: boolean
  /** It asks a question. */
  readonly asks: boolean
}

/** Ideas of what has happened: whoever tells of a death or an arrest has not yet said what is wanted. */
const happenings: readonly string[] = ['death', 'funeral', 'arrest']
const tellsOnlyWhatHappened = ({ ideas }: Match) => [...ideas].every((idea) => happenings.includes(idea))

/** What words mean, without regard to clauses. */
export function meaningOf(found: readonly Found[], { doubt, asks }: Tone): Read {
  const matches = matchesIn(found, asks)
  const level = levels.find((each) => matches.some(({ meaning }) => meaning.level === each))
  const onLevel = matches.filter(({ meaning }) => meaning.level === level)
  const best = onLevel
    .filter((match) => !outdone(match, onLevel))
    .sort((one, other) => other.ideas.size - one.ideas.size)
  const candidates = [...new Set(best.flatMap(({ meaning }) => meaning.intents))].slice(0, CANDIDATES)
  const [intent] = candidates
  if (intent === undefined) {
    const referral = best[0]?.meaning.referral
    return referral ? { kind: 'unknown', referral } : { kind: 'unknown' }
  }
  const unsure = (doubt && !plain.includes(intent)) || best.some(({ meaning }) => meaning.asks)
  if (candidates.length === 1 && !unsure) return { kind: 'sure', intent }
  const isOneGrave =
    candidates.length === 1 && !doubt && isServiceId(intent) && services[intent].grave !== undefined
  const grave = isOneGrave && !best.every(tellsOnlyWhatHappened)
  // “ไม่ไปตามนัดแล้ว ยกเลิกให้ที” names two deeds: only the person knows which is meant.
  const firm = !isOneGrave && (level === 'deed' || (unsure && level !== 'vague'))
  const faint = level === 'vague' && !candidates.every((each) => isServiceId(each))
  return {
    kind: 'nearly',
    candidates,
    ...(firm && { firm }),
    ...(grave && { grave }),
    ...(faint && { faint }),
  }
}
