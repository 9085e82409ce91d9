import type { Day } from '../../lib/time.ts'
import type { ServiceId } from '../services/ids.ts'
import type { Actor, Officer } from './actor.ts'
import type { Channel } from './channel.ts'
import type { ChangeName, RequestState } from './requestLife.ts'
import type { Timing } from './timing.ts'

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

/** Whether somebody came to an appointment whose day has passed. */
export interface PastAppointment {
  readonly day: Day
  readonly came: boolean
}

/** An officer's decision that nothing has followed. */
export interface LastDecision {
  readonly change: ChangeName
  readonly at: Date
  readonly by: Officer
  /** The notice that it owes the applicant; null when it owes none. */
  readonly notice: string | null
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

/** The id of the notice that belongs to the change which leads to a revision. */
export const noticeIdOf = (request: string, revision: number) => `${request}-${revision}`
