import type { Day } from '../lib/time.ts'
import type { Effect } from './effect.ts'
import type { Message } from './message.ts'
import type { Office } from '../domain/settings/office.ts'
import type { State } from './state.ts'

/** What a turn may know of the world, passed in so that the turn itself stays pure. */
export interface Facts {
  readonly now: Date
  readonly today: Day
  readonly office: Office
}

/** What a turn leads to: the state to store and what is to be done, stored together. */
export interface Turn {
  readonly state: State
  readonly effects: readonly Effect[]
}

/** A turn that says something and may change the state. */
export function tell(state: State, ...messages: readonly Message[]): Turn {
  return { state, effects: messages.map((message) => ({ kind: 'say', message })) }
}

/** A kind sentence that changes nothing and is not worth a push. */
export function courtesy(state: State, ...messages: readonly Message[]): Turn {
  const turn = tell(state, ...messages)
  return { state, effects: [{ kind: 'courtesy' }, ...turn.effects] }
}
