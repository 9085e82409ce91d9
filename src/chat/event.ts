import { z } from 'zod'
import { DraftSchema } from './state.ts'

/** Why a lent draft came back to its lender. */
const lendingEnds = ['taken-back', 'finished', 'given-back', 'time'] as const
export type LendingEnd = (typeof lendingEnds)[number]

const common = { id: z.string(), at: z.number() }

const lineMessage = z.string().regex(/^\d{1,40}$/)
/** LINE's id of the message, by which the person may withdraw it; absent in events of earlier releases. */
const message = lineMessage.optional()

const Officer = z.object({ staffId: z.string(), name: z.string() })

/** Where a photo stands, from 1 on, among those that were sent at once; LINE delivers them in any order. */
export const ImageSet = z.object({ id: z.string().max(100), index: z.number().int().positive() })
export type ImageSet = z.infer<typeof ImageSet>

/** What a LINE event means for the conversation. `at` is LINE's time of the event, in milliseconds. */
export const EventSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('follow') }),
  z.object({ ...common, kind: z.literal('unfollow') }),
  z.object({ ...common, kind: z.literal('text'), text: z.string(), message }),
  z.object({ ...common, kind: z.literal('tap'), data: z.string(), day: z.string().optional() }),
  /** From the outbox: the first item of a survey is now the last message on the person's screen. */
  z.object({ ...common, kind: z.literal('asked'), survey: z.string(), set: z.number() }),
  /** Any message that is not text: sticker, photo, voice, location … */
  z.object({
    ...common,
    kind: z.literal('media'),
    media: z.string(),
    message,
    /** The id for downloading the photo or file from LINE; absent when LINE has nothing to download. */
    messageId: lineMessage.optional(),
    /** Size of a file in bytes, as LINE reports it. */
    size: z.number().optional(),
    imageSet: ImageSet.optional(),
  }),
  z.object({ ...common, kind: z.literal('unsend'), messageId: lineMessage }),
  /** The program has decided whether to link a request to this chat: stop waiting for digits. */
  z.object({ ...common, kind: z.literal('tie-over'), reference: z.string() }),
  /** Nothing is asked about the collection of this request any more: it was taken back, or it is too late. */
  z.object({
    ...common,
    kind: z.literal('collected-over'),
    reference: z.string(),
    survey: z.string().optional(),
  }),
  /** A survey was found closed when something of it was answered. */
  z.object({ ...common, kind: z.literal('survey-over'), survey: z.string() }),
  /** The helper has confirmed and gets somebody else's draft. `until`: ISO moment at which the help ends by itself. */
  z.object({
    ...common,
    kind: z.literal('help-begun'),
    lending: z.string(),
    draft: DraftSchema,
    until: z.iso.datetime(),
    version: z.number().int(),
  }),
  /** To the lender: the helper has begun. It is told with the next answer. */
  z.object({ ...common, kind: z.literal('lending-held'), lending: z.string() }),
  /** To the helper: the draft is not with them any more. */
  z.object({ ...common, kind: z.literal('help-over'), lending: z.string() }),
  /**
   * To the lender: the draft comes back, null where it was never stored elsewhere. `answers`: the event has a reply
   * token, and the person waits for the answer.
   */
  z.object({
    ...common,
    kind: z.literal('lending-over'),
    lending: z.string(),
    draft: DraftSchema.nullable(),
    why: z.enum(lendingEnds),
    answers: z.boolean(),
  }),
  /** From the scheduled upkeep: remove expired parts of the state. */
  z.object({ ...common, kind: z.literal('tidy') }),
  /** An officer's words from the console. `opens`: the officer writes first, which opens the talk in the chat. */
  z.object({
    ...common,
    kind: z.literal('officer-says'),
    talk: z.string(),
    by: Officer,
    text: z.string(),
    opens: z.literal(true).optional(),
  }),
  /** The office has ended a talk. `seen`: how many of the person's messages the officer had read. */
  z.object({
    ...common,
    kind: z.literal('talk-over'),
    talk: z.string(),
    why: z.enum(['officer', 'silence', 'closed']),
    seen: z.number().int().default(0),
  }),
])

export type Event = z.infer<typeof EventSchema>

const officeKinds = [
  'tidy',
  'asked',
  'officer-says',
  'talk-over',
  'tie-over',
  'collected-over',
  'survey-over',
  'help-begun',
  'help-over',
  'lending-held',
  'lending-over',
] as const

/**
 * Events that the program puts into a person's inbox itself, so that they are handled in order with the
 * person's own.
 */
export type OfficeEvent = Extract<Event, { kind: (typeof officeKinds)[number] }>

export function isOfficeEvent(event: Event): event is OfficeEvent {
  return officeKinds.some((kind) => kind === event.kind)
}
