import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Personal data as it rests in the database: version, nonce, tag and ciphertext. */
export type Sealed = Buffer

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts personal data at rest and derives identifiers that cannot be traced without the key. */
export interface Vault {
  /** Encrypts any JSON value. `context` (collection and id) is bound in, so that a value moved elsewhere does not open. */
  seal(value: unknown, context: string): Sealed
  /** Opens what `seal` made. Throws when the key, the context or a byte differs. */
  open(sealed: Uint8Array, context: string): unknown
  /** The same hexadecimal digest (64 characters) for the same text and purpose; useless without the key. */
  digest(text: string, purpose: string): string
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce for each value; the encrypting and the digesting key
 * are derived from `key` by HKDF (RFC 5869), so that neither gives away the other.
 * @param key 32 bytes
 */
export function createVault(key: Uint8Array): Vault {
  if (key.length !== 32) throw new Error(`The data key has ${key.length} bytes; it needs 32`)
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `chapwai ${purpose}`, 32))
  const sealingKey = derive('seal')
  const digestKey = derive('digest')

  return {
    seal(value, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context))
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text])
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== VERSION) throw new Error(`Sealed data of unknown version ${bytes[0]} in ${context}`)
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
      const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce)
        .setAAD(Buffer.from(context))
        .setAuthTag(tag)
      const text = Buffer.concat([
        decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ])
      return JSON.parse(text.toString('utf8')) as unknown
    },
    digest(text, purpose) {
      return createHmac('sha256', digestKey).update(`${purpose}\n${text}`).digest('hex')
    },
  }
}
