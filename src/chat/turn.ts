import type { Language } from '../lib/language.ts'
import type { Day } from '../lib/time.ts'
import type { Effect } from './effect.ts'
import type { Message } from './message.ts'
import type { Text } from '../domain/text.ts'
import type { Office } from '../domain/settings/office.ts'
import type { State } from './state.ts'

/** The facts that a turn needs from outside, passed in so that the turn stays pure. */
export interface Facts {
  readonly now: Date
  readonly today: Day
  readonly office: Office
  /** What stands on a button, in either language; absent: no words are read as those of a button. */
  readonly labelsOf?: (label: Text) => readonly string[]
  /** How many photos of each paper are kept for the draft, by the paper's id; absent: none. */
  readonly draftPhotos?: Readonly<Record<string, number>>
  /** When the office last pushed a notice to the person, which then stands below what the chat has said before. */
  readonly pushedAt?: Date
  /** The language of the LINE profile (null: it has none); absent when it was not asked for. */
  readonly profileLanguage?: Language | null
}

/** The result of a turn: the new state and the effects, stored together. */
export interface Turn {
  readonly state: State
  readonly effects: readonly Effect[]
}

/** A turn that says something and may change the state. */
export function tell(state: State, ...messages: readonly Message[]): Turn {
  return { state, effects: messages.map((message) => ({ kind: 'say', message })) }
}

/** A short message that changes nothing and is sent only as a reply, never as a push. */
export function courtesy(state: State, ...messages: readonly Message[]): Turn {
  const turn = tell(state, ...messages)
  return { state, effects: [{ kind: 'courtesy' }, ...turn.effects] }
}
