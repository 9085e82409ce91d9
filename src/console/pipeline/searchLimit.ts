import { HOUR, MINUTE } from '../../lib/time.ts'

/**
 * How often one member may list requests by guesses. Somebody at the counter searches a few times for each visitor;
 * thirty a minute are a program's or a list's. A whole reference or telephone number does not count.
 */
const MOST = [
  { within: MINUTE, searches: 30 },
  { within: HOUR, searches: 300 },
] as const

/** Counts a search of a member. False when there were too many; then it does not count. */
export type MaySearch = (member: string, now: Date) => boolean

/** Each process counts on its own. */
export function createSearchLimit(): MaySearch {
  const searches = new Map<string, readonly number[]>()
  return (member, now) => {
    const recent = (searches.get(member) ?? []).filter((at) => +now - at < HOUR)
    const isAllowed = MOST.every(
      ({ within, searches: most }) => recent.filter((at) => +now - at < within).length < most,
    )
    searches.set(member, isAllowed ? [...recent, +now] : recent)
    return isAllowed
  }
}
