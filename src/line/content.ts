import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../lib/log.ts'
import { SECOND } from '../lib/time.ts'
import type { LineChannel } from './channel.ts'
import { isMessageId } from './ids.ts'

/** What came of asking LINE for a photo or a file that a person has sent. */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** The person has withdrawn it, or LINE no longer has it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large' }
  /** Not ready, broken off, refused: asking again later might help. */
  | { readonly kind: 'unavailable' }

/** The way to what people send. */
export interface LineContent {
  fetch(messageId: string): Promise<Content>
}

export interface ContentOptions {
  readonly channel: Pick<LineChannel, 'token' | 'forgetToken'>
  readonly dataApiBaseUrl: string
  readonly log: Log
  /** Milliseconds for one attempt; ATTEMPT unless given. */
  readonly deadline?: number
  /** Milliseconds before the second and the third attempt; PAUSES unless given. */
  readonly pauses?: readonly number[]
}

/** More is not taken: a phone's photo is far below, and sealed it has to fit one document (16 MB). */
export const MOST_BYTES = 10 * 1024 * 1024
/** Three attempts and their pauses end before another worker may take over the lane (15 seconds). */
const ATTEMPT = 3.5 * SECOND
const PAUSES = [300, 900]

/** The whole body, or null as soon as it turns out to be larger than it may be. */
async function readBody(response: Response): Promise<Buffer | null> {
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // leaving the loop cancels the rest
    if (size > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function asContent(response: Response): Promise<Content> {
  if (response.status === 200) {
    const bytes = await readBody(response)
    if (bytes === null) return { kind: 'too-large' }
    return bytes.length > 0 ? { kind: 'bytes', bytes } : { kind: 'unavailable' }
  }
  return { kind: response.status === 404 || response.status === 410 ? 'gone' : 'unavailable' }
}

/**
 * Content of messages, by LINE's own data host (Messaging API reference, “Get content”): never by the SDK, whose stream
 * ends the process when a download breaks off. 202 means not ready, and anything but 200 holds no bytes.
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
