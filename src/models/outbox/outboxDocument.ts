import { randomUUID } from 'node:crypto'
import type { Message } from '../../chat/message.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { LineAnswer, OutboxState } from '../../domain/requests/noticeState.ts'
import type { NoticeSubject } from '../../domain/requests/noticeHolds.ts'
import { revisionOfNotice } from '../../domain/requests/request.ts'
import type { Month } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import type { Counted } from '../counts/countedFields.ts'

/** The outcome of a message. `pushed`: it was tried as a push, which the office pays for. */
export interface Outcome {
  readonly state: OutboxState
  readonly answer: LineAnswer | null
  readonly attempts: number
  readonly pushed: boolean
}

/** A change of a request, by the revision that it made. */
interface ProgressSubject {
  readonly request: string
  readonly revision: number
  /** It tells of a corrected answer, which no later change makes old and no other message tells. */
  readonly corrects?: true
}

/** A message to send: with `reply` when it answers an event, with `notice` when the office starts it. */
export interface NewOutgoing {
  readonly id: string
  readonly to: string
  readonly messages: readonly Message[]
  /** The reply token and the last moment at which it may be used; null for a notice. */
  readonly reply: { readonly token: string; readonly until: Date } | null
  readonly courtesy: boolean
  readonly notice: NoticeSubject | null
  readonly retryKey: string
  /** The survey item that the notice asks; absent when it asks none, and in notices of releases up to 0.1.0. */
  readonly asks?: AskedItem | undefined
  /**
   * The change that a progress line tells: it is sent with a free reply while that is the request's latest change, or
   * not at all.
   */
  readonly progress?: ProgressSubject
  /** The summary of a day for a member of staff. It is sent with a free reply on that day or not at all. */
  readonly summary?: true
  /**
   * The ids of the requests of which staff are told that nobody has accepted them. It is sent with a free reply while one
   * of them waits, or pushed if the office allows it.
   */
  readonly unaccepted?: readonly string[]
  /** The month of a summary for a member of staff: sent with a free reply, or pushed if the office allows it. */
  readonly monthly?: Month
}

type NoticeContent = Pick<NewOutgoing, 'id' | 'to' | 'messages'> &
  Partial<
    Pick<NewOutgoing, 'notice' | 'retryKey' | 'asks' | 'summary' | 'unaccepted' | 'monthly' | 'progress'>
  >

/** A message that the office starts: it answers no event and may be pushed. */
export function newNotice<Content extends NoticeContent>(content: Content): NewOutgoing & Content {
  return { reply: null, courtesy: false, notice: null, retryKey: randomUUID(), ...content }
}

export interface Outgoing extends NewOutgoing {
  readonly createdAt: Date
  readonly attempts: number
  /** An earlier attempt may have succeeded: its process died, or LINE's answer was lost. */
  readonly uncertain: boolean
  readonly firstPushAt: Date | null
  /** LINE has refused the cards, so the message is sent as text. */
  readonly plain: boolean
  /** LINE's answer to the previous attempt, if any. */
  readonly answer: LineAnswer | null
  /** Until when the message may wait for a free reply. */
  readonly waitsUntil: Date
  /** From when on a notice is not sent any more. */
  readonly endsAt: Date
  /** The id of the message with which this notice is bundled; the notice gets that message's outcome. */
  readonly carrier: string | null
  /** The ids of the notices bundled with this message, fixed before its first attempt. */
  readonly riders: readonly string[]
}

type Created = Pick<Outgoing, 'id' | 'createdAt'>

/** The order in which one person's notices leave. Those of one request may be created in the same millisecond. */
export function byCreation(one: Created, other: Created): number {
  const apart = +one.createdAt - +other.createdAt || revisionOfNotice(one.id) - revisionOfNotice(other.id)
  return apart || (one.id < other.id ? -1 : 1)
}

export interface OutboxDocument extends Counted {
  _id: string
  to: string
  state: OutboxState
  sealed?: Buffer
  courtesy: boolean
  notice?: NoticeSubject
  /**
   * The person, while this notice is neither sent nor given up; one person's notices leave in the order of their
   * creation. Absent in records of releases up to 0.1.0.
   */
  pendingFor?: string
  retryKey: string
  /** Of a progress line; absent in earlier releases. */
  progress?: ProgressSubject
  summary?: true
  /** Absent in earlier releases. */
  unaccepted?: string[]
  monthly?: Month
  attempts: number
  uncertain: boolean
  firstPushAt: Date | null
  plain: boolean
  /** How many attempts failed in Chapwai and not at LINE. */
  failures?: number
  dueAt: Date
  waitsUntil?: Date
  /** Absent in records of releases up to 0.1.0. */
  endsAt?: Date
  /** The person with whose next message the notice may be bundled; present only while it may. */
  waitsFor?: string
  carrier?: string
  /** The ids of the bundled notices. Named so since the first release; another name would need a migration. */
  riders?: string[]
  answer?: LineAnswer
  createdAt: Date
  expiresAt: Date
}

export const outboxContext = (id: string) => `outbox ${id}`

export const outboxCollection = collection<OutboxDocument>('outbox', {
  indexes: [
    { key: { state: 1, dueAt: 1 } },
    { key: { 'notice.request': 1 }, sparse: true },
    { key: { waitsFor: 1 }, sparse: true },
    { key: { pendingFor: 1 }, sparse: true },
    { key: { carrier: 1 }, sparse: true },
    { key: { recount: 1 }, sparse: true },
    { key: { 'counting.id': 1 }, sparse: true },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  sealed: { sealed: outboxContext },
})
