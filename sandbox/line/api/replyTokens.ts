import { Refusal } from '../refusal.ts'
import type { Now } from '../types.ts'

/** Milliseconds that a token is valid after its event's latest delivery (Messaging API reference, "Reply token"). */
const FROM_DELIVERY = 60_000
/** Milliseconds that a token is valid after the event itself; a redelivery does not extend this. */
const FROM_EVENT = 20 * 60_000

interface Token {
  eventAt: number
  deliveredAt: number
  used: boolean
  /** The person who sees the reply; undefined for groups, rooms and people without a user ID. */
  userId: string | undefined
}

/** The reply tokens of the channel: each works once and for a short time; a redelivery renews it. */
export function createReplyTokens(now: Now) {
  const tokens = new Map<string, Token>()
  return {
    /** Called for every delivery of an event that carries a token. */
    delivered(token: string, eventAt: number, userId: string | undefined) {
      const known = tokens.get(token)
      if (known) known.deliveredAt = now()
      else tokens.set(token, { eventAt, deliveredAt: now(), used: false, userId })
    },
    /**
     * Uses up the token.
     * @throws {Refusal} 400 for an unknown, used or expired one.
     */
    use(token: string): { userId: string | undefined } {
      const known = tokens.get(token)
      const alive =
        known &&
        !known.used &&
        now() - known.deliveredAt <= FROM_DELIVERY &&
        now() - known.eventAt <= FROM_EVENT
      if (!alive) throw new Refusal(400, { message: 'Invalid reply token' })
      known.used = true
      return { userId: known.userId }
    },
  }
}
