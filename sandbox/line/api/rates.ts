import { Refusal } from '../refusal.ts'
import type { Now } from '../types.ts'

const HOUR = 60 * 60_000

/** Endpoints with an hourly limit of calls (Messaging API reference, "Rate limits"). */
export function createRates(now: Now) {
  const calls = new Map<string, number[]>()
  return {
    /** Counts a call. @throws {Refusal} 429 when the limit of the last hour is exceeded. */
    take(endpoint: string, perHour: number) {
      const recent = (calls.get(endpoint) ?? []).filter((at) => now() - at < HOUR)
      calls.set(endpoint, recent)
      if (recent.length >= perHour)
        throw new Refusal(429, { message: 'The API rate limit has been exceeded. Try again later.' })
      recent.push(now())
    },
  }
}
