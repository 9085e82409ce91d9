import { z } from 'zod'
import type { FaultDesk } from '../faults.ts'
import type { Delivery, Escapes, Now, WebhookEvent } from '../types.ts'
import { post } from './post.ts'
import type { Answer } from './post.ts'
import { escaped, sign } from './sign.ts'

interface WebhookSettings {
  secret: string
  destination: string
  escapes: Escapes
  url: string | undefined
  now: Now
  faults: FaultDesk
  /** Called for each event about to be delivered. */
  announce: (event: WebhookEvent) => void
  /** Called for each delivery after its answer. */
  record: (delivery: Delivery) => void
}

const NO_URL: Answer = { status: 0, ms: 0, body: '', reason: 'NOTHING_SENT' }

const asRedelivered = (event: WebhookEvent): WebhookEvent => ({
  ...event,
  deliveryContext: { isRedelivery: true },
})

const Body = z.object({ events: z.array(z.looseObject({ type: z.string() })) })

/** The events inside any body; an empty list when it has none. */
function eventsIn(raw: Uint8Array): WebhookEvent[] {
  try {
    return Body.parse(JSON.parse(new TextDecoder().decode(raw))).events
  } catch {
    return []
  }
}

/** Sends webhooks from LINE to the bot: one signed POST per delivery. */
export function createWebhook(settings: WebhookSettings) {
  const { secret, destination, escapes, now, faults, announce, record } = settings
  let url = settings.url
  let count = 0

  async function deliver(
    raw: Uint8Array,
    signature: string | null,
    isRedelivery: boolean,
    to = url,
  ): Promise<Delivery> {
    const at = now()
    const id = ++count
    const events = eventsIn(raw)
    events.forEach(announce)
    const answer = to === undefined ? NO_URL : await post(to, raw, signature)
    const delivery = { id, at, events, isRedelivery, ...answer }
    record(delivery)
    return delivery
  }

  function attempt(events: WebhookEvent[], isRedelivery: boolean, to?: string) {
    const raw = Buffer.from(escaped(JSON.stringify({ destination, events }), escapes))
    return deliver(raw, sign(secret, raw), isRedelivery, to)
  }

  const redeliver = (events: WebhookEvent[]) => attempt(events.map(asRedelivered), true)

  async function send(events: WebhookEvent[]): Promise<Delivery> {
    const doubled = faults.twice ? attempt(events, false) : undefined
    const first = await attempt(events, false)
    await doubled
    const failed = first.reason !== 'OK' && first.reason !== 'NOTHING_SENT'
    return failed && faults.redelivery ? redeliver(events) : first
  }

  return {
    url: () => url,
    setUrl(value: string) {
      url = value
    },
    /** Delivers in one request with the active faults; resolves with the last attempt. */
    send: (events: WebhookEvent[]) => faults.passOrHold(events, send),
    redeliver: ({ events }: Delivery) => redeliver(events),
    /** Sends the console's verification request: no events. */
    verify: (to?: string) => attempt([], false, to),
    post(body: string | Uint8Array, signature?: string | null) {
      const raw = Buffer.from(body)
      return deliver(raw, signature === undefined ? sign(secret, raw) : signature, false)
    },
  }
}
