import type { Connection } from 'mongoose'
import type { Message } from '../../chat/message.ts'
import { SLOT } from '../../domain/appointments/slot.ts'
import { monthSummaryEnds } from '../../domain/requests/noticePolicy.ts'
import type { NoticeSubject } from '../../domain/requests/noticeHolds.ts'
import { revisionOfNotice } from '../../domain/requests/request.ts'
import { NOTICE_RECORD_DAYS, REPLY_RECORD_DAYS } from '../../domain/settings/retention.ts'
import { callKinds, costOf, endOf } from '../../domain/requests/noticeTable.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { Vault } from '../../lib/seal.ts'
import { DAY, SECOND } from '../../lib/time.ts'
import { exists, type Filter } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { conversationCollection } from '../conversations/conversationDocument.ts'
import { recount } from '../counts/countedFields.ts'
import {
  type Outcome,
  byCreation,
  type NewOutgoing,
  newNotice,
  type Outgoing,
  type OutboxDocument,
  outboxCollection,
  outboxContext,
} from './outboxDocument.ts'
import {
  isMonthlyLimit,
  type OutboxState,
  type LineAnswer,
  restingStates,
} from '../../domain/requests/noticeState.ts'

/** How long an attempt belongs to its process; longer than the deadline of a call to LINE. */
export const ATTEMPT_LEASE = 10 * SECOND
/** How often a bundled notice checks its carrier, in case the carrier's process died before updating it. */
const BUNDLE_TERM = 30 * SECOND
/** After so many failures in Chapwai a notice is not waited for any more: it may be damaged. */
const NOT_WAITED_FOR = 3
const REPLY_KEPT = REPLY_RECORD_DAYS * DAY
const NOTICE_KEPT = NOTICE_RECORD_DAYS * DAY

/** When a notice is due, until when it may wait for a free reply, and from when on it is not sent any more. */
export interface NoticeTerms {
  readonly dueAt: Date
  readonly waitsUntil: Date
  readonly endsAt: Date
}

/** What a notice speaks of. The reminders of releases up to 0.1.0 have the appointment's time only in their id. */
function subjectOf({ _id, notice }: Pick<OutboxDocument, '_id' | 'notice'>): NoticeSubject | null {
  if (notice?.kind !== 'reminder' || notice.slot !== undefined) return notice ?? null
  const slot = _id.slice(-'2026-11-24T09:00'.length)
  return SLOT.test(slot) ? { ...notice, slot } : notice
}

type Unsendable = Pick<NewOutgoing, 'id' | 'retryKey'> & { readonly notice: NoticeSubject }

type Dated = Pick<OutboxDocument, '_id' | 'createdAt'>

/** What is sealed of a message. */
interface Content {
  readonly messages: readonly Message[]
  readonly reply: { readonly token: string; readonly until: string } | null
  readonly asks?: AskedItem
}

/** A notice that is being sent, or is tried again at `dueAt`. */
interface Ahead {
  readonly id: string
  readonly dueAt: Date
}

/** A message or notice whose time has come. */
export const messageDue = (now: Date) => ({ state: 'waiting' as const, dueAt: { $lte: now } })

/** All messages to be sent; each is recorded before it is sent. */
export function outboxModel(connection: Connection, vault: Vault) {
  const outbox = outboxCollection.on(connection)
  const conversations = conversationCollection.on(connection)

  /**
   * Tells the person’s next turn that a notice may wait for its answer. Counted after the notice can be found: a turn
   * that has looked before then looks again.
   */
  async function markHeld(to: string): Promise<void> {
    await conversations.updateOne({ _id: to }, { $inc: { noticesHeld: 1 } })
  }

  /** Its content is opened when it is looked at, so that a damaged message fails alone and is given up in time. */
  function toOutgoing(document: OutboxDocument): Outgoing {
    let content: Content | null = null
    const opened = () =>
      (content ??= vault.open(document.sealed ?? Buffer.alloc(0), outboxContext(document._id)) as Content)
    return {
      id: document._id,
      to: document.to,
      createdAt: document.createdAt,
      get messages() {
        return opened().messages
      },
      get asks() {
        return opened().asks
      },
      get reply() {
        const { reply } = opened()
        return reply && { token: reply.token, until: new Date(reply.until) }
      },
      courtesy: document.courtesy,
      notice: subjectOf(document),
      retryKey: document.retryKey,
      ...(document.progress && { progress: document.progress }),
      ...(document.summary && { summary: true as const }),
      ...(document.unaccepted && { unaccepted: document.unaccepted }),
      ...(document.monthly && { monthly: document.monthly }),
      attempts: document.attempts,
      uncertain: document.uncertain,
      firstPushAt: document.firstPushAt,
      plain: document.plain,
      answer: document.answer ?? null,
      waitsUntil: document.waitsUntil ?? document.createdAt,
      endsAt: document.endsAt ?? endOf(document.notice?.kind ?? 'ready', document.createdAt),
      carrier: document.carrier ?? null,
      riders: document.riders ?? [],
    }
  }

  function newDocument(outgoing: NewOutgoing, now: Date) {
    const { id, to, messages, reply, courtesy, notice, retryKey, asks } = outgoing
    const { progress, summary, unaccepted, monthly } = outgoing
    return {
      _id: id,
      to,
      state: 'waiting' as const,
      sealed: vault.seal({ messages, reply, ...(asks && { asks }) }, outboxContext(id)),
      courtesy,
      ...(notice && { notice, ...recount }),
      retryKey,
      ...(progress && { progress }),
      ...(summary && { summary }),
      ...(unaccepted && { unaccepted: [...unaccepted] }),
      ...(monthly && { monthly }),
      firstPushAt: null,
      plain: false,
      createdAt: now,
      expiresAt: new Date(+now + (notice ? NOTICE_KEPT : REPLY_KEPT)),
    }
  }

  /** False when the message was recorded before. */
  async function insert(document: OutboxDocument): Promise<boolean> {
    try {
      await outbox.insertOne(document)
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  const shown = { to: 1, notice: 1, state: 1, answer: 1, createdAt: 1, attempts: 1, waitsFor: 1 } as const

  type Shown = Pick<OutboxDocument, '_id' | keyof typeof shown>

  /** Oldest first. */
  const shownOf = (filter: Filter<OutboxDocument>): Promise<Shown[]> =>
    outbox.find(filter).project<Shown>(shown).sort({ createdAt: 1 }).toArray()

  function toNotice(document: Shown) {
    const { _id, to, notice, state, answer, createdAt, attempts, waitsFor } = document
    const isUrgent = costOf(notice?.kind ?? 'ready') === 'urgent'
    return {
      id: _id,
      /** The LINE id; empty when there was no chat. */
      to,
      kind: notice?.kind ?? ('ready' as const),
      /** What it speaks of. */
      subject: subjectOf(document),
      state,
      answer: answer ?? null,
      createdAt,
      attempts,
      /**
       * It waits for the person's next message, because a reply costs nothing. An urgent one that may be bundled
       * does not, unless the month's messages are used up: it is being sent.
       */
      held: state === 'waiting' && waitsFor !== undefined && (!isUrgent || isMonthlyLimit(answer ?? null)),
    }
  }

  const inCreation = (one: Dated, other: Dated) =>
    byCreation({ id: one._id, ...one }, { id: other._id, ...other })

  const pending = { createdAt: 1, waitsFor: 1, carrier: 1, dueAt: 1, failures: 1 } as const
  type Pending = Pick<OutboxDocument, '_id' | keyof typeof pending>

  /** Whether younger notices to the same person wait for it: it is being sent, or tried again later. */
  const isOnItsWay = ({ waitsFor, failures = 0 }: Pick<OutboxDocument, 'waitsFor' | 'failures'>) =>
    waitsFor === undefined && failures < NOT_WAITED_FOR

  async function take(filter: Filter<OutboxDocument>, now: Date): Promise<Outgoing | null> {
    const document = await outbox.findOneAndUpdate(
      filter,
      {
        $inc: { attempts: 1 },
        $set: { dueAt: new Date(+now + ATTEMPT_LEASE), uncertain: true },
        $unset: { waitsFor: 1 },
      },
      { sort: { dueAt: 1 }, returnDocument: 'before' },
    )
    return document && toOutgoing({ ...document, attempts: document.attempts + 1 })
  }

  const bundledUnder = (carrier: string) => ({ carrier, state: 'waiting' as const })

  return {
    /**
     * Records a message and starts its first attempt. Null when it was recorded before: then it has been sent, is
     * being sent, or becomes due again.
     */
    async record(outgoing: NewOutgoing, now: Date, riders: readonly string[] = []): Promise<Outgoing | null> {
      const inserted = await insert({
        ...newDocument(outgoing, now),
        attempts: 1,
        // An attempt counts as uncertain until LINE's answer is stored, because the process may die in between.
        uncertain: true,
        dueAt: new Date(+now + ATTEMPT_LEASE),
        ...(riders.length > 0 && { riders: [...riders] }),
      })
      if (!inserted) return null
      const untried = { attempts: 1, uncertain: false, firstPushAt: null, plain: false, answer: null }
      return { ...outgoing, ...untried, createdAt: now, waitsUntil: now, endsAt: now, carrier: null, riders }
    },

    /**
     * Records a notice that is due at `dueAt` and may be bundled with any message to the same person before that.
     * @returns false when it was recorded before
     */
    async hold(outgoing: NewOutgoing, now: Date, terms: NoticeTerms): Promise<boolean> {
      const document = newDocument(outgoing, now)
      const { dueAt, waitsUntil, endsAt } = terms
      // The record is kept longer than the notice is needed: without it, a summary would be prepared a second time.
      const ends = outgoing.monthly ? +monthSummaryEnds(outgoing.monthly) : +waitsUntil
      const isNew = await insert({
        ...document,
        expiresAt: new Date(Math.max(+document.expiresAt, ends + REPLY_KEPT)),
        attempts: 0,
        uncertain: false,
        dueAt,
        waitsUntil,
        ...(outgoing.notice && { endsAt, pendingFor: outgoing.to }),
        waitsFor: outgoing.to,
      })
      // Also when it was recorded before: the process may have died in between.
      await markHeld(outgoing.to)
      return isNew
    },

    /** Records a notice for a person without a chat. It is listed with the others and never sent. */
    async noteUnsendable({ id, notice, retryKey }: Unsendable, now: Date): Promise<void> {
      const nobody = newNotice({ id, to: '', messages: [], notice, retryKey })
      const document = newDocument(nobody, now)
      await insert({ ...document, state: 'no-chat', attempts: 0, uncertain: false, dueAt: now })
    },

    /** Reserves the id of a message that must not be sent: a later attempt to record it finds the id taken. */
    async bar(id: string, to: string, now: Date): Promise<void> {
      const nothing = { id, to, messages: [], reply: null, courtesy: true, notice: null, retryKey: id }
      const document = newDocument(nothing, now)
      await insert({ ...document, state: 'dropped', attempts: 0, uncertain: false, dueAt: now })
    },

    /**
     * Takes the next due message (or the one with this id, if it is due) for one attempt. If the process dies, the
     * message is due again after the lease. From now on a notice can no longer be bundled with another message.
     */
    async takeDue(now: Date, id?: string): Promise<Outgoing | null> {
      return take({ ...messageDue(now), ...(id !== undefined && { _id: id }) }, now)
    },

    /** Takes a notice that waits for a free reply before it is due. Null when it does not wait any more. */
    async takeWaiting(now: Date, id: string): Promise<Outgoing | null> {
      return take({ _id: id, state: 'waiting', waitsFor: { $exists: true } }, now)
    },

    /**
     * Stored before the call to LINE, so that a crash cannot lose it: from now on the retry key and the bundled
     * notices must not change.
     */
    async beginPush(id: string, now: Date, riders: readonly string[]): Promise<void> {
      await outbox.updateOne(
        { _id: id, firstPushAt: null },
        { $set: { firstPushAt: now, riders: [...riders] } },
      )
    },

    /** A notice that was surely not sent waits (again) for a free reply, and is due at `dueAt`. */
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
      await markHeld(to)
    },

    /** Whether any notice to this person waits, is being sent or is bundled with a message under way. */
    async hasNotices(to: string): Promise<boolean> {
      return exists(outbox, { $or: [{ waitsFor: to }, { pendingFor: to }] })
    },

    /**
     * Notices that may be bundled with a message to this person, or are bundled with it already; oldest first. None that
     * is younger than a notice that is on its way, because it must not overtake that one.
     */
    async bundleable(to: string, carrier: string): Promise<Outgoing[]> {
      const found = await outbox
        .find({ $or: [{ waitsFor: to }, { pendingFor: to }, bundledUnder(carrier)] })
        .toArray()
      const inOrder = found.filter(({ _id }) => _id !== carrier).sort(inCreation)
      const begun = inOrder.findIndex((each) => isOnItsWay(each) && each.carrier !== carrier)
      return inOrder
        .filter((each, index) => each.carrier === carrier || (each.waitsFor && (begun < 0 || index < begun)))
        .map(toOutgoing)
    },

    /**
     * The oldest notice to the same person that was created before this one and is being sent or tried again, apart
     * from those bundled with this one. For one that is bundled with another message, that message.
     * @param until those that are tried again later than this rest for the night, and nobody waits for them
     */
    async ahead({ id, to }: Outgoing, until: Date): Promise<Ahead | null> {
      const found = await outbox.find({ pendingFor: to }).project<Pending>(pending).toArray()
      const inOrder = found.sort(inCreation)
      const before = inOrder.slice(
        0,
        Math.max(
          0,
          inOrder.findIndex(({ _id }) => _id === id),
        ),
      )
      const first = before.find((each) => isOnItsWay(each) && each.carrier !== id && each.dueAt <= until)
      return first ? { id: first.carrier ?? first._id, dueAt: first.dueAt } : null
    },

    /** Whether the outbox has a later notice of the same kind for the same request. */
    async hasLater({ id, notice }: Pick<Outgoing, 'id'> & { notice: NoticeSubject }): Promise<boolean> {
      const { request, kind } = notice
      const rows = await outbox
        .find({ 'notice.request': request, 'notice.kind': kind }, { projection: { _id: 1 } })
        .toArray()
      return rows.some(({ _id }) => revisionOfNotice(_id) > revisionOfNotice(id))
    },

    /** Bundles a waiting notice with a carrier. False when another process has taken it. */
    async bundle(id: string, carrier: string, now: Date): Promise<boolean> {
      const result = await outbox.updateOne(
        { _id: id, state: 'waiting', $or: [{ waitsFor: { $exists: true } }, { carrier }] },
        { $set: { carrier, dueAt: new Date(+now + BUNDLE_TERM) }, $unset: { waitsFor: 1 } },
      )
      return result.matchedCount === 1
    },

    /** The notices bundled with a message. */
    async bundledWith({ id, riders }: Outgoing): Promise<Outgoing[]> {
      if (riders.length === 0) return []
      const found = await outbox.find({ ...bundledUnder(id), _id: { $in: riders } }).toArray()
      return found.map(toOutgoing).sort(byCreation)
    },

    /** The carrier's state, as a bundled notice needs it; null while the carrier is not recorded. */
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

    /** The carrier is not settled yet: the notice stays with it and checks again later. */
    async keepBundled(id: string, now: Date): Promise<void> {
      await outbox.updateOne({ _id: id, state: 'waiting' }, { $set: { dueAt: new Date(+now + BUNDLE_TERM) } })
    },

    /** Stores the final state of a message and deletes its content. */
    async settle(
      id: string,
      state: Exclude<OutboxState, 'waiting'>,
      answer: LineAnswer | null,
    ): Promise<void> {
      await outbox.updateOne(
        { _id: id, state: 'waiting' },
        { $set: { state, ...(answer && { answer }) }, $unset: { sealed: 1, waitsFor: 1, pendingFor: 1 } },
      )
    },

    /** Settles the waiting progress lines of these requests, because the person is told by other words. */
    async settleProgress(to: string, requests: readonly string[]): Promise<void> {
      await outbox.updateMany(
        {
          waitsFor: to,
          state: 'waiting',
          'progress.request': { $in: requests },
          'progress.corrects': { $exists: false },
        },
        { $set: { state: 'overtaken' }, $unset: { sealed: 1, waitsFor: 1, pendingFor: 1 } },
      )
    },

    /** Gives a message back that was taken for an attempt and not tried: as if it had not been taken, due at `dueAt`. */
    async putBack({ id, to, attempts, uncertain, firstPushAt }: Outgoing, dueAt: Date): Promise<void> {
      const back = { dueAt, uncertain, attempts: attempts - 1 }
      await outbox.updateOne(
        { _id: id, state: 'waiting' },
        { $set: firstPushAt === null ? { ...back, waitsFor: to } : back },
      )
      await markHeld(to)
    },

    /** Counts an attempt that failed in Chapwai, and schedules the next one. @returns how many have failed */
    async noteFailure(id: string, dueAt: Date): Promise<number> {
      const found = await outbox.findOneAndUpdate(
        { _id: id, state: 'waiting' },
        { $inc: { failures: 1 }, $set: { dueAt } },
        { projection: { failures: 1 }, returnDocument: 'after' },
      )
      return found?.failures ?? 0
    },

    /** Schedules the next attempt for `dueAt`. */
    async postpone(
      id: string,
      dueAt: Date,
      change: { answer?: LineAnswer; uncertain?: boolean; plain?: true },
    ): Promise<void> {
      await outbox.updateOne({ _id: id, state: 'waiting' }, { $set: { dueAt, ...change } })
    },

    /** The states of a request's notices, oldest first. */
    async noticesOf(request: string) {
      return (await shownOf({ 'notice.request': request })).map(toNotice)
    },

    /** The states of the notices of these requests, oldest first. */
    async noticesOfAll(requests: readonly string[]) {
      const rows = await shownOf({ 'notice.request': { $in: requests } })
      return rows.map((row) => ({ request: row.notice?.request ?? '', ...toNotice(row) }))
    },

    /**
     * All requests with a notice since `after` that LINE has not accepted, or that was overtaken, and about which an
     * officer may have to telephone. One that waits counts only after LINE has answered that there are too many.
     */
    async untold(after: Date): Promise<string[]> {
      // No message is due before it is written, so the index of `state` and `dueAt` finds the few since then.
      const since = { dueAt: { $gt: after }, createdAt: { $gt: after }, 'notice.kind': { $in: callKinds } }
      const rows = await outbox
        .find(
          {
            $or: [
              { state: { $in: [...restingStates, 'overtaken'] }, ...since },
              { state: 'waiting', 'answer.status': 429, ...since },
            ],
          },
          { projection: { 'notice.request': 1 } },
        )
        .toArray()
      return [...new Set(rows.flatMap(({ notice }) => (notice ? [notice.request] : [])))]
    },

    /** The outcomes of these messages, by id. Records of answers are deleted after seven days. */
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

    /** How many messages wait, apart from progress lines, which may wait until they are too old. */
    async waiting(): Promise<number> {
      return outbox.countDocuments({ state: 'waiting', progress: { $exists: false } })
    },
  }
}

type Outbox = ReturnType<typeof outboxModel>
export type NoticeRecord = Awaited<ReturnType<Outbox['noticesOf']>>[number]
