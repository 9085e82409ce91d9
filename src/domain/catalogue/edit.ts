import { z } from 'zod'

/** More than the longest of the manual's, and short enough for a card on a phone. In UTF-16 units. */
export const longest = {
  step: 100,
  name: 160,
  note: 200,
  condition: 200,
  audience: 300,
  caution: 400,
} as const

const words = (most: number) => {
  const language = z.string().min(1).max(most)
  return z.strictObject({ th: language, en: language })
}

/**
 * How a paper stands on people's lists: as the manual and the rules have it case by case, needed in every case, to be
 * asked of the officer in every case, or taken off the list.
 */
export const standings = ['manual', 'needed', 'ask', 'off'] as const
export type Standing = (typeof standings)[number]

const listed = {
  id: z.string().regex(/^[a-z0-9-]{1,50}$/),
  name: words(longest.name),
  note: words(longest.note).nullable(),
  /** In which case it is needed, as people read it. */
  condition: words(longest.condition).nullable(),
  standing: z.enum(standings),
}

const Part = z.strictObject(listed)

const Paper = z.strictObject({
  ...listed,
  /** How many, where the manual counts them. */
  count: z.number().int().min(1).max(20).nullable(),
  /** Whether the counter hands the form out. */
  atCounter: z.boolean(),
  /** Parts of a set of papers, which are the manual's; none where the paper stands alone. */
  parts: z.array(Part).max(10),
})

/** Who does a step. */
export const actors = ['applicant', 'officer'] as const

const Step = z.strictObject({
  actor: z.enum(actors),
  label: words(longest.step),
  /** Counter minutes until the next step; null for the last. */
  minutesToNext: z.number().int().min(1).max(480).nullable(),
})

/**
 * Everything of one service that the office writes itself. It is whole, not what differs from the manual: a later
 * release cannot change what a running request was told. Questions, cases, numbers and names stay the manual's.
 */
export const ServiceEdit = z.strictObject({
  minutes: z.strictObject({
    target: z.number().int().min(1).max(480),
    usual: z.number().int().min(1).max(480),
  }),
  steps: z.array(Step).min(2).max(10),
  audienceNote: words(longest.audience),
  caution: words(longest.caution).nullable(),
  /** In the order of the list. */
  papers: z.array(Paper).min(1).max(15),
})

export type ServiceEdit = z.infer<typeof ServiceEdit>
export type PaperEdit = ServiceEdit['papers'][number]
export type PartEdit = PaperEdit['parts'][number]
export type StepEdit = ServiceEdit['steps'][number]
