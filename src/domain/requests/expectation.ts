/** What can be said of how long a request takes. */
export interface Expectation {
  /** The median of this month's office minutes for its service, rounded up; null where too few were handed over. */
  readonly usualMinutes: number | null
  /** How many requests wait to be looked at before it; null once an officer has looked at it. */
  readonly before: number | null
}

export const nothingKnown: Expectation = { usualMinutes: null, before: null }
