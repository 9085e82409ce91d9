import type { Actor, Officer } from '../../domain/request/actor.ts'
import { type Channel, channels } from '../../domain/request/channel.ts'
import type { AskedItem } from '../../domain/survey/askedItem.ts'
import type { LastDecision, Note, PastAppointment } from '../../domain/request/request.ts'
import type { Pause } from '../../domain/request/timing.ts'
import { type Connection, Schema } from 'mongoose'
import type { Message } from '../../chat/message.ts'
import type { NoticeKind, RequestState } from '../../domain/request/requestLife.ts'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import type { Day, Month } from '../../lib/time.ts'
import { type Counted, countedFields } from '../counts/countedFields.ts'
import { sealedBytes } from '../sealing/sealedBytes.ts'

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
  | 'completedMonth'
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
  /** Bangkok day and month of the completion, by which reports group. */
  completedDay: Day | null
  completedMonth: Month | null
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
  /** Which effects have tried the digits on that day, see `takeTieTry`. */
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

const officer = { type: { staffId: String, name: String }, _id: false, default: undefined }

export const requestSchema = new Schema<RequestDocument>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    service: { type: String, required: true, enum: serviceIds },
    serviceVersion: Number,
    state: { type: String, required: true },
    revision: { type: Number, required: true },
    userId: { type: String, default: null },
    channel: { type: String, enum: channels },
    privacyVersion: String,
    filedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    sealed: sealedBytes(answersContext),
    phones: { type: [String], default: undefined },
    history: [
      {
        at: Date,
        change: String,
        to: String,
        by: { type: { kind: String, staffId: String, name: String }, _id: false },
        papers: { type: [String], default: undefined },
        sealedReason: sealedBytes(reasonContext),
        sealedDetails: sealedBytes(detailsContext),
        _id: false,
      },
    ],
    calls: {
      type: [
        {
          notice: String,
          at: Date,
          by: { type: { kind: String, staffId: String, name: String }, _id: false },
          _id: false,
        },
      ],
      default: undefined,
    },
    notes: {
      type: [
        {
          id: String,
          at: Date,
          kind: String,
          count: Number,
          by: officer,
          to: officer,
          change: String,
          sealedText: sealedBytes(noteContext),
          _id: false,
        },
      ],
      default: undefined,
    },
    handler: officer,
    checks: {
      type: [
        {
          paper: String,
          right: Boolean,
          at: Date,
          by: officer,
          sealedReason: sealedBytes(checkContext),
          _id: false,
        },
      ],
      default: undefined,
    },
    last: Schema.Types.Mixed,
    acceptedAt: { type: Date, default: null },
    readyAt: { type: Date, default: null },
    pauses: [{ from: Date, to: { type: Date, default: null }, why: String, minutes: Number, _id: false }],
    promisedMinutes: { type: Number, required: true },
    officeMinutes: { type: Number, default: null },
    missingPapers: { type: [String], default: undefined },
    timesPapersAsked: { type: Number, required: true },
    endedAt: { type: Date, default: null },
    completedDay: { type: String, default: null },
    completedMonth: { type: String, default: null },
    notices: [
      {
        id: String,
        kind: String,
        retryKey: String,
        notBefore: Date,
        sealed: sealedBytes((_request, { id }) => noticeContext(String(id))),
        sealedAsks: sealedBytes((_request, { id }) => asksContext(String(id))),
        _id: false,
      },
    ],
    leaving: { type: [String], default: undefined },
    tieTries: { type: { day: String, ids: [String] }, _id: false, default: undefined },
    codeTries: { type: [Date], default: undefined },
    noticesWait: Boolean,
    menuWaits: Boolean,
    appointments: { type: [{ day: String, came: Boolean, _id: false }], default: undefined },
    ...countedFields,
  },
  { versionKey: false, collection: 'requests' },
)
requestSchema.index({ reference: 1 }, { unique: true })
requestSchema.index({ userId: 1, filedAt: -1 })
requestSchema.index({ state: 1, filedAt: 1 })
requestSchema.index({ state: 1, changedAt: 1 })
// The pulse: asked once a second while anybody looks at the queue
requestSchema.index({ changedAt: -1 })
requestSchema.index({ phones: 1 }, { sparse: true })
requestSchema.index({ completedDay: 1 }, { sparse: true })
requestSchema.index({ completedMonth: 1 }, { sparse: true })
requestSchema.index({ filedAt: 1 })
requestSchema.index({ endedAt: 1 })
requestSchema.index({ 'appointments.day': 1 }, { sparse: true })
requestSchema.index({ recount: 1 }, { sparse: true })
requestSchema.index({ 'counting.id': 1 }, { sparse: true })
requestSchema.index({ noticesWait: 1 }, { sparse: true })
requestSchema.index({ menuWaits: 1 }, { sparse: true })

export const requestStore = (connection: Connection) => connection.model('Request', requestSchema)
export type RequestStore = ReturnType<typeof requestStore>
