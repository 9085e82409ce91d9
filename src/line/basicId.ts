import { type Clock, MINUTE } from '../lib/time.ts'
import type { LineChannel } from './channel.ts'

/** Wait after a failure before LINE is asked again, in milliseconds. */
const FRESH_FAILURE = MINUTE

/**
 * Gets the account's basic id from LINE once (“@123abcde”; Messaging API reference, get bot info) and caches
 * it, because it never changes. Null until LINE has answered. Never rejects.
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
