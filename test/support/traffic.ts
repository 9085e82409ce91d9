import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** The result of one delivery of one event; status null: no answer, the connection was refused or cut. */
interface Delivery {
  readonly id: string
  readonly status: number | null
  readonly closes: boolean
  readonly retryAfter: string | null
  /** Sent after `mark` was called. */
  readonly late: boolean
}

interface Traffic {
  readonly deliveries: readonly Delivery[]
  /** Events sent from now on count as late. */
  mark(): void
  /** Resolves when this many events are acknowledged. */
  acknowledged(count: number): Promise<void>
  /** Stops sending; resolves when every delivery has ended. */
  stop(): Promise<void>
}

interface TrafficOptions {
  readonly url: string
  readonly channelSecret: string
  /** The users who write; each waits for the answer to a delivery before the next one. */
  readonly userIds: readonly string[]
  readonly text: string
}

type Answer = Pick<Delivery, 'status' | 'closes' | 'retryAfter'>

/** Posts one signed event over the agent's connection. Never rejects. */
function deliver(
  agent: Agent,
  { url, channelSecret }: Pick<TrafficOptions, 'url' | 'channelSecret'>,
  event: { readonly id: string; readonly userId: string; readonly text: string },
): Promise<Answer> {
  const body = JSON.stringify({
    events: [
      {
        type: 'message',
        mode: 'active',
        timestamp: Date.now(),
        webhookEventId: event.id,
        replyToken: event.id.replaceAll('-', ''),
        source: { type: 'user', userId: event.userId },
        message: { type: 'text', id: '1', text: event.text },
      },
    ],
  })
  const signature = createHmac('sha256', channelSecret).update(body).digest('base64')
  const headers = { 'x-line-signature': signature, 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const { connection, 'retry-after': retryAfter = null } = answer.headers
      answer
        .resume()
        .once('close', () =>
          resolve({ status: answer.statusCode ?? null, closes: connection === 'close', retryAfter }),
        )
    })
    sent.once('error', () => resolve({ status: null, closes: true, retryAfter: null }))
    sent.end(body)
  })
}

/** Users write without a pause, each over a kept-alive connection. */
export function startTraffic(options: TrafficOptions): Traffic {
  const deliveries: Delivery[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let marked = false
  let over = false
  let acknowledged = 0

  async function writes(userId: string): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!over) {
      const id = randomUUID()
      const late = marked
      const answer = await deliver(agent, options, { id, userId, text: options.text })
      deliveries.push({ id, late, ...answer })
      if (answer.status === 200) acknowledged += 1
      for (const { count, resolve } of waiting) if (acknowledged >= count) resolve()
      // The program has ended, so nothing will answer.
      if (answer.status === null) break
    }
    agent.destroy()
  }

  const all = Promise.all(options.userIds.map(writes))
  return {
    deliveries,
    mark: () => void (marked = true),
    acknowledged: (count) => new Promise((resolve) => waiting.push({ count, resolve })),
    async stop() {
      over = true
      await all
    },
  }
}
