import type { Vault } from '../lib/seal.ts'
import type { Request } from '../domain/requests/request.ts'
import { canBeLinked, slipText } from './slipCode.ts'

/** The content of a slip's QR code, and what the applicant can do with it. */
export interface SlipQr {
  readonly content: string
  /** How the applicant links the request to a chat; null when it cannot be linked any more. */
  readonly link: {
    /** The text to type in the office's chat when the code cannot be scanned. */
    readonly text: string
    /** Whether scanning the code with LINE opens the chat with this text already typed. */
    readonly opensChat: boolean
  } | null
}

/**
 * The QR code of a request's slip. It opens the office's chat with the text that links the request (LINE URL scheme,
 * “Opening a LINE Official Account's chat with a prepared text”). Without the account's id, or when the request is
 * linked already or has ended, it holds only the reference, for the counter.
 * @param basicId the account's id with its “@”; null while LINE has not given it
 */
export function slipQr(vault: Vault, request: Request, basicId: string | null): SlipQr {
  if (!canBeLinked(request)) return { content: request.reference, link: null }
  const text = slipText(vault, request)
  if (basicId === null) return { content: request.reference, link: { text, opensChat: false } }
  const content = `https://line.me/R/oaMessage/${encodeURIComponent(basicId)}/?${encodeURIComponent(text)}`
  return { content, link: { text, opensChat: true } }
}
