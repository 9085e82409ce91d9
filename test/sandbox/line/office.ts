import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HTTPFetchError, messagingApi, validateSignature } from '@line/bot-sdk'
import express from 'express'
import { startLineSandbox } from '../../../sandbox/line/index.ts'
import type { LineSandboxOptions, WebhookEvent } from '../../../sandbox/line/index.ts'

export const SECRET = 'a-channel-secret'
export const TOKEN = 'a-long-lived-token'

/** A sandbox on free ports with a clock that a test moves, and the real SDK's client for it. */
export async function openOffice(options: Partial<LineSandboxOptions> = {}) {
  let time = Date.UTC(2026, 10, 23, 2, 0)
  const sandbox = await startLineSandbox({
    channelId: '1234567890',
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    now: () => time,
    ...options,
  })
  const client = new messagingApi.MessagingApiClient({ baseURL: sandbox.url, channelAccessToken: TOKEN })
  const api = (path: string, init: RequestInit = {}, base = sandbox.url) =>
    fetch(base + path, { ...init, headers: { authorization: `Bearer ${TOKEN}`, ...init.headers } })
  return {
    sandbox,
    client,
    api,
    /** POSTs JSON past the SDK, which cannot send what is wrong on purpose. */
    post: (path: string, body: unknown, headers = {}) =>
      api(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    passes(ms: number) {
      time += ms
    },
    close: () => sandbox.close(),
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

interface Heard {
  raw: string
  headers: Record<string, string | string[] | undefined>
  isSigned: boolean
  events: WebhookEvent[]
}

/** A bot on a free port that checks signatures, remembers what it heard and lets a test answer. */
export async function openBot(answer: (events: WebhookEvent[]) => Promise<number> | number = () => 200) {
  const heard: Heard[] = []
  const app = express()
  app.post('/line/webhook', express.raw({ type: () => true }), async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const isSigned = validateSignature(bytes, SECRET, request.get('x-line-signature') ?? '')
    const body: unknown = JSON.parse(bytes.toString())
    const events = isRequest(body) ? body.events : []
    heard.push({ raw: bytes.toString(), headers: request.headers, isSigned, events })
    response.status(isSigned ? await answer(events) : 401).end('answered')
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/line/webhook`,
    heard,
    close: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

function isRequest(body: unknown): body is { events: WebhookEvent[] } {
  return typeof body === 'object' && body !== null && 'events' in body && Array.isArray(body.events)
}

interface Refused {
  status: number
  body: unknown
  headers: Headers
}

/** What LINE answered to a call that the SDK reports as failed. */
export async function refused(call: Promise<unknown>): Promise<Refused> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof HTTPFetchError)) throw new Error(`not refused: ${String(error)}`)
  return { status: error.status, body: JSON.parse(error.body), headers: error.headers }
}

export const text = (words: string): messagingApi.TextMessage => ({ type: 'text', text: words })

/** The `message` of a message event, as far as a test looks at it. */
export function messageOf(event: WebhookEvent | undefined): {
  id: string
  type: string
  fileName?: string
  fileSize?: number
} {
  const message = event?.['message']
  if (!isMessage(message)) throw new Error(`no message event: ${JSON.stringify(event)}`)
  return message
}

function isMessage(message: unknown): message is { id: string; type: string } {
  return typeof message === 'object' && message !== null && 'id' in message && 'type' in message
}

/** Waits, a turn of the event loop at a time, until it is so; gives up after ten seconds. */
export async function until(isSo: () => boolean) {
  const deadline = performance.now() + 10_000
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`never became true: ${isSo.toString()}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
