import { dayOf } from '../lib/time.ts'
import type { Contribution } from './cell.ts'

/** A notice that has come to rest. */
export interface CountedNotice {
  readonly notice: { readonly kind: string }
  readonly state: string
  readonly createdAt: Date
  /** It was tried as a push of its own, which the office pays for. */
  readonly firstPushAt: Date | null
}

/**
 * What a notice adds to the figures once it is at rest: `pushed` when LINE took it as a push, `saved` when LINE took it
 * with another message and it cost nothing of its own, else its state's own name.
 */
export function contributionsOfNotice({
  notice,
  state,
  createdAt,
  firstPushAt,
}: CountedNotice): Contribution[] {
  const day = dayOf(createdAt)
  const fate = state !== 'accepted' ? state : firstPushAt === null ? 'saved' : 'pushed'
  return [
    { kind: 'notices', day, month: day.slice(0, 7), by: { notice: notice.kind }, counts: { [fate]: 1 } },
  ]
}
