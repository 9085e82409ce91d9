import { newReplyToken, ulid } from '../ids.ts'
import type { WebhookEvent } from '../types.ts'

/** Adds the common properties that an event lacks (Messaging API reference, "Common properties"). */
export function complete(event: WebhookEvent, at: number): WebhookEvent {
  return {
    mode: 'active',
    timestamp: at,
    webhookEventId: ulid(at),
    deliveryContext: { isRedelivery: false },
    ...event,
  }
}

/** An event of one person in the 1:1 chat, with a reply token if LINE gives one. */
export function personEvent(userId: string, at: number, event: WebhookEvent): WebhookEvent {
  const answerable = event.type !== 'unfollow' && event.type !== 'unsend'
  return complete(
    { ...event, source: { type: 'user', userId }, ...(answerable && { replyToken: newReplyToken() }) },
    at,
  )
}
