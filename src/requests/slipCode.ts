import type { Vault } from '../lib/seal.ts'
import { text } from '../locales/text.ts'
import type { Request } from '../domain/requests/request.ts'
import { withoutExtension } from '../lib/typed/phone.ts'
import { LINK_DIGITS } from '../chat/linking/linking.ts'
import { sinceUnlinked } from './handoverCode.ts'
import { isOpenState } from '../domain/requests/requestLife.ts'

/** Consonants without look-alikes and without vowels, so that no word appears. 8 of 20 letters give 2.6 · 10^10 codes. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/**
 * The code of a request's slip. It is computed with the office's key and never stored. Unlinking makes it another one, so
 * that the former chat, which has the words of the former slip, cannot link the request again.
 */
export function slipCode(vault: Vault, requestId: string, unlinkedRevision?: number): string {
  let rest = BigInt(`0x${vault.digest(sinceUnlinked(requestId, unlinkedRevision), 'tie code')}`)
  let code = ''
  const base = BigInt(LETTERS.length)
  for (; code.length < LENGTH; rest /= base) code += LETTERS[Number(rest % base)]
  return code
}

/** Whether the applicant can still link a chat: the request is open, not linked and has a telephone number. */
export function canBeLinked({ userId, state, answers }: Request): boolean {
  return userId === null && isOpenState(state) && answers?.['phone'] !== undefined
}

/** The text that the applicant sends in the chat to link the request; in Thai, as the slip is. */
export function slipText(vault: Vault, { id, reference, unlinkedRevision }: Request): string {
  return text('th', 'walkin.tie.text', { reference, code: slipCode(vault, id, unlinkedRevision) })
}

/** Whether these are the last digits of a telephone number in the request. */
export function areLastDigits({ answers }: Request, digits: string): boolean {
  const phone = answers?.['phone']
  return phone !== undefined && withoutExtension(phone).slice(-LINK_DIGITS) === digits
}
