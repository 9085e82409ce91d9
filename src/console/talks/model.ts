import type { Office } from '../../domain/settings/office.ts'
import type { Language } from '../../lib/language.ts'
import { DAY, MINUTE, SECOND } from '../../lib/time.ts'
import type { Face } from '../../line/faces.ts'
import type { Outcome } from '../../models/outbox/outboxDocument.ts'
import { isUnsent } from '../../domain/requests/noticeState.ts'
import type { Talk, TalkMessage, TalkOutline } from '../../models/talks/talks.ts'
import type { MediaKind } from '../../models/talks/talkMedia.ts'
import { asksForCorrection, freeSeconds } from '../../talks/waits.ts'
import { momentWords } from '../format.ts'
import { nameOf } from './face.tsx'
import { noticeWords } from '../views/noticeWords.ts'
import type { Speak } from '../speak.ts'
import type { AllowanceShown } from '../views/allowance.tsx'
import type { Row } from '../views/requestRow.ts'
import type { Sentence } from '../views/sentences.tsx'
import type { Caller } from './who.ts'

export interface MessageShown {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly mine: boolean
  readonly text: string
  /** A picture or voice message that is kept. */
  readonly media: { readonly href: string; readonly kind: MediaKind } | null
  /** What LINE reported about an officer's answer, in words that claim no more. */
  readonly verdict: {
    readonly words: string
    readonly quote: string | null
    readonly call: boolean
    readonly waits: boolean
  } | null
}

/** What an officer should know about the person before answering. */
interface Person extends Pick<Caller, 'name' | 'phone'> {
  /** Whose chat it is, as LINE shows it; null where LINE does not tell it in time. */
  readonly face: Face | null
  /** The chat's language for this person. */
  readonly language: Language
  /** What the bot's last card was about, in words; null: not known. */
  readonly lastCard: string | null
  /** All open requests, newest first. */
  readonly open: readonly Row[]
}

export interface TalkModel extends Person {
  readonly id: string
  readonly kind: Talk['kind']
  readonly state: Talk['state']
  /** The officer who has the talk, and whether that is the reader. */
  readonly takenBy: { readonly staffId: string; readonly name: string; readonly me: boolean } | null
  readonly standing: string
  /** Who handed it on, when, and the note; null where nobody did. */
  readonly handed: { readonly words: string; readonly note: string | null } | null
  readonly references: readonly string[]
  /** The open requests of which it asks for the correction of an answer. */
  readonly corrects: readonly string[]
  readonly said: number
  readonly messages: readonly MessageShown[]
  /** The cost of an answer now, in words; null when the talk has ended. */
  readonly cost: string | null
  /** For how many seconds it is still free, with the words for any number (`#`); null when it costs a message. */
  readonly free: { readonly seconds: number; readonly words: string } | null
  /** An answer is on its way: after so many milliseconds the page may ask what became of it. */
  readonly askAgain: number | null
  readonly sentences: readonly Sentence[]
  /** The reader may write an answer at once: the reader has the talk, or nobody has. */
  readonly answers: boolean
}

/** Kinds of LINE messages with a name for officers; other kinds are shown as “something”. */
const mediaKinds = ['image', 'video', 'audio', 'file', 'location', 'sticker'] as const

/** What came in place of words. */
export function mediaWords(media: string, { t }: Speak): string {
  const known = mediaKinds.find((kind) => kind === media)
  return t(`console.talks.media.${known ?? 'other'}`)
}

/** The outbox keeps LINE's results for a week. An answer without one after `SURELY_SENT` failed on our side. */
const SURELY_SENT = 10 * MINUTE
const VERDICT_KEPT = 6 * DAY
/** How soon a page asks again what became of an answer. */
const ASK_AGAIN = 3 * SECOND

function verdictOf(
  message: TalkMessage,
  outcome: Outcome | undefined,
  now: Date,
  speak: Speak,
): MessageShown['verdict'] {
  const { t } = speak
  if (message.by === null) return null
  if (outcome === undefined) {
    const age = +now - +message.at
    if (age >= VERDICT_KEPT) return null
    const lost = age >= SURELY_SENT
    return {
      words: t(lost ? 'console.notice.unknown' : 'console.notice.waiting'),
      quote: null,
      call: lost,
      waits: !lost,
    }
  }
  const { words, quote } = noticeWords({ ...outcome, held: false }, speak)
  const price = t(outcome.pushed ? 'console.talks.was-push' : 'console.talks.was-free')
  const accepted = outcome.state === 'accepted'
  return {
    words: accepted ? `${words} · ${price}` : words,
    quote,
    call: isUnsent(outcome.state),
    waits: outcome.state === 'waiting',
  }
}

/** The state of a talk, or how it ended. */
export function standingOf({ kind, state, takenBy, endedBy, how }: TalkOutline, { t }: Speak): string {
  if (state === 'waiting') return t(`console.talks.standing.${kind}-waiting`)
  if (state === 'taken') return t('console.talks.standing.taken', { name: takenBy?.name ?? '' })
  return how === null ? t(`console.talks.ended.${endedBy ?? 'officer'}`) : t(`console.talks.how.${how}`)
}

function handedOf({ handed }: Talk, speak: Speak): TalkModel['handed'] {
  if (handed === null) return null
  const { by, to, at, note } = handed
  const moment = momentWords(at, speak)
  const words = to
    ? speak.t('talks.handed.to', { by: by.name, to: to.name, moment })
    : speak.t('talks.handed.all', { by: by.name, moment })
  return { words, note }
}

function costOf(talk: Talk, allowance: AllowanceShown, now: Date, { t }: Speak): string {
  const seconds = freeSeconds(talk, now)
  return seconds > 0
    ? t('console.talks.free', { seconds })
    : `${t('console.talks.push')} · ${allowance.words}`
}

function freeOf(talk: Talk, now: Date, { t }: Speak): TalkModel['free'] {
  const seconds = freeSeconds(talk, now)
  return seconds === 0 ? null : { seconds, words: t('console.talks.free', { seconds: '#' }) }
}

function sentencesFor(language: Language, office: Office, speak: Speak): Sentence[] {
  return office.talks.canned.map((sentence) => ({
    id: sentence.id,
    words: sentence[language],
    gloss: language === speak.language ? null : speak.of(sentence),
  }))
}

interface TalkFacts {
  readonly talk: Talk
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly person: Person
  readonly allowance: AllowanceShown
  readonly office: Office
}

/** A talk as the page shows it to one officer. */
export function talkModel(
  { talk, outcomes, person, allowance, office }: TalkFacts,
  me: string,
  now: Date,
  speak: Speak,
): TalkModel {
  const open = talk.state !== 'ended'
  const messages = talk.messages.map((message) => ({
    id: message.id,
    at: momentWords(message.at, speak),
    who: message.by?.name ?? nameOf({ ...person, speak }),
    mine: message.by !== null,
    text: message.withdrawn
      ? speak.t('talks.withdrawn')
      : (message.text ?? mediaWords(message.media ?? '', speak)),
    media:
      message.kept && !message.withdrawn
        ? { href: `/console/talks/${talk.id}/media/${message.id}`, kind: message.kept }
        : null,
    verdict: verdictOf(message, outcomes.get(message.id), now, speak),
  }))
  return {
    ...person,
    id: talk.id,
    kind: talk.kind,
    state: talk.state,
    takenBy: talk.takenBy && { ...talk.takenBy, me: talk.takenBy.staffId === me },
    standing: standingOf(talk, speak),
    references: talk.references,
    corrects: person.open.flatMap(({ reference }) =>
      asksForCorrection(talk, { reference }) ? [reference] : [],
    ),
    said: talk.said,
    messages,
    cost: open ? costOf(talk, allowance, now, speak) : null,
    free: open ? freeOf(talk, now, speak) : null,
    askAgain: messages.some(({ verdict }) => verdict?.waits) ? ASK_AGAIN : null,
    sentences: sentencesFor(person.language, office, speak),
    answers: open && (talk.takenBy === null || talk.takenBy.staffId === me),
    handed: handedOf(talk, speak),
  }
}
