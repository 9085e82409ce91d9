import type { Request } from '../../domain/requests/request.ts'
import { asksForCorrection, isAbout } from '../../talks/waits.ts'
import type { Talk, Talks } from '../../models/talks/talks.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

export interface TalkShown {
  readonly href: string
  readonly at: string
  /** The applicant asks with it for the correction of an answer. */
  readonly correction: boolean
  /** The latest messages; empty for an ended talk. */
  readonly words: readonly { readonly who: string; readonly text: string }[]
}

/** What the applicant wants corrected, in the words of the open messages that ask for it. */
export function correctionsAsked(talks: readonly Talk[], { reference }: Request): readonly string[] {
  const asking = talks.filter((talk) => asksForCorrection(talk, { reference }))
  return asking.flatMap(({ messages }) => messages.flatMap(({ by, text }) => (by === null && text) || []))
}

export interface TalksShown {
  /** Open talks: all of the person's talks in the chat, on any subject, and messages left about this request or about none in particular. */
  readonly open: readonly TalkShown[]
  /** Ended talks about this request. */
  readonly earlier: readonly TalkShown[]
}

const LAST_WORDS = 3

export async function talksAbout(talks: Talks, { userId, reference }: Request): Promise<Talk[]> {
  const all = userId === null ? [] : await talks.ofPerson(userId)
  return all.filter((talk) => isAbout(talk, { userId, reference }))
}

function talkShown(talk: Talk, speak: Speak): TalkShown {
  const { id, startedAt, state, messages, wants } = talk
  const last = state === 'ended' ? [] : messages.slice(-LAST_WORDS)
  return {
    href: `/console/talks/${id}`,
    at: momentWords(startedAt, speak),
    correction: wants === 'correction',
    words: last.map(({ by, text, withdrawn }) => ({
      who: by?.name ?? speak.t('console.who.applicant'),
      text: text ?? speak.t(withdrawn ? 'talks.withdrawn' : 'case.talk.no-words'),
    })),
  }
}

export function talksShown(talks: readonly Talk[], speak: Speak): TalksShown {
  const shown = (those: readonly Talk[]) => those.map((talk) => talkShown(talk, speak))
  return {
    open: shown(talks.filter(({ state }) => state !== 'ended')),
    earlier: shown(talks.filter(({ state }) => state === 'ended')),
  }
}

/**
 * What the applicant has left about this request since its result became ready, and nobody has dealt with: it may be wrong.
 */
export function saidSinceReady(
  talks: readonly Talk[],
  { state, reference, history }: Request,
): readonly string[] {
  const ready = history.findLast(({ to }) => to === 'ready')
  if (state !== 'ready' || !ready) return []
  const left = talks.filter(
    (talk) => talk.kind === 'left' && talk.state !== 'ended' && talk.references.includes(reference),
  )
  const said = left.flatMap(({ messages }) => messages.filter(({ by, at }) => by === null && at >= ready.at))
  return said.flatMap(({ text }) => text ?? [])
}
