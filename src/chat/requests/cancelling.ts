import type { Event } from '../event.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn.ts'

/** Asks whether to cancel a request that was sent; the effect knows which there are. Somebody without one sees the status. */
export function cancelFiled(state: State, event: Event): Turn {
  const status = { kind: 'show-status', ...(state.lent && { lent: state.lent.id }) } as const
  // A request that is with a helper is ended on its own card.
  if (state.lent) return { state, effects: [status] }
  const matter = { kind: 'cancel', ...(event.kind === 'text' && { text: event.text }) } as const
  return { state, effects: [{ kind: 'look-first', matter, otherwise: [status] }] }
}
