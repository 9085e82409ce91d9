import express from 'express'
import { createHost } from '../sandbox/line/api/server.ts'
import { API_ROUTES } from '../sandbox/line/api/routes.ts'
import { listen } from '../sandbox/line/listen.ts'
import type { ApiCall, WebhookEvent } from '../sandbox/line/types.ts'
import { createWorld } from '../sandbox/line/world.ts'
import { withDeadline } from '../src/lib/deadline.ts'
import { SECOND } from '../src/lib/time.ts'
import { CHANNEL } from './channel.ts'

/** One event and its answer; times in milliseconds since the webhook was sent. */
export interface Turn {
  /** Until the bot acknowledged the webhook. */
  readonly ackMs: number
  /** Until LINE accepted the reply. */
  readonly turnMs: number
  /** The accepted reply, as the bot sent it. */
  readonly reply: unknown
}

/** The strict practice room as LINE, without its page and phones; it reports each reply. */
export interface BenchLine {
  readonly url: string
  /**
   * Delivers an event to the bot, and waits for the acknowledgement and the reply.
   * @throws when one fails or does not come
   */
  ask(event: WebhookEvent): Promise<Turn>
  /** Sends webhooks to this bot from now on, and deletes the log, because a growing log would change the figures. */
  talkTo(webhookUrl: string): void
  close(): Promise<void>
}

/** The lifetime of LINE's reply tokens; a later reply would fail. */
const PATIENCE = 60 * SECOND

function tokenIn({ body }: ApiCall): string {
  const named = typeof body === 'object' && body !== null && 'replyToken' in body
  return named && typeof body.replyToken === 'string' ? body.replyToken : ''
}

export async function openLine(): Promise<BenchLine> {
  const world = createWorld(CHANNEL)
  const waiting = new Map<string, (call: ApiCall) => void>()
  const server = await listen(
    express()
      .disable('x-powered-by')
      .use(createHost(world, 'api', API_ROUTES)),
    0,
  )
  world.live.listen((change) => {
    if (change.kind === 'call' && change.call.status !== 0) waiting.get(tokenIn(change.call))?.(change.call)
  })

  /** Resolves with the call that used this token, and the time of its answer. */
  function replied(token: string): Promise<{ call: ApiCall; at: number }> {
    const call = new Promise<{ call: ApiCall; at: number }>((resolve) =>
      waiting.set(token, (answered) => resolve({ call: answered, at: performance.now() })),
    )
    return withDeadline(call, PATIENCE, 'the reply to an event').finally(() => waiting.delete(token))
  }

  async function acknowledged(event: WebhookEvent): Promise<number> {
    const { status, reason } = await world.webhook.send([event])
    if (status !== 200) throw new Error(`The webhook was answered with ${status} (${reason})`)
    return performance.now()
  }

  return {
    url: server.origin,
    async ask(event) {
      const sentAt = performance.now()
      const [ackAt, { call, at }] = await Promise.all([acknowledged(event), replied(event.replyToken ?? '')])
      if (call.status !== 200) throw new Error(`LINE refused a reply: ${JSON.stringify(call.answer)}`)
      return { ackMs: ackAt - sentAt, turnMs: at - sentAt, reply: call.body }
    },
    talkTo(webhookUrl) {
      world.webhook.setUrl(webhookUrl)
      world.calls.length = 0
      world.deliveries.length = 0
    },
    close: () => server.close(),
  }
}
