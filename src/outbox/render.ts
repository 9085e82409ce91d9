import type { messagingApi } from '@line/bot-sdk'
import type { Button, Message } from '../chat/message.ts'
import { type Corrections, noCorrections } from '../domain/sentences/corrections.ts'
import { type LevelOrder, usualOrder } from '../domain/survey/levelOrder.ts'
import type { Language } from '../lib/language.ts'
import { toQuickReply } from './actions.ts'
import { corrected } from './corrected.ts'
import { toBubble } from './flex.ts'
import { cutText, limits } from './limits.ts'
import { buttonsOf, footerOf, plainText, withoutRepeats } from './plain.ts'

/**
 * The buttons above the keyboard: the shortcuts of the last message. Where cards are sent as text, the buttons of all
 * cards come before them. Buttons beyond LINE's limit are numbered in the text, and the person types the number; the
 * menu button is the last shortcut and always fits.
 */
function shortcutsOf(messages: readonly Message[], plain: boolean): readonly Button[] {
  const shortcuts = messages.at(-1)?.shortcuts ?? []
  if (!plain) return shortcuts
  const all = withoutRepeats([
    ...messages.flatMap(buttonsOf),
    ...messages.flatMap(footerOf),
    ...shortcuts,
  ]).filter(({ action }) => action.kind !== 'link')
  const tooMany = all.length > limits.quickReplies
  return tooMany ? [...all.slice(0, limits.quickReplies - 1), ...all.slice(-1)] : all
}

function renderOne(
  message: Message,
  language: Language,
  plain: boolean,
  large: boolean,
): messagingApi.Message {
  if (message.kind === 'text' || plain) {
    return { type: 'text', text: cutText(plainText(message, language, true), limits.text) }
  }
  const altText = cutText(plainText(message, language, false), limits.altText)
  return { type: 'flex', altText, contents: toBubble(message, language, large) }
}

interface Look {
  readonly large?: boolean
  readonly corrections?: Corrections
  /** The order in which the levels of the survey stand. */
  readonly levels?: LevelOrder
}

/** The message with its scales in the office's order; a waiting message is turned when it is sent. */
function inOrder(message: Message, order: LevelOrder): Message {
  if (message.kind === 'text' || order === 'best-first') return message
  const blocks = message.blocks.map((each) =>
    each.kind === 'scale' ? { ...each, levels: each.levels.toReversed() } : each,
  )
  return { ...message, blocks }
}

/**
 * Messages in LINE's format, in a language and the office's own words. With `plain`, cards become text messages with the
 * same content, for when LINE refuses the cards; with `large`, they have large letters. LINE shows quick replies only
 * under the last message.
 */
export function render(
  messages: readonly Message[],
  language: Language,
  plain = false,
  { large = false, corrections = noCorrections, levels = usualOrder }: Look = {},
): messagingApi.Message[] {
  const shown = messages.slice(0, limits.messages).map((message) => inOrder(message, levels))
  const sent = corrected(shown, corrections)
  return sent.map((message, index) => ({
    ...renderOne(message, language, plain, large),
    ...(index === sent.length - 1 ? toQuickReply(shortcutsOf(sent, plain), language) : {}),
  }))
}
