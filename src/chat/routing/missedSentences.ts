import type { MissedSentence } from '../../domain/understanding/missedSentences.ts'
import type { Effect } from '../effect.ts'
import { isOfficeEvent, type Event } from '../event.ts'
import type { State } from '../state.ts'
import { openTalk } from '../talks/talks.ts'
import type { Turn } from '../turn.ts'

/**
 * A turn after which a sentence that was not understood is kept, masked, for the administrators.
 * @param message LINE's id of the message, so that the sentence goes when it is unsent
 */
export function withMissed(
  turn: Turn,
  { text, kind, choices }: MissedSentence,
  message: string | undefined,
): Turn {
  const from = message !== undefined && { message }
  return {
    ...turn,
    effects: [...turn.effects, { kind: 'note-missed', text, missed: kind, choices, ...from }],
  }
}

/** Whether words may be an answer, or are for an officer: then they are nobody else's business. */
function isAnswering(before: State): boolean {
  return before.focus !== null || before.photoFor !== null || openTalk(before) !== null
}

const withoutMissed = (effects: readonly Effect[]): readonly Effect[] =>
  effects
    .filter(({ kind }) => kind !== 'note-missed')
    .map((effect) =>
      effect.kind === 'look-first' ? { ...effect, otherwise: withoutMissed(effect.otherwise) } : effect,
    )

/**
 * Drops the sentence of a turn that answered a question or was said to an officer, and forgets the sentence that was
 * asked back when the person did something else.
 */
export function onlyMissed(before: State, event: Event, turn: Turn): Turn {
  const answering = isAnswering(before)
  const effects = answering ? withoutMissed(turn.effects) : turn.effects
  const isOver = answering || (turn.state.asked !== null && turn.state.asked === before.asked)
  if (isOfficeEvent(event) || !isOver) return { ...turn, effects }
  return { state: { ...turn.state, asked: null }, effects }
}
