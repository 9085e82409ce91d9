import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import { dayOf } from '../../lib/time.ts'
import type { Collection } from '../collection.ts'
import { recount } from '../counts/countedFields.ts'
import {
  asksContext,
  type Before,
  checkContext,
  detailsContext,
  noteContext,
  noticeContext,
  type PendingNotice,
  reasonContext,
  type RequestDocument,
} from './requestDocument.ts'
import {
  noticeIdOf,
  type HistoryEntry,
  type LastDecision,
  type Note,
  type PaperCheck,
  type PastAppointment,
  type Request,
} from '../../domain/requests/request.ts'
import type { Timing } from '../../domain/requests/timing.ts'

/** What one change writes, worked out beforehand from the request as it was read. */
export interface ChangeToStore {
  readonly entry: HistoryEntry
  readonly timing: Timing
  readonly officeMinutes: number | null
  readonly missingPapers: readonly string[]
  readonly timesPapersAsked: number
  readonly checks: readonly PaperCheck[]
  /** Who has the case in hand from now on; null: as before. */
  readonly handler: Officer | null
  readonly endedAt: Date | null
  readonly notice: PendingNotice | null
}

/** What an officer writes on a request without changing its state. What is absent stays as it is. */
export interface Annotation {
  readonly note: Note
  /** Null: nobody has it in hand any more. */
  readonly handler?: Officer | null
  readonly checks?: readonly PaperCheck[]
  readonly notice?: PendingNotice
}

const completion = (state: Request['state'], endedAt: Date | null) => ({
  completedDay: state === 'completed' && endedAt ? dayOf(endedAt) : null,
})

/** What a change replaces, so that it can be undone. */
function beforeOf({ state, timing, endedAt, ...request }: Request, { handler }: ChangeToStore): Before {
  return {
    ...(handler && { handler: request.handler }),
    state,
    acceptedAt: timing.acceptedAt,
    readyAt: timing.readyAt,
    pauses: timing.pauses.map((pause) => ({ ...pause })),
    officeMinutes: request.officeMinutes,
    missingPapers: [...request.missingPapers],
    timesPapersAsked: request.timesPapersAsked,
    endedAt,
    ...completion(state, endedAt),
  }
}

function decisionOf({ entry, notice }: ChangeToStore): LastDecision | null {
  const { by, change, at } = entry
  if (by.kind !== 'officer' || change === 'submit') return null
  return { change, at, by: { staffId: by.staffId, name: by.name }, notice: notice?.id ?? null }
}

/** A line as it is stored: its words sealed. */
export const noteStored = (vault: Vault, id: string, { text, ...note }: Note) => ({
  ...note,
  ...(text !== undefined && { sealedText: vault.seal(text, noteContext(id)) }),
})

/** How requests are changed: each time one conditional update, which names the revision that was read. */
export function requestWriting(requests: Collection<RequestDocument>, vault: Vault) {
  const noticeStored = ({ messages, asks, ...notice }: PendingNotice) => ({
    ...notice,
    sealed: vault.seal(messages, noticeContext(notice.id)),
    ...(asks && { sealedAsks: vault.seal(asks, asksContext(notice.id)) }),
  })

  const checksStored = (id: string, checks: readonly PaperCheck[]) =>
    checks.map(({ reason, ...check }) => ({
      ...check,
      ...(reason !== null && { sealedReason: vault.seal(reason, checkContext(id)) }),
    }))

  function entryStored(id: string, { papers, reason, reasons, receiver, ...entry }: HistoryEntry) {
    const details = receiver !== null || Object.keys(reasons).length > 0
    return {
      ...entry,
      ...(papers.length > 0 && { papers: [...papers] }),
      ...(reason !== null && { sealedReason: vault.seal(reason, reasonContext(id)) }),
      ...(details && { sealedDetails: vault.seal({ reasons, receiver }, detailsContext(id)) }),
    }
  }

  return {
    /**
     * Writes one change, only if the request is still as it was read. False when somebody was faster; then nothing
     * is written and no notice goes out.
     */
    async change(request: Request, change: ChangeToStore): Promise<boolean> {
      const { entry, timing, notice, endedAt } = change
      const last = decisionOf(change)
      const result = await requests.updateOne(
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
            checks: checksStored(request.id, change.checks),
            endedAt,
            ...(change.handler && { handler: change.handler }),
            ...completion(entry.to, endedAt),
            ...recount,
            ...(request.userId !== null && { menuWaits: true }),
            ...(last && { last: { ...last, before: beforeOf(request, change) } }),
            ...(notice && { noticesWait: true }),
          },
          ...(!last && { $unset: { last: 1 } }),
          $push: {
            history: entryStored(request.id, entry),
            ...(notice && { notices: noticeStored(notice) }),
          },
        },
      )
      return result.modifiedCount === 1
    },

    /** Writes what does not change the state, only if the request is still as it was read; see `change`. */
    async annotate(
      request: Request,
      { note, handler, checks, notice }: Annotation,
      now: Date,
    ): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision },
        {
          $set: {
            revision: request.revision + 1,
            changedAt: now,
            // In whose hands a case was is counted with it.
            ...(handler !== undefined && recount),
            ...(handler && { handler }),
            ...(checks && { checks: checksStored(request.id, checks) }),
            ...(notice && { noticesWait: true }),
          },
          // Undoing the decision before it must not take the case out of these hands.
          ...(handler !== undefined && {
            $unset: { 'last.before.handler': 1, ...(handler === null && { handler: 1 }) },
          }),
          $push: {
            notes: noteStored(vault, request.id, note),
            ...(notice && { notices: noticeStored(notice) }),
          },
        },
      )
      return result.modifiedCount === 1
    },

    /**
     * Takes back the last decision and the notice that it owes, only if the request is still as it was read and the
     * notice has not left. The history forgets the change; the note says that it was made and undone.
     */
    async undo(request: Request, note: Note, now: Date): Promise<boolean> {
      const held = await requests.findOne(
        { _id: request.id, revision: request.revision },
        { projection: { last: 1 } },
      )
      if (!held?.last) return false
      const { before, notice } = held.last
      const unsent = notice === null ? {} : { 'notices.id': notice, leaving: { $ne: notice } }
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision, ...unsent },
        {
          $set: {
            ...before,
            revision: request.revision + 1,
            changedAt: now,
            ...recount,
            ...(request.userId !== null && { menuWaits: true }),
          },
          $unset: { last: 1 },
          $pop: { history: 1 },
          $push: { notes: noteStored(vault, request.id, note) },
          ...(notice !== null && { $pull: { notices: { id: notice } } }),
        },
      )
      if (result.modifiedCount === 1 && notice !== null) {
        await requests.updateOne({ _id: request.id, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
      }
      return result.modifiedCount === 1
    },

    /**
     * Takes back the notice that the last annotation of a request owes, and its line, only if the request is still as
     * it was read and the notice has not left: nobody has been told anything.
     */
    async unsay(request: Request, note: string, now: Date): Promise<boolean> {
      const notice = noticeIdOf(request.id, request.revision)
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision, 'notices.id': notice, leaving: { $ne: notice } },
        {
          $set: { revision: request.revision + 1, changedAt: now },
          $pull: { notices: { id: notice }, notes: { id: note } },
        },
      )
      if (result.modifiedCount === 0) return false
      await requests.updateOne({ _id: request.id, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
      return true
    },

    /**
     * Takes one of so many tries at the hand-over code, before anybody looks whether it is right: two that come at the
     * same moment are two. False when they are used up since `since`.
     */
    async takeCodeTry(id: string, most: number, since: Date, now: Date): Promise<boolean> {
      const left = {
        $or: [
          { [`codeTries.${most - 1}`]: { $exists: false } },
          // The first of the last tries is long ago.
          { 'codeTries.0': { $lte: since } },
        ],
      }
      const result = await requests.updateOne(
        { _id: id, ...left },
        { $push: { codeTries: { $each: [now], $slice: -most } } },
      )
      return result.modifiedCount === 1
    },

    /** Notes an appointment whose day has passed, once for a day; no decision is disturbed by it. */
    async noteAppointment(id: string, appointment: PastAppointment): Promise<void> {
      await requests.updateOne(
        { _id: id, 'appointments.day': { $ne: appointment.day } },
        { $push: { appointments: { ...appointment } }, $set: { ...recount } },
      )
    },

    /** Adds a line about photos; the same id again adds nothing, and no decision is disturbed by it. */
    async note(id: string, note: Note): Promise<void> {
      await requests.updateOne(
        { _id: id, 'notes.id': { $ne: note.id } },
        { $push: { notes: noteStored(vault, id, note) } },
      )
    },
  }
}
