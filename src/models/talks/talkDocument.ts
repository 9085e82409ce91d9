import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import { collection } from '../collection.ts'

/** A conversation that goes back and forth, or words that were left for the office to answer. */
export type TalkKind = 'live' | 'left'
export type TalkState = 'waiting' | 'taken' | 'ended'

/** One word of a talk. `text` is null for what was not words: of that only its kind is kept. */
export interface TalkMessage {
  /** The event that brought it: the same id again adds nothing. */
  readonly id: string
  readonly at: Date
  /** The officer who wrote it; null when it is the person's. */
  readonly by: Officer | null
  readonly text: string | null
  readonly media: string | null
}

/** LINE's reply token of the person's last words, with the moment at which LINE delivered it. */
export interface FreshToken {
  readonly token: string
  readonly deliveredAt: Date
}

export interface Talk {
  readonly id: string
  readonly userId: string
  readonly kind: TalkKind
  readonly state: TalkState
  readonly takenBy: Officer | null
  readonly endedBy: 'person' | 'officer' | 'silence' | null
  /** How a left message was dealt with; `expired`: nobody did. */
  readonly how: 'answered' | 'telephone' | 'expired' | null
  readonly references: readonly string[]
  /** How often the person has said something, as the conversation counts. */
  readonly said: number
  readonly messages: readonly TalkMessage[]
  /** When LINE delivered the words whose reply token is lent to the answer; null without one. */
  readonly lentAt: Date | null
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export interface StoredMessage {
  id: string
  at: Date
  by: Officer | null
  media: string | null
  sealed?: Buffer
}

export interface TalkDocument {
  _id: string
  userId: string
  kind: TalkKind
  state: TalkState
  takenBy: Officer | null
  endedBy: Talk['endedBy']
  how: Talk['how']
  references: string[]
  said: number
  messages: StoredMessage[]
  token?: { sealed: Buffer; deliveredAt: Date }
  startedAt: Date
  /** Of the last word of either side. */
  at: Date
  endedAt: Date | null
  changedAt: Date
  revision: number
}

const wordContext = (talk: string, message: string) => `talk ${talk} ${message}`
export const tokenContext = (talk: string) => `talk token ${talk}`

export const talkCollection = collection<TalkDocument>('talks', {
  indexes: [
    { key: { state: 1, kind: 1, at: 1 } },
    { key: { userId: 1, startedAt: -1 } },
    { key: { endedAt: 1 } },
    { key: { changedAt: -1 } },
  ],
  sealed: {
    'messages.sealed': (talk, { id }) => wordContext(talk, String(id)),
    'token.sealed': tokenContext,
  },
})

/** A talk as the program knows it, its words opened. */
export function toTalk(vault: Vault, document: TalkDocument): Talk {
  const { _id: id, userId, kind, state, takenBy, endedBy, how, references, said } = document
  const { startedAt, endedAt } = document
  const messages = document.messages
    .map((message) => ({
      id: message.id,
      at: message.at,
      by: message.by,
      text: message.sealed ? (vault.open(message.sealed, wordContext(id, message.id)) as string) : null,
      media: message.media,
    }))
    .sort((a, b) => +a.at - +b.at)
  const lentAt = document.token?.deliveredAt ?? null
  return {
    ...{ id, userId, kind, state, takenBy, endedBy, how, references, said, messages },
    ...{ lentAt, startedAt, endedAt },
  }
}

/** A word as it is stored: sealed. */
export function toStored(
  vault: Vault,
  talk: string,
  { id, at, by, text, media }: TalkMessage,
): StoredMessage {
  const sealed = text === null ? {} : { sealed: vault.seal(text, wordContext(talk, id)) }
  return { id, at, by, media, ...sealed }
}
