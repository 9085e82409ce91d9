import { cleanText } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { parsePhone, withoutExtension } from '../answers/phone.ts'
import { type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import type { SlipWords } from './slipWords.ts'
import { tell, type Turn } from '../turn.ts'

/** How many of the number's last digits are asked for. */
export const LINK_DIGITS = 4

/** The only thing asked before anything of the request is told. */
export const askDigitsCard: Message = {
  kind: 'card',
  title: say('walkin.tie.title'),
  blocks: [paragraph(say('walkin.tie.ask')), paragraph(say('walkin.tie.why'), 'small')],
  shortcuts: menuShortcuts,
}

/** Somebody has scanned a slip: whether its words are good is looked up, and the digits are asked for. */
export function askLinkingDigits(state: State, words: SlipWords): Turn {
  return { state: { ...state, focus: 'tie', tie: words }, effects: [{ kind: 'begin-tie', ...words }] }
}

/** Digits typed after the question. Null: too few or too many. */
export interface LinkingDigits {
  readonly digits: string | null
}

/** The last four digits of what was typed: they alone, or the whole number; null where nothing looks like either. */
export function readLinkingDigits(text: string): LinkingDigits | null {
  const phone = parsePhone(text)
  if (phone !== null) return { digits: withoutExtension(phone).slice(-LINK_DIGITS) }
  const typed = toArabicDigits(cleanText(text)).replace(/[\s-]/g, '')
  if (!/^\d{3,12}$/.test(typed)) return null
  return { digits: typed.length === LINK_DIGITS ? typed : null }
}

/** Digits are waited for until it is decided whether they are right; null where no slip has been scanned. */
export function takeLinkingDigits(before: State, { digits }: LinkingDigits): Turn | null {
  if (!before.tie) return null
  const state: State = { ...before, focus: 'tie' }
  if (digits === null)
    return tell(state, { kind: 'text', text: say('walkin.tie.four'), shortcuts: menuShortcuts })
  return { state, effects: [{ kind: 'tie-request', ...before.tie, digits }] }
}

/** Digits are waited for no longer. */
export function stopAskingDigits(state: State): State {
  return state.focus === 'tie' ? { ...state, focus: null } : state
}

/** It is decided, one way or the other: what is typed now means something else. */
export function endLinking(state: State, reference: string): Turn {
  if (state.tie?.reference !== reference) return { state, effects: [] }
  return { state: { ...state, tie: null, focus: state.focus === 'tie' ? null : state.focus }, effects: [] }
}
