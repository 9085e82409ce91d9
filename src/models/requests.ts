import type { Connection, QueryFilter } from 'mongoose'
import type { Filing } from '../flows/effect.ts'
import type { Message } from '../flows/message.ts'
import { openStates, type RequestState } from '../flows/requestLife.ts'
import { services } from '../flows/services/index.ts'
import { makeReference } from '../lib/reference.ts'
import type { Vault } from '../lib/seal.ts'
import { type Day, dayOf, fiscalYearOf, type Month } from '../lib/time.ts'
import { bytes } from './bytes.ts'
import { isDuplicate } from './connect.ts'
import type { Counters } from './counters.ts'
import type { Standing } from './menuLinks.ts'
import { phoneDigest, phoneDigests } from './phones.ts'
import {
  answersContext,
  type Call,
  type HistoryEntry,
  type Note,
  noticeContext,
  type Origin,
  type PendingNotice,
  reasonContext,
  type Request,
  type RequestDocument,
  requestSchema,
  type Timing,
} from './requestDocument.ts'

/** What one change writes, worked out beforehand from the request as it was read. */
export interface ChangeToStore {
  readonly entry: HistoryEntry
  readonly timing: Timing
  readonly officeMinutes: number | null
  readonly missingPapers: readonly string[]
  readonly timesPapersAsked: number
  readonly endedAt: Date | null
  readonly notice: PendingNotice | null
}

/** What stood in `userId` of a forgotten request before null did. */
const FORMERLY_FORGOTTEN = 'forgotten'

const fromChat: Origin = { channel: 'line', by: { kind: 'applicant' } }

/** A change of a request, by the revision that it led to. */
interface SeenChange {
  readonly request: string
  readonly revision: number
}

/** The office's requests, each one document with its own history. */
export function requestModel(connection: Connection, vault: Vault, counters: Counters) {
  const model = connection.model('Request', requestSchema)

  function toRequest(document: RequestDocument): Request {
    const id = document._id
    return {
      id,
      reference: document.reference,
      service: document.service,
      state: document.state,
      revision: document.revision,
      userId: document.userId === FORMERLY_FORGOTTEN ? null : document.userId,
      channel: document.channel ?? 'line',
      filedAt: document.filedAt,
      answers: document.sealed
        ? (vault.open(bytes(document.sealed), answersContext(id)) as Record<string, string>)
        : null,
      history: document.history.map((entry) => ({
        at: entry.at,
        change: entry.change as HistoryEntry['change'],
        to: entry.to as RequestState,
        by: entry.by,
        papers: entry.papers ?? [],
        reason: entry.sealedReason
          ? (vault.open(bytes(entry.sealedReason), reasonContext(id)) as string)
          : null,
      })),
      calls: document.calls ?? [],
      notes: document.notes ?? [],
      timing: { acceptedAt: document.acceptedAt, readyAt: document.readyAt, pauses: document.pauses },
      promisedMinutes: document.promisedMinutes,
      officeMinutes: document.officeMinutes,
      missingPapers: document.missingPapers ?? [],
      timesPapersAsked: document.timesPapersAsked,
      endedAt: document.endedAt,
    }
  }

  async function find(filter: QueryFilter<RequestDocument>, sort: Record<string, 1 | -1>, most: number) {
    return (await model.find(filter).sort(sort).limit(most).lean()).map(toRequest)
  }

  return {
    model,

    /**
     * Files a request under an id of the caller's: the same id again gives the same request, so that a repeated
     * effect files nothing twice.
     * @param userId null when an officer enters it for somebody whose chat is not known
     */
    async file(
      id: string,
      userId: string | null,
      filing: Filing,
      now: Date,
      { channel, by }: Origin = fromChat,
    ): Promise<Request> {
      const known = await model.findById(id).lean()
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
        filedAt: now,
        changedAt: now,
        sealed: vault.seal(filing.answers, answersContext(id)),
        phones: phoneDigests(vault, filing),
        history: [{ at: now, change: 'submit', to: 'submitted', by }],
        acceptedAt: null,
        readyAt: null,
        pauses: [],
        promisedMinutes: services[filing.service].minutes.target,
        officeMinutes: null,
        missingPapers: [],
        timesPapersAsked: 0,
        endedAt: null,
        completedDay: null,
        completedMonth: null,
        notices: [],
      }
      try {
        await connection.collection<RequestDocument>('requests').insertOne(document)
        return toRequest(document)
      } catch (error) {
        const same = isDuplicate(error) ? await model.findById(id).lean() : null
        if (same) return toRequest(same)
        throw error
      }
    },

    async byReference(reference: string): Promise<Request | null> {
      const document = await model.findOne({ reference }).lean()
      return document && toRequest(document)
    },

    /** Requests that name this telephone number (as `parsePhone` gives it), newest first. */
    async byPhone(phone: string, most = 50): Promise<Request[]> {
      return find({ phones: phoneDigest(vault, phone) }, { filedAt: -1 }, most)
    },

    /** Where a request stands, and of which notices the applicant was told by telephone; null when there is none. */
    async standing(id: string): Promise<{ state: RequestState; called: readonly string[] } | null> {
      const found = await model.findById(id, { state: 1, calls: 1 }).lean()
      return found && { state: found.state, called: (found.calls ?? []).map(({ notice }) => notice) }
    },

    /** Notes that somebody has telephoned about a notice. False when that was noted before. */
    async noteCall(id: string, call: Call): Promise<boolean> {
      const result = await model.updateOne(
        { _id: id, 'calls.notice': { $ne: call.notice } },
        { $push: { calls: { ...call } } },
      )
      return result.modifiedCount === 1
    },

    /** A person's own requests, newest first. */
    async ofPerson(userId: string, most = 20): Promise<Request[]> {
      return find({ userId }, { filedAt: -1 }, most)
    },

    /** Whether this person waits for anything. */
    async hasOpen(userId: string): Promise<boolean> {
      return (await model.exists({ userId, state: { $in: openStates } })) !== null
    },

    /** These requests, in no particular order. */
    async byIds(ids: readonly string[]): Promise<Request[]> {
      return (await model.find({ _id: { $in: ids } }).lean()).map(toRequest)
    },

    /** Requests in a state, the one that has waited longest first. */
    async inState(state: RequestState, most = 200): Promise<Request[]> {
      return find({ state }, { filedAt: 1 }, most)
    },

    /** Requests completed on a Bangkok day, newest first. */
    async completedOn(day: Day, most = 200): Promise<Request[]> {
      return find({ completedDay: day }, { endedAt: -1 }, most)
    },

    /**
     * Another text after every change of any request: the console asks it what is new. It looks at the latest 50
     * changes, so that one of the same millisecond, or of a process whose clock is a little behind, shows too.
     */
    async pulse(): Promise<string> {
      const latest = await model.find({}, { revision: 1 }).sort({ changedAt: -1 }).limit(50).lean()
      return latest
        .map(({ _id, revision }) => `${_id} ${revision}`)
        .sort()
        .join('\n')
    },

    /**
     * Writes one change, only if the request is still as it was read. False when somebody was faster; then nothing
     * is written and no notice goes out.
     */
    async change(request: Request, change: ChangeToStore): Promise<boolean> {
      const { entry, timing, notice } = change
      const completed = entry.to === 'completed'
      const result = await model.updateOne(
        { _id: request.id, state: request.state, revision: request.revision },
        {
          $set: {
            state: entry.to,
            revision: request.revision + 1,
            changedAt: entry.at,
            acceptedAt: timing.acceptedAt,
            readyAt: timing.readyAt,
            pauses: timing.pauses.map((pause) => ({ ...pause })),
            officeMinutes: change.officeMinutes,
            missingPapers: [...change.missingPapers],
            timesPapersAsked: change.timesPapersAsked,
            endedAt: change.endedAt,
            ...(completed && { completedDay: dayOf(entry.at), completedMonth: dayOf(entry.at).slice(0, 7) }),
            ...(request.userId !== null && { menuWaits: true }),
            ...(notice && { noticesWait: true }),
          },
          $push: {
            history: {
              at: entry.at,
              change: entry.change,
              to: entry.to,
              by: entry.by,
              ...(entry.papers.length > 0 && { papers: [...entry.papers] }),
              ...(entry.reason !== null && {
                sealedReason: vault.seal(entry.reason, reasonContext(request.id)),
              }),
            },
            ...(notice && {
              notices: {
                id: notice.id,
                kind: notice.kind,
                retryKey: notice.retryKey,
                sealed: vault.seal(notice.messages, noticeContext(notice.id)),
              },
            }),
          },
        },
      )
      return result.modifiedCount === 1
    },

    /** Adds a line to the history that changes nothing; the same id again adds nothing. */
    async note(id: string, note: Note): Promise<void> {
      await model.updateOne({ _id: id, 'notes.id': { $ne: note.id } }, { $push: { notes: { ...note } } })
    },

    async byId(id: string): Promise<Request | null> {
      const document = await model.findById(id).lean()
      return document && toRequest(document)
    },

    /** Those of these requests that have ended, or are not there. */
    async endedAmong(ids: readonly string[]): Promise<string[]> {
      const rows = await model.find({ _id: { $in: ids }, endedAt: null }, { _id: 1 }).lean()
      const open = new Set(rows.map(({ _id }) => _id))
      return ids.filter((id) => !open.has(id))
    },

    /** Notices whose change is written but which are not in the outbox yet. */
    async pendingNotices(
      most: number,
    ): Promise<{ request: string; userId: string | null; notices: PendingNotice[] }[]> {
      const rows = await model.find({ noticesWait: true }, { userId: 1, notices: 1 }).limit(most).lean()
      return rows.map(({ _id, userId, notices }) => ({
        request: _id,
        userId,
        notices: notices.map(({ id, kind, retryKey, sealed }) => ({
          id,
          kind,
          retryKey,
          messages: vault.open(bytes(sealed), noticeContext(id)) as Message[],
        })),
      }))
    },

    /** The notice stands in the outbox: it no longer waits here. */
    async noticeRecorded(request: string, notice: string): Promise<void> {
      await model.updateOne({ _id: request }, { $pull: { notices: { id: notice } } })
      await model.updateOne({ _id: request, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
    },

    /** People whose requests have changed since their rich menu was looked at. */
    async menusWaiting(most: number): Promise<string[]> {
      const rows = await model
        .find({ menuWaits: true, userId: { $ne: null } }, { userId: 1 })
        .limit(most)
        .lean()
      return [...new Set(rows.flatMap(({ userId }) => userId ?? []))]
    },

    /** How a person's open requests stand, and which changes are seen in it, for `menuLookedAt`. */
    async standingOf(userId: string): Promise<{ standing: Standing; seen: readonly SeenChange[] }> {
      const rows = await model
        .find(
          { userId, $or: [{ menuWaits: true }, { state: { $in: ['ready', 'papers_missing'] } }] },
          { state: 1, missingPapers: 1, revision: 1, menuWaits: 1 },
        )
        .lean()
      const missing = rows.filter(({ state }) => state === 'papers_missing')
      return {
        standing: {
          ready: rows.some(({ state }) => state === 'ready'),
          missing: missing.reduce(
            (sum, { missingPapers = [] }) => sum + Math.max(1, missingPapers.length),
            0,
          ),
        },
        seen: rows
          .filter(({ menuWaits }) => menuWaits)
          .map(({ _id, revision }) => ({ request: _id, revision })),
      }
    },

    /** The menu shows these changes; one that came later still waits. */
    async menuLookedAt(seen: readonly SeenChange[]): Promise<void> {
      for (const { request, revision } of seen) {
        await model.updateOne({ _id: request, revision }, { $unset: { menuWaits: 1 } })
      }
    },

    /** What the reports need of the requests completed in these months: no person, no reference. */
    async served(months: readonly Month[]) {
      const rows = await model
        .find(
          { completedMonth: { $in: months }, officeMinutes: { $ne: null } },
          { service: 1, completedMonth: 1, officeMinutes: 1, promisedMinutes: 1, _id: 0 },
        )
        .lean()
      return rows.map(({ service, completedMonth, officeMinutes, promisedMinutes }) => ({
        service,
        month: completedMonth ?? '',
        officeMinutes: officeMinutes ?? 0,
        promisedMinutes,
      }))
    },

    /** Open requests in these states that nothing has happened to since `before`. */
    async untouchedSince(states: readonly RequestState[], before: Date, most: number): Promise<Request[]> {
      return find({ state: { $in: states }, changedAt: { $lt: before } }, { changedAt: 1 }, most)
    },

    /**
     * Forgets who asked: answers, reasons and the LINE id of requests that ended before a moment. The figures stay.
     * @returns how many were forgotten
     */
    async forget(endedBefore: Date): Promise<number> {
      const result = await model.updateMany(
        { endedAt: { $ne: null, $lt: endedBefore }, sealed: { $exists: true } },
        { $unset: { sealed: 1, phones: 1, 'history.$[].sealedReason': 1 }, $set: { userId: null } },
      )
      return result.modifiedCount
    },
  }
}

export type Requests = ReturnType<typeof requestModel>
