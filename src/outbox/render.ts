import type { messagingApi } from '@line/bot-sdk'
import type { Button, Message } from '../flows/message.ts'
import type { Language } from '../flows/words.ts'
import { toQuickReply } from './actions.ts'
import { toBubble } from './flex.ts'
import { cutText, limits } from './limits.ts'
import { buttonsOf, plainText } from './plain.ts'

function shortcutsOf(message: Message, plain: boolean): readonly Button[] {
  return plain ? [...buttonsOf(message), ...(message.shortcuts ?? [])] : (message.shortcuts ?? [])
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
    ...(index === sent.length - 1 ? toQuickReply(shortcutsOf(message, plain), language) : {}),
  }))
}
