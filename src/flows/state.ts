import { z } from 'zod'
import { serviceIds } from './services/ids.ts'
import { languages } from './words.ts'

/** Where a draft stands when every question is answered: the page on which answers are checked and sent. */
export const CHECK = 'check'

const Draft = z.object({
  /** The event that began it; its buttons carry this id. */
  id: z.string(),
  service: z.enum(serviceIds),
  answers: z.record(z.string(), z.string()),
  /** The question that waits for an answer, or `CHECK`. */
  asking: z.string(),
  /** ISO moment of the last answer; a draft left for a week is forgotten. */
  touchedAt: z.iso.datetime(),
})

const StateV1 = z.object({
  v: z.literal(1),
  /** Null until chosen; Thai is spoken until then. */
  language: z.enum(languages).nullable(),
  /** False from the moment the person blocks the account (LINE answers 200 to a push all the same). */
  reachable: z.boolean(),
  privacy: z.object({ version: z.string(), at: z.iso.datetime() }).nullable(),
  draft: Draft.nullable(),
  survey: z.object({ id: z.string(), next: z.string() }).nullable(),
  /** The request whose receipt was last confirmed here, so that pressing twice says so kindly. */
  received: z.string().nullable().default(null),
  /** Where typed words go: to the draft's question, to the survey's comment, or nowhere in particular. */
  focus: z.enum(['draft', 'comment']).nullable(),
})

export type State = z.infer<typeof StateV1>
export type Draft = z.infer<typeof Draft>

/** A person whom the bot has not met. */
export const newState: State = {
  v: 1,
  language: null,
  reachable: true,
  privacy: null,
  draft: null,
  survey: null,
  received: null,
  focus: null,
}

/**
 * Reads stored state of any version. A later version adds its schema to the union and a migration here. Null when
 * it is none of ours: then the conversation starts afresh and says so.
 */
export function readState(stored: unknown): State | null {
  return z.discriminatedUnion('v', [StateV1]).safeParse(stored).data ?? null
}
