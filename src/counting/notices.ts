import { dayOf } from '../lib/time.ts'
import type { Contribution } from './cell.ts'

/** A notice in a final state. */
export interface CountedNotice {
  readonly notice: { readonly kind: string }
  readonly state: string
  readonly createdAt: Date
  /** When it was first tried as a push of its own, which the office pays for. */
  readonly firstPushAt: Date | null
}

/**
 * What a notice in a final state adds to the counts: `pushed` when LINE accepted it as a push, `saved` when LINE
 * accepted it together with another message at no cost, otherwise the name of its state.
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
