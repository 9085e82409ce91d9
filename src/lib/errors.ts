/** What kind of trouble it is, and so which HTTP status a surface answers with. */
export type ProblemCode = 'not-found' | 'not-allowed' | 'stale' | 'invalid' | 'unavailable'

/**
 * Trouble that a surface turns into an answer. `message` is for the log and says what to do next; it never
 * holds personal data. What the person reads is chosen by the surface from `code`.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
