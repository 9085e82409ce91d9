import type { Slot } from '../appointments/slot.ts'
import { aboutOf, holdsIn } from './noticeTable.ts'
import type { NoticeKind, RequestState } from './requestLife.ts'

/** What one notice speaks of. It is judged by this before every attempt to send it. */
export interface NoticeSubject {
  readonly kind: NoticeKind
  readonly request: string
  /** The revision that the change made, as in the notice's id; absent in records of releases up to 0.1.0. */
  readonly revision?: number
  /** When the request ended, for a notice about an end; absent in records of releases up to 0.1.0. */
  readonly endedAt?: Date
  /** Since when nothing had happened to the request, for a notice about that. */
  readonly idleSince?: Date
  /** The appointment's time, for a notice about an appointment. */
  readonly slot?: Slot
}

/** What must be known of the request to judge a notice. */
interface NoticeFacts {
  readonly state: RequestState
  readonly endedAt: Date | null
  /** When something happened to the request last. */
  readonly changedAt: Date
  /** Whether the request has a later notice of the same kind, sent or still to be sent. */
  readonly replaced: boolean
  /** The time of the appointment that stands; null without one. */
  readonly appointment: Slot | null
  /** Whether the office is open at the time of the appointment, as its calendar is now. */
  readonly isOpenThen: boolean
}

/** Whether a notice of this revision was made for a chat from which the request was unlinked since. */
export function isForFormerChat(
  { revision }: Pick<NoticeSubject, 'revision'>,
  { unlinkedRevision }: { readonly unlinkedRevision?: number },
): boolean {
  return unlinkedRevision !== undefined && revision !== undefined && revision < unlinkedRevision
}

const isSame = (one: Date | undefined, other: Date | null) => one === undefined || +one === +(other ?? 0)

/** Whether a notice is still true. */
export function noticeHolds(subject: NoticeSubject, facts: NoticeFacts): boolean {
  if (!holdsIn(subject.kind, facts.state) || facts.replaced) return false
  switch (aboutOf(subject.kind)) {
    case 'change':
      return true
    case 'end':
      return isSame(subject.endedAt, facts.endedAt)
    case 'silence':
      return isSame(subject.idleSince, facts.changedAt)
    case 'appointment':
      return facts.isOpenThen && subject.slot === facts.appointment
    case 'closed-appointment':
      return !facts.isOpenThen && subject.slot === facts.appointment
  }
}
