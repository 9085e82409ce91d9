import { serviceCard } from '../browse/browse.ts'
import { effectId } from '../effect.ts'
import type { Event } from '../event.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { PRIVACY_VERSION } from '../../domain/settings/office.ts'
import type { State } from '../state.ts'
import type { Tap } from '../taps.ts'
import type { Facts, Turn } from '../turn.ts'

/** The turn that remembers which draft it sends, and under which id its request is filed. */
export function noteSent({ draft }: State, { id }: Event, turn: Turn): Turn {
  const place = turn.effects.findIndex(({ kind }) => kind === 'file-request')
  if (!draft || place === -1) return turn
  const sent = { draft: draft.id, service: draft.service, request: effectId(id, place) }
  return { ...turn, state: { ...turn.state, sent } }
}

/** The answer to somebody who sends once more what was sent last; null for any other draft. */
export function sentAlready(state: State, draft: string): Turn | null {
  const { sent } = state
  return sent?.draft === draft
    ? { state, effects: [{ kind: 'courtesy' }, { kind: 'show-sent', request: sent.request }] }
    : null
}

/** What typed words to send stand for after everything is sent; null where something is left to be sent. */
export function sendingAgain({ draft, focus, sent, lent }: State): Tap | null {
  return sent && !draft && !lent && focus === null ? { kind: 'submit', draft: sent.draft } : null
}

/**
 * The button of a privacy notice that was accepted before its draft was sent: the request is named before another one of
 * the same service is begun. Null for the button of a notice that waits.
 */
export function acceptedBefore(
  state: State,
  { service, version }: { readonly service: ServiceId; readonly version: string },
  { office }: Facts,
): Turn | null {
  const { privacy, draft, sent } = state
  const isOld = version === PRIVACY_VERSION && privacy?.version === version
  if (!isOld || draft?.service === service || sent?.service !== service) return null
  const anew = serviceCard(office.service(service), office)
  return { state: { ...state, focus: null }, effects: [{ kind: 'show-sent', request: sent.request, anew }] }
}
