import { Refusal } from '../refusal.ts'
import type { Now } from '../types.ts'

const UTC_9 = 9 * 60 * 60_000

/** Messages a month, counted per person reached; the month is that of UTC+9 (Messaging API, "Pricing"). */
export function createQuota(now: Now, initial: number | 'none', changed: () => void) {
  let limit = initial
  const counted = new Map<string, number>()
  const month = () => new Date(now() + UTC_9).toISOString().slice(0, 7)
  const usage = () => counted.get(month()) ?? 0
  const refuse = (): never => {
    throw new Refusal(429, { message: 'You have reached your monthly limit.' })
  }
  return {
    usage,
    /** @throws {Refusal} 429, always. */
    refuse,
    limit: () => limit,
    setLimit(value: number | 'none') {
      limit = value
      changed()
    },
    /** @throws {Refusal} 429 when the allowance is too small for this many more people. */
    ensureRoom(people: number) {
      if (limit !== 'none' && usage() + Math.max(1, people) > limit) refuse()
    },
    count(people: number) {
      counted.set(month(), usage() + people)
      changed()
    },
  }
}
