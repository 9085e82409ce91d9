import { menuCard } from '../browse/browse.ts'
import { currentCard } from '../filing/filingCards.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { services } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { isSurveyUnfinished } from '../survey/survey.ts'
import { askMessageCard } from '../talks/talkCards.ts'
import { askDigitsCard } from '../linking/linking.ts'
import { courtesy, type Facts, type Turn } from '../turn.ts'

/** The draft's current question again, after a short message. */
export function currentPrompt(state: State, facts: Facts): Message[] {
  if (state.focus === 'message') return [askMessageCard(facts.office, facts.now)]
  if (state.focus === 'tie') return [askDigitsCard]
  return state.draft && state.focus === 'draft' ? [currentCard(state.draft, facts)] : []
}

/** Adds the draft's current question to a turn that was about something else. */
export function thenAsk(turn: Turn, facts: Facts): Turn {
  const asked = currentPrompt(turn.state, facts).map((message) => ({ kind: 'say', message }) as const)
  return { ...turn, effects: [...turn.effects, ...asked] }
}

/** The menu, with buttons to continue an unfinished draft and an unfinished survey. */
export function menu(state: State, facts: Facts): Message {
  const { draft } = state
  return menuCard(
    facts.office,
    draft ? services[draft.service] : undefined,
    isSurveyUnfinished(state, facts),
    state.large,
  )
}

/** A polite message for a button that no longer works; nothing changes. */
export function answerOldButton(state: State, facts: Facts): Turn {
  return courtesy(
    state,
    { kind: 'text', text: say('chat.old.button'), shortcuts: menuShortcuts },
    ...currentPrompt(state, facts),
  )
}
