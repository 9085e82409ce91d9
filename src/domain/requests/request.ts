import type { Day } from '../../lib/time.ts'
import type { Slot } from '../appointments/slot.ts'
import type { ServiceId } from '../services/ids.ts'
import type { PaymentWay } from '../settings/payment.ts'
import type { Actor, Officer } from './actor.ts'
import type { Channel } from './channel.ts'
import type { ChangeName, RequestState } from './requestLife.ts'
import type { Pause, Timing } from './timing.ts'

export interface HistoryEntry {
  readonly at: Date
  /** The revision that this change made; absent in requests of earlier releases and for the filing. */
  readonly revision?: number
  readonly change: ChangeName | 'submit'
  readonly to: RequestState
  readonly by: Actor
  readonly papers: readonly string[]
  readonly reason: string | null
  /** By paper id, what is wrong with a paper, if the officer said so. */
  readonly reasons: Readonly<Record<string, string>>
  /** Who collected the result for the applicant; null: the applicant did, or the change is another one. */
  readonly receiver: string | null
  /** Of a claim that was found ready: how its money is paid, as the applicant is told. Absent in earlier releases. */
  readonly payment?: PaymentWay
  /** The day on which the money was transferred, where a transfer list said so. */
  readonly transferredOn?: Day
  /** LINE's id of the message whose words are the reason; the applicant may unsend it. */
  readonly message?: string
}

/** How a request was collected first. It counts by this, whatever comes after the applicant's objection. */
export interface Collected {
  readonly at: Date
  readonly officeMinutes: number | null
  readonly pauses: readonly Pause[]
  /** The staff id of the officer for whom it counts. */
  readonly officer: string | null
}

/** What an officer found about one paper that the applicant brought. */
export interface PaperCheck {
  readonly paper: string
  readonly right: boolean
  /** What is wrong with it; null when nothing is. */
  readonly reason: string | null
  readonly at: Date
  readonly by: Officer
  /** The revision of the decision that made it, with which it is undone; absent when the officer checked it by itself. */
  readonly revision?: number
}

/** A telephone call to the applicant, because a notice probably did not arrive. */
export interface Call {
  readonly notice: string
  readonly at: Date
  readonly by: Actor
}

/** An event in a request's history that does not change its state. */
export interface Note {
  /** Stored once under this id, even if the work is repeated. */
  readonly id: string
  readonly at: Date
  /** The revision that it made; absent in notes of earlier releases and where it makes none. */
  readonly revision?: number
  readonly kind:
    | 'photos-deleted'
    | 'photo-removed'
    | 'photo-withdrawn'
    | 'taken'
    | 'handed'
    | 'given'
    | 'released'
    | 'handler-left'
    | 'note'
    | 'checked'
    | 'delay-explained'
    | 'undone'
    | 'tied'
    | 'helped'
    | 'unlinked'
    | 'corrected'
    | 'correction-asked'
  /** For photos: how many. */
  readonly count?: number
  /** The officer who did it; absent when the applicant or the program did. */
  readonly by?: Officer
  /** The colleague who now handles the request; for `handler-left` the one who no longer does. */
  readonly to?: Officer
  readonly change?: ChangeName
  /** The officer's own words, the reason given to the applicant, or the answer before and after with the reason. */
  readonly text?: string
}

/** An officer has taken back the explanation of a delay before it left. Its note is removed. */
export interface TakenBack {
  readonly at: Date
  readonly by: Officer
  readonly revision: number
}

/** Whether the applicant came to a past appointment. */
export interface PastAppointment {
  readonly day: Day
  readonly came: boolean
}

/** An officer's last decision, as long as nothing else has happened to the request. */
export interface LastDecision {
  readonly change: ChangeName
  readonly at: Date
  readonly by: Officer
  /** The notice that the decision sends to the applicant; null when it sends none. */
  readonly notice: string | null
}

/** The appointment that a request's end has given back, as it stood then. */
export interface GivenBack {
  readonly at: Date
  /** Null when the request had no appointment. */
  readonly appointment: { readonly slot: Slot; readonly revision: number } | null
}

/** That the applicant was told that the request will expire. */
export interface ExpiryTold {
  readonly at: Date
  /** The last sign of life before it. */
  readonly idleSince: Date
  /** The end of the last day that was told: the request does not expire before. */
  readonly until: Date
  /** The id of the notice. */
  readonly notice: string
}

export interface Request {
  readonly id: string
  readonly reference: string
  readonly service: ServiceId
  /** The version of the service when the request was filed; it never changes. */
  readonly serviceVersion: number
  readonly state: RequestState
  /** Counts the changes. A decision names the revision that the officer saw, so that it cannot apply to a newer one. */
  readonly revision: number
  /** The applicant's LINE user; null when an officer entered the request, or after the retention period. */
  readonly userId: string | null
  readonly channel: Channel
  /**
   * The revision that unlinked it from a chat last; absent if none did. Notices, slip code and hand-over code from
   * before it do not count any more.
   */
  readonly unlinkedRevision?: number
  readonly filedAt: Date
  /** The last change or sign of life. */
  readonly changedAt: Date
  readonly expiryTold: ExpiryTold | null
  /** Null after the retention period. */
  readonly answers: Readonly<Record<string, string>> | null
  readonly history: readonly HistoryEntry[]
  readonly calls: readonly Call[]
  readonly notes: readonly Note[]
  readonly takenBack?: readonly TakenBack[]
  readonly handler: Officer | null
  /** Who collects the result for the applicant, as the applicant says; absent: nobody. */
  readonly proxy?: string
  /** The latest finding about each paper that an officer has checked. */
  readonly checks: readonly PaperCheck[]
  /** The officer's last decision, if the request still allows an undo; see `undoLast`. */
  readonly last: LastDecision | null
  /** A progress line has not left for the outbox. */
  readonly progressWaits?: true
  readonly timing: Timing
  readonly promisedMinutes: number
  /** Office minutes from accepted to ready; null before. */
  readonly officeMinutes: number | null
  /** Ids of the papers that the officer has asked for and that are still missing. */
  readonly missingPapers: readonly string[]
  readonly timesPapersAsked: number
  readonly endedAt: Date | null
  /** Absent until the applicant has said after the collection that something is wrong. */
  readonly collected?: Collected
  /** When the end gives the appointment back; null while the request is open, and once everything is given back. */
  readonly givesBackAt: Date | null
  /** Set when the end began to give back; from then on it cannot be undone. */
  readonly givenBack: GivenBack | null
}

/** The id of the notice for the change that makes this revision. */
export const noticeIdOf = (request: string, revision: number) => `${request}-${revision}`

/** The revision in such an id; 0 in the id of another notice. */
export function revisionOfNotice(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 0)
}
