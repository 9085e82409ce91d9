import { createHash } from 'node:crypto'
import type { Vault } from '../../src/lib/seal.ts'

/** A vault that seals nothing: tests that make very many documents can read them, and need no time for ciphers. */
export const plainVault: Vault = {
  seal: (value) => Buffer.from(JSON.stringify(value)),
  open: (sealed) => JSON.parse(Buffer.from(sealed).toString('utf8')) as unknown,
  sealBytes: (content) => Buffer.from(content),
  openBytes: (sealed) => Buffer.from(sealed),
  isPresent: () => true,
  reseal: (sealed) => Buffer.from(sealed),
  digest: (text, purpose) => createHash('sha256').update(`${purpose}\n${text}`).digest('hex'),
}
