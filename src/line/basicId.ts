import { type Clock, MINUTE } from '../lib/time.ts'
import type { LineChannel } from './channel.ts'

/** After a failure, LINE is left in peace for a moment. */
const FRESH_FAILURE = MINUTE

/**
 * Asks LINE once for the account's basic id (“@123abcde”; Messaging API reference, get bot info) and remembers it: it does
 * not change. Null while LINE does not tell. Never rejects.
 */
export function createBasicId(channel: LineChannel, clock: Clock): () => Promise<string | null> {
  let known: string | null = null
  let askAgainAt = 0
  let asking: Promise<string | null> | null = null

  async function ask(): Promise<string | null> {
    const { body } = await channel.call('bot info', ({ api }) => api.getBotInfoWithHttpInfo())
    known = body?.basicId ?? null
    if (known === null) askAgainAt = +clock() + FRESH_FAILURE
    return known
  }

  return async () => {
    if (known !== null || +clock() < askAgainAt) return known
    asking ??= ask().finally(() => (asking = null))
    return asking
  }
}
