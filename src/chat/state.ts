import { z } from 'zod'
import { isPaperQuestion } from '../domain/papers/paperList.ts'
import { serviceIds } from '../domain/services/ids.ts'
import { languages } from '../lib/language.ts'

/** Where a draft stands when every question is answered: the page on which answers are checked and sent. */
export const CHECK = 'check'

const Draft = z.object({
  /** The event that began it; its buttons carry this id. */
  id: z.string(),
  service: z.enum(serviceIds),
  /** The office's version of the service that its papers were asked in; absent: the manual's. */
  serviceVersion: z.number().int().optional(),
  answers: z.record(z.string(), z.string()),
  /** The question that waits for an answer, or `CHECK`. */
  asking: z.string(),
  /** ISO moment of the last answer; a draft left for a week is forgotten. */
  touchedAt: z.iso.datetime(),
  /** Photos have been sent into it, which are forgotten with it. */
  photos: z.literal(true).optional(),
})

/** A talk with the counter in this chat. */
const Talk = z.object({
  /** The event that began it; its buttons carry this id. */
  id: z.string(),
  /** ISO moment of the last word of either side. */
  at: z.iso.datetime(),
  /** How often the person has said something. */
  said: z.number().int(),
  /** Whether the last word is the person's. */
  waits: z.boolean(),
  /** Why it is over, until the person has been told; null while typed words go to the officer. */
  over: z.enum(['officer', 'silence', 'unanswered']).nullable(),
})

const StateV2 = z.object({
  v: z.literal(2),
  /** Null until chosen; Thai is spoken until then. */
  language: z.enum(languages).nullable(),
  /** False from the moment the person blocks the account (LINE answers 200 to a push all the same). */
  reachable: z.boolean(),
  privacy: z.object({ version: z.string(), at: z.iso.datetime() }).nullable(),
  draft: Draft.nullable(),
  survey: z
    .object({
      id: z.string(),
      /** The version of the set that it was begun with. */
      set: z.number().default(1),
      next: z.string(),
      /** What may still be told beyond the usual. */
      left: z.array(z.enum(['more', 'profile'])).default(['more', 'profile']),
      /** ISO moment until which it can be continued. */
      until: z.iso.datetime().nullable().default(null),
    })
    .nullable(),
  /** The request whose receipt was last confirmed here, so that pressing twice says so kindly. */
  received: z.string().nullable().default(null),
  /** The paper of a filed request for which the next photo is meant. */
  photoFor: z
    .object({ reference: z.string(), slot: z.string(), since: z.iso.datetime() })
    .nullable()
    .default(null),
  talk: Talk.nullable().default(null),
  /** The slip that was scanned last, until it is decided whether its request is this person's. */
  tie: z.object({ reference: z.string(), code: z.string() }).nullable().default(null),
  /**
   * Where typed words go: to the draft's question, to the survey's item or comment, into a message that is left for the
   * office, to the digits that link a request to this chat, or nowhere in particular (to the officer while a talk is open).
   */
  focus: z.enum(['draft', 'comment', 'rating', 'message', 'tie']).nullable(),
})

/** The first release's: the same fields, and papers asked about by the sets of the manual's list. */
const StateV1 = StateV2.extend({ v: z.literal(1) })

export type State = z.infer<typeof StateV2>
export type Draft = z.infer<typeof Draft>
export type Talk = z.infer<typeof Talk>

/** A person whom the bot has not met. */
export const newState: State = {
  v: 2,
  language: null,
  reachable: true,
  privacy: null,
  draft: null,
  survey: null,
  received: null,
  talk: null,
  tie: null,
  photoFor: null,
  focus: null,
}

/** What was said of the papers was said of another list; it is asked once more. */
function toV2(state: z.infer<typeof StateV1>): State {
  const { draft } = state
  const kept = Object.entries(draft?.answers ?? {}).filter(([id]) => !isPaperQuestion(id))
  return { ...state, v: 2, draft: draft && { ...draft, answers: Object.fromEntries(kept) } }
}

/**
 * Reads stored state of any version. A later version adds its schema to the union and a migration here. Null when
 * it is none of ours: the conversation starts afresh and says so, nothing is guessed.
 */
export function readState(stored: unknown): State | null {
  const read = z.discriminatedUnion('v', [StateV1, StateV2]).safeParse(stored).data
  if (!read) return null
  return read.v === 1 ? toV2(read) : read
}
