/**
 * The HTTP status of a thrown error: what express and its body parser say is the sender's fault (400 for a malformed
 * address, 413 for a body that is too large …), otherwise 500.
 */
export function errorStatus(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
