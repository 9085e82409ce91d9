import { type Slot, startOf } from '../../domain/appointments/slot.ts'
import type { Officer } from '../../domain/requests/actor.ts'
import type { Office } from '../../domain/settings/office.ts'
import { papersNamed } from '../../domain/papers/paperName.ts'
import { isOpenState, type RequestState } from '../../domain/requests/requestLife.ts'
import { paymentOf } from '../../domain/requests/paymentOf.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import type { NoticeRecord } from '../../models/outbox/outbox.ts'
import type { Photo } from '../../models/photos/photos.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Channel } from '../../domain/requests/channel.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { waitingTalkOf } from '../../talks/waits.ts'
import { mayDo } from '../../requests/annotate.ts'
import { untoldPapers } from '../../requests/papersAsked.ts'
import { neededFoundWrong, papersNeeded } from '../../requests/papersStanding.ts'
import { awaitedPhotoAt } from '../../requests/toLookAt.ts'
import { momentWords } from '../format.ts'
import { printable } from './print/links.tsx'
import type { PrintName } from './print/names.ts'
import type { Speak } from '../speak.ts'
import { type DecisionName, offeredDecisions } from './acts.ts'
import { type AnswersShown, answersShown } from './answers.ts'
import { type EntryShown, historyShown } from './history.ts'
import { type NoticeLine, noticeLines } from './noticeLines.ts'
import { type PaperShown, papersShown } from './papers.ts'
import { type HandlerShown, handlerShown } from './people.ts'
import {
  type ClockShown,
  clockShown,
  type DelayShown,
  delayShown,
  type UndoShown,
  undoShown,
} from './standing.ts'
import { correctionsAsked, saidSinceReady, type TalksShown, talksShown } from './talks.ts'
import type { WritingShown } from './writing.ts'

export interface RequestModel {
  readonly reference: string
  readonly revision: number
  readonly service: string
  readonly state: RequestState
  /** How its money is paid; null for another result. */
  readonly payment: PaymentWay | null
  readonly channel: Channel
  readonly filed: string
  readonly clock: ClockShown
  /** The next appointment. */
  readonly appointment: string | null
  /** The appointment of which it is marked whether the person came. */
  readonly attendance: { readonly at: string; readonly came: boolean } | null
  /** Null after the answers were deleted. */
  readonly answers: AnswersShown | null
  /** The applicant's name; null after the answers were deleted. */
  readonly name: string | null
  /** For a `tel:` link: digits only. */
  readonly phone: string | null
  readonly papers: readonly PaperShown[]
  /** Papers can be checked, because the request is open. */
  readonly checking: boolean
  /** A paper that is needed has not been found right. */
  readonly unchecked: boolean
  /** The needed papers that somebody has found wrong: to accept with all needed papers right changes that. */
  readonly foundWrong: readonly string[]
  readonly history: readonly EntryShown[]
  readonly notices: readonly NoticeLine[]
  readonly offered: readonly DecisionName[]
  /** The office has asked for papers before, so asking again needs a written reason. */
  readonly askedBefore: boolean
  /** The papers for which the applicant was asked, and when the last photo came since; null: none are awaited. */
  readonly awaited: { readonly papers: string; readonly came: string | null } | null
  /** The names of papers that were found wrong in a way that the applicant has not been told. */
  readonly untold: readonly string[]
  readonly delay: DelayShown | null
  readonly undo: UndoShown | null
  /** The officer who handles the case. */
  readonly handler: HandlerShown | null
  /** Officers can take the case or give it to a colleague. */
  readonly moving: boolean
  readonly colleagues: readonly Officer[]
  /** Officers can write a note. */
  readonly noting: boolean
  /** Officers can correct an answer. */
  readonly correcting: boolean
  /** The form for it is open, and what the applicant wants corrected stands there. */
  readonly opensCorrection: boolean
  readonly correctionsAsked: readonly string[]
  /** Officers can unlink the request from its chat. */
  readonly linked: boolean
  readonly talks: TalksShown
  /** The talk in which the applicant waits for an answer; null: none. */
  readonly waitingTalk: Talk | null
  /** Whether and how officers can write to the applicant; null: not any more. */
  readonly writing: WritingShown | null
  /** What the applicant has left since the result became ready: to be read before it is handed over. */
  readonly saidSinceReady: readonly string[]
  /** Who collects the result, as the applicant has said; null: nobody else. */
  readonly proxy: string | null
  readonly printable: readonly PrintName[]
  /** How many other requests the same person has. */
  readonly others: number
}

/** Data that the page shows beside the request itself. */
interface CaseFacts {
  /** The address asks for the open form for a correction. */
  readonly opensCorrection: boolean
  readonly request: Request
  readonly notices: readonly NoticeRecord[]
  readonly photos: readonly Photo[]
  readonly appointment: Date | null
  /** The appointment of which an officer has marked whether the person came. */
  readonly attendance: { readonly slot: Slot; readonly came: boolean } | null
  readonly colleagues: readonly Officer[]
  readonly talks: readonly Talk[]
  readonly writing: WritingShown | null
  readonly me: StaffMember
  readonly others: number
}

function awaitedShown(
  request: Request,
  photos: readonly Photo[],
  office: Office,
  speak: Speak,
): RequestModel['awaited'] {
  const { state, missingPapers } = request
  if (state !== 'papers_missing' || missingPapers.length === 0) return null
  const papers = papersNamed(office.serviceOf(request), missingPapers)
  const came = awaitedPhotoAt(request, photos)
  return {
    papers: papers.map(({ name }) => speak.of(name)).join(', '),
    came: came && momentWords(came, speak),
  }
}

/** All data of the page of one request. */
export function requestModel(facts: CaseFacts, now: Date, office: Office, speak: Speak): RequestModel {
  const { request, me } = facts
  const service = office.serviceOf(request)
  const { answers } = request
  return {
    reference: request.reference,
    revision: request.revision,
    service: speak.of(service.name),
    state: request.state,
    payment: paymentOf(request, office),
    channel: request.channel,
    filed: momentWords(request.filedAt, speak),
    clock: clockShown(request, now, office, speak),
    appointment: facts.appointment && momentWords(facts.appointment, speak),
    attendance: facts.attendance && {
      at: momentWords(startOf(facts.attendance.slot), speak),
      came: facts.attendance.came,
    },
    answers: answers && answersShown(service, answers, speak),
    name: answers?.['name'] ?? null,
    phone: /^\d+/.exec(answers?.['phone'] ?? '')?.[0] ?? null,
    papers: papersShown(request, facts.photos, office, speak),
    checking: mayDo(request, 'check'),
    unchecked: papersNeeded(request, office).some(
      ({ id }) => !request.checks.some(({ paper, right }) => paper === id && right),
    ),
    foundWrong: neededFoundWrong(request, office).map(({ name }) => speak.of(name)),
    history: historyShown(request, office, speak),
    notices: noticeLines(request, facts.notices, now, speak),
    offered: offeredDecisions(request, now),
    askedBefore: request.timesPapersAsked > 0,
    awaited: awaitedShown(request, facts.photos, office, speak),
    untold: papersNamed(service, untoldPapers(request)).map(({ name }) => speak.of(name)),
    delay: delayShown(request, now, office, speak),
    undo: undoShown(request, now, office, speak),
    handler: isOpenState(request.state) ? handlerShown(request, me) : null,
    moving: mayDo(request, 'take'),
    colleagues: facts.colleagues,
    noting: mayDo(request, 'note'),
    correcting: mayDo(request, 'correct'),
    opensCorrection: facts.opensCorrection,
    correctionsAsked: correctionsAsked(facts.talks, request),
    linked: mayDo(request, 'unlink'),
    talks: talksShown(facts.talks, speak),
    waitingTalk: waitingTalkOf(facts.talks, request),
    writing: facts.writing,
    saidSinceReady: saidSinceReady(facts.talks, request),
    proxy: request.proxy ?? null,
    printable: printable(request, office),
    others: facts.others,
  }
}
