import { button, type Button } from './message.ts'
import { say } from '../domain/text.ts'
import type { Draft } from './state.ts'

const servicesButton = button(say('chat.shortcut.services'), { kind: 'services' })

/** The shortcuts of most messages. */
export const menuShortcuts: readonly Button[] = [
  servicesButton,
  button(say('chat.shortcut.status'), { kind: 'status' }),
  button(say('chat.shortcut.contact'), { kind: 'contact' }),
  button(say('chat.shortcut.language'), { kind: 'language' }),
  button(say('chat.shortcut.menu'), { kind: 'menu' }),
]

/** Leads to a person to talk to. */
export const personButton = button(say('people.footer.person'), { kind: 'human' })

/** The same where the other words at the foot are long. */
export const personShort: Button = { ...personButton, short: say('people.footer.person-short') }

/** The foot of most cards: the menu, and a person to talk to. */
export const menuFooter: readonly Button[] = [
  button(say('chat.shortcut.menu'), { kind: 'menu' }),
  personButton,
]

/** The draft is somebody else's: the helper can only give it back. */
const giveBack = (draft: string) => button(say('lending.give-back'), { kind: 'give-back', draft })

/** The foot of each card of a draft that the person fills in for its lender. */
export function lentDraftFooter(draft: string, from: string): readonly Button[] {
  return [button(say('chat.shortcut.back'), { kind: 'back', draft, from }), giveBack(draft), personShort]
}

/** The foot of each card of a draft. `from`: the question that the card asks; without it there is no way back. */
export function draftFooter(draft: string, from?: string): readonly Button[] {
  return [
    ...(from === undefined ? [] : [button(say('chat.shortcut.back'), { kind: 'back', draft, from })]),
    button(say('chat.shortcut.start-over'), { kind: 'start-over', draft }),
    from === undefined ? personButton : personShort,
  ]
}

/**
 * The foot of a draft's first question: nothing stands before it, and whoever wanted another service has the list of all
 * in one press.
 */
export function firstDraftFooter(draft: string): readonly Button[] {
  return [servicesButton, ...draftFooter(draft).slice(0, -1), personShort]
}

export function questionShortcuts({ id: draft, asking, lending, answers }: Draft): readonly Button[] {
  // An answer that is asked for again may stay as it is.
  const keep = answers[asking] === undefined ? [] : [button(say('chat.check.keep'), { kind: 'check', draft })]
  const own = [
    button(say('chat.shortcut.start-over'), { kind: 'start-over', draft }),
    button(say('chat.shortcut.cancel'), { kind: 'discard', draft }),
    button(say('lending.shortcut'), { kind: 'ask-for-help' }),
  ]
  return [
    ...keep,
    button(say('chat.shortcut.back'), { kind: 'back', draft, from: asking }),
    ...(lending === undefined ? own : [giveBack(draft)]),
    button(say('chat.shortcut.contact'), { kind: 'contact' }),
    ...(lending === undefined ? [servicesButton] : []),
    button(say('chat.shortcut.language'), { kind: 'language' }),
    button(say('chat.shortcut.menu'), { kind: 'menu' }),
  ]
}
