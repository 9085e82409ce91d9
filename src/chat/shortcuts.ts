import { button, type Button } from './message.ts'
import { say } from '../domain/text.ts'
import type { Draft } from './state.ts'

/** The shortcuts of most messages. */
export const menuShortcuts: readonly Button[] = [
  button(say('chat.shortcut.services'), { kind: 'services' }),
  button(say('chat.shortcut.status'), { kind: 'status' }),
  button(say('chat.shortcut.contact'), { kind: 'contact' }),
  button(say('chat.shortcut.language'), { kind: 'language' }),
  button(say('chat.shortcut.menu'), { kind: 'menu' }),
]

export function questionShortcuts({ id: draft, asking }: Draft): readonly Button[] {
  return [
    button(say('chat.shortcut.back'), { kind: 'back', draft, from: asking }),
    button(say('chat.shortcut.start-over'), { kind: 'start-over', draft }),
    button(say('chat.shortcut.cancel'), { kind: 'discard', draft }),
    button(say('chat.shortcut.contact'), { kind: 'contact' }),
    button(say('chat.shortcut.language'), { kind: 'language' }),
    button(say('chat.shortcut.menu'), { kind: 'menu' }),
  ]
}
