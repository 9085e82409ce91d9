import { once } from '../../lib/once.ts'
import { services } from '../../domain/services/index.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import { serviceWords } from '../../domain/services/serviceWords.ts'
import { type Ambiguity, conflicts, vague } from './ambiguities.ts'
import { officeWords } from './officeWords.ts'
import { find, type Finding, type Found } from './find.ts'
import { notOurs, type Referral, referrals } from './notOurs.ts'
import { ideasIn, matched, parseSign, type Sign } from './signs.ts'
import { type OfficeIntent, officeIntents, type Intent } from './intents.ts'

/**
 * What a sentence means. `nearly` has one candidate where an intent must be confirmed however clear it is (surety,
 * cremation). `unknown` may know who can help instead.
 */
export type Understanding =
  | { readonly kind: 'sure'; readonly intent: Intent }
  | { readonly kind: 'nearly'; readonly candidates: readonly Intent[] }
  | { readonly kind: 'unknown'; readonly referral?: Referral }

/** What is more telling comes first; the rest of the sentence is then its circumstances. */
const levels = ['deed', 'intent', 'not-ours', 'manner', 'vague', 'courtesy'] as const
type Level = (typeof levels)[number]

interface Meaning {
  readonly level: Level
  readonly sign: Sign
  readonly intents: readonly Intent[]
  readonly referral?: Referral
  readonly asks: boolean
}

/** About what is already filed or stored, or for a person instead of the bot: whatever else is named, this is meant. */
const levelOf: Readonly<Record<OfficeIntent, Level>> = {
  status: 'deed',
  cancel: 'deed',
  human: 'deed',
  'privacy-delete': 'deed',
  'privacy-export': 'deed',
  hours: 'intent',
  contact: 'intent',
  language: 'manner',
  greeting: 'courtesy',
  thanks: 'courtesy',
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
      // Nobody in mourning or distress is led anywhere by a guess.
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

interface Match {
  readonly meaning: Meaning
  readonly ideas: ReadonlySet<string>
}

function matchesIn(found: readonly Found[]): Match[] {
  const present = ideasIn(found)
  return meanings.flatMap((meaning) => {
    const ideas = matched(meaning.sign, found, present)
    return ideas ? [{ meaning, ideas }] : []
  })
}

/** A sign says nothing beside one that holds all of it and more. */
function outdone({ ideas }: Match, others: readonly Match[]): boolean {
  return others.some(
    (other) => other.ideas.size > ideas.size && [...ideas].every((idea) => other.ideas.has(idea)),
  )
}

/** As many candidates as can be told apart at a glance; four where the four certificates are meant. */
const CANDIDATES = 4

/** The known words of a text, and what they mean together, worked out when it is first asked for. */
export interface Sentence extends Finding {
  meaning(): Understanding
}

/** Pure, and never throws whatever is typed. */
export function readSentence(text: string): Sentence {
  const finding = find(text)
  return { ...finding, meaning: once(() => meaningOf(finding.words())) }
}

/** What a person means by a text of which nothing else is to be known. */
export function understand(text: string): Understanding {
  return readSentence(text).meaning()
}

function meaningOf(found: readonly Found[]): Understanding {
  const matches = matchesIn(found)
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
  const doubt =
    best.some(({ meaning }) => meaning.asks) || found.some(({ ideas }) => ideas.includes('not-this'))
  return candidates.length > 1 || doubt ? { kind: 'nearly', candidates } : { kind: 'sure', intent }
}

/** Said instead of an answer, whatever the question. */
const pleas: readonly Intent[] = ['human', 'greeting', 'thanks']

/**
 * A plea for a person, a greeting or thanks that says nothing else besides, so that it is no answer to a question for a
 * name or for free words; null for anything more.
 */
export function whollyMeans(sentence: Sentence): Intent | null {
  if (!sentence.isWhollyKnown) return null
  const understood = sentence.meaning()
  return understood.kind === 'sure' && pleas.includes(understood.intent) ? understood.intent : null
}
