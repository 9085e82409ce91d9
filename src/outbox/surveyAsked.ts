import type { Message } from '../flows/message.ts'
import { buttonsOf } from './plain.ts'

/** The survey whose item one of these notices puts on the screen; null when none does. */
export function surveyAskedIn(notices: readonly { readonly messages: readonly Message[] }[]): string | null {
  for (const { action } of notices.flatMap(({ messages }) => messages.flatMap(buttonsOf))) {
    if (action.kind === 'tap' && action.tap.kind === 'rate') return action.tap.survey
  }
  return null
}
