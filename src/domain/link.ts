import { z } from 'zod'

/** LINE's limit for the address of a button, in characters after percent-encoding (Messaging API, URI action). */
const LONGEST_LINK = 1000

/** An https address that a button of the chat can open. */
export const link = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .refine((address) => !URL.canParse(address) || new URL(address).href.length <= LONGEST_LINK, {
    error: `must have at most ${LONGEST_LINK} characters, of which each Thai letter takes nine`,
    params: { why: 'link-too-long' },
  })
