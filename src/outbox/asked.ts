import type { AskedItem } from '../domain/survey/askedItem.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'
import { buttonsOf } from './plain.ts'

type Asking = Pick<Outgoing, 'notice' | 'messages' | 'asks'>

/**
 * What a notice of release 0.1.0 or earlier asks. Those notices have no field for it, so it is read from their
 * buttons. Delete this function when no such notice waits any more.
 */
function asksOfFormerNotice({ notice, messages }: Asking): AskedItem | null {
  if (notice?.kind !== 'completed') return null
  for (const { action } of messages.flatMap(buttonsOf)) {
    if (action.kind === 'tap' && action.tap.kind === 'rate') {
      return { survey: action.tap.survey, set: Number(action.tap.set ?? 1) }
    }
  }
  return null
}

/** The survey item that one of these notices asks; null when none of them asks one. */
export function askedIn(notices: readonly Asking[]): AskedItem | null {
  for (const each of notices) {
    const asked = each.asks ?? asksOfFormerNotice(each)
    if (asked) return asked
  }
  return null
}
