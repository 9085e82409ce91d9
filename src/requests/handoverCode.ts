import type { Vault } from '../lib/seal.ts'
import { MINUTE } from '../lib/time.ts'
import { toArabicDigits } from '../lib/thaiDigits.ts'
import type { Models } from '../models/index.ts'

/**
 * Four digits that the applicant gives at the counter. They are computed from the request's id with the office's key,
 * so they are never stored and always the same.
 */
export function handoverCode(vault: Vault, requestId: string): string {
  return String(parseInt(vault.digest(requestId, 'hand-over code').slice(0, 12), 16) % 10_000).padStart(
    4,
    '0',
  )
}

/** Whether the officer typed the request's code; Thai digits and spaces are accepted. */
export function isHandoverCode(vault: Vault, requestId: string, typed: string): boolean {
  return toArabicDigits(typed).replace(/\s/g, '') === handoverCode(vault, requestId)
}

/** A machine could try all 10,000 codes; a person does not mishear a code five times in 15 minutes. */
const TRIES = 5
const IN = 15 * MINUTE

/**
 * Counts a try at the hand-over code, before the code is compared.
 * @returns false after five tries in 15 minutes, right or wrong; the officer can then hand over without the code,
 * with a reason
 */
export async function takeHandoverTry(
  models: Pick<Models, 'requests'>,
  requestId: string,
  now: Date,
): Promise<boolean> {
  return models.requests.takeCodeTry(requestId, TRIES, new Date(+now - IN), now)
}
