import type { Vault } from '../lib/seal.ts'
import { toArabicDigits } from '../lib/thaiDigits.ts'

/**
 * Four digits that the applicant gives at the counter. Worked out from the request's id with the office's key, so
 * that it is never stored and always the same.
 */
export function handoverCode(vault: Vault, requestId: string): string {
  return String(parseInt(vault.digest(requestId, 'hand-over code').slice(0, 12), 16) % 10_000).padStart(
    4,
    '0',
  )
}

/** Whether the code that the officer typed is the request's; Thai digits and spaces are accepted. */
export function isHandoverCode(vault: Vault, requestId: string, typed: string): boolean {
  return toArabicDigits(typed).replace(/\s/g, '') === handoverCode(vault, requestId)
}
