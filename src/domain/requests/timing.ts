/** The reason of a pause without a usual reason: none was given, or the officer wrote their own words. */
export const OTHER_REASON = 'other'
/** The reason of the time between the end of a request, or its result, and its reopening. */
export const REOPENED = 'reopened'

/** The reason of the time in which an accepted request waits for papers. */
export const PAPERS = 'papers'

/** A time during which the clock does not run. */
export interface Pause {
  readonly from: Date
  readonly to: Date | null
  /** A usual reason's id, `papers`, `reopened` or `other`. Unlike the words, it is kept after the retention period. */
  readonly why?: string
  /** Office minutes of the pause; absent while it goes on. */
  readonly minutes?: number
}

/** Office time: begins when an officer accepts, does not run in pauses, and ends when the result is ready. */
export interface Timing {
  readonly acceptedAt: Date | null
  readonly readyAt: Date | null
  readonly pauses: readonly Pause[]
}
