import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../lib/log.ts'
import { SECOND } from '../lib/time.ts'
import type { LineChannel } from './channel.ts'
import { isMessageId } from './ids.ts'

/** The result of downloading a photo or file from LINE. */
type Content =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** The person has unsent it, or LINE has deleted it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large' }
  /** Not ready, interrupted or refused: a later attempt may succeed. */
  | { readonly kind: 'unavailable' }

export interface LineContent {
  fetch(messageId: string): Promise<Content>
}

interface ContentOptions {
  readonly channel: Pick<LineChannel, 'token' | 'forgetToken'>
  readonly dataApiBaseUrl: string
  readonly log: Log
  /** Milliseconds for one attempt; default ATTEMPT. */
  readonly deadline?: number
  /** Milliseconds before the second and the third attempt; default PAUSES. */
  readonly pauses?: readonly number[]
}

/** The largest download. A phone's photo is much smaller, and the encrypted file must fit one document (16 MB). */
export const MOST_BYTES = 10 * 1024 * 1024
/** Three attempts with their pauses must end before another worker may take over the lane (15 seconds). */
const ATTEMPT = 3.5 * SECOND
const PAUSES = [300, 900]

/** The whole body, or null as soon as it has more than `most` bytes. */
export async function readBody(response: Response, most: number): Promise<Buffer | null> {
  if (Number(response.headers.get('content-length') ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // leaving the loop cancels the rest of the download
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function asContent(response: Response): Promise<Content> {
  if (response.status === 200) {
    const bytes = await readBody(response, MOST_BYTES)
    if (bytes === null) return { kind: 'too-large' }
    return bytes.length > 0 ? { kind: 'bytes', bytes } : { kind: 'unavailable' }
  }
  return { kind: response.status === 404 || response.status === 410 ? 'gone' : 'unavailable' }
}

/**
 * Downloads content from LINE's data host (Messaging API reference, “Get content”). It does not use the SDK,
 * whose stream ends the process when a download is interrupted. 202 means not ready; only 200 has content.
 */
export function createLineContent(options: ContentOptions): LineContent {
  const { channel, dataApiBaseUrl, log, deadline = ATTEMPT, pauses = PAUSES } = options

  async function attempt(messageId: string): Promise<Content> {
    const startedAt = performance.now()
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), deadline)
    let status = 0
    try {
      const response = await fetch(`${dataApiBaseUrl}/v2/bot/message/${messageId}/content`, {
        headers: { authorization: `Bearer ${await channel.token()}` },
        redirect: 'error',
        signal: control.signal,
      })
      status = response.status
      if (status === 401) channel.forgetToken()
      return await asContent(response)
    } catch {
      return { kind: 'unavailable' }
    } finally {
      clearTimeout(timer)
      control.abort()
      log.info({ endpoint: 'content', status, ms: Math.round(performance.now() - startedAt) }, 'line call')
    }
  }

  return {
    async fetch(messageId) {
      if (!isMessageId(messageId)) return { kind: 'gone' }
      for (const wait of pauses) {
        const content = await attempt(messageId)
        if (content.kind !== 'unavailable') return content
        await pause(wait)
      }
      return attempt(messageId)
    },
  }
}
