import { channelAccessToken, HTTPFetchError, messagingApi } from '@line/bot-sdk'
import { z } from 'zod'
import { withDeadline } from '../lib/deadline.ts'
import type { Log } from '../lib/log.ts'
import { type Clock, MINUTE, SECOND } from '../lib/time.ts'

/** What came of one call to LINE. `unanswered`: it may have been done, or not. */
export type LineResult =
  | { readonly kind: 'accepted'; readonly status: number; readonly requestId: string | null }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly message: string
      readonly requestId: string | null
    }
  /** `sent` is false when the call surely never reached LINE. */
  | { readonly kind: 'unanswered'; readonly message: string; readonly sent: boolean }

/** The two ways to a person that Chapwai uses. */
export interface Line {
  reply(token: string, messages: messagingApi.Message[]): Promise<LineResult>
  /** @param retryKey a UUID; LINE accepts a request with the same key once within 24 hours */
  push(to: string, messages: messagingApi.Message[], retryKey: string): Promise<LineResult>
}

export interface LineOptions {
  /** A channel access token, or what a stateless one is issued for. */
  readonly credentials:
    | { readonly kind: 'token'; readonly token: string }
    | { readonly kind: 'stateless'; readonly channelId: string; readonly channelSecret: string }
  readonly apiBaseUrl: string
  readonly clock: Clock
  readonly log: Log
}

/** The SDK waits for ever; LINE answers in well under a second. */
const DEADLINE = 5 * SECOND
/** A stateless token lives 15 minutes; it is renewed a little earlier. */
const TOKEN_MARGIN = MINUTE
/** LINE's user ids; anything else must not get into a request. */
const USER_ID = /^U[0-9a-f]{32}$/

/** LINE's error body (Messaging API reference, error responses). */
const ErrorBody = z.object({
  message: z.string(),
  details: z.array(z.object({ message: z.string().optional(), property: z.string().optional() })).default([]),
})

function wordsOf(body: string): string {
  try {
    const { message, details } = ErrorBody.parse(JSON.parse(body))
    return [message, ...details.map((each) => `${each.property ?? ''}: ${each.message ?? ''}`)]
      .join('; ')
      .slice(0, 500)
  } catch {
    return body.slice(0, 200)
  }
}

/** Failures before a connection stands: nothing was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function isNotConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && NOT_CONNECTED.has(String(cause.code))
}

function asResult(error: unknown): LineResult {
  if (error instanceof HTTPFetchError) {
    const requestId = error.headers.get('x-line-request-id')
    // 409: this retry key was accepted before, so the person has the message
    if (error.status === 409) {
      return { kind: 'accepted', status: 409, requestId: error.headers.get('x-line-accepted-request-id') }
    }
    return { kind: 'refused', status: error.status, message: wordsOf(error.body), requestId }
  }
  const message = error instanceof Error ? error.message : 'unknown failure'
  return { kind: 'unanswered', message, sent: !isNotConnected(error) }
}

function asAccepted({ httpResponse }: { httpResponse: Response }): LineResult {
  const requestId = httpResponse.headers.get('x-line-request-id')
  return { kind: 'accepted', status: httpResponse.status, requestId }
}

/** Without a token nothing was sent, whatever LINE answered to the request for one. */
function asUnsent(error: unknown): LineResult {
  const message = error instanceof HTTPFetchError ? `no access token: ${error.status}` : 'no access token'
  return { kind: 'unanswered', message, sent: false }
}

/** LINE's Messaging API through its SDK, with a deadline on every call and a token that is always fresh. */
export function createLine({ credentials, apiBaseUrl, clock, log }: LineOptions): Line {
  let current: { client: messagingApi.MessagingApiClient; until: number } | null = null

  async function client(): Promise<messagingApi.MessagingApiClient> {
    if (current && +clock() < current.until) return current.client
    const make = (token: string) =>
      new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: apiBaseUrl })
    if (credentials.kind === 'token') {
      current = { client: make(credentials.token), until: Infinity }
      return current.client
    }
    const issued = await new channelAccessToken.ChannelAccessTokenClient({
      baseURL: apiBaseUrl,
    }).issueStatelessChannelTokenByClientSecret(credentials.channelId, credentials.channelSecret)
    current = {
      client: make(issued.access_token),
      until: +clock() + issued.expires_in * SECOND - TOKEN_MARGIN,
    }
    return current.client
  }

  async function call(
    endpoint: 'reply' | 'push',
    send: (client: messagingApi.MessagingApiClient) => Promise<{ httpResponse: Response }>,
  ): Promise<LineResult> {
    const startedAt = performance.now()
    const line = await withDeadline(client(), DEADLINE, 'LINE access token').catch(asUnsent)
    const result =
      'kind' in line
        ? line
        : await withDeadline(send(line), DEADLINE, `LINE ${endpoint}`).then(asAccepted, asResult)
    // LINE keeps no log for its customers and asks them to keep one of every call.
    log.info({ endpoint, ...result, ms: Math.round(performance.now() - startedAt) }, 'line call')
    if (result.kind === 'refused' && result.status === 401) current = null
    return result
  }

  return {
    reply: (replyToken, messages) =>
      call('reply', (line) => line.replyMessageWithHttpInfo({ replyToken, messages })),
    async push(to, messages, retryKey) {
      if (!USER_ID.test(to)) {
        return { kind: 'refused', status: 0, message: 'not a LINE user id', requestId: null }
      }
      return call('push', (line) => line.pushMessageWithHttpInfo({ to, messages }, retryKey))
    },
  }
}
