import type { Vault } from '../lib/seal.ts'
import { MINUTE } from '../lib/time.ts'
import { readable } from '../lib/cleanText.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Models } from '../models/index.ts'

/** What a code of a request is computed from: another one after each unlinking, because the former chat knows the codes. */
export function sinceUnlinked(requestId: string, unlinkedRevision?: number): string {
  return unlinkedRevision === undefined ? requestId : `${requestId} ${unlinkedRevision}`
}

/**
 * Four digits that the applicant gives at the counter. They are computed with the office's key, so they are never stored,
 * and stay the same until the request is unlinked from a chat.
 */
export function handoverCode(vault: Vault, requestId: string, unlinkedRevision?: number): string {
  const digest = vault.digest(sinceUnlinked(requestId, unlinkedRevision), 'hand-over code')
  return String(parseInt(digest.slice(0, 12), 16) % 10_000).padStart(4, '0')
}

/** Whether the officer typed the request's code; Thai digits and spaces are accepted. */
export function isHandoverCode(
  vault: Vault,
  { id, unlinkedRevision }: Pick<Request, 'id' | 'unlinkedRevision'>,
  typed: string,
): boolean {
  return readable(typed).replace(/[\s-]/g, '') === handoverCode(vault, id, unlinkedRevision)
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
