import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { parsePhone, withoutExtension } from '../../lib/typed/phone.ts'
import { type Message, paragraph } from '../message.ts'
import { withProblem } from '../problem.ts'
import { say } from '../../domain/text.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import type { SlipWords } from './slipWords.ts'
import { tell, type Turn } from '../turn.ts'

/** How many last digits of the telephone number the bot asks for. */
export const LINK_DIGITS = 4

/** The question for the digits. The bot tells nothing about the request before they are right. */
export const askDigitsCard: Message = {
  kind: 'card',
  title: say('walkin.tie.title'),
  blocks: [paragraph(say('walkin.tie.ask')), paragraph(say('walkin.tie.why'), 'small')],
  footer: menuFooter,
  shortcuts: menuShortcuts,
}

/** The person has scanned a slip. An effect checks the code and then asks for the digits. */
export function askLinkingDigits(state: State, words: SlipWords): Turn {
  return { state: { ...state, focus: 'tie', tie: words }, effects: [{ kind: 'begin-tie', ...words }] }
}

/** Digits that the person typed. Null: too few or too many. */
export interface LinkingDigits {
  readonly digits: string | null
}

/** “เลขท้าย 5678”, “4 ตัวท้าย 5678”. */
const DIGITS_LABEL =
  /^(?:เลขท้าย|(?:4|สี่)\s*(?:ตัว|หลัก)ท้าย|ลงท้าย(?:ด้วย)?|เลข|รหัส|คือ|last (?:4|four)(?: digits)?)[\s:]*/iu

/** The last four digits, from four digits or a whole telephone number; null when the text looks like neither. */
export function readLinkingDigits(text: string): LinkingDigits | null {
  const phone = parsePhone(text)
  if (phone !== null) return { digits: withoutExtension(phone).slice(-LINK_DIGITS) }
  const typed = withoutParticles(readable(text)).replace(DIGITS_LABEL, '').replace(/[\s-]/g, '')
  if (!/^\d{3,12}$/.test(typed)) return null
  return { digits: typed.length === LINK_DIGITS ? typed : null }
}

/**
 * Handles the digits. The bot keeps waiting for digits until `endLinking`. Null when the person has scanned
 * no slip.
 */
export function takeLinkingDigits(before: State, { digits }: LinkingDigits): Turn | null {
  // After something else was answered, a wrong count of digits may be another number.
  if (!before.tie || (digits === null && before.aside)) return null
  const state: State = { ...before, focus: 'tie' }
  if (digits === null) return tell(state, withProblem(askDigitsCard, say('walkin.tie.four')))
  return { state, effects: [{ kind: 'tie-request', ...before.tie, digits }] }
}

export function stopAskingDigits(state: State): State {
  return state.focus === 'tie' ? { ...state, focus: null } : state
}

/** Asks again for the digits; null when the person has scanned no slip, or its linking is over. */
export function resumeLinking(state: State): Turn | null {
  return state.tie && tell({ ...state, focus: 'tie' }, askDigitsCard)
}

/** Ends the linking: the program has decided about this request, so typed digits no longer count as an answer. */
export function endLinking(state: State, reference: string): Turn {
  if (state.tie?.reference !== reference) return { state, effects: [] }
  return { state: { ...state, tie: null, focus: state.focus === 'tie' ? null : state.focus }, effects: [] }
}
