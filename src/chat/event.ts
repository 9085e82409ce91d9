import { z } from 'zod'

const common = { id: z.string(), at: z.number() }

const Officer = z.object({ staffId: z.string(), name: z.string() })

/** What a LINE event means to the conversation. `at` is LINE's time of the event in milliseconds. */
export const EventSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('follow') }),
  z.object({ ...common, kind: z.literal('unfollow') }),
  z.object({ ...common, kind: z.literal('text'), text: z.string() }),
  z.object({ ...common, kind: z.literal('tap'), data: z.string(), day: z.string().optional() }),
  /** The outbox's own event: a survey's first item now stands last on the person's screen. */
  z.object({ ...common, kind: z.literal('asked'), survey: z.string(), set: z.number() }),
  /** Anything that is not words: sticker, photo, voice, location … */
  z.object({
    ...common,
    kind: z.literal('media'),
    media: z.string(),
    /** By which LINE hands out a photo or a file; absent where there is nothing at LINE to ask for. */
    messageId: z
      .string()
      .regex(/^\d{1,40}$/)
      .optional(),
    /** Bytes of a file, as LINE says. */
    size: z.number().optional(),
  }),
  /** The person has withdrawn a message. */
  z.object({ ...common, kind: z.literal('unsend'), messageId: z.string().regex(/^\d{1,40}$/) }),
  /** Whether a request could be linked to this chat is decided: no digits are expected any more. */
  z.object({ ...common, kind: z.literal('tie-over'), reference: z.string() }),
  /** The calendar's own event: forget what has been left lying. */
  z.object({ ...common, kind: z.literal('tidy') }),
  /** An officer's words, from the console. */
  z.object({ ...common, kind: z.literal('officer-says'), talk: z.string(), by: Officer, text: z.string() }),
  /** A talk that has come to its end for the office. `seen`: how many of the person's words the officer had read. */
  z.object({
    ...common,
    kind: z.literal('talk-over'),
    talk: z.string(),
    why: z.enum(['officer', 'silence', 'closed']),
    seen: z.number().int().default(0),
  }),
])

export type Event = z.infer<typeof EventSchema>

/** What the office itself puts into a person's lane, so that it happens in order with what the person does. */
export type OfficeEvent = Extract<
  Event,
  { kind: 'tidy' | 'asked' | 'officer-says' | 'talk-over' | 'tie-over' }
>

export function isOfficeEvent(event: Event): event is OfficeEvent {
  return ['tidy', 'asked', 'officer-says', 'talk-over', 'tie-over'].includes(event.kind)
}
