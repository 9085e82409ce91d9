import { type Connection, Schema } from 'mongoose'
import type { Message } from '../../chat/message.ts'
import type { Officer } from '../../chat/effect.ts'
import type { ChangeName, NoticeKind, RequestState } from '../../domain/request/requestLife.ts'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import type { Day, Month } from '../../lib/time.ts'
import { type Counted, countedFields } from '../counts/countedFields.ts'
import { sealedBytes } from '../sealing/sealedBytes.ts'

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
  /** The privacy notice that an officer has told of; in the chat the person keeps the version that they accepted. */
  readonly privacyVersion?: string
}

export interface HistoryEntry {
  readonly at: Date
  readonly change: ChangeName | 'submit'
  readonly to: RequestState
  readonly by: Actor
  /** Papers that were asked for, by id. */
  readonly papers: readonly string[]
  readonly reason: string | null
  /** What is wrong with each of these papers, by paper id, where the officer said so. */
  readonly reasons: Readonly<Record<string, string>>
  /** Who took the result in the applicant's stead; null: the applicant in person, or another change. */
  readonly receiver: string | null
}

/** What an officer found of one paper that the applicant brought. */
export interface PaperCheck {
  readonly paper: string
  readonly right: boolean
  /** What is wrong with it; null when it is right. */
  readonly reason: string | null
  readonly at: Date
  readonly by: Officer
}

/** Somebody has telephoned, because a notice did not arrive as far as anybody knows. */
export interface Call {
  readonly notice: string
  readonly at: Date
  readonly by: Actor
}

export const noteKinds = [
  'photos-deleted',
  'photo-removed',
  'photo-withdrawn',
  'taken',
  'handed',
  'released',
  'note',
  'checked',
  'delay-explained',
  'undone',
  'tied',
] as const

/** Something that happened to a request without changing its state. */
export interface Note {
  /** Noted once under this id, however often the work is repeated. */
  readonly id: string
  readonly at: Date
  readonly kind: (typeof noteKinds)[number]
  /** Of photos: how many it is about. */
  readonly count?: number
  /** Who did it; absent where the applicant or the calendar did. */
  readonly by?: Officer
  /** The colleague to whom the request was handed. */
  readonly to?: Officer
  /** The decision that was undone. */
  readonly change?: ChangeName
  /** The officer's own words, or the reason that the applicant was given. */
  readonly text?: string
}

/** A stretch in which the clock stands still. */
export interface Pause {
  readonly from: Date
  readonly to: Date | null
  /** A usual reason's id, `reopened` or `other`: unlike the words it stays when names are forgotten. */
  readonly why?: string
  /** Office minutes between the two; absent while it lasts. */
  readonly minutes?: number
}

/** Whether somebody came to an appointment whose day has passed. */
export interface PastAppointment {
  readonly day: Day
  readonly came: boolean
}

/** Office time: it starts when an officer accepts, stands still in the pauses and ends when the result is ready. */
export interface Timing {
  readonly acceptedAt: Date | null
  readonly readyAt: Date | null
  readonly pauses: readonly Pause[]
}

export interface Request {
  readonly id: string
  readonly reference: string
  readonly service: ServiceId
  /** The office's version of the service under which it was filed; it stays. */
  readonly serviceVersion: number
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
  /** Who has the case in hand. */
  readonly handler: Officer | null
  /** The latest finding of each paper that an officer has looked at. */
  readonly checks: readonly PaperCheck[]
  /** The officer's last decision, while it can still be undone as far as the request tells; see `undoLast`. */
  readonly last: LastDecision | null
  readonly timing: Timing
  readonly promisedMinutes: number
  /** Office minutes from accepted to ready; null until then. */
  readonly officeMinutes: number | null
  /** Papers that the officer has asked for and that have not been brought, by paper id. */
  readonly missingPapers: readonly string[]
  readonly timesPapersAsked: number
  readonly endedAt: Date | null
}

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

/** An officer's decision that nothing has followed. */
export interface LastDecision {
  readonly change: ChangeName
  readonly at: Date
  readonly by: Officer
  /** The notice that it owes the applicant; null when it owes none. */
  readonly notice: string | null
}

/** A notice that belongs to a change, waiting to be recorded in the outbox. */
export interface PendingNotice {
  readonly id: string
  readonly kind: NoticeKind
  readonly retryKey: string
  readonly messages: readonly Message[]
  /** It leaves no sooner, so that the decision can be undone. */
  readonly notBefore: Date
}

/** The id of the notice that belongs to the change which leads to a revision. */
export const noticeIdOf = (request: string, revision: number) => `${request}-${revision}`

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
  notices: { id: string; kind: NoticeKind; retryKey: string; sealed: Buffer; notBefore?: Date }[]
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
