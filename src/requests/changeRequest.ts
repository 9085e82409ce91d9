import { randomUUID } from 'node:crypto'
import type { Actor, Officer } from '../domain/requests/actor.ts'
import type { Message } from '../chat/message.ts'
import type { Office } from '../domain/settings/office.ts'
import { type PaymentWay, paymentWayOf } from '../domain/settings/payment.ts'
import { startOf } from '../domain/appointments/slot.ts'
import type { Service } from '../domain/services/service.ts'
import { papersNamed } from '../domain/papers/paperName.ts'
import {
  completedNotice,
  expiredNotice,
  papersMissingNotice,
  progressLine,
  readyNotice,
  rejectedNotice,
  reopenedNotice,
} from '../chat/requests/noticeMessages.ts'
import {
  type Change,
  type ChangeName,
  changes,
  isOpenState,
  type PendingKind,
  type RequestState,
} from '../domain/requests/requestLife.ts'
import { transferred } from '../domain/requests/cannedReasons.ts'
import { paymentOf, waitsForTransfer } from '../domain/requests/paymentOf.ts'
import { aboutOf } from '../domain/requests/noticeTable.ts'
import { waitsForAll } from './papersAsked.ts'
import { papersCameAt } from './papersCame.ts'
import { papersNeeded } from './papersStanding.ts'
import { openPhotoPapers } from './photos.ts'
import type { Vault } from '../lib/seal.ts'
import { type Day, dayOf, SECOND } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { PendingNotice } from '../models/requests/requestDocument.ts'
import { isObjection, mayObject } from '../domain/requests/afterCollection.ts'
import { officerOf } from '../counting/requests.ts'
import {
  type Collected,
  type HistoryEntry,
  noticeIdOf,
  type PaperCheck,
  type Request,
} from '../domain/requests/request.ts'
import { finishGivingBack, giveBack } from './giveBack.ts'
import { handoverCode } from './handoverCode.ts'
import { surveyFor } from './openSurvey.ts'
import { stateAfter } from './stateAfter.ts'
import { minutesOnClock, timeOfChange, timingAfter } from './timing.ts'

/** What an officer found about one paper. */
export type Finding = Pick<PaperCheck, 'paper' | 'right' | 'reason'>

/** A change of a request with its details. */
export type Decision =
  | { readonly change: 'papers-complete' | 'ready' | 'expire' }
  /** `findings`: about the papers that were missing, with the same press. */
  | { readonly change: 'resume'; readonly findings?: readonly Finding[] }
  /** `complete`: the officer has found every paper of the list right. */
  | { readonly change: 'accept'; readonly complete?: true }
  | { readonly change: 'cancel' | 'receive' | 'not-received' }
  /** In the applicant's own words. `message`: LINE's id of the message, which the applicant may unsend. */
  | { readonly change: 'not-right' | 'not-arrived'; readonly reason: string; readonly message?: string }
  | { readonly change: 'pause' | 'reject' | 'reopen' | 'rework'; readonly reason: string }
  | {
      readonly change: 'ask-papers'
      /** The ids of all missing papers. */
      readonly papers: readonly string[]
      /** What is wrong with each paper, by paper id; a paper without an entry is simply missing. */
      readonly reasons?: Readonly<Record<string, string>>
      readonly note: string | null
      /** Why the office asks for papers again; required from the second time on, unless it waits for them already. */
      readonly again: string | null
      /** What the officer has found with the same press. */
      readonly findings?: readonly Finding[]
    }
  | {
      readonly change: 'complete'
      /** Why the officer hands the result over without the code; null when the code was given. */
      readonly reason: string | null
      /** Who collected the result for the applicant; absent when the applicant came in person. */
      readonly receiver?: string
      /** The day of the transfer, which the applicant is told; absent when the officer does not say it. */
      readonly transferredOn?: Day
    }

export interface ChangeDeps {
  readonly models: Pick<Models, 'appointments' | 'photos' | 'requests' | 'surveys'>
  readonly vault: Vault
  /** Called when a notice has been stored, so that it is sent without delay. */
  readonly noticesWait: () => void
}

function reasonOf(decision: Decision): string | null {
  switch (decision.change) {
    case 'pause':
    case 'reject':
    case 'reopen':
    case 'rework':
    case 'complete':
    case 'not-right':
    case 'not-arrived':
      return decision.reason
    case 'ask-papers': {
      const written = [decision.note, decision.again].filter((part) => part !== null)
      return written.length === 0 ? null : written.join(' · ')
    }
    default:
      return null
  }
}

/** The messages that ask for papers, exactly as they are sent. */
export function askingMessages(
  request: Request,
  decision: Extract<Decision, { change: 'ask-papers' }>,
  office: Office,
): Message[] {
  const { service, reference } = request
  const papers = papersNamed(office.serviceOf(request), decision.papers)
  // It takes photos as the request that it becomes.
  const taken = openPhotoPapers({ ...request, state: 'papers_missing' }, office).map(({ id }) => id)
  const takesPhotos = decision.papers.some((id) => taken.includes(id))
  return papersMissingNotice({ service, reference, ...decision, papers, takesPhotos })
}

/** What a notice says and asks. */
type NoticeContent = Pick<PendingNotice, 'messages' | 'asks'>

/** Thanks for a completed request and the first item of its survey, which opens when the notice leaves. */
async function completedContent(
  { models }: ChangeDeps,
  request: Request,
  { reason, transferredOn }: Extract<Decision, { change: 'complete' }>,
  office: Office,
): Promise<NoticeContent> {
  const { service, reference } = request
  const survey = await surveyFor(models, request, office)
  const isTransferred = reason === transferred.th
  const messages = completedNotice({
    service,
    reference,
    survey,
    transferred: isTransferred,
    transferredOn: transferredOn ?? null,
  })
  return { messages, ...(survey && { asks: { survey: survey.id, set: survey.set.version } }) }
}

/** What the applicant has to know when an ended request is taken up again. */
function reopenedWith(request: Request, reason: string, now: Date, office: Office) {
  const slot = request.givenBack?.appointment?.slot ?? null
  const service: Service = office.serviceOf(request)
  return {
    reason,
    gone: slot !== null && startOf(slot) > now ? slot : null,
    offersAppointment: office.visits.on && !service.grave,
    isWorkedOn: false,
  }
}

async function noticeContent(
  deps: ChangeDeps,
  request: Request,
  decision: Decision,
  now: Date,
  office: Office,
): Promise<NoticeContent | null> {
  const subject = { service: request.service, reference: request.reference }
  switch (decision.change) {
    case 'accept':
    case 'pause':
    case 'resume':
      return { messages: [progressLine(request.reference, decision.change)] }
    case 'ask-papers':
      return { messages: askingMessages(request, decision, office) }
    case 'ready':
      return {
        messages: readyNotice(
          {
            ...subject,
            code: handoverCode(deps.vault, request.id, request.unlinkedRevision),
            payment: paymentOf(request, office),
          },
          office,
        ),
      }
    case 'reject':
      return { messages: rejectedNotice({ ...subject, reason: decision.reason }) }
    case 'complete':
      return completedContent(deps, request, decision, office)
    case 'reopen':
      return {
        messages: reopenedNotice({ ...subject, ...reopenedWith(request, decision.reason, now, office) }),
      }
    case 'rework': {
      const { reason } = decision
      const again = { reason, gone: null, offersAppointment: false, isWorkedOn: true }
      return { messages: reopenedNotice({ ...subject, ...again }) }
    }
    case 'expire': {
      const photos = await deps.models.photos.of({ request: request.id })
      const since = dayOf(request.changedAt)
      return {
        messages: expiredNotice({
          ...subject,
          since,
          photos: photos.length,
          waitsForTransfer: waitsForTransfer(request, office),
        }),
      }
    }
    default:
      return null
  }
}

/** The papers that are missing after a decision: the office has asked for them and does not have them. */
function missingAfter(request: Request, decision: Decision): readonly string[] {
  switch (decision.change) {
    case 'ask-papers':
      return decision.papers
    case 'papers-complete':
    case 'resume':
      return []
    default:
      return request.missingPapers
  }
}

/** Whether a decision demands papers for which the office does not wait already. */
function demandsMore(request: Request, decision: Decision): boolean {
  return decision.change === 'ask-papers' && !waitsForAll(request, decision.papers)
}

/** The findings once these are stored as well; the latest finding about each paper counts. */
export function checksWith(
  { checks }: Request,
  findings: readonly Finding[],
  made: Omit<PaperCheck, keyof Finding>,
): readonly PaperCheck[] {
  const others = checks.filter(({ paper }) => !findings.some((finding) => finding.paper === paper))
  return [...others, ...findings.map((finding) => ({ ...finding, ...made }))]
}

/**
 * When the papers are complete, findings of wrong papers are removed, so that an officer checks those papers again.
 * Null: the findings stay.
 */
function checksAfter(
  request: Request,
  decision: Decision,
  by: Actor,
  at: Date,
  office: Office,
): readonly PaperCheck[] | null {
  if (decision.change === 'papers-complete') return request.checks.filter(({ right }) => right)
  if (by.kind !== 'officer') return null
  if (decision.change === 'resume' && request.state === 'papers_missing') {
    const made = { at, by: { staffId: by.staffId, name: by.name }, revision: request.revision + 1 }
    return checksWith(request, decision.findings ?? [], made).filter(({ right }) => right)
  }
  const made = { at, by: { staffId: by.staffId, name: by.name } }
  if (decision.change === 'ask-papers' && decision.findings)
    return checksWith(request, decision.findings, made)
  if (decision.change !== 'accept' || !decision.complete) return null
  const right = papersNeeded(request, office)
    .filter(({ id }) => !request.checks.some((check) => check.paper === id && check.right))
    .map(({ id }) => ({ paper: id, right: true, reason: null }))
  return checksWith(request, right, { ...made, revision: request.revision + 1 })
}

/** A notice that stays with its request until the decision can no longer be undone. */
export function pendingNotice(
  request: Request,
  kind: PendingKind,
  content: NoticeContent,
  now: Date,
  office: Office,
): PendingNotice {
  return {
    id: noticeIdOf(request.id, request.revision + 1),
    kind,
    revision: request.revision + 1,
    ...(kind !== 'progress' && aboutOf(kind) === 'end' && { endedAt: timeOfChange(request, now) }),
    retryKey: randomUUID(),
    ...content,
    notBefore: new Date(+now + office.notices.undoSeconds * SECOND),
  }
}

function entryOf(
  decision: Decision,
  to: RequestState,
  by: Actor,
  now: Date,
  payment: PaymentWay | null,
): HistoryEntry {
  const asked = decision.change === 'ask-papers'
  return {
    at: now,
    change: decision.change,
    to,
    by,
    papers: asked ? decision.papers : [],
    reason: reasonOf(decision),
    reasons: asked ? (decision.reasons ?? {}) : {},
    receiver: decision.change === 'complete' ? (decision.receiver ?? null) : null,
    ...(decision.change === 'ready' && payment !== null && { payment }),
    ...('transferredOn' in decision && { transferredOn: decision.transferredOn }),
    ...('message' in decision && { message: decision.message }),
  }
}

/** An officer who accepts a request that nobody is in charge of takes charge of it. */
function takenBy({ handler }: Request, { change }: Decision, by: Actor): Officer | null {
  return change === 'accept' && handler === null && by.kind === 'officer'
    ? { staffId: by.staffId, name: by.name }
    : null
}

/** The first collection, by which a request counts also when it is reopened later. */
function collectedOf(request: Request): Collected | null {
  const { collected, endedAt: at, officeMinutes, timing } = request
  if (collected || at === null) return collected ?? null
  return { at, officeMinutes, pauses: timing.pauses, officer: officerOf(request) }
}

/** Nobody can undo these ends or reopen the request. */
const endsForGood: readonly ChangeName[] = ['cancel', 'expire']

/** When an end gives back what the request holds: once it cannot be undone. Null when the change is no end. */
function givesBackAt(to: RequestState, { change }: Decision, now: Date, { notices }: Office): Date | null {
  if (isOpenState(to)) return null
  return endsForGood.includes(change) ? now : new Date(+now + notices.undoSeconds * SECOND)
}

/** When the papers came for which an accepted request has waited; null: now, or it has not waited for any. */
async function cameAt({ models }: ChangeDeps, request: Request, { change }: Decision): Promise<Date | null> {
  if (change !== 'resume' || request.state !== 'papers_missing') return null
  return papersCameAt(request, await models.photos.of({ request: request.id }))
}

/** Reopens a request that is unchanged but for what its end has given back since it was read. */
async function reopenAgain(
  deps: ChangeDeps,
  seen: Request,
  ...rest: [Decision, Actor, Date, Office]
): Promise<boolean> {
  const latest = await deps.models.requests.byId(seen.id)
  const same =
    latest?.revision === seen.revision && +(latest.givenBack?.at ?? 0) !== +(seen.givenBack?.at ?? 0)
  return latest !== null && same ? changeRequest(deps, latest, ...rest) : false
}

/**
 * Makes one change of a request: state, history, office clock and notice in one conditional update.
 * @returns false when the stored request differs from `request`, or its state does not allow the change; then nothing
 * is written and no notice is sent
 */
export async function changeRequest(
  deps: ChangeDeps,
  request: Request,
  decision: Decision,
  by: Actor,
  now: Date,
  office: Office,
): Promise<boolean> {
  const change: Change = changes[decision.change]
  const at = timeOfChange(request, now)
  const to = stateAfter(request, decision.change, at)
  if (to === null) return false
  if (isObjection(decision.change) && !mayObject(request, decision.change, at, office)) return false
  const takesUp = decision.change === 'reopen' || isObjection(decision.change)
  const entry = entryOf(decision, to, by, at, paymentWayOf(request.service, office))
  const { reason } = entry
  const since = await cameAt(deps, request, decision)
  const timing = timingAfter(request, { change: decision.change, to, reason, since }, at, office)
  const content = await noticeContent(deps, request, decision, now, office)
  if (takesUp) await finishGivingBack(deps.models, request, now)
  const kind = change.notice ?? (change.toldFree && request.userId !== null ? 'progress' : null)
  const notice = kind && content ? pendingNotice(request, kind, content, at, office) : null
  const stored = await deps.models.requests.change(request, {
    entry,
    timing,
    officeMinutes: minutesOnClock(timing, at, office),
    missingPapers: missingAfter(request, decision),
    timesPapersAsked: request.timesPapersAsked + (demandsMore(request, decision) ? 1 : 0),
    checks: checksAfter(request, decision, by, at, office),
    handler: takenBy(request, decision, by),
    ...(isObjection(decision.change) &&
      decision.change !== 'not-received' && { collected: collectedOf(request) }),
    endedAt: isOpenState(to) ? null : at,
    givesBackAt: givesBackAt(to, decision, at, office),
    notice,
  })
  if (stored && notice) deps.noticesWait()
  // Its end gave back while it was reopened: a notice has to say so.
  if (!stored && takesUp) return reopenAgain(deps, request, decision, by, now, office)
  if (stored && endsForGood.includes(decision.change)) await giveBack(deps.models, request.id, now)
  return stored
}
