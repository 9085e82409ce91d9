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

/**
 * Whether an address names a user or a password before its host: “https://www.cgd.go.th@elsewhere” looks like another site.
 * Forms take none; stored ones of earlier releases stay readable, so `link` does not look.
 */
export function hasCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username !== '' || password !== ''
}
