import { unreachable } from '../../lib/unreachable.ts'
import { say } from '../../domain/text.ts'
import { languageCard } from '../browse/browse.ts'
import type { Event } from '../event.ts'
import type { Message } from '../message.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'
import { currentPrompt, menu } from './currentPrompt.ts'
import { type FreeText, greeting, notUnderstood, readFreeText } from './freeText.ts'
import type { ReadText } from './readText.ts'
import { praised } from '../talks/remarkCards.ts'
import { alsoCard } from './intentTaps.ts'
import { answerTap } from './routeTap.ts'

const isThai = /[\u0e01-\u0e5b]/

/** Handles a text that answers nothing. A new person is first asked for the language, unless the meaning is clear. */
export function routeFreeText(state: State, typed: ReadText, facts: Facts): Turn {
  const meant = readFreeText(typed.reading.sentence())
  const isClear = meant.kind !== 'unknown' && meant.kind !== 'greeting'
  return state.language !== null || (isThai.test(typed.text) && isClear)
    ? answerFreeText(state, meant, typed, facts)
    : tell(state, languageCard('chat.welcome.title'))
}

/** Answers the first wish of a text and offers the second. */
export function answerFreeText(state: State, meant: FreeText, event: Event, facts: Facts): Turn {
  const turn = answerFirstWish(state, meant, event, facts)
  if (meant.kind === 'unknown' || !meant.also) return turn
  return { ...turn, effects: [...turn.effects, { kind: 'say', message: alsoCard(meant.also) }] }
}

function answerFirstWish(state: State, meant: FreeText, event: Event, facts: Facts): Turn {
  switch (meant.kind) {
    case 'tap':
      return answerTap(state, meant.tap, event, facts)
    case 'asks':
      return courtesy(state, meant.card)
    case 'thanks':
      return thank(state, facts)
    case 'praise':
      return courtesy(state, praised, ...currentPrompt(state, facts))
    case 'greeting':
      return courtesy(state, greeting(facts), currentPrompt(state, facts)[0] ?? menu(state, facts))
    case 'unknown':
      return courtesy(state, notUnderstood(meant.referral), menu(state, facts))
    default:
      return unreachable(meant)
  }
}

export function thank(state: State, facts: Facts): Turn {
  const text: Message = { kind: 'text', text: say('chat.thanks'), shortcuts: menuShortcuts }
  return courtesy(state, text, ...currentPrompt(state, facts))
}
