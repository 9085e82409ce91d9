import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals bytes as the first release did: without a key id. */
export function sealedByFirstRelease(value: unknown, context: string, key: Uint8Array): Buffer {
  const sealing = Buffer.from(hkdfSync('sha256', key, '', 'chapwai seal', 32))
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), text])
}
