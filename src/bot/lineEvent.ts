import { z } from 'zod'
import { type Event, ImageSet } from '../chat/event.ts'
import type { Arrival } from '../models/conversations/waitingEvents.ts'

/** LINE's message ids are decimal. They become part of a URL path, so anything else is refused. */
const messageId = z.string().regex(/^\d{1,40}$/)
/** LINE's user ids (Messaging API reference, source user). */
const userId = z.string().regex(/^U[0-9a-f]{32}$/)

/**
 * The part of a webhook body that Chapwai needs. LINE adds event types and properties without notice, so
 * everything else is accepted and ignored.
 */
export const WebhookBody = z.object({ events: z.array(z.unknown()) })

/** The last moment that a date can have, in milliseconds (ECMAScript, “Time Values and Time Range”). */
const LAST_MOMENT = 8.64e15

/** What every event needs to cause a turn: one person, in a chat that the bot answers. */
const Envelope = z.object({
  type: z.string(),
  mode: z.literal('active'),
  timestamp: z.number().int().positive().max(LAST_MOMENT),
  webhookEventId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/),
  source: z.object({ type: z.literal('user'), userId }),
  replyToken: z.string().min(1).max(200).optional(),
})

const TextMessage = z.object({ message: z.object({ type: z.literal('text'), text: z.string() }) })
/** What the person may withdraw later. */
const Withdrawable = z.object({ message: z.object({ id: messageId }) })
const OtherMessage = z.object({ message: z.object({ type: z.string() }) })
/**
 * Photos and voice messages that LINE stores can be downloaded. Files have no content provider: LINE always stores them
 * (Messaging API, “File”).
 */
const FetchableMessage = z.object({
  message: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('image'),
      id: messageId,
      contentProvider: z.object({ type: z.literal('line') }),
      // Old clients leave the index out.
      imageSet: ImageSet.optional().catch(undefined),
    }),
    z.object({
      type: z.literal('audio'),
      id: messageId,
      contentProvider: z.object({ type: z.literal('line') }),
    }),
    z.object({ type: z.literal('file'), id: messageId, fileSize: z.number().nonnegative().optional() }),
  ]),
})
const Unsend = z.object({ unsend: z.object({ messageId }) })
const Postback = z.object({
  postback: z.object({ data: z.string(), params: z.object({ date: z.string() }).partial().optional() }),
})

type Envelope = z.infer<typeof Envelope>

function contentOf(message: z.infer<typeof FetchableMessage>['message']) {
  const { type: media, id } = message
  if (message.type === 'image')
    return { media, messageId: id, ...('imageSet' in message && { imageSet: message.imageSet }) }
  const size = message.type === 'file' ? message.fileSize : undefined
  return { media, messageId: id, ...(size !== undefined && { size }) }
}

function meaning(envelope: Envelope, raw: unknown): Event | null {
  const base = { id: envelope.webhookEventId, at: envelope.timestamp }
  switch (envelope.type) {
    case 'follow':
      return { ...base, kind: 'follow' }
    case 'unfollow':
      return { ...base, kind: 'unfollow' }
    case 'postback': {
      const postback = Postback.safeParse(raw).data?.postback
      if (!postback) return null
      const day = postback.params?.date
      return { ...base, kind: 'tap', data: postback.data, ...(day !== undefined && { day }) }
    }
    case 'message': {
      const message = Withdrawable.safeParse(raw).data?.message.id
      const sent = { ...base, ...(message !== undefined && { message }) }
      const text = TextMessage.safeParse(raw).data
      if (text) return { ...sent, kind: 'text', text: text.message.text }
      const fetchable = FetchableMessage.safeParse(raw).data
      if (fetchable) return { ...sent, kind: 'media', ...contentOf(fetchable.message) }
      const other = OtherMessage.safeParse(raw).data
      return other ? { ...sent, kind: 'media', media: other.message.type.slice(0, 20) } : null
    }
    case 'unsend': {
      const unsend = Unsend.safeParse(raw).data
      return unsend ? { ...base, kind: 'unsend', messageId: unsend.unsend.messageId } : null
    }
    default:
      return null
  }
}

/**
 * The meaning of a LINE event. Null for an event that causes no turn: other types, groups, `standby`, events
 * without a user id, invalid data. The webhook answers 200 to those and stores nothing.
 */
export function readLineEvent(raw: unknown, deliveredAt: Date): Arrival | null {
  const envelope = Envelope.safeParse(raw).data
  if (!envelope) return null
  const event = meaning(envelope, raw)
  if (!event) return null
  return { event, userId: envelope.source.userId, replyToken: envelope.replyToken ?? null, deliveredAt }
}
