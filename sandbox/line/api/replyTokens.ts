import { Refusal } from '../refusal.ts'
import type { Now } from '../types.ts'

/** Since the newest delivery of the event (Messaging API reference, "Reply token"). */
const FROM_DELIVERY = 60_000
/** Since the event itself; a redelivery does not reach beyond it. */
const FROM_EVENT = 20 * 60_000

interface Token {
  eventAt: number
  deliveredAt: number
  used: boolean
  /** Who sees the reply; undefined for groups, rooms and people without a user ID. */
  userId: string | undefined
}

/** The reply tokens of the channel: single use, short-lived, renewed by a redelivery. */
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
     * Uses the token up.
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
