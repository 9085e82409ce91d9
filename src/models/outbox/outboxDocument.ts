import { randomUUID } from 'node:crypto'
import { Schema } from 'mongoose'
import type { Message } from '../../chat/message.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { LineAnswer, OutboxState } from '../../domain/request/noticeState.ts'
import type { NoticeKind } from '../../domain/request/requestLife.ts'
import type { Month } from '../../lib/time.ts'
import { type Counted, countedFields } from '../counts/countedFields.ts'
import { sealedBytes } from '../sealing/sealedBytes.ts'

export interface NoticeParts {
  notice?: { kind: NoticeKind; request: string } | undefined
  answer?: LineAnswer | undefined
  waitsFor?: string | undefined
}

/** What became of a message; `pushed`: it was tried as a push, which the office pays for. */
export interface Outcome {
  readonly state: OutboxState
  readonly answer: LineAnswer | null
  readonly attempts: number
  readonly pushed: boolean
}

/** A message to be sent: `reply` when it answers an event, `notice` when the office starts it. */
export interface NewOutgoing {
  readonly id: string
  readonly to: string
  readonly messages: readonly Message[]
  /** Token and last moment at which it is worth trying; null for a notice. */
  readonly reply: { readonly token: string; readonly until: Date } | null
  readonly courtesy: boolean
  readonly notice: { readonly kind: NoticeKind; readonly request: string } | null
  readonly retryKey: string
  /** What a notice asks; absent where it asks nothing, and in notices of releases up to 0.1.0. */
  readonly asks?: AskedItem
  /** The day's summary for a member of staff: it goes with a free reply of that day, or not at all. */
  readonly summary?: true
  /** The summary of this month for a member of staff: it goes with a free reply, or by push if the office wants that. */
  readonly monthly?: Month
}

type NoticeContent = Pick<NewOutgoing, 'id' | 'to' | 'messages'> &
  Partial<Pick<NewOutgoing, 'notice' | 'retryKey' | 'asks' | 'summary' | 'monthly'>>

/** A message that the office starts: it answers no event, and is worth a push. */
export function newNotice<Content extends NoticeContent>(content: Content): NewOutgoing & Content {
  return { reply: null, courtesy: false, notice: null, retryKey: randomUUID(), ...content }
}

export interface Outgoing extends NewOutgoing {
  readonly attempts: number
  /** An earlier attempt at the reply may have succeeded: its process died, or LINE's answer was lost. */
  readonly uncertain: boolean
  readonly firstPushAt: Date | null
  /** LINE has refused the rich form; the plain one is sent. */
  readonly plain: boolean
  /** LINE's answer to the attempt before, if any. */
  readonly answer: LineAnswer | null
  /** Until when it may wait for a free reply. */
  readonly waitsUntil: Date
  /** The message with which this one travels: its fate is that one's. */
  readonly carrier: string | null
  /** Notices that travel with this message, fixed before its first attempt. */
  readonly riders: readonly string[]
}

export interface OutboxDocument extends Counted {
  _id: string
  to: string
  state: OutboxState
  sealed?: Buffer
  courtesy: boolean
  notice?: { kind: NoticeKind; request: string }
  retryKey: string
  summary?: true
  monthly?: Month
  attempts: number
  uncertain: boolean
  firstPushAt: Date | null
  plain: boolean
  dueAt: Date
  waitsUntil?: Date
  /** The person whose next message it may travel with; present only while it is free to. */
  waitsFor?: string
  carrier?: string
  riders?: string[]
  answer?: LineAnswer
  createdAt: Date
  expiresAt: Date
}

export const outboxContext = (id: string) => `outbox ${id}`

export const outboxSchema = new Schema<OutboxDocument>(
  {
    _id: { type: String, required: true },
    to: { type: String, required: true },
    state: { type: String, required: true },
    sealed: sealedBytes(outboxContext),
    courtesy: { type: Boolean, required: true },
    notice: { type: { kind: String, request: String }, _id: false },
    retryKey: { type: String, required: true },
    summary: Boolean,
    monthly: String,
    attempts: { type: Number, required: true },
    uncertain: { type: Boolean, required: true },
    firstPushAt: { type: Date, default: null },
    plain: { type: Boolean, required: true },
    dueAt: { type: Date, required: true },
    waitsUntil: Date,
    waitsFor: String,
    carrier: String,
    riders: { type: [String], default: undefined },
    answer: { type: { status: Number, message: String, requestId: String, at: Date }, _id: false },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    ...countedFields,
  },
  { versionKey: false, collection: 'outbox' },
)
outboxSchema.index({ state: 1, dueAt: 1 })
outboxSchema.index({ 'notice.request': 1 }, { sparse: true })
outboxSchema.index({ waitsFor: 1 }, { sparse: true })
outboxSchema.index({ carrier: 1 }, { sparse: true })
outboxSchema.index({ recount: 1 }, { sparse: true })
outboxSchema.index({ 'counting.id': 1 }, { sparse: true })
outboxSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
