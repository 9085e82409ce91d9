import type { Actor, Officer } from '../../domain/requests/actor.ts'
import type { Channel } from '../../domain/requests/channel.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type {
  Collected,
  ExpiryTold,
  GivenBack,
  LastDecision,
  Note,
  PastAppointment,
  TakenBack,
} from '../../domain/requests/request.ts'
import type { Pause } from '../../domain/requests/timing.ts'
import type { Message } from '../../chat/message.ts'
import type { NoticeSubject } from '../../domain/requests/noticeHolds.ts'
import type { PendingKind, RequestState } from '../../domain/requests/requestLife.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import type { Day } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import type { Counted } from '../counts/countedFields.ts'

/** The fields of a request before a decision, so that the decision can be undone. */
export type Before = Pick<
  RequestDocument,
  | 'state'
  | 'acceptedAt'
  | 'readyAt'
  | 'pauses'
  | 'officeMinutes'
  | 'missingPapers'
  | 'timesPapersAsked'
  | 'endedAt'
  | 'completedDay'
> &
  // `handler` is present when the decision put an officer in charge of the case, `givenBack` when it reopened a
  // request that had given back.
  Partial<Pick<RequestDocument, 'handler' | 'givenBack'>> & {
    /** The findings, when the decision changed some. */
    sealedChecks?: Buffer
  }

/** A notice of a change, or its progress line, that is not yet recorded in the outbox. */
export interface PendingNotice extends Omit<NoticeSubject, 'request' | 'kind'> {
  readonly kind: PendingKind
  readonly id: string
  readonly retryKey: string
  readonly messages: readonly Message[]
  /** The survey item that it asks; absent when it asks none. */
  readonly asks?: AskedItem
  /** A progress line that tells of a corrected answer: it is news whatever else has happened since. */
  readonly corrects?: true
  /** It stays with the request until then, so that the decision can be undone. */
  readonly notBefore: Date
}

export interface RequestDocument extends Counted {
  _id: string
  reference: string
  service: ServiceId
  /** Absent in requests of earlier releases; then it is 0, the manual's version. */
  serviceVersion?: number
  state: RequestState
  revision: number
  userId: string | null
  /** See `Request.unlinkedRevision`. */
  unlinkedRevision?: number
  /** Absent in documents from before walk-ins; then it is LINE. */
  channel?: Channel
  /** The version of the privacy notice that an officer explained. */
  privacyVersion?: string
  filedAt: Date
  /** The last change or sign of life; a request in which nothing happens expires by it. */
  changedAt: Date
  /** Counts the signs of life that make no revision; absent before the first. */
  touches?: number
  /** That the applicant was told that the request will expire; absent after a later sign of life. */
  expiryTold?: ExpiryTold
  sealed?: Buffer
  /** Keyed digests of the telephone numbers in the answers; deleted together with the answers. */
  phones?: string[]
  history: {
    at: Date
    revision?: number
    change: string
    to: string
    by: Actor
    papers?: string[]
    sealedReason?: Buffer
    sealedDetails?: Buffer
    /** Of a claim that was found ready; absent in earlier releases. */
    payment?: PaymentWay
    /** Of a claim that a transfer list has completed; absent in other entries. */
    transferredOn?: Day
    /** Of what the applicant said in the chat; absent in other entries. */
    message?: string
  }[]
  calls?: { notice: string; at: Date; by: Actor }[]
  notes?: (Omit<Note, 'text'> & { sealedText?: Buffer })[]
  takenBack?: TakenBack[]
  handler?: Officer | null
  checks?: {
    paper: string
    right: boolean
    at: Date
    by: Officer
    revision?: number
    sealedReason?: Buffer
  }[]
  last?: LastDecision & { readonly before: Before }
  acceptedAt: Date | null
  readyAt: Date | null
  pauses: Pause[]
  promisedMinutes: number
  officeMinutes: number | null
  missingPapers?: string[]
  timesPapersAsked: number
  endedAt: Date | null
  /** See `Request.collected`; absent in earlier releases. */
  collected?: Collected
  /** Present from the end until everything is given back, see `requests/giveBack.ts`. Absent in earlier releases. */
  givesBackAt?: Date
  /** Present once the end gives back, until nobody can reopen the request. */
  givenBack?: GivenBack
  /**
   * Bangkok day of the completion. Documents of earlier releases also have `completedMonth`, which no code reads any
   * more.
   */
  completedDay: Day | null
  notices: (Omit<NoticeSubject, 'request' | 'kind'> & {
    kind: PendingKind
    id: string
    retryKey: string
    sealed: Buffer
    /** Sealed separately from the messages, because an earlier release reads the messages in their old form. */
    sealedAsks?: Buffer
    corrects?: true
    notBefore?: Date
  })[]
  /** Ids of notices that are moving to the outbox; their changes can no longer be undone. */
  leaving?: string[]
  /**
   * The effects that have tried the digits on that day, see `takeLinkTry`. Named in the first release; another name
   * would need a migration.
   */
  tieTries?: { day: Day; ids: string[] }
  /** When the hand-over code was tried, latest last. */
  codeTries?: Date[]
  /** Present while `notices` is not empty. */
  noticesWait?: true
  /** Present until the person's rich menu has been updated. */
  menuWaits?: true
  /** The people from whose chats it was unlinked, until the rich menu of each has been updated. */
  formerMenus?: string[]
  /** The name of whoever collects the result for the applicant. */
  sealedProxy?: Buffer
  /**
   * Who has been told that nobody has accepted it: 1 staff, 2 managers too. Absent until then, and in documents of
   * earlier releases.
   */
  unacceptedTold?: 1 | 2
  /** Past appointments. */
  appointments?: PastAppointment[]
}

export const answersContext = (id: string) => `request ${id}`
export const reasonContext = (id: string) => `reason ${id}`
export const detailsContext = (id: string) => `details ${id}`
export const noteContext = (id: string) => `note ${id}`
export const checkContext = (id: string) => `check ${id}`
export const formerChecksContext = (id: string) => `former checks ${id}`
export const proxyContext = (id: string) => `proxy ${id}`
export const asksContext = (id: string) => `notice asks ${id}`
export const noticeContext = (id: string) => `notice ${id}`

export const requestCollection = collection<RequestDocument>('requests', {
  indexes: [
    { key: { reference: 1 }, unique: true },
    { key: { userId: 1, filedAt: -1 } },
    { key: { state: 1, filedAt: 1 } },
    { key: { state: 1, changedAt: 1 } },
    // For `pulse`, which runs once a second while somebody has the queue open.
    { key: { changedAt: -1 } },
    { key: { phones: 1 }, sparse: true },
    { key: { completedDay: 1 }, sparse: true },
    { key: { filedAt: 1 } },
    { key: { endedAt: 1 } },
    { key: { 'collected.at': 1 }, sparse: true },
    { key: { 'appointments.day': 1 }, sparse: true },
    { key: { recount: 1 }, sparse: true },
    { key: { 'counting.id': 1 }, sparse: true },
    { key: { noticesWait: 1 }, sparse: true },
    { key: { menuWaits: 1 }, sparse: true },
    { key: { formerMenus: 1 }, sparse: true },
    { key: { givesBackAt: 1 }, sparse: true },
  ],
  sealed: {
    sealed: answersContext,
    sealedProxy: proxyContext,
    'history.sealedReason': reasonContext,
    'history.sealedDetails': detailsContext,
    'notes.sealedText': noteContext,
    'checks.sealedReason': checkContext,
    'last.before.sealedChecks': formerChecksContext,
    'notices.sealed': (_request, { id }) => noticeContext(String(id)),
    'notices.sealedAsks': (_request, { id }) => asksContext(String(id)),
  },
})
