import type { Message } from '../chat/message.ts'
import { buttonsOf } from './plain.ts'

/** The survey whose item one of these notices puts on the screen; null when none does. */
export function surveyAskedIn(
  notices: readonly { readonly messages: readonly Message[] }[],
): { survey: string; set: number } | null {
  for (const { action } of notices.flatMap(({ messages }) => messages.flatMap(buttonsOf))) {
    if (action.kind === 'tap' && action.tap.kind === 'rate') {
      return { survey: action.tap.survey, set: Number(action.tap.set ?? 1) }
    }
  }
  return null
}
