import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import { collection } from '../collection.ts'
import type { MediaKind } from './talkMedia.ts'

/** `live`: a conversation with an officer. `left`: a message left for the office to answer. */
type TalkKind = 'live' | 'left'
type TalkState = 'waiting' | 'taken' | 'ended'

/** One message of a talk. `text` is null for anything but text; then only its kind is stored. */
export interface TalkMessage {
  /** The id of the event that brought it; the same id is added once. */
  readonly id: string
  readonly at: Date
  /** The officer who wrote it; null when the person did. */
  readonly by: Officer | null
  readonly text: string | null
  readonly media: string | null
  /** LINE's id of the message; absent in an officer's answer, and in messages of earlier releases. */
  readonly message?: string
  /** The person has unsent it, so that its words are gone. */
  readonly withdrawn?: true
  /** Its picture or sound is kept (`talkMedia.ts`). */
  readonly kept?: MediaKind
}

/** LINE's reply token of the person's last message, with the time at which LINE delivered it. */
export interface FreshToken {
  readonly token: string
  readonly deliveredAt: Date
}

/** A talk handed on by the officer who was in charge, to a colleague or, `to` null, back to all. */
export interface Handing {
  readonly by: Officer
  readonly to: Officer | null
  readonly at: Date
  /** For the colleague; the person never sees it. */
  readonly note: string | null
}

export interface Talk {
  readonly id: string
  readonly userId: string
  readonly kind: TalkKind
  readonly state: TalkState
  readonly takenBy: Officer | null
  readonly endedBy: 'person' | 'officer' | 'silence' | null
  /** How a left message was handled; `corrected`: by the correction that it asks for; `expired`: nobody answered it. */
  readonly how: 'answered' | 'telephone' | 'corrected' | 'expired' | null
  readonly references: readonly string[]
  /** What a left message asks for: the correction of an answer of its request. */
  readonly wants?: 'correction'
  /** How many messages the person has written, by the conversation's count. */
  readonly said: number
  readonly messages: readonly TalkMessage[]
  /** When LINE delivered the message whose reply token the answer may use; null without one. */
  readonly lentAt: Date | null
  /** How it was handed on last. */
  readonly handed: Handing | null
  /** When the person wrote last, or asked for an officer. */
  readonly heardAt: Date
  /** By staff id, up to which moment each officer has seen it. */
  readonly seen: Readonly<Record<string, Date>>
  readonly startedAt: Date
  readonly endedAt: Date | null
}

/** A talk as a list shows it, without the words. */
export interface TalkOutline extends Omit<Talk, 'messages' | 'handed'> {
  readonly messages: readonly Pick<TalkMessage, 'at' | 'by'>[]
  readonly handed: Omit<Handing, 'note'> | null
}

interface StoredMessage {
  id: string
  at: Date
  by: Officer | null
  media: string | null
  message?: string
  withdrawn?: true
  kept?: MediaKind
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
  /** What a left message asks for; absent: not known. */
  wants?: 'correction'
  said: number
  messages: StoredMessage[]
  token?: { sealed: Buffer; deliveredAt: Date }
  /** How it was handed on last, with the sealed note for the colleague. */
  handed?: { by: Officer; to: Officer | null; at: Date; sealed?: Buffer }
  /** The time of the person's last message; absent in documents of earlier releases. */
  heardAt?: Date
  /** By staff id, up to which moment each officer has seen it. No revision: what is seen is no news for others. */
  seen?: Record<string, Date>
  startedAt: Date
  /** The time of the last message of either side. */
  at: Date
  endedAt: Date | null
  changedAt: Date
  revision: number
}

const wordContext = (talk: string, message: string) => `talk ${talk} ${message}`
export const tokenContext = (talk: string) => `talk token ${talk}`
const noteContext = (talk: string) => `talk note ${talk}`

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
    'handed.sealed': noteContext,
  },
})

const inOrder = <M extends { readonly at: Date }>(messages: readonly M[]) =>
  messages.toSorted((a, b) => +a.at - +b.at)

/** Makes the outline of a talk; opens nothing. */
export function toOutline(document: TalkDocument): TalkOutline {
  const { _id: id, userId, kind, state, takenBy, endedBy, how, references, said } = document
  const { startedAt, endedAt, seen = {}, wants } = document
  const heardAt = document.heardAt ?? document.at
  const handed = document.handed
    ? { by: document.handed.by, to: document.handed.to, at: document.handed.at }
    : null
  const messages = inOrder(document.messages.map(({ at, by }) => ({ at, by })))
  const lentAt = document.token?.deliveredAt ?? null
  return {
    ...{ id, userId, kind, state, takenBy, endedBy, how, references, said, messages },
    ...{ lentAt, handed, heardAt, seen, startedAt, endedAt },
    ...(wants && { wants }),
  }
}

/** Opens a document's sealed messages and makes the talk that the program uses. */
export function toTalk(vault: Vault, document: TalkDocument): Talk {
  const { _id: id } = document
  const messages = inOrder(
    document.messages.map((message) => ({
      id: message.id,
      at: message.at,
      by: message.by,
      text: message.sealed ? (vault.open(message.sealed, wordContext(id, message.id)) as string) : null,
      media: message.media,
      ...(message.message !== undefined && { message: message.message }),
      ...(message.withdrawn && { withdrawn: true as const }),
      ...(message.kept !== undefined && { kept: message.kept }),
    })),
  )
  const outline = toOutline(document)
  const sealed = document.handed?.sealed
  const note = sealed ? (vault.open(sealed, noteContext(id)) as string) : null
  return { ...outline, messages, handed: outline.handed && { ...outline.handed, note } }
}

/** How a talk is handed on, as it is stored, with the note sealed. */
export function toHanded(
  vault: Vault,
  talk: string,
  { by, to, at, note }: Handing,
): NonNullable<TalkDocument['handed']> {
  const sealed = note === null ? {} : { sealed: vault.seal(note, noteContext(talk)) }
  return { by: { ...by }, to: to && { ...to }, at, ...sealed }
}

/** A message as it is stored, sealed. */
export function toStored(
  vault: Vault,
  talk: string,
  { id, at, by, text, media, message, kept }: TalkMessage,
): StoredMessage {
  const sealed = text === null ? {} : { sealed: vault.seal(text, wordContext(talk, id)) }
  return { id, at, by, media, ...(message !== undefined && { message }), ...(kept && { kept }), ...sealed }
}
