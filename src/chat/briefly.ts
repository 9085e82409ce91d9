import { cutLabel } from '../lib/cutLabel.ts'
import { reasonText } from '../domain/requests/cannedReasons.ts'
import { say, type Text } from '../domain/text.ts'
import { button, type Button } from './message.ts'

/** Letters of somebody's words that a card shows at first sight: two lines in LINE's largest letters. */
const MOST_LETTERS = 40

/** Words of an officer as a card shows them at first sight: the whole of them is among the details. */
export function briefReason(reason: string): Text {
  return isBrief(reason) ? reasonText(reason) : { typed: cutLabel(reason, MOST_LETTERS) }
}

/** Whether a card shows these words whole. */
export const isBrief = (words: string): boolean => cutLabel(words, MOST_LETTERS) === words

/** Opens everything about a request. */
export const wholeButton = (reference: string): Button =>
  button(say('chat.details'), { kind: 'request', reference, part: 'whole' }, 'secondary')
