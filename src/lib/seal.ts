import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * The format of encrypted data in the database. Version 2: the key's short id, nonce, tag, ciphertext.
 * Version 1 has no key id, because keys could not change then; it can still be decrypted.
 */
type Sealed = Buffer

const VERSION = 2
const VERSION_WITHOUT_KEY_ID = 1
const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts stored personal data, and computes digests that nobody can trace back without the key. */
export interface Vault {
  /** Encrypts any JSON value, bound to `context` (collection and id): a value copied elsewhere cannot be decrypted. */
  seal(value: unknown, context: string): Sealed
  /** Decrypts what `seal` made, with either key. Throws when the key, the context or a byte differs. */
  open(sealed: Uint8Array, context: string): unknown
  /** The same for raw bytes, because JSON would make a photo a third larger. */
  sealBytes(content: Uint8Array, context: string): Sealed
  openBytes(sealed: Uint8Array, context: string): Buffer
  /** Whether these bytes are encrypted with the current key in the current format. */
  isPresent(sealed: Uint8Array): boolean
  /** Encrypts the same content with the current key. Throws when neither key decrypts it. */
  reseal(sealed: Uint8Array, context: string): Sealed
  /** A hexadecimal digest (64 characters), always the same for the same text and purpose; useless without the key. */
  digest(text: string, purpose: string): string
}

interface VaultOptions {
  /** The previous key: it only decrypts. */
  readonly former?: Uint8Array | null
  /**
   * The key for digests. It stays when the encryption key changes, so that digests stay; by default derived
   * from `key`.
   */
  readonly digestKey?: Uint8Array
}

interface Key {
  readonly id: Buffer
  readonly sealing: Buffer
}

/** Derived by HKDF (RFC 5869), so that nobody can compute one derived key from the other. */
function derive(key: Uint8Array, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `chapwai ${purpose}`, bytes))
}

function keyFrom(key: Uint8Array): Key {
  if (key.length !== 32) throw new Error(`The data key has ${key.length} bytes; it needs 32`)
  return { id: derive(key, 'key id', KEY_ID_BYTES), sealing: derive(key, 'seal') }
}

/** The digest key derived from a data key, for a database that does not store its own yet. */
export function digestKeyOf(key: Uint8Array): Buffer {
  return derive(key, 'digest')
}

function encrypt({ id, sealing }: Key, content: Uint8Array, context: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), id, nonce, cipher.getAuthTag(), encrypted])
}

/** @param rest nonce, tag and ciphertext */
function decrypt({ sealing }: Key, rest: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', sealing, rest.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(rest.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(rest.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}

function decryptWithEither(keys: readonly Key[], rest: Buffer, context: string): Buffer {
  const failures: unknown[] = []
  for (const key of keys) {
    try {
      return decrypt(key, rest, context)
    } catch (error) {
      failures.push(error)
    }
  }
  throw failures[0]
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce for each value.
 * @param key 32 bytes
 */
export function createVault(key: Uint8Array, { former, digestKey }: VaultOptions = {}): Vault {
  const present = keyFrom(key)
  const keys = former ? [present, keyFrom(former)] : [present]
  const digesting = digestKey ?? digestKeyOf(key)

  function openBytes(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed)
    if (bytes[0] === VERSION_WITHOUT_KEY_ID) return decryptWithEither(keys, bytes.subarray(1), context)
    if (bytes[0] !== VERSION) throw new Error(`Sealed data of unknown version ${bytes[0]} in ${context}`)
    const id = bytes.subarray(1, 1 + KEY_ID_BYTES)
    const sealedWith = keys.find((each) => each.id.equals(id))
    if (!sealedWith)
      throw new Error(`Neither DATA_KEY nor DATA_KEY_FORMER sealed this ${context.split(' ')[0]}`)
    return decrypt(sealedWith, bytes.subarray(1 + KEY_ID_BYTES), context)
  }

  return {
    seal: (value, context) => encrypt(present, Buffer.from(JSON.stringify(value), 'utf8'), context),
    open: (sealed, context) => JSON.parse(openBytes(sealed, context).toString('utf8')) as unknown,
    sealBytes: (content, context) => encrypt(present, content, context),
    openBytes,
    isPresent: (sealed) => sealed[0] === VERSION && present.id.equals(sealed.slice(1, 1 + KEY_ID_BYTES)),
    reseal: (sealed, context) => encrypt(present, openBytes(sealed, context), context),
    digest: (text, purpose) => createHmac('sha256', digesting).update(`${purpose}\n${text}`).digest('hex'),
  }
}
