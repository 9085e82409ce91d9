import type { Vault } from '../lib/seal.ts'
import { text } from '../locales/text.ts'
import type { Request } from '../domain/requests/request.ts'
import { withoutExtension } from '../chat/answers/phone.ts'
import { LINK_DIGITS } from '../chat/linking/linking.ts'
import { isOpenState } from '../domain/requests/requestLife.ts'

/**
 * Consonants without look-alikes, so that no word comes out. 20 letters, 8 of them: 2.6 · 10^10 codes, worked out from
 * the request's id with the office's key, never stored.
 */
const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** The code on a request's slip. */
export function slipCode(vault: Vault, requestId: string): string {
  let rest = BigInt(`0x${vault.digest(requestId, 'tie code')}`)
  let code = ''
  const base = BigInt(LETTERS.length)
  for (; code.length < LENGTH; rest /= base) code += LETTERS[Number(rest % base)]
  return code
}

/** Whether a request still waits for its applicant's chat: nobody has linked it, and somebody still waits for something. */
export function canBeLinked({ userId, state, answers }: Request): boolean {
  return userId === null && isOpenState(state) && answers?.['phone'] !== undefined
}

/** What the applicant sends to the chat to link the request; in Thai, as the slip is. */
export function slipText(vault: Vault, { id, reference }: Request): string {
  return text('th', 'walkin.tie.text', { reference, code: slipCode(vault, id) })
}

/** Whether these are the last digits of the telephone number in the request. */
export function areLastDigits({ answers }: Request, digits: string): boolean {
  const phone = answers?.['phone']
  return phone !== undefined && withoutExtension(phone).slice(-LINK_DIGITS) === digits
}
