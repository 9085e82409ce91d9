import type { Vault } from '../lib/seal.ts'
import type { Request } from '../domain/requests/request.ts'
import { canBeLinked, slipText } from './slipCode.ts'

/** What a slip's QR code says, and what the applicant can do with it. */
export interface SlipQr {
  readonly content: string
  /** What ties the request to a chat; null where there is nothing to be tied any more. */
  readonly link: {
    /** To be typed in the office's chat, where the code cannot be scanned. */
    readonly text: string
    /** Scanned with LINE, the code opens the chat with the text already typed. */
    readonly opensChat: boolean
  } | null
}

/**
 * The QR code of a request's slip: it opens the office's chat with the words that tie the request (LINE URL scheme,
 * “Opening a LINE Official Account's chat with a prepared text”). Without the account's id, and once the request is
 * somebody's or has ended, it is the reference alone, for the counter.
 * @param basicId the account's id with its “@”; null while LINE has not told it
 */
export function slipQr(vault: Vault, request: Request, basicId: string | null): SlipQr {
  if (!canBeLinked(request)) return { content: request.reference, link: null }
  const text = slipText(vault, request)
  if (basicId === null) return { content: request.reference, link: { text, opensChat: false } }
  const content = `https://line.me/R/oaMessage/${encodeURIComponent(basicId)}/?${encodeURIComponent(text)}`
  return { content, link: { text, opensChat: true } }
}
