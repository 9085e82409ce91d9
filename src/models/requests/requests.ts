import type { Officer } from '../../domain/requests/actor.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { Connection } from 'mongoose'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { Filing, Origin } from '../../domain/requests/filing.ts'
import type { Message } from '../../chat/message.ts'
import { openStates, type PendingKind, type RequestState } from '../../domain/requests/requestLife.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { makeReference } from '../../lib/reference.ts'
import type { Vault } from '../../lib/seal.ts'
import { dayOf, fiscalYearOf } from '../../lib/time.ts'
import { type Collection, exists, type Filter } from '../collection.ts'
import { narrowed } from '../narrowed.ts'
import { isDuplicate } from '../connect.ts'
import { recount } from '../counts/countedFields.ts'
import type { Counters } from './counters.ts'
import { phoneDigest, phoneDigests } from './phoneDigests.ts'
import {
  answersContext,
  asksContext,
  noticeContext,
  type PendingNotice,
  requestCollection,
  type RequestDocument,
} from './requestDocument.ts'
import type { Asking } from '../../domain/requests/photosCame.ts'
import type { Call, Request } from '../../domain/requests/request.ts'
import { toRequest as readRequest } from './requestReading.ts'
import { requestExpiring } from './requestExpiring.ts'
import { requestFinding } from './requestFinding.ts'
import { requestGivingBack } from './requestGivingBack.ts'
import { requestLinking } from './requestLinking.ts'
import { requestLines } from './requestLines.ts'
import { requestProxy } from './requestProxy.ts'
import { requestTouching } from './requestTouching.ts'
import { requestUnaccepted } from './requestUnaccepted.ts'
import { requestWaiting } from './requestWaiting.ts'
import { requestWriting } from './requestWriting.ts'

/** A notice waits that nobody can undo any more. */
export const noticesDue = (now: Date) => ({
  noticesWait: true as const,
  $or: [{ 'notices.notBefore': { $lte: now } }, { 'notices.notBefore': { $exists: false } }],
})

/** A change that its applicant's menu has not been looked at for. */
export const ownMenusWait = { menuWaits: true as const, userId: { $ne: null } }
/** The same for somebody who was its applicant. Any id; the index does not hold an empty list. */
export const formerMenusWait = { formerMenus: { $gt: '' } }

export const fromChat: Origin = { channel: 'line', by: { kind: 'applicant' } }

/** The state of a request as its notices need it. */
interface Standing extends Pick<Request, 'state' | 'endedAt'> {
  readonly changedAt: Date
  readonly userId: string | null
  readonly unlinkedRevision?: number
  /** The ids of the notices about which an officer has telephoned. */
  readonly called: readonly string[]
  /** Notices that are not in the outbox yet. */
  readonly pending: readonly { readonly id: string; readonly kind: PendingKind }[]
}

/** A request with the revision that the rich menu now shows. */
interface SeenChange {
  readonly request: string
  readonly revision: number
  /** How many signs of life it has had: a photo is one. */
  readonly touches: number | undefined
  /** `former`: the request was unlinked from this person's chat. */
  readonly mark: 'own' | 'former'
}

/** What decides a person's rich menu: whether a result waits, and the requests that wait for papers. */
export interface MenuMatters {
  readonly ready: boolean
  readonly asking: readonly (Pick<Request, 'id'> & Asking)[]
  readonly seen: readonly SeenChange[]
}

/** The notices of a request that may be moved to the outbox. */
export interface PendingNotices extends Pick<Request, 'userId' | 'unlinkedRevision'> {
  readonly request: string
  readonly notices: readonly PendingNotice[]
}

/** The fields of a request that decide whether its applicant must be telephoned. */
export interface CalledRequest extends Pick<
  Request,
  'id' | 'reference' | 'service' | 'state' | 'userId' | 'calls' | 'endedAt'
> {
  readonly changedAt?: Date
  readonly unlinkedRevision?: number
  /** The kinds of its notices that are not in the outbox yet. */
  readonly pending?: readonly PendingKind[]
}

function requestStore(requests: Collection<RequestDocument>, vault: Vault, counters: Counters) {
  const toRequest = (document: RequestDocument) => readRequest(vault, document)

  async function find(filter: Filter<RequestDocument>, sort: Record<string, 1 | -1>, most: number) {
    return (await requests.find(filter).sort(sort).limit(most).toArray()).map(toRequest)
  }

  /** MongoDB takes a limit of 0 for none. */
  async function byPhoneKey(key: string, { skip, most }: { skip: number; most: number }): Promise<Request[]> {
    const found = requests.find({ phones: key }).sort({ filedAt: -1, reference: -1 })
    return (await found.skip(skip).limit(most).toArray()).map(toRequest)
  }

  return {
    ...requestWriting(requests, vault),
    ...requestExpiring(requests, vault),
    ...requestFinding(requests, vault),
    ...requestGivingBack(requests),
    ...requestLinking(requests, vault),
    ...requestLines(requests, vault),
    ...requestProxy(requests, vault),
    ...requestTouching(requests),
    ...requestUnaccepted(requests),
    ...requestWaiting(requests),

    /**
     * Files a request under an id that the caller chooses: the same id gives the same request, so that a repeated
     * effect files nothing twice. The request keeps the service's current version and its promise.
     * @param userId null when an officer enters it for an applicant whose chat is not known
     */
    async file(
      id: string,
      userId: string | null,
      filing: Filing,
      now: Date,
      catalogue: Catalogue,
      { channel, by, privacyVersion, helped, isNew = false }: Origin = fromChat,
    ): Promise<Request> {
      const known = isNew ? null : await requests.findOne({ _id: id })
      if (known) return toRequest(known)
      const year = fiscalYearOf(dayOf(now))
      const running = await counters.next(`requests-${year}`)
      const document: RequestDocument = {
        _id: id,
        reference: makeReference(year, running),
        service: filing.service,
        state: 'submitted',
        revision: 1,
        userId,
        channel,
        ...(privacyVersion !== undefined && { privacyVersion }),
        filedAt: now,
        changedAt: now,
        sealed: vault.seal(filing.answers, answersContext(id)),
        phones: phoneDigests(vault, filing),
        history: [{ at: now, change: 'submit', to: 'submitted', by }],
        ...(helped && { notes: [{ id: `helped ${id}`, at: now, kind: 'helped' as const }] }),
        acceptedAt: null,
        readyAt: null,
        pauses: [],
        serviceVersion: catalogue.serviceVersion(filing.service),
        promisedMinutes: catalogue.service(filing.service).minutes.target,
        officeMinutes: null,
        missingPapers: [],
        timesPapersAsked: 0,
        endedAt: null,
        completedDay: null,
        notices: [],
        ...recount,
      }
      try {
        await requests.insertOne(document)
        return toRequest(document)
      } catch (error) {
        const same = isDuplicate(error) ? await requests.findOne({ _id: id }) : null
        if (same) return toRequest(same)
        throw error
      }
    },

    async byReference(reference: string): Promise<Request | null> {
      const document = await requests.findOne({ reference })
      return document && toRequest(document)
    },

    /** The requests with these references, in no particular order; a reference that nobody has gives none. */
    async byReferences(references: readonly string[]): Promise<Request[]> {
      if (references.length === 0) return []
      return (await requests.find({ reference: { $in: references } }).toArray()).map(toRequest)
    },

    /** The digest of a telephone number (in the form of `parsePhone`), by which its requests are found. */
    phoneKey: (phone: string): string => phoneDigest(vault, phone),

    /** One part of the requests with the telephone number of this digest, newest first. */
    byPhoneKey,

    /** All requests with this telephone number (in the form of `parsePhone`), newest first. */
    byPhone: (phone: string): Promise<Request[]> =>
      byPhoneKey(phoneDigest(vault, phone), { skip: 0, most: 0 }),

    /** How many requests have the telephone number of this digest. */
    async countByPhone(key: string): Promise<number> {
      return requests.countDocuments({ phones: key })
    },

    /** What decides whether a request's notices are still needed; null for an unknown id. */
    async standing(id: string): Promise<Standing | null> {
      const found = await requests.findOne(
        { _id: id },
        {
          projection: {
            ...{ state: 1, endedAt: 1, changedAt: 1, calls: 1, userId: 1, unlinkedRevision: 1 },
            ...{ 'notices.id': 1, 'notices.kind': 1 },
          },
        },
      )
      return (
        found && {
          state: found.state,
          endedAt: found.endedAt,
          changedAt: found.changedAt,
          userId: found.userId,
          ...(found.unlinkedRevision !== undefined && { unlinkedRevision: found.unlinkedRevision }),
          called: (found.calls ?? []).map(({ notice }) => notice),
          pending: found.notices.map(({ id: notice, kind }) => ({ id: notice, kind })),
        }
      )
    },

    /** Whether the change that made this revision is the request's latest one, and the request this person's since. */
    async isLatestChange(id: string, userId: string, revision: number): Promise<boolean> {
      const isLast = { $eq: revision, $not: { $gt: revision } }
      const unlinkedRevision = { $not: { $gt: revision } }
      return exists(requests, { _id: id, userId, 'history.revision': isLast, unlinkedRevision })
    },

    /** Whether the request has been this person's since it had this revision. */
    async isStillOf(id: string, userId: string, revision: number): Promise<boolean> {
      return exists(requests, { _id: id, userId, unlinkedRevision: { $not: { $gt: revision } } })
    },

    /** Those of these requests that are in one of these states, newest first. */
    async calledAmong(ids: readonly string[], states: readonly RequestState[]): Promise<CalledRequest[]> {
      const shown = {
        reference: 1,
        service: 1,
        state: 1,
        userId: 1,
        calls: 1,
        endedAt: 1,
        changedAt: 1,
        unlinkedRevision: 1,
        'notices.kind': 1,
      }
      const rows = requests
        .find({ _id: { $in: ids }, state: { $in: states } }, { projection: shown })
        .sort({ filedAt: -1, reference: -1 })
      return (await rows.toArray()).map(({ _id: id, calls = [], notices, ...row }) => ({
        ...{ ...row, id, calls, pending: notices.map(({ kind }) => kind) },
      }))
    },

    /** Notes that an officer has telephoned about a notice. False when that was noted before. */
    async noteCall(id: string, call: Call): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: id, 'calls.notice': { $ne: call.notice } },
        { $push: { calls: { ...call } } },
      )
      return result.modifiedCount === 1
    },

    /** Takes back that this officer telephoned about a notice. @returns false when this officer has noted no such call */
    async takeCallBack(id: string, { notice, by }: Pick<Call, 'notice' | 'by'>): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: id, 'calls.notice': notice },
        { $pull: { calls: { notice, by } } },
      )
      return result.modifiedCount === 1
    },

    /** All requests of a person, newest first. */
    async ofPerson(userId: string): Promise<Request[]> {
      return (await requests.find({ userId }).sort({ filedAt: -1 }).toArray()).map(toRequest)
    },

    /** A person's newest request. */
    async latestOf(userId: string): Promise<Request | null> {
      return (await find({ userId }, { filedAt: -1 }, 1))[0] ?? null
    },

    /** The references of all requests of a person, newest first. */
    async referencesOf(userId: string): Promise<string[]> {
      const rows = requests.find({ userId }, { projection: { reference: 1 } }).sort({ filedAt: -1 })
      return (await rows.toArray()).map(({ reference }) => reference)
    },

    /** The ids of all requests of a person. */
    async idsOf(userId: string): Promise<string[]> {
      const rows = await requests.find({ userId }, { projection: { _id: 1 } }).toArray()
      return rows.map(({ _id }) => _id)
    },

    /** A person's open requests, newest first. */
    async openOf(userId: string): Promise<Request[]> {
      const found = requests.find({ userId, state: { $in: openStates } }).sort({ filedAt: -1, reference: -1 })
      return (await found.toArray()).map(toRequest)
    },

    /** The officers in charge of open requests, as the requests name them. */
    async handlersOfOpen(): Promise<{ request: string; officer: Officer }[]> {
      const rows = await requests
        .find(
          { state: { $in: openStates }, 'handler.staffId': { $exists: true } },
          { projection: { handler: 1 } },
        )
        .toArray()
      return rows.flatMap(({ _id, handler }) => (handler ? [{ request: _id, officer: handler }] : []))
    },

    /** Whether this person has an open request. */
    async hasOpen(userId: string): Promise<boolean> {
      return exists(requests, { userId, state: { $in: openStates } })
    },

    /** These requests, in no particular order. */
    async byIds(ids: readonly string[]): Promise<Request[]> {
      return (await requests.find({ _id: { $in: ids } }).toArray()).map(toRequest)
    },

    /** Requests in a state, those that have waited longest first. */
    async inState(state: RequestState, most = 200): Promise<Request[]> {
      return find({ state }, { filedAt: 1 }, most)
    },

    /** Requests of which this member has made the latest decision, this one, since a moment; latest first. */
    async decidedBy(staffId: string, change: 'ready' | 'complete', since: Date): Promise<Request[]> {
      const state: RequestState = change === 'ready' ? 'ready' : 'completed'
      const own = { 'last.change': change, 'last.by.staffId': staffId, 'last.at': { $gte: since } }
      return find({ state, changedAt: { $gte: since }, ...own }, { changedAt: -1 }, 500)
    },

    /** Requests for these services that are in progress or ready, and those that were completed since a moment. */
    async claims(services: readonly ServiceId[], completedSince: Date): Promise<Request[]> {
      const waits = { state: { $in: ['accepted', 'ready'] as const } }
      const completed = { state: 'completed' as const, endedAt: { $gte: completedSince } }
      return find({ service: { $in: services }, $or: [waits, completed] }, { filedAt: 1 }, 5000)
    },

    /** When each request in this state was filed, in no particular order. */
    async filingTimesIn(state: RequestState): Promise<Date[]> {
      const rows = requests.find({ state }, { projection: { _id: 0, filedAt: 1 } })
      return (await rows.toArray()).map(({ filedAt }) => filedAt)
    },

    /**
     * A text that differs after every change of any request and every sign of life, as a photo that arrives; the
     * console reads it to find out whether something is new. It covers the latest 50 changes, so that it also differs for two changes in the same millisecond, and for
     * a process whose clock is slightly late.
     */
    async pulse(): Promise<string> {
      const latest = await requests
        .find({}, { projection: { revision: 1, touches: 1 } })
        .sort({ changedAt: -1 })
        .limit(50)
        .toArray()
      return latest
        .map(({ _id, revision, touches = 0 }) => `${_id} ${revision} ${touches}`)
        .sort()
        .join('\n')
    },

    async byId(id: string): Promise<Request | null> {
      const document = await requests.findOne({ _id: id })
      return document && toRequest(document)
    },

    /** Deletes what the person has said is wrong, because the message was unsent. The request stays open. */
    async withdrawReason(userId: string, message: string): Promise<void> {
      const found = await requests.findOne(
        { userId, 'history.message': message },
        { projection: { 'history.message': 1 } },
      )
      const place = found?.history.findIndex((entry) => entry.message === message) ?? -1
      if (!found || place === -1) return
      const said = `history.${place}`
      await requests.updateOne(
        { _id: found._id, [`${said}.message`]: message },
        { $unset: { [`${said}.sealedReason`]: 1, [`${said}.message`]: 1 } },
      )
    },

    /** Those of these requests that ended before a moment or do not exist. */
    async endedAmong(ids: readonly string[], before: Date): Promise<string[]> {
      const kept = { $or: [{ endedAt: null }, { endedAt: { $gte: before } }] }
      const rows = await requests.find({ _id: { $in: ids }, ...kept }, { projection: { _id: 1 } }).toArray()
      const open = new Set(rows.map(({ _id }) => _id))
      return ids.filter((id) => !open.has(id))
    },

    /**
     * All notices that may be moved to the outbox now, by request. Those that can still be undone are left out. They are
     * opened when they are looked at, so that one that cannot be opened does not keep the others back.
     */
    async pendingNotices(now: Date): Promise<PendingNotices[]> {
      const rows = await requests
        .find(noticesDue(now), { projection: { userId: 1, unlinkedRevision: 1, notices: 1 } })
        .toArray()
      return rows.map(({ _id, userId, unlinkedRevision, notices }) => ({
        request: _id,
        userId,
        ...(unlinkedRevision !== undefined && { unlinkedRevision }),
        get notices() {
          return notices
            .filter(({ notBefore = now }) => notBefore <= now)
            .map(({ id, sealed, sealedAsks, notBefore = now, ...notice }) => ({
              ...notice,
              id,
              messages: vault.open(sealed, noticeContext(id)) as Message[],
              ...(sealedAsks && { asks: vault.open(sealedAsks, asksContext(id)) as AskedItem }),
              notBefore,
            }))
        },
      }))
    },

    /** Marks a notice as leaving: from now on its decision cannot be undone. False when the notice has been removed. */
    async noticeLeaves(request: string, notice: string): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: request, 'notices.id': notice },
        { $addToSet: { leaving: notice } },
      )
      return result.matchedCount === 1
    },

    /** Removes a notice that is recorded in the outbox. */
    async noticeRecorded(request: string, notice: string): Promise<void> {
      await requests.updateOne({ _id: request }, { $pull: { notices: { id: notice }, leaving: notice } })
      await requests.updateOne({ _id: request, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
    },

    /** Removes the progress lines of a request that have not left for the outbox, because the card tells them. */
    async dropProgress(request: string): Promise<void> {
      const pending = { _id: request, 'notices.kind': 'progress' }
      await requests.updateOne(pending, { $pull: { notices: { kind: 'progress' } } })
      await requests.updateOne({ _id: request, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
    },

    async menusWaiting(): Promise<string[]> {
      const [own, former] = await Promise.all([
        requests.distinct('userId', ownMenusWait),
        requests.distinct('formerMenus', formerMenusWait),
      ])
      return [...new Set([...own, ...former].flatMap((userId) => userId ?? []))]
    },

    /** What the rich menu shows of a person's open requests, and how they were seen, for `menuLookedAt`. */
    async menuMattersOf(userId: string): Promise<MenuMatters> {
      const rows = await requests
        .find(
          {
            $or: [
              { userId, menuWaits: true },
              { userId, state: { $in: ['ready', 'papers_missing'] } },
              { formerMenus: userId },
            ],
          },
          {
            projection: {
              ...{ userId: 1, state: 1, missingPapers: 1, revision: 1, touches: 1 },
              ...{ menuWaits: 1, formerMenus: 1, 'history.change': 1, 'history.at': 1 },
            },
          },
        )
        .toArray()
      const own = rows.filter((row) => row.userId === userId)
      return {
        ready: own.some(({ state }) => state === 'ready'),
        asking: own
          .filter(({ state }) => state === 'papers_missing')
          .map(({ _id: id, state, missingPapers = [], history }) => ({ id, state, missingPapers, history })),
        seen: [
          ...own
            .filter(({ menuWaits }) => menuWaits)
            .map(({ _id, revision, touches }) => ({ request: _id, revision, touches, mark: 'own' as const })),
          ...rows
            .filter(({ formerMenus = [] }) => formerMenus.includes(userId))
            .map(({ _id, revision, touches }) => ({
              request: _id,
              revision,
              touches,
              mark: 'former' as const,
            })),
        ],
      }
    },

    /** Marks them as shown in the person's menu as they were seen; a request that has changed since stays marked. */
    async menuLookedAt(userId: string, seen: readonly SeenChange[]): Promise<void> {
      for (const { request, revision, touches, mark } of seen) {
        const that = { _id: request, revision, touches: touches ?? { $exists: false } }
        await (mark === 'own'
          ? requests.updateOne(that, { $unset: { menuWaits: 1 } })
          : requests.updateOne(that, { $pull: { formerMenus: userId } }))
      }
    },

    /**
     * Deletes the personal data of requests that ended before a moment: answers, reasons and the LINE id. The figures
     * stay.
     * @returns how many requests
     */
    async forget(endedBefore: Date): Promise<number> {
      const ended = { endedAt: { $ne: null, $lt: endedBefore } }
      // A separate command, because `$[]` fails on a request without notes.
      await requests.updateMany(
        { ...ended, 'notes.sealedText': { $exists: true } },
        { $unset: { 'notes.$[].sealedText': 1 } },
      )
      const result = await requests.updateMany(
        { ...ended, sealed: { $exists: true } },
        {
          $unset: {
            sealed: 1,
            phones: 1,
            checks: 1,
            last: 1,
            formerMenus: 1,
            sealedProxy: 1,
            'history.$[].sealedReason': 1,
            'history.$[].sealedDetails': 1,
          },
          $set: { userId: null },
        },
      )
      return result.modifiedCount
    },
  }
}

/** The office's requests, one document each with its history. */
export function requestModel(connection: Connection, vault: Vault, counters: Counters) {
  const all = requestCollection.on(connection)
  return {
    ...requestStore(all, vault, counters),

    /** The same without the requests of these services: they are not read, counted, found or changed. */
    without: (services: readonly ServiceId[]) =>
      requestStore(narrowed(all, { service: { $nin: services } }), vault, counters),

    /** Whether anybody has ever filed a request, of whatever service. */
    async isAnyFiled(): Promise<boolean> {
      return exists(all, {})
    },

    /** Whether there is a request with this reference, of whatever service. */
    async isReference(reference: string): Promise<boolean> {
      return exists(all, { reference })
    },
  }
}
