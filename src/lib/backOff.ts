import { MINUTE, SECOND } from './time.ts'

const LONGEST_WAIT = 30 * MINUTE

/** The wait after this many attempts, in milliseconds: 2 s, 4 s, 8 s … at most half an hour. */
export function backOff(attempts: number): number {
  return Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(attempts, 12))
}
