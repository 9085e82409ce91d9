/** The states of a request, in the order of its life. */
export const requestStates = [
  'submitted',
  'papers_missing',
  'accepted',
  'paused',
  'ready',
  'completed',
  'cancelled',
  'rejected',
  'expired',
] as const
export type RequestState = (typeof requestStates)[number]

/** The states in which the applicant still waits for something. */
export const openStates: readonly RequestState[] = [
  'submitted',
  'papers_missing',
  'accepted',
  'paused',
  'ready',
]

export function isOpenState(state: RequestState): boolean {
  return openStates.includes(state)
}

type Mover = 'officer' | 'applicant' | 'calendar'

export interface Change {
  readonly from: readonly RequestState[]
  /** `former`: the state before the request ended. */
  readonly to: RequestState | 'former'
  readonly by: Mover
  /** Whether the change needs a written reason, which the applicant may read. */
  readonly needsReason?: true
  /** The notice that it sends; at most one. */
  readonly notice?: NoticeKind
  /** It is told in one line, together with the next answer to the applicant, and never by a push. */
  readonly toldFree?: true
}

export const noticeKinds = [
  'papers-missing',
  'ready',
  'rejected',
  'completed',
  'delayed',
  'reopened',
  'expiring',
  'expired',
  'reminder',
  'appointment-closed',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a change leaves in its request for the outbox: a notice, or a progress line, which is none. */
export type PendingKind = NoticeKind | 'progress'

/**
 * Every change of a request. `accept` starts the clock of office minutes, `ready` stops it, and a pause
 * suspends it. So does asking for papers once a request is accepted: it waits like any other for them, and then goes on
 * with `resume`, while one that was not accepted goes back into the queue with `papers-complete`. Papers are asked for once
 * more while it waits when what came cannot be used, or another one turns out to be missing: it is one wait.
 */
export const changes = {
  accept: { from: ['submitted'], to: 'accepted', by: 'officer', toldFree: true },
  'ask-papers': {
    from: ['submitted', 'papers_missing', 'accepted', 'paused'],
    to: 'papers_missing',
    by: 'officer',
    needsReason: true,
    notice: 'papers-missing',
  },
  'papers-complete': { from: ['papers_missing'], to: 'submitted', by: 'officer' },
  pause: { from: ['accepted'], to: 'paused', by: 'officer', needsReason: true, toldFree: true },
  resume: { from: ['papers_missing', 'paused'], to: 'accepted', by: 'officer', toldFree: true },
  ready: { from: ['accepted'], to: 'ready', by: 'officer', notice: 'ready' },
  complete: { from: ['ready'], to: 'completed', by: 'officer', notice: 'completed' },
  receive: { from: ['ready'], to: 'completed', by: 'applicant' },
  reject: { from: openStates, to: 'rejected', by: 'officer', needsReason: true, notice: 'rejected' },
  reopen: {
    from: ['completed', 'rejected'],
    to: 'former',
    by: 'officer',
    needsReason: true,
    notice: 'reopened',
  },
  // What was ready turned out wrong; reopening a completed request leads to `ready`, and from there here.
  rework: { from: ['ready'], to: 'accepted', by: 'officer', needsReason: true, notice: 'reopened' },
  // What the applicant said by mistake, on the same day.
  'not-received': { from: ['completed'], to: 'ready', by: 'applicant' },
  // Within the office's days after the end, in the applicant's own words; told at once in the chat, so without a notice.
  'not-right': { from: ['completed'], to: 'accepted', by: 'applicant', needsReason: true },
  // The office has sent the money: the claim waits for its transfer again.
  'not-arrived': { from: ['completed'], to: 'ready', by: 'applicant', needsReason: true },
  cancel: { from: ['submitted', 'papers_missing'], to: 'cancelled', by: 'applicant' },
  expire: {
    from: ['submitted', 'papers_missing', 'ready'],
    to: 'expired',
    by: 'calendar',
    notice: 'expired',
  },
} as const satisfies Record<string, Change>

export type ChangeName = keyof typeof changes
