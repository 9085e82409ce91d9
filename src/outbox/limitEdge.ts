import { HOUR, lineMonthBegan, MINUTE, nextLineMonth } from '../lib/time.ts'

/** LINE may still count the old month: its clock and ours differ, and it calls its figures approximate. */
const EDGE = HOUR
const AGAIN = 5 * MINUTE

/** When to try again after LINE has said that the month's limit is reached. */
export function afterMonthlyLimit(now: Date): Date {
  return +now - +lineMonthBegan(now) < EDGE ? new Date(+now + AGAIN) : nextLineMonth(now)
}
