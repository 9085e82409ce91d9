import { type Connection, Schema } from 'mongoose'
import type { Message } from '../flows/message.ts'
import type { NoticeKind } from '../flows/requestLife.ts'
import type { Vault } from '../lib/seal.ts'
import { DAY, SECOND } from '../lib/time.ts'
import { bytes } from './bytes.ts'
import { isDuplicate } from './connect.ts'
import { sealedBytes } from './sealedBytes.ts'

/**
 * Where a message stands, in words that are true: `waiting` (not accepted yet), `accepted` (by LINE; whether it
 * was read nobody knows), `refused` (LINE said no, in its words), `unreachable` (the person has blocked the
 * account), `failed` (LINE did not answer within its 24 hours), `unknown` (the answer to a reply was lost),
 * `dropped` (a courtesy whose reply token had died).
 */
export const outboxStates = [
  'waiting',
  'accepted',
  'refused',
  'unreachable',
  'failed',
  'unknown',
  'dropped',
] as const
export type OutboxState = (typeof outboxStates)[number]

/** Whether a notice that came to rest like this leaves the applicant without it, as far as anybody knows. */
export function needsCall(state: OutboxState): boolean {
  return state !== 'waiting' && state !== 'accepted'
}

/** What LINE answered to the last attempt: its status, its words, its request id. */
export interface LineAnswer {
  readonly status: number
  readonly message: string
  readonly requestId: string | null
  readonly at: Date
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
}

export interface Outgoing extends NewOutgoing {
  readonly attempts: number
  /** An earlier attempt at the reply may have succeeded: its process died, or LINE's answer was lost. */
  readonly uncertain: boolean
  readonly firstPushAt: Date | null
  /** LINE has refused the rich form; the plain one is sent. */
  readonly plain: boolean
}

interface OutboxDocument {
  _id: string
  to: string
  state: OutboxState
  sealed?: Buffer
  courtesy: boolean
  notice?: { kind: NoticeKind; request: string }
  retryKey: string
  attempts: number
  uncertain: boolean
  firstPushAt: Date | null
  plain: boolean
  dueAt: Date
  answer?: LineAnswer
  createdAt: Date
  expiresAt: Date
}

const context = (id: string) => `outbox ${id}`

const schema = new Schema<OutboxDocument>(
  {
    _id: { type: String, required: true },
    to: { type: String, required: true },
    state: { type: String, required: true },
    sealed: sealedBytes(context),
    courtesy: { type: Boolean, required: true },
    notice: { type: { kind: String, request: String }, _id: false },
    retryKey: { type: String, required: true },
    attempts: { type: Number, required: true },
    uncertain: { type: Boolean, required: true },
    firstPushAt: { type: Date, default: null },
    plain: { type: Boolean, required: true },
    dueAt: { type: Date, required: true },
    answer: { type: { status: Number, message: String, requestId: String, at: Date }, _id: false },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'outbox' },
)
schema.index({ state: 1, dueAt: 1 })
schema.index({ 'notice.request': 1 }, { sparse: true })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** An attempt under way belongs to its process for so long; longer than the deadline of a call to LINE. */
export const ATTEMPT_LEASE = 10 * SECOND
const REPLY_KEPT = 7 * DAY
const NOTICE_KEPT = 400 * DAY

/** Every message on its way out, recorded before it is sent. */
export function outboxModel(connection: Connection, vault: Vault) {
  const model = connection.model('Outbox', schema)
  // Every turn passes here: the driver's collection spares mongoose's casting of values that have their types.
  const outbox = connection.collection<OutboxDocument>('outbox')

  function toOutgoing(document: OutboxDocument): Outgoing {
    const opened = vault.open(bytes(document.sealed), context(document._id)) as {
      messages: Message[]
      reply: { token: string; until: string } | null
    }
    return {
      id: document._id,
      to: document.to,
      messages: opened.messages,
      reply: opened.reply && { token: opened.reply.token, until: new Date(opened.reply.until) },
      courtesy: document.courtesy,
      notice: document.notice ?? null,
      retryKey: document.retryKey,
      attempts: document.attempts,
      uncertain: document.uncertain,
      firstPushAt: document.firstPushAt,
      plain: document.plain,
    }
  }

  return {
    model,

    /**
     * Records a message and takes the first attempt at once. Null when it was recorded before: then somebody has
     * sent it, is sending it, or will find it due.
     */
    async record(outgoing: NewOutgoing, now: Date): Promise<Outgoing | null> {
      const { id, to, messages, reply, courtesy, notice, retryKey } = outgoing
      const document: OutboxDocument = {
        _id: id,
        to,
        state: 'waiting',
        sealed: vault.seal({ messages, reply }, context(id)),
        courtesy,
        ...(notice && { notice }),
        retryKey,
        attempts: 1,
        // Every attempt is in doubt until its answer is noted: a process may die in between.
        uncertain: true,
        firstPushAt: null,
        plain: false,
        dueAt: new Date(+now + ATTEMPT_LEASE),
        createdAt: now,
        expiresAt: new Date(+now + (notice ? NOTICE_KEPT : REPLY_KEPT)),
      }
      try {
        await outbox.insertOne(document)
        return { ...outgoing, attempts: 1, uncertain: false, firstPushAt: null, plain: false }
      } catch (error) {
        if (isDuplicate(error)) return null
        throw error
      }
    },

    /** Takes the next message that is due, for one attempt; a process that dies over it lets it fall due again. */
    async takeDue(now: Date): Promise<Outgoing | null> {
      const document = await model
        .findOneAndUpdate(
          { state: 'waiting', dueAt: { $lte: now } },
          { $inc: { attempts: 1 }, $set: { dueAt: new Date(+now + ATTEMPT_LEASE), uncertain: true } },
          { sort: { dueAt: 1 }, returnDocument: 'before' },
        )
        .lean()
      return document && toOutgoing({ ...document, attempts: document.attempts + 1 })
    },

    /** Noted before the call, so that a crash cannot forget it: from here on the retry key counts. */
    async beginPush(id: string, now: Date): Promise<void> {
      await model.updateOne({ _id: id, firstPushAt: null }, { $set: { firstPushAt: now } })
    },

    /** The message has come to rest; its content is forgotten. */
    async settle(
      id: string,
      state: Exclude<OutboxState, 'waiting'>,
      answer: LineAnswer | null,
    ): Promise<void> {
      await outbox.updateOne(
        { _id: id, state: 'waiting' },
        { $set: { state, ...(answer && { answer }) }, $unset: { sealed: 1 } },
      )
    },

    /** The message is tried again at `dueAt`. */
    async postpone(
      id: string,
      dueAt: Date,
      change: { answer?: LineAnswer; uncertain?: boolean; plain?: true },
    ): Promise<void> {
      await model.updateOne({ _id: id, state: 'waiting' }, { $set: { dueAt, ...change } })
    },

    /** What became of a request's notices, oldest first. */
    async noticesOf(request: string) {
      const rows = await model
        .find({ 'notice.request': request }, { notice: 1, state: 1, answer: 1, createdAt: 1, attempts: 1 })
        .sort({ createdAt: 1 })
        .lean()
      return rows.map(({ notice, state, answer, createdAt, attempts }) => ({
        kind: notice?.kind ?? ('ready' as const),
        state,
        answer: answer ?? null,
        createdAt,
        attempts,
      }))
    },

    /** Those of the requests whose latest notice LINE has not accepted for good: somebody has to telephone. */
    async toBeCalled(requests: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await model
        .find({ 'notice.request': { $in: requests } }, { notice: 1, state: 1 })
        .sort({ createdAt: 1 })
        .lean()
      const latest = new Map(rows.map(({ notice, state }) => [notice?.request ?? '', state]))
      return new Set([...latest].flatMap(([request, state]) => (needsCall(state) ? [request] : [])))
    },

    /** How many messages wait. */
    async waiting(): Promise<number> {
      return model.countDocuments({ state: 'waiting' })
    },
  }
}

export type Outbox = ReturnType<typeof outboxModel>
export type NoticeRecord = Awaited<ReturnType<Outbox['noticesOf']>>[number]
