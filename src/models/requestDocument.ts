import { Schema } from 'mongoose'
import type { Message } from '../flows/message.ts'
import type { ChangeName, NoticeKind, RequestState } from '../flows/requestLife.ts'
import { type ServiceId, serviceIds } from '../flows/services/ids.ts'
import type { Day, Month } from '../lib/time.ts'
import { sealedBytes } from './sealedBytes.ts'

/** Who made a change. An officer is named as the console knew the name at that time. */
export type Actor =
  { kind: 'applicant' } | { kind: 'calendar' } | { kind: 'officer'; staffId: string; name: string }

/** The way on which a request came to the office. */
export const channels = ['line', 'counter', 'phone'] as const
export type Channel = (typeof channels)[number]

/** Who handed a request in, and on which way. */
export interface Origin {
  readonly channel: Channel
  readonly by: Actor
}

export interface HistoryEntry {
  readonly at: Date
  readonly change: ChangeName | 'submit'
  readonly to: RequestState
  readonly by: Actor
  /** Papers that were asked for, by id. */
  readonly papers: readonly string[]
  readonly reason: string | null
}

/** Somebody has telephoned, because a notice did not arrive as far as anybody knows. */
export interface Call {
  readonly notice: string
  readonly at: Date
  readonly by: Actor
}

export const noteKinds = ['photos-deleted', 'photo-removed', 'photo-withdrawn'] as const

/** Something that happened to a request without changing its state. */
export interface Note {
  /** Noted once under this id, however often the work is repeated. */
  readonly id: string
  readonly at: Date
  readonly kind: (typeof noteKinds)[number]
  /** How many photos it is about. */
  readonly count: number
}

/** Office time: it starts when an officer accepts, stands still in the pauses and ends when the result is ready. */
export interface Timing {
  readonly acceptedAt: Date | null
  readonly readyAt: Date | null
  readonly pauses: readonly { readonly from: Date; readonly to: Date | null }[]
}

export interface Request {
  readonly id: string
  readonly reference: string
  readonly service: ServiceId
  readonly state: RequestState
  /** Counts the changes; a decision names the revision that the officer saw. */
  readonly revision: number
  /** Whose chat it is; null: nobody's at LINE (an officer entered it, or the retention period has passed). */
  readonly userId: string | null
  readonly channel: Channel
  readonly filedAt: Date
  /** Null once the retention period has passed. */
  readonly answers: Readonly<Record<string, string>> | null
  readonly history: readonly HistoryEntry[]
  readonly calls: readonly Call[]
  readonly notes: readonly Note[]
  readonly timing: Timing
  readonly promisedMinutes: number
  /** Office minutes from accepted to ready; null until then. */
  readonly officeMinutes: number | null
  /** Papers that the officer has asked for and that have not been brought, by paper id. */
  readonly missingPapers: readonly string[]
  readonly timesPapersAsked: number
  readonly endedAt: Date | null
}

/** A notice that belongs to a change, waiting to be recorded in the outbox. */
export interface PendingNotice {
  readonly id: string
  readonly kind: NoticeKind
  readonly retryKey: string
  readonly messages: readonly Message[]
}

export interface RequestDocument {
  _id: string
  reference: string
  service: ServiceId
  state: RequestState
  revision: number
  userId: string | null
  /** Absent in documents of before walk-ins: LINE. */
  channel?: Channel
  filedAt: Date
  changedAt: Date
  sealed?: Buffer
  /** Keyed digests of the telephone numbers in the answers; forgotten with them. */
  phones?: string[]
  history: { at: Date; change: string; to: string; by: Actor; papers?: string[]; sealedReason?: Buffer }[]
  calls?: { notice: string; at: Date; by: Actor }[]
  notes?: Note[]
  acceptedAt: Date | null
  readyAt: Date | null
  pauses: { from: Date; to: Date | null }[]
  promisedMinutes: number
  officeMinutes: number | null
  missingPapers?: string[]
  timesPapersAsked: number
  endedAt: Date | null
  /** Bangkok day and month of the completion, by which reports group. */
  completedDay: Day | null
  completedMonth: Month | null
  notices: { id: string; kind: NoticeKind; retryKey: string; sealed: Buffer }[]
  /** Present while `notices` is not empty. */
  noticesWait?: true
  /** Present until the person's rich menu has been looked at. */
  menuWaits?: true
}

export const answersContext = (id: string) => `request ${id}`
export const reasonContext = (id: string) => `reason ${id}`
export const noticeContext = (id: string) => `notice ${id}`

export const requestSchema = new Schema<RequestDocument>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    service: { type: String, required: true, enum: serviceIds },
    state: { type: String, required: true },
    revision: { type: Number, required: true },
    userId: { type: String, default: null },
    channel: { type: String, enum: channels },
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
    notes: { type: [{ id: String, at: Date, kind: String, count: Number, _id: false }], default: undefined },
    acceptedAt: { type: Date, default: null },
    readyAt: { type: Date, default: null },
    pauses: [{ from: Date, to: { type: Date, default: null }, _id: false }],
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
        sealed: sealedBytes((_request, { id }) => noticeContext(String(id))),
        _id: false,
      },
    ],
    noticesWait: Boolean,
    menuWaits: Boolean,
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
requestSchema.index({ noticesWait: 1 }, { sparse: true })
requestSchema.index({ menuWaits: 1 }, { sparse: true })
