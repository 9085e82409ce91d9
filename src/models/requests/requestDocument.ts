import type { Actor, Officer } from '../../domain/requests/actor.ts'
import type { Channel } from '../../domain/requests/channel.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { LastDecision, Note, PastAppointment } from '../../domain/requests/request.ts'
import type { Pause } from '../../domain/requests/timing.ts'
import type { Message } from '../../chat/message.ts'
import type { NoticeKind, RequestState } from '../../domain/requests/requestLife.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Day } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import type { Counted } from '../counts/countedFields.ts'

/** How a request stood before a decision. */
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
  // Present where the decision put the case into somebody's hands.
  Partial<Pick<RequestDocument, 'handler'>>

/** A notice that belongs to a change, waiting to be recorded in the outbox. */
export interface PendingNotice {
  readonly id: string
  readonly kind: NoticeKind
  readonly retryKey: string
  readonly messages: readonly Message[]
  /** What it asks; absent where it asks nothing. */
  readonly asks?: AskedItem
  /** It leaves no sooner, so that the decision can be undone. */
  readonly notBefore: Date
}

export interface RequestDocument extends Counted {
  _id: string
  reference: string
  service: ServiceId
  /** Absent in requests of earlier releases: the manual's, 0. */
  serviceVersion?: number
  state: RequestState
  revision: number
  userId: string | null
  /** Absent in documents of before walk-ins: LINE. */
  channel?: Channel
  /** Of the privacy notice that an officer has told of. */
  privacyVersion?: string
  filedAt: Date
  changedAt: Date
  sealed?: Buffer
  /** Keyed digests of the telephone numbers in the answers; forgotten with them. */
  phones?: string[]
  history: {
    at: Date
    change: string
    to: string
    by: Actor
    papers?: string[]
    sealedReason?: Buffer
    sealedDetails?: Buffer
  }[]
  calls?: { notice: string; at: Date; by: Actor }[]
  notes?: (Omit<Note, 'text'> & { sealedText?: Buffer })[]
  handler?: Officer | null
  checks?: { paper: string; right: boolean; at: Date; by: Officer; sealedReason?: Buffer }[]
  last?: LastDecision & { readonly before: Before }
  acceptedAt: Date | null
  readyAt: Date | null
  pauses: Pause[]
  promisedMinutes: number
  officeMinutes: number | null
  missingPapers?: string[]
  timesPapersAsked: number
  endedAt: Date | null
  /**
   * Bangkok day of the completion. Documents of earlier releases also have its month, `completedMonth`, which nothing reads
   * any more.
   */
  completedDay: Day | null
  notices: {
    id: string
    kind: NoticeKind
    retryKey: string
    sealed: Buffer
    /** Sealed apart from the messages, which an earlier release reads as they are. */
    sealedAsks?: Buffer
    notBefore?: Date
  }[]
  /** Notices that are on their way to the outbox: what they belong to can no longer be undone. */
  leaving?: string[]
  /**
   * Which effects have tried the digits on that day, see `takeLinkTry`. Named in the first release; another name would
   * need a migration.
   */
  tieTries?: { day: Day; ids: string[] }
  /** When the hand-over code was last tried. */
  codeTries?: Date[]
  /** Present while `notices` is not empty. */
  noticesWait?: true
  /** Present until the person's rich menu has been looked at. */
  menuWaits?: true
  /** Appointments whose day has passed. */
  appointments?: PastAppointment[]
}

export const answersContext = (id: string) => `request ${id}`
export const reasonContext = (id: string) => `reason ${id}`
export const detailsContext = (id: string) => `details ${id}`
export const noteContext = (id: string) => `note ${id}`
export const checkContext = (id: string) => `check ${id}`
export const asksContext = (id: string) => `notice asks ${id}`
export const noticeContext = (id: string) => `notice ${id}`

export const requestCollection = collection<RequestDocument>('requests', {
  indexes: [
    { key: { reference: 1 }, unique: true },
    { key: { userId: 1, filedAt: -1 } },
    { key: { state: 1, filedAt: 1 } },
    { key: { state: 1, changedAt: 1 } },
    // The pulse: asked once a second while anybody looks at the queue
    { key: { changedAt: -1 } },
    { key: { phones: 1 }, sparse: true },
    { key: { completedDay: 1 }, sparse: true },
    { key: { filedAt: 1 } },
    { key: { endedAt: 1 } },
    { key: { 'appointments.day': 1 }, sparse: true },
    { key: { recount: 1 }, sparse: true },
    { key: { 'counting.id': 1 }, sparse: true },
    { key: { noticesWait: 1 }, sparse: true },
    { key: { menuWaits: 1 }, sparse: true },
  ],
  sealed: {
    sealed: answersContext,
    'history.sealedReason': reasonContext,
    'history.sealedDetails': detailsContext,
    'notes.sealedText': noteContext,
    'checks.sealedReason': checkContext,
    'notices.sealed': (_request, { id }) => noticeContext(String(id)),
    'notices.sealedAsks': (_request, { id }) => asksContext(String(id)),
  },
})
