/** What a command prints, and its exit code. */
export interface CommandResult {
  readonly code: 0 | 1
  readonly lines: readonly string[]
}
