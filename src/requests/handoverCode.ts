import type { Vault } from '../lib/seal.ts'
import { MINUTE } from '../lib/time.ts'
import { toArabicDigits } from '../lib/thaiDigits.ts'
import type { Models } from '../models/index.ts'

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

/** Four digits are soon tried through by a machine; nobody mishears a code five times in a quarter of an hour. */
const TRIES = 5
const IN = 15 * MINUTE

/**
 * Takes a try at the hand-over code, before it is looked at.
 * @returns false after five tries in a quarter of an hour, right or wrong; then the request can still be handed over
 * without the code, with a reason
 */
export async function takeHandoverTry(models: Models, requestId: string, now: Date): Promise<boolean> {
  return models.requests.takeCodeTry(requestId, TRIES, new Date(+now - IN), now)
}
