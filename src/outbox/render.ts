import type { messagingApi } from '@line/bot-sdk'
import type { Button, Message } from '../chat/message.ts'
import type { Language } from '../lib/language.ts'
import { toQuickReply } from './actions.ts'
import { toBubble } from './flex.ts'
import { cutText, limits } from './limits.ts'
import { buttonsOf, plainText } from './plain.ts'

/**
 * Above the keyboard: the shortcuts of the last message, and before them, where cards go out as text, the buttons of all
 * of them. What LINE has no room for stands in the text with its number, and is typed; the way to the menu, last of the
 * shortcuts, always fits.
 */
function shortcutsOf(messages: readonly Message[], plain: boolean): readonly Button[] {
  const shortcuts = messages.at(-1)?.shortcuts ?? []
  if (!plain) return shortcuts
  const all = [...messages.flatMap(buttonsOf), ...shortcuts].filter(({ action }) => action.kind !== 'link')
  const tooMany = all.length > limits.quickReplies
  return tooMany ? [...all.slice(0, limits.quickReplies - 1), ...all.slice(-1)] : all
}

function renderOne(message: Message, language: Language, plain: boolean): messagingApi.Message {
  if (message.kind === 'text' || plain) {
    return { type: 'text', text: cutText(plainText(message, language, true), limits.text) }
  }
  const altText = cutText(plainText(message, language, false), limits.altText)
  return { type: 'flex', altText, contents: toBubble(message, language) }
}

/**
 * Messages as LINE takes them, in a language. `plain` gives text messages that say the same as the cards, for when
 * LINE refuses those. LINE shows quick replies only under the last message.
 */
export function render(
  messages: readonly Message[],
  language: Language,
  plain = false,
): messagingApi.Message[] {
  const sent = messages.slice(0, limits.messages)
  return sent.map((message, index) => ({
    ...renderOne(message, language, plain),
    ...(index === sent.length - 1 ? toQuickReply(shortcutsOf(sent, plain), language) : {}),
  }))
}
