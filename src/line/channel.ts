import { channelAccessToken, HTTPFetchError, messagingApi } from '@line/bot-sdk'
import { z } from 'zod'
import { withDeadline } from '../lib/deadline.ts'
import type { Log } from '../lib/log.ts'
import { type Clock, MINUTE, SECOND } from '../lib/time.ts'

/** The result of one call to LINE. `unanswered`: LINE may have carried it out or not. */
export type LineResult =
  | { readonly kind: 'accepted'; readonly status: number; readonly requestId: string | null }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly message: string
      readonly requestId: string | null
    }
  /** False when the call certainly did not reach LINE. */
  | { readonly kind: 'unanswered'; readonly message: string; readonly sent: boolean }

/** The result of a call, and LINE's answer if it accepted the call. */
export interface LineReply<Body> {
  readonly result: LineResult
  readonly body: Body | null
}

/** Clients for LINE's two hosts, from its SDK, with a valid token. */
interface LineClients {
  readonly api: messagingApi.MessagingApiClient
  readonly data: messagingApi.MessagingApiBlobClient
}

export interface LineChannel {
  /**
   * Makes one call and logs it under the endpoint's name. Never rejects.
   * @param send the SDK's `…WithHttpInfo` call
   */
  call<Body>(
    endpoint: string,
    send: (clients: LineClients) => Promise<{ httpResponse: Response; body: Body }>,
  ): Promise<LineReply<Body>>
  /** A valid token, for the one call that does not use the SDK. Throws when LINE gives none. */
  token(): Promise<string>
  /** Call this when LINE has refused the token: the next call requests a new one. */
  forgetToken(): void
}

export interface LineOptions {
  /** A channel access token, or the id and secret for which LINE issues a stateless one. */
  readonly credentials:
    | { readonly kind: 'token'; readonly token: string }
    | { readonly kind: 'stateless'; readonly channelId: string; readonly channelSecret: string }
  readonly apiBaseUrl: string
  readonly dataApiBaseUrl: string
  readonly clock: Clock
  readonly log: Log
}

/** The SDK has no timeout; LINE usually answers in well under a second. */
const DEADLINE = 5 * SECOND
/** A stateless token is valid for 15 minutes; it is renewed this much earlier. */
const TOKEN_MARGIN = MINUTE
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

/** Failures before the connection is open: nothing was sent. */
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
    // 409: LINE accepted this retry key before, so the message was sent.
    if (error.status === 409) {
      return { kind: 'accepted', status: 409, requestId: error.headers.get('x-line-accepted-request-id') }
    }
    return { kind: 'refused', status: error.status, message: wordsOf(error.body), requestId }
  }
  const message = error instanceof Error ? error.message : 'unknown failure'
  return { kind: 'unanswered', message, sent: !isNotConnected(error) }
}

const asFailed = (error: unknown) => ({ result: asResult(error), body: null })

function asAccepted<Body>({ httpResponse, body }: { httpResponse: Response; body: Body }): LineReply<Body> {
  const requestId = httpResponse.headers.get('x-line-request-id')
  return { result: { kind: 'accepted', status: httpResponse.status, requestId }, body }
}

/** Without a token nothing was sent, whatever LINE answered to the token request. */
function asUnsent(error: unknown): LineResult {
  const message = error instanceof HTTPFetchError ? `no access token: ${error.status}` : 'no access token'
  return { kind: 'unanswered', message, sent: false }
}

/** LINE's Messaging API through its SDK, with a deadline for every call and a valid token. */
export function createLineChannel(options: LineOptions): LineChannel {
  const { credentials, apiBaseUrl, dataApiBaseUrl, clock, log } = options
  let current: { token: string; clients: LineClients; until: number } | null = null

  const clientsWith = (token: string): LineClients => ({
    api: new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: apiBaseUrl }),
    data: new messagingApi.MessagingApiBlobClient({ channelAccessToken: token, baseURL: dataApiBaseUrl }),
  })

  const use = (token: string, until: number) => (current = { token, clients: clientsWith(token), until })

  async function channelToken(): Promise<{ token: string; clients: LineClients }> {
    if (current && +clock() < current.until) return current
    if (credentials.kind === 'token') return use(credentials.token, Infinity)
    const issued = await new channelAccessToken.ChannelAccessTokenClient({
      baseURL: apiBaseUrl,
    }).issueStatelessChannelTokenByClientSecret(credentials.channelId, credentials.channelSecret)
    return use(issued.access_token, +clock() + issued.expires_in * SECOND - TOKEN_MARGIN)
  }

  async function clients(): Promise<LineClients> {
    return (await channelToken()).clients
  }

  return {
    async call<Body>(
      endpoint: string,
      send: (clients: LineClients) => Promise<{ httpResponse: Response; body: Body }>,
    ): Promise<LineReply<Body>> {
      const startedAt = performance.now()
      const ready = await withDeadline(clients(), DEADLINE, 'LINE access token').catch(asUnsent)
      const reply =
        'kind' in ready
          ? { result: ready, body: null }
          : await withDeadline(send(ready), DEADLINE, `LINE ${endpoint}`).then(asAccepted, asFailed)
      // LINE keeps no log for its customers and asks them to log every call.
      const { result } = reply
      log.info({ endpoint, ...result, ms: Math.round(performance.now() - startedAt) }, 'line call')
      if (result.kind === 'refused' && result.status === 401) current = null
      return reply
    },
    async token() {
      return (await withDeadline(channelToken(), DEADLINE, 'LINE access token')).token
    },
    forgetToken: () => void (current = null),
  }
}
