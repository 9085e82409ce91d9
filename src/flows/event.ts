import { z } from 'zod'

const common = { id: z.string(), at: z.number() }

/** What a LINE event means to the conversation. `at` is LINE's time of the event in milliseconds. */
export const EventSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('follow') }),
  z.object({ ...common, kind: z.literal('unfollow') }),
  z.object({ ...common, kind: z.literal('text'), text: z.string() }),
  z.object({ ...common, kind: z.literal('tap'), data: z.string(), day: z.string().optional() }),
  /** Anything that is not words: sticker, photo, voice, location … */
  z.object({ ...common, kind: z.literal('media'), media: z.string() }),
  /** The outbox's own event: a survey's first item now stands last on the person's screen. */
  z.object({ ...common, kind: z.literal('asked'), survey: z.string() }),
  /** The calendar's own event: forget what has been left lying. */
  z.object({ ...common, kind: z.literal('tidy') }),
])

export type Event = z.infer<typeof EventSchema>
