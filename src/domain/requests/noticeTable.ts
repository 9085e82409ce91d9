import { DAY, HOUR, MINUTE, dayOf, addDays, momentOf } from '../../lib/time.ts'
import { type NoticeKind, noticeKinds, openStates, type RequestState } from './requestLife.ts'

/**
 * What a notice costs. `urgent` may always use a push; `normal` uses one at once while the month's reserve is not
 * touched; `low` waits for a free reply first.
 */
export type Cost = 'urgent' | 'normal' | 'low'

/** Hours of the Bangkok day in which a push may wake somebody: from the first up to the second. */
interface Hours {
  readonly from: number
  readonly to: number
}

/** What a notice speaks of. */
type Subject =
  /** A change of the request; a later notice of the same kind replaces it. */
  | 'change'
  /** The change that ended the request; any other end makes it untrue. */
  | 'end'
  /** That nothing has happened to the request since a moment. */
  | 'silence'
  /** An appointment, which has to stand, at a time at which the office is open. */
  | 'appointment'
  /** An appointment, which has to stand, at a time at which the office is closed now. */
  | 'closed-appointment'

interface NoticeRule {
  readonly about: Subject
  /** The states of the request in which it can be true. */
  readonly holds: readonly RequestState[]
  /** The end of its life, in milliseconds after it fell due; one about an appointment ends at its start at the latest. */
  readonly ends: number
  /** When it may be pushed; null: at any hour, because an officer decided it and the person waits for it. */
  readonly wakes: Hours | null
  readonly costs: Cost
  /** Whether an officer telephones when it probably did not arrive. */
  readonly call: boolean
}

const byDay: Hours = { from: 7, to: 20 }
/** No decision is news after this time, and nobody is telephoned about it. */
const NEWS = 60 * DAY

/** Every kind of notice, see `docs/notices.md`. */
export const noticeTable = {
  'papers-missing': {
    about: 'change',
    holds: ['papers_missing'],
    ends: NEWS,
    wakes: null,
    costs: 'urgent',
    call: true,
  },
  ready: { about: 'change', holds: ['ready'], ends: NEWS, wakes: null, costs: 'urgent', call: true },
  rejected: { about: 'end', holds: ['rejected'], ends: NEWS, wakes: null, costs: 'urgent', call: true },
  // Its survey is open for 30 days from the hand-over, and the person needs some of them to answer.
  completed: { about: 'end', holds: ['completed'], ends: 21 * DAY, wakes: byDay, costs: 'low', call: false },
  delayed: {
    about: 'change',
    holds: ['accepted', 'paused'],
    ends: NEWS,
    wakes: null,
    costs: 'urgent',
    call: true,
  },
  reopened: { about: 'change', holds: openStates, ends: NEWS, wakes: null, costs: 'urgent', call: true },
  expiring: {
    about: 'silence',
    holds: ['submitted', 'papers_missing', 'ready'],
    ends: 14 * DAY,
    wakes: byDay,
    costs: 'normal',
    call: true,
  },
  expired: { about: 'end', holds: ['expired'], ends: NEWS, wakes: byDay, costs: 'normal', call: true },
  // It falls due at 13.00, and in the evening nobody can prepare for the next morning any more.
  reminder: {
    about: 'appointment',
    holds: openStates,
    ends: 5 * HOUR,
    wakes: { from: 13, to: 18 },
    costs: 'normal',
    call: false,
  },
  'appointment-closed': {
    about: 'closed-appointment',
    holds: openStates,
    ends: NEWS,
    wakes: byDay,
    costs: 'urgent',
    call: true,
  },
} as const satisfies Readonly<Record<NoticeKind, NoticeRule>>

const ruleOf = (kind: NoticeKind): NoticeRule => noticeTable[kind]

export const costOf = (kind: NoticeKind): Cost => ruleOf(kind).costs
export const aboutOf = (kind: NoticeKind): Subject => ruleOf(kind).about
/** The kinds about which an officer telephones when they probably did not arrive. */
export const callKinds: readonly NoticeKind[] = noticeKinds.filter((kind) => ruleOf(kind).call)

/** Whether an officer telephones when a notice of this kind probably did not arrive. */
export const isWorthACall = (kind: NoticeKind): boolean => ruleOf(kind).call

/** Whether a notice of this kind can be true for a request in this state. */
export function holdsIn(kind: NoticeKind, state: RequestState): boolean {
  return ruleOf(kind).holds.includes(state)
}

/** From when on a notice of this kind is not sent any more. @param start of the appointment that it is about */
export function endOf(kind: NoticeKind, dueAt: Date, start?: Date): Date {
  const end = +dueAt + ruleOf(kind).ends
  return new Date(start ? Math.min(end, +start) : end)
}

/** The next moment, from now on, at which a notice of this kind may be pushed. */
export function nextWaking(kind: NoticeKind, now: Date): Date {
  const { wakes } = ruleOf(kind)
  if (wakes === null) return now
  const today = dayOf(now)
  const at = (day: string, hour: number) => momentOf(day, (hour * HOUR) / MINUTE)
  if (now < at(today, wakes.from)) return at(today, wakes.from)
  return now < at(today, wakes.to) ? now : at(addDays(today, 1), wakes.from)
}
