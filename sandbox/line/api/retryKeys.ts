import { Refusal } from '../refusal.ts'
import type { Now } from '../types.ts'

export interface SentMessage {
  id: string
  quoteToken?: string
}

const LIFE = 24 * 60 * 60_000
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

interface Key {
  firstSeenAt: number
  accepted?: { requestId: string; sentMessages?: SentMessage[] }
}

/**
 * Retry keys: LINE accepts a key only once within 24 hours of its first request (Messaging API, "Retrying a
 * failed request").
 */
export function createRetryKeys(now: Now) {
  const keys = new Map<string, Key>()
  return {
    /**
     * Notes the key of a request that passed its checks.
     * @returns what to call once the request is accepted.
     * @throws {Refusal} 400 unless it is a UUID; 409 when a request with it was accepted before.
     */
    begin(text: string) {
      if (!UUID.test(text)) throw new Refusal(400, { message: 'The retry key is invalid' })
      const name = text.toLowerCase()
      const known = keys.get(name)
      const key = known && now() - known.firstSeenAt <= LIFE ? known : { firstSeenAt: now() }
      keys.set(name, key)
      if (key.accepted) {
        const { requestId, sentMessages } = key.accepted
        throw new Refusal(
          409,
          { message: 'The retry key is already accepted', ...(sentMessages && { sentMessages }) },
          { 'x-line-accepted-request-id': requestId },
        )
      }
      return (requestId: string, sentMessages?: SentMessage[]) => {
        key.accepted = { requestId, ...(sentMessages && { sentMessages }) }
      }
    },
  }
}
