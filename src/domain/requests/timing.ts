/** Why work stood still where nobody has noted it, or in an officer's own words. */
export const OTHER_REASON = 'other'
/** Why the clock stood still between the end of a request and its being opened again. */
export const REOPENED = 'reopened'

/** A stretch in which the clock stands still. */
export interface Pause {
  readonly from: Date
  readonly to: Date | null
  /** A usual reason's id, `reopened` or `other`: unlike the words it stays when names are forgotten. */
  readonly why?: string
  /** Office minutes between the two; absent while it lasts. */
  readonly minutes?: number
}

/** Office time: it starts when an officer accepts, stands still in the pauses and ends when the result is ready. */
export interface Timing {
  readonly acceptedAt: Date | null
  readonly readyAt: Date | null
  readonly pauses: readonly Pause[]
}
