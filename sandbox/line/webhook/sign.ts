import { createHmac } from 'node:crypto'
import type { Escapes } from '../types.ts'

/** Base64 of HMAC-SHA256 over the exact bytes, with the channel secret as key (Messaging API, "Verify webhook signature"). */
export const sign = (secret: string, bytes: Uint8Array) =>
  createHmac('sha256', secret).update(bytes).digest('base64')

const unit = (character: string) =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')

/**
 * JSON with some characters as \uXXXX escapes; parsers read the same value. A bot that computes the signature
 * from anything but the received bytes fails on it (seen in line-bot-sdk-nodejs issue 922).
 */
export function escaped(json: string, escapes: Escapes): string {
  switch (escapes) {
    case 'none':
      return json
    case 'emoji':
      return json.replace(/[\u{10000}-\u{10ffff}]/gu, unit)
    case 'all':
      return json.replace(/[^\0-\x7f]/gu, unit)
  }
}
