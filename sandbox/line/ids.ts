import { randomBytes, randomInt } from 'node:crypto'

export const USER_ID = /^U[0-9a-f]{32}$/

const hex = () => randomBytes(16).toString('hex')

export const newUserId = () => `U${hex()}`
export const newReplyToken = hex
export const newQuoteToken = () => randomBytes(48).toString('base64url')

/**
 * Message ids like LINE's: decimal, increasing, and larger than JavaScript's safe integers. `used`: ids of before a
 * restart, which are not given again.
 */
export function createMessageIds(used: readonly string[] = []): () => string {
  let last = 560_000_000_000_000_000n + BigInt(randomInt(1_000_000_000))
  for (const id of used) if (BigInt(id) > last) last = BigInt(id)
  return () => String((last += BigInt(1 + randomInt(1000))))
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID (github.com/ulid/spec): 48 bits of milliseconds, 80 random bits, 26 letters. */
export function ulid(at: number): string {
  let bits = (BigInt(at) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`)
  let text = ''
  for (let letter = 0; letter < 26; letter++) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return text
}
