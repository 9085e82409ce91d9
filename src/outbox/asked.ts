import type { AskedItem } from '../domain/survey/askedItem.ts'
import type { Outgoing } from '../models/outbox/outboxDocument.ts'
import { buttonsOf } from './plain.ts'

type Asking = Pick<Outgoing, 'notice' | 'messages' | 'asks'>

/**
 * What a notice asks that was recorded up to release 0.1.0, read from its buttons: it has no field for that. This can
 * go when no such notice waits any more.
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

/** The item that one of these notices puts on the screen; null when none does. */
export function askedIn(notices: readonly Asking[]): AskedItem | null {
  for (const each of notices) {
    const asked = each.asks ?? asksOfFormerNotice(each)
    if (asked) return asked
  }
  return null
}
