import { type Event, EventSchema } from '../../chat/event.ts'
import type { Vault } from '../../lib/seal.ts'
import { eventContext, type WaitingEvent } from './conversationDocument.ts'

/** A stored event that waits for its turn. LINE's `replyToken` is valid for about a minute from `deliveredAt`. */
export interface Arrival {
  readonly event: Event
  readonly userId: string
  readonly replyToken: string | null
  readonly deliveredAt: Date
}

/** The form in which an event waits in its person's document. */
export function toWaiting({ event, replyToken, deliveredAt }: Arrival, vault: Vault): WaitingEvent {
  return {
    id: event.id,
    at: new Date(event.at),
    deliveredAt,
    sealed: vault.seal({ event, replyToken }, eventContext(event.id)),
  }
}

/** @throws when the event cannot be opened, or is of a kind that no release knows */
export function toArrival(userId: string, { id, deliveredAt, sealed }: WaitingEvent, vault: Vault): Arrival {
  const opened = vault.open(sealed, eventContext(id)) as { event: unknown; replyToken: string | null }
  return { event: EventSchema.parse(opened.event), userId, replyToken: opened.replyToken, deliveredAt }
}

/** The event whose turn is next: the earliest by LINE's time. */
export function earliest(waiting: readonly WaitingEvent[] = []): WaitingEvent | null {
  const before = (a: WaitingEvent, b: WaitingEvent) => +a.at - +b.at || (a.id < b.id ? -1 : 1)
  return waiting.reduce<WaitingEvent | null>(
    (first, each) => (first && before(first, each) < 0 ? first : each),
    null,
  )
}
