/** The kind of an error, which decides the HTTP status of the answer. */
export type ProblemCode = 'not-found' | 'not-allowed' | 'restricted' | 'stale' | 'invalid' | 'unavailable'

/**
 * An error that becomes an answer to the user. `message` is for the log and says what to do next; it never
 * contains personal data. The page or chat chooses the user's text by `code`.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
