import type { messagingApi } from '@line/bot-sdk'
import type { Button } from '../chat/message.ts'
import { writeTap } from '../chat/taps.ts'
import type { Language } from '../lib/language.ts'
import { unreachable } from '../lib/unreachable.ts'
import { cutLabel } from '../lib/cutLabel.ts'
import { limits } from './limits.ts'
import { words } from './wording.ts'

/**
 * The address with Thai letters, blanks and the like percent-encoded: LINE refuses a message with any other character
 * than those of RFC 3986. Browsers leave a few of these in a query.
 */
const encodedUri = (uri: string) =>
  new URL(uri).href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent)

/** The address that a button opens for somebody who reads this language. */
export const addressIn = (
  { uri, inEnglish }: Extract<Button['action'], { kind: 'link' }>,
  language: Language,
) => encodedUri(language === 'en' ? (inEnglish ?? uri) : uri)

/** A button as a LINE action. After a tap, LINE shows the button's words in the chat as the person's own message. */
export function toAction(button: Button, language: Language, labelLimit: number): messagingApi.Action {
  const full = words(button.label, language)
  const label = cutLabel(full, labelLimit)
  const { action } = button
  switch (action.kind) {
    case 'tap':
      return {
        type: 'postback',
        label,
        data: writeTap(action.tap),
        displayText: cutLabel(full, limits.displayText),
      }
    case 'link':
      return { type: 'uri', label, uri: addressIn(action, language) }
    case 'camera':
      return { type: 'camera', label }
    case 'pictures':
      return { type: 'cameraRoll', label }
    case 'pick-day':
      return {
        type: 'datetimepicker',
        label,
        data: writeTap(action.tap),
        mode: 'date',
        initial: action.initial,
        min: action.min,
        max: action.max,
      }
    default:
      return unreachable(action)
  }
}

/** The buttons above the keyboard (LINE's quick replies); LINE accepts at most 13. */
export function toQuickReply(
  buttons: readonly Button[],
  language: Language,
): { quickReply: messagingApi.QuickReply } | Record<string, never> {
  const items = buttons
    .filter(({ action }) => action.kind !== 'link')
    .slice(0, limits.quickReplies)
    .map((button) => ({ type: 'action', action: toAction(button, language, limits.quickReplyLabel) }))
  return items.length > 0 ? { quickReply: { items } } : {}
}
