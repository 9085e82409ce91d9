import type { Connection } from 'mongoose'
import type { Message } from '../../chat/message.ts'
import { monthSummaryEnds } from '../../domain/requests/noticePolicy.ts'
import { NOTICE_RECORD_DAYS, REPLY_RECORD_DAYS } from '../../domain/settings/retention.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { Vault } from '../../lib/seal.ts'
import { DAY, SECOND } from '../../lib/time.ts'
import type { Filter } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { recount } from '../counts/countedFields.ts'
import type { PendingNotice } from '../requests/requestDocument.ts'
import {
  type Outcome,
  type NewOutgoing,
  newNotice,
  type Outgoing,
  type OutboxDocument,
  outboxCollection,
  outboxContext,
} from './outboxDocument.ts'
import { type OutboxState, type LineAnswer, restingStates } from '../../domain/requests/noticeState.ts'

/** An attempt under way belongs to its process for so long; longer than the deadline of a call to LINE. */
export const ATTEMPT_LEASE = 10 * SECOND
/** So often a notice under way asks what became of the message that carries it, in case nobody told it. */
const RIDE = 30 * SECOND
const REPLY_KEPT = REPLY_RECORD_DAYS * DAY
const NOTICE_KEPT = NOTICE_RECORD_DAYS * DAY

/** Every message on its way out, recorded before it is sent. */
export function outboxModel(connection: Connection, vault: Vault) {
  const outbox = outboxCollection.on(connection)

  function toOutgoing(document: OutboxDocument): Outgoing {
    const opened = vault.open(document.sealed ?? Buffer.alloc(0), outboxContext(document._id)) as {
      messages: Message[]
      reply: { token: string; until: string } | null
      asks?: AskedItem
    }
    return {
      id: document._id,
      to: document.to,
      messages: opened.messages,
      ...(opened.asks && { asks: opened.asks }),
      reply: opened.reply && { token: opened.reply.token, until: new Date(opened.reply.until) },
      courtesy: document.courtesy,
      notice: document.notice ?? null,
      retryKey: document.retryKey,
      ...(document.summary && { summary: true as const }),
      ...(document.monthly && { monthly: document.monthly }),
      attempts: document.attempts,
      uncertain: document.uncertain,
      firstPushAt: document.firstPushAt,
      plain: document.plain,
      answer: document.answer ?? null,
      waitsUntil: document.waitsUntil ?? document.createdAt,
      carrier: document.carrier ?? null,
      riders: document.riders ?? [],
    }
  }

  function newDocument(outgoing: NewOutgoing, now: Date) {
    const { id, to, messages, reply, courtesy, notice, retryKey, asks, summary, monthly } = outgoing
    return {
      _id: id,
      to,
      state: 'waiting' as const,
      sealed: vault.seal({ messages, reply, ...(asks && { asks }) }, outboxContext(id)),
      courtesy,
      ...(notice && { notice, ...recount }),
      retryKey,
      ...(summary && { summary }),
      ...(monthly && { monthly }),
      firstPushAt: null,
      plain: false,
      createdAt: now,
      expiresAt: new Date(+now + (notice ? NOTICE_KEPT : REPLY_KEPT)),
    }
  }

  /** False when it was inserted before. */
  async function insert(document: OutboxDocument): Promise<boolean> {
    try {
      await outbox.insertOne(document)
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  const shown = { notice: 1, state: 1, answer: 1, createdAt: 1, attempts: 1, waitsFor: 1 } as const

  type Shown = Pick<OutboxDocument, '_id' | keyof typeof shown>

  /** Oldest first. */
  const shownOf = (filter: Filter<OutboxDocument>): Promise<Shown[]> =>
    outbox.find(filter).project<Shown>(shown).sort({ createdAt: 1 }).toArray()

  function toNotice(document: Shown) {
    const { _id, notice, state, answer, createdAt, attempts, waitsFor } = document
    return {
      id: _id,
      kind: notice?.kind ?? ('ready' as const),
      state,
      answer: answer ?? null,
      createdAt,
      attempts,
      /** It waits for the person's next message, so that it costs nothing. */
      held: state === 'waiting' && waitsFor !== undefined,
    }
  }

  const ridesWith = (carrier: string) => ({ carrier, state: 'waiting' as const })

  return {
    /**
     * Records a message and takes the first attempt at once. Null when it was recorded before: then somebody has
     * sent it, is sending it, or will find it due.
     */
    async record(outgoing: NewOutgoing, now: Date, riders: readonly string[] = []): Promise<Outgoing | null> {
      const inserted = await insert({
        ...newDocument(outgoing, now),
        attempts: 1,
        // Every attempt is in doubt until its answer is noted: a process may die in between.
        uncertain: true,
        dueAt: new Date(+now + ATTEMPT_LEASE),
        ...(riders.length > 0 && { riders: [...riders] }),
      })
      if (!inserted) return null
      const untried = { attempts: 1, uncertain: false, firstPushAt: null, plain: false, answer: null }
      return { ...outgoing, ...untried, waitsUntil: now, carrier: null, riders }
    },

    /**
     * Records a notice that falls due at `dueAt` and may travel with any message to the same person before that.
     * False when it was recorded before.
     */
    async hold(outgoing: NewOutgoing, now: Date, dueAt: Date, waitsUntil: Date): Promise<boolean> {
      const document = newDocument(outgoing, now)
      // Kept past its time: what is laid ready once must not be laid again because its record is gone.
      const ends = outgoing.monthly ? +monthSummaryEnds(outgoing.monthly) : +waitsUntil
      return insert({
        ...document,
        expiresAt: new Date(Math.max(+document.expiresAt, ends + REPLY_KEPT)),
        attempts: 0,
        uncertain: false,
        dueAt,
        waitsUntil,
        waitsFor: outgoing.to,
      })
    },

    /** A notice to somebody who has no chat: it stands with the others, and is never sent. */
    async noteUnsendable({ id, kind, retryKey }: PendingNotice, request: string, now: Date): Promise<void> {
      const nobody = newNotice({ id, to: '', messages: [], notice: { kind, request }, retryKey })
      const document = newDocument(nobody, now)
      await insert({ ...document, state: 'no-chat', attempts: 0, uncertain: false, dueAt: now })
    },

    /**
     * A message that will never be sent, under an id that somebody may still want to use: whoever comes later finds
     * it taken.
     */
    async bar(id: string, to: string, now: Date): Promise<void> {
      const nothing = { id, to, messages: [], reply: null, courtesy: true, notice: null, retryKey: id }
      const document = newDocument(nothing, now)
      await insert({ ...document, state: 'dropped', attempts: 0, uncertain: false, dueAt: now })
    },

    /**
     * Takes the next message that is due (or the one of this id, if it is), for one attempt; a process that dies over
     * it lets it fall due again. A notice taken no longer waits for another message to travel with.
     */
    async takeDue(now: Date, id?: string): Promise<Outgoing | null> {
      const document = await outbox.findOneAndUpdate(
        { state: 'waiting', dueAt: { $lte: now }, ...(id !== undefined && { _id: id }) },
        {
          $inc: { attempts: 1 },
          $set: { dueAt: new Date(+now + ATTEMPT_LEASE), uncertain: true },
          $unset: { waitsFor: 1 },
        },
        { sort: { dueAt: 1 }, returnDocument: 'before' },
      )
      return document && toOutgoing({ ...document, attempts: document.attempts + 1 })
    },

    /**
     * Noted before the call, so that a crash cannot forget it: from here on the retry key counts, and with it the
     * notices that travel along.
     */
    async beginPush(id: string, now: Date, riders: readonly string[]): Promise<void> {
      await outbox.updateOne(
        { _id: id, firstPushAt: null },
        { $set: { firstPushAt: now, riders: [...riders] } },
      )
    },

    /** A notice that surely has not been sent waits (again) for a free reply, and falls due at `dueAt`. */
    async wait({ id, to }: Outgoing, dueAt: Date, answer: LineAnswer | null): Promise<void> {
      await outbox.updateOne(
        { _id: id, state: 'waiting' },
        {
          $set: {
            dueAt,
            waitsUntil: dueAt,
            waitsFor: to,
            uncertain: false,
            firstPushAt: null,
            riders: [],
            ...(answer && { answer }),
          },
          $unset: { carrier: 1 },
        },
      )
    },

    /** Notices that may travel with a message to this person, and those that its turn took before; oldest first. */
    async bundleable(to: string, carrier: string): Promise<Outgoing[]> {
      const found = await outbox.find({ $or: [{ waitsFor: to }, ridesWith(carrier)] }).toArray()
      return found.sort((a, b) => +a.createdAt - +b.createdAt).map(toOutgoing)
    },

    /** Takes a waiting notice along with another message. False when somebody else has taken it. */
    async bundle(id: string, carrier: string, now: Date): Promise<boolean> {
      const result = await outbox.updateOne(
        { _id: id, state: 'waiting', $or: [{ waitsFor: { $exists: true } }, { carrier }] },
        { $set: { carrier, dueAt: new Date(+now + RIDE) }, $unset: { waitsFor: 1 } },
      )
      return result.matchedCount === 1
    },

    /** The notices that travel with a message. */
    async bundledWith({ id, riders }: Outgoing): Promise<Outgoing[]> {
      if (riders.length === 0) return []
      const found = await outbox.find({ ...ridesWith(id), _id: { $in: riders } }).toArray()
      return found.sort((a, b) => +a.createdAt - +b.createdAt).map(toOutgoing)
    },

    /** What a notice under way wants to know of the message that carries it; null while there is no record of it. */
    async fateOf(carrier: string) {
      const found = await outbox.findOne(
        { _id: carrier },
        { projection: { state: 1, riders: 1, answer: 1, uncertain: 1, dueAt: 1 } },
      )
      return (
        found && {
          state: found.state,
          riders: found.riders ?? [],
          answer: found.answer ?? null,
          uncertain: found.uncertain,
          dueAt: found.dueAt,
        }
      )
    },

    /** The carrier has not come to rest: the notice goes on with it. */
    async keepBundled(id: string, now: Date): Promise<void> {
      await outbox.updateOne({ _id: id, state: 'waiting' }, { $set: { dueAt: new Date(+now + RIDE) } })
    },

    /** The message has come to rest; its content is forgotten. */
    async settle(
      id: string,
      state: Exclude<OutboxState, 'waiting'>,
      answer: LineAnswer | null,
    ): Promise<void> {
      await outbox.updateOne(
        { _id: id, state: 'waiting' },
        { $set: { state, ...(answer && { answer }) }, $unset: { sealed: 1, waitsFor: 1 } },
      )
    },

    /** The message is tried again at `dueAt`. */
    async postpone(
      id: string,
      dueAt: Date,
      change: { answer?: LineAnswer; uncertain?: boolean; plain?: true },
    ): Promise<void> {
      await outbox.updateOne({ _id: id, state: 'waiting' }, { $set: { dueAt, ...change } })
    },

    /** What became of a request's notices, oldest first. */
    async noticesOf(request: string) {
      return (await shownOf({ 'notice.request': request })).map(toNotice)
    },

    /** What became of the notices of each of these requests, oldest first. */
    async noticesOfAll(requests: readonly string[]) {
      const rows = await shownOf({ 'notice.request': { $in: requests } })
      return rows.map((row) => ({ request: row.notice?.request ?? '', ...toNotice(row) }))
    },

    /** Requests with a notice since `after` that LINE has not accepted, newest first. */
    async untold(after: Date, most: number): Promise<string[]> {
      const rows = await outbox
        .find(
          {
            state: { $in: ['waiting', ...restingStates] },
            notice: { $exists: true },
            createdAt: { $gt: after },
          },
          { projection: { notice: 1 } },
        )
        .sort({ createdAt: -1 })
        .limit(most)
        .toArray()
      return [...new Set(rows.flatMap(({ notice }) => (notice ? [notice.request] : [])))]
    },

    /** What became of these messages, by id; of those older than a week nothing is known any more. */
    async outcomesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
      const rows = await outbox
        .find({ _id: { $in: ids } }, { projection: { state: 1, answer: 1, attempts: 1, firstPushAt: 1 } })
        .toArray()
      return new Map(
        rows.map(({ _id, state, answer, attempts, firstPushAt }) => [
          _id,
          { state, answer: answer ?? null, attempts, pushed: firstPushAt !== null },
        ]),
      )
    },

    /** How many messages wait. */
    async waiting(): Promise<number> {
      return outbox.countDocuments({ state: 'waiting' })
    },
  }
}

export type Outbox = ReturnType<typeof outboxModel>
export type NoticeRecord = Awaited<ReturnType<Outbox['noticesOf']>>[number]
