import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import { dayOf } from '../../lib/time.ts'
import type { Collection } from '../collection.ts'
import { recount } from '../counts/countedFields.ts'
import { phoneDigests } from './phoneDigests.ts'
import {
  answersContext,
  asksContext,
  type Before,
  checkContext,
  detailsContext,
  formerChecksContext,
  noteContext,
  noticeContext,
  type PendingNotice,
  reasonContext,
  type RequestDocument,
} from './requestDocument.ts'
import {
  type Collected,
  noticeIdOf,
  type HistoryEntry,
  type LastDecision,
  type Note,
  type PaperCheck,
  type PastAppointment,
  type Request,
} from '../../domain/requests/request.ts'
import type { Timing } from '../../domain/requests/timing.ts'

/** What one change writes, computed from the request as it was read. */
interface ChangeToStore {
  readonly entry: HistoryEntry
  readonly timing: Timing
  readonly officeMinutes: number | null
  readonly missingPapers: readonly string[]
  readonly timesPapersAsked: number
  /** Null: unchanged. */
  readonly checks: readonly PaperCheck[] | null
  /** The officer in charge from now on; null: unchanged. */
  readonly handler: Officer | null
  readonly endedAt: Date | null
  /** Absent: unchanged. */
  readonly collected?: Collected | null
  /** When the end gives back what the request holds; null when the change is no end. */
  readonly givesBackAt: Date | null
  readonly notice: PendingNotice | null
}

/** What an officer adds to a request without changing its state. Absent fields stay unchanged. */
export interface Annotation {
  readonly note: Note
  /** The officer in charge; null: nobody from now on. */
  readonly handler?: Officer | null
  readonly checks?: readonly PaperCheck[]
  /** All answers, one of which was corrected. */
  readonly answers?: Readonly<Record<string, string>>
  readonly notice?: PendingNotice
}

const completion = (state: Request['state'], endedAt: Date | null) => ({
  completedDay: state === 'completed' && endedAt ? dayOf(endedAt) : null,
})

/** The values that a change replaces, so that it can be undone. */
function beforeOf(
  vault: Vault,
  { state, timing, endedAt, ...request }: Request,
  { handler, checks }: ChangeToStore,
): Before {
  return {
    ...(handler && { handler: request.handler }),
    ...(checks && { sealedChecks: vault.seal(request.checks, formerChecksContext(request.id)) }),
    ...(request.givenBack && { givenBack: request.givenBack }),
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

/** The filter for a request whose end has given back exactly what it had when it was read. */
const sameGiveBack = ({ givenBack }: Request) => ({
  'givenBack.at': givenBack === null ? { $exists: false } : givenBack.at,
})

/** The findings before an undone decision; those made since then stay. @param undone the decision's revision */
function checksBefore(
  before: readonly PaperCheck[],
  now: readonly PaperCheck[],
  undone: number | undefined,
): PaperCheck[] {
  const kept = now.filter(({ revision }) => revision === undefined || revision !== undone)
  const since = new Map(kept.map((check) => [check.paper, check]))
  const restored = before.map((check) => since.get(check.paper) ?? check)
  return [...restored, ...kept.filter(({ paper }) => !before.some((check) => check.paper === paper))]
}

function decisionOf({ entry, notice }: ChangeToStore): LastDecision | null {
  const { by, change, at } = entry
  if (by.kind !== 'officer' || change === 'submit') return null
  // A progress line that has left does not keep a decision from being undone: one that is not true is never sent.
  const sent = notice?.kind === 'progress' ? null : notice
  return { change, at, by: { staffId: by.staffId, name: by.name }, notice: sent?.id ?? null }
}

/** A note as it is stored, with its text sealed. */
export const noteStored = (vault: Vault, id: string, { text, ...note }: Note) => ({
  ...note,
  ...(text !== undefined && { sealedText: vault.seal(text, noteContext(id)) }),
})

/** A notice as it waits in its request, with its messages sealed. */
export const noticeStored = (vault: Vault, { messages, asks, ...notice }: PendingNotice) => ({
  ...notice,
  sealed: vault.seal(messages, noticeContext(notice.id)),
  ...(asks && { sealedAsks: vault.seal(asks, asksContext(notice.id)) }),
})

/** Changes requests. Each change is one conditional update that names the revision that was read. */
export function requestWriting(requests: Collection<RequestDocument>, vault: Vault) {
  const checksStored = (id: string, checks: readonly PaperCheck[]) =>
    checks.map(({ reason, ...check }) => ({
      ...check,
      ...(reason !== null && { sealedReason: vault.seal(reason, checkContext(id)) }),
    }))

  const formerChecks = (id: string, sealed: Buffer) =>
    (vault.open(sealed, formerChecksContext(id)) as (Omit<PaperCheck, 'at'> & { at: string })[]).map(
      (check) => ({ ...check, at: new Date(check.at) }),
    )

  function entryStored(
    id: string,
    revision: number,
    { papers, reason, reasons, receiver, ...entry }: HistoryEntry,
  ) {
    const details = receiver !== null || Object.keys(reasons).length > 0
    return {
      ...entry,
      revision,
      ...(papers.length > 0 && { papers: [...papers] }),
      ...(reason !== null && { sealedReason: vault.seal(reason, reasonContext(id)) }),
      ...(details && { sealedDetails: vault.seal({ reasons, receiver }, detailsContext(id)) }),
    }
  }

  return {
    /**
     * Writes one change, only if the request is unchanged since it was read; one that expires also without a sign of
     * life. Otherwise false; then nothing is written
     * and no notice is sent.
     */
    async change(request: Request, change: ChangeToStore): Promise<boolean> {
      const { entry, timing, notice, endedAt, givesBackAt, checks } = change
      const last = decisionOf(change)
      const result = await requests.updateOne(
        {
          _id: request.id,
          state: request.state,
          revision: request.revision,
          ...sameGiveBack(request),
          ...(entry.change === 'expire' && { changedAt: request.changedAt }),
        },
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
            ...(checks && { checks: checksStored(request.id, checks) }),
            endedAt,
            ...(change.collected && {
              collected: {
                ...change.collected,
                pauses: change.collected.pauses.map((pause) => ({ ...pause })),
              },
            }),
            ...(givesBackAt && { givesBackAt }),
            ...(change.handler && { handler: change.handler }),
            ...completion(entry.to, endedAt),
            ...recount,
            ...(request.userId !== null && { menuWaits: true }),
            ...(last && { last: { ...last, before: beforeOf(vault, request, change) } }),
            ...(notice && { noticesWait: true }),
          },
          $unset: {
            expiryTold: 1,
            givenBack: 1,
            ...(!givesBackAt && { givesBackAt: 1 }),
            ...(!last && { last: 1 }),
          },
          $push: {
            history: entryStored(request.id, request.revision + 1, entry),
            ...(notice && { notices: noticeStored(vault, notice) }),
          },
        },
      )
      return result.modifiedCount === 1
    },

    /** Writes an annotation, only if the request is unchanged since it was read; see `change`. */
    async annotate(
      request: Request,
      { note, handler, checks, answers, notice }: Annotation,
    ): Promise<boolean> {
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision },
        {
          $set: {
            revision: request.revision + 1,
            changedAt: note.at,
            // The figures count cases by the officer in charge.
            ...(handler !== undefined && recount),
            ...(handler && { handler }),
            ...(checks && { checks: checksStored(request.id, checks) }),
            ...(answers && {
              sealed: vault.seal(answers, answersContext(request.id)),
              phones: phoneDigests(vault, { service: request.service, answers }),
            }),
            ...(notice && { noticesWait: true }),
          },
          $unset: {
            expiryTold: 1,
            // Undoing the previous decision must not restore the former officer in charge.
            ...(handler !== undefined && { 'last.before.handler': 1 }),
            ...(handler === null && { handler: 1 }),
          },
          $push: {
            notes: noteStored(vault, request.id, { ...note, revision: request.revision + 1 }),
            ...(notice && { notices: noticeStored(vault, notice) }),
          },
        },
      )
      return result.modifiedCount === 1
    },

    /** Stores the present name of the officer in charge. The revision stays, so that no decision fails because of it. */
    async nameHandler(id: string, { staffId, name }: Officer): Promise<void> {
      await requests.updateOne({ _id: id, 'handler.staffId': staffId }, { $set: { 'handler.name': name } })
    },

    /**
     * Undoes the last decision and removes its notice or its progress line, only if the request is unchanged since it
     * was read, the notice has not left and the decision has given nothing back. The change is removed from the
     * history; the note records that it was made and undone.
     */
    async undo(request: Request, note: Note): Promise<boolean> {
      const held = await requests.findOne(
        { _id: request.id, revision: request.revision },
        { projection: { last: 1 } },
      )
      if (!held?.last) return false
      const { before, notice } = held.last
      const { sealedChecks, handler, ...fields } = before
      const checks = sealedChecks && formerChecks(request.id, sealedChecks)
      const unsent = notice === null ? {} : { 'notices.id': notice, leaving: { $ne: notice } }
      const result = await requests.updateOne(
        {
          _id: request.id,
          revision: request.revision,
          'givenBack.at': { $exists: false },
          ...unsent,
        },
        {
          $set: {
            ...fields,
            ...(handler && { handler }),
            ...(checks && {
              checks: checksStored(
                request.id,
                checksBefore(checks, request.checks, request.history.at(-1)?.revision),
              ),
            }),
            // An end that comes back gives back what was booked since it was reopened.
            ...(before.endedAt && { givesBackAt: note.at }),
            revision: request.revision + 1,
            changedAt: note.at,
            ...recount,
            ...(request.userId !== null && { menuWaits: true }),
          },
          $unset: {
            last: 1,
            expiryTold: 1,
            ...(handler === null && { handler: 1 }),
            ...(!before.endedAt && { givesBackAt: 1 }),
          },
          $pop: { history: 1 },
          $push: { notes: noteStored(vault, request.id, { ...note, revision: request.revision + 1 }) },
          $pull: { notices: { id: notice ?? noticeIdOf(request.id, request.history.at(-1)?.revision ?? 0) } },
        },
      )
      if (result.modifiedCount === 1 && (notice !== null || request.progressWaits)) {
        await requests.updateOne({ _id: request.id, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
      }
      return result.modifiedCount === 1
    },

    /**
     * Removes the note of an explained delay and its notice, only if the request is unchanged since it was read and the
     * notice has not left. The applicant has been told nothing; the history shows who took it back.
     * @param revision the one that the note has made; the request may have changed since
     */
    async unsay(
      request: Request,
      { id: note, revision }: { readonly id: string; readonly revision: number },
      by: Officer,
      at: Date,
    ): Promise<boolean> {
      const notice = noticeIdOf(request.id, revision)
      const result = await requests.updateOne(
        { _id: request.id, revision: request.revision, 'notices.id': notice, leaving: { $ne: notice } },
        {
          $set: { revision: request.revision + 1, changedAt: at },
          $unset: { expiryTold: 1 },
          $pull: { notices: { id: notice }, notes: { id: note } },
          $push: { takenBack: { at, by, revision: request.revision + 1 } },
        },
      )
      if (result.modifiedCount === 0) return false
      await requests.updateOne({ _id: request.id, notices: { $size: 0 } }, { $unset: { noticesWait: 1 } })
      return true
    },

    /**
     * Counts a try at the hand-over code before the code is compared, so that simultaneous tries are all counted.
     * False when `most` tries were made since `since`.
     */
    async takeCodeTry(id: string, most: number, since: Date, now: Date): Promise<boolean> {
      const left = {
        $or: [
          { [`codeTries.${most - 1}`]: { $exists: false } },
          // The oldest of the last tries was before `since`.
          { 'codeTries.0': { $lte: since } },
        ],
      }
      const result = await requests.updateOne(
        { _id: id, ...left },
        { $push: { codeTries: { $each: [now], $slice: -most } } },
      )
      return result.modifiedCount === 1
    },

    /** Notes a past appointment, once for each day. The revision stays, so that no decision fails because of it. */
    async noteAppointment(id: string, appointment: PastAppointment): Promise<void> {
      await requests.updateOne(
        { _id: id, 'appointments.day': { $ne: appointment.day } },
        { $push: { appointments: { ...appointment } }, $set: { ...recount } },
      )
    },

    /** Adds a note about what the applicant or the program did, once for each id. The revision stays, so that no decision fails because of it. */
    async note(id: string, note: Note): Promise<void> {
      await requests.updateOne(
        { _id: id, 'notes.id': { $ne: note.id } },
        { $push: { notes: noteStored(vault, id, note) } },
      )
    },
  }
}
