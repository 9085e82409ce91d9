import { z } from 'zod'
import { link } from '../link.ts'

/** Limits in UTF-16 units: longer than the manual's longest text, and short enough for a card on a phone. */
const longest = {
  step: 100,
  name: 160,
  note: 200,
  condition: 200,
  audience: 300,
  caution: 400,
  fileName: 120,
} as const

const words = (most: number) => {
  const language = z.string().min(1).max(most)
  return z.strictObject({ th: language, en: language })
}

/**
 * How a paper appears on people's lists: by the cases of the manual and the rules, always needed, always to
 * be asked of the officer, or not on the list.
 */
export const standings = ['manual', 'needed', 'ask', 'off'] as const
export type Standing = (typeof standings)[number]

const listed = {
  id: z.string().regex(/^[a-z0-9-]{1,50}$/),
  name: words(longest.name),
  note: words(longest.note).nullable(),
  /** When the paper is needed, as text for people. */
  condition: words(longest.condition).nullable(),
  standing: z.enum(standings),
}

const Part = z.strictObject(listed)

/** A paper's form; `file` is the digest by which the uploaded file is stored, `name` what people call it. */
export const FormEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), url: link }),
  z.strictObject({
    kind: z.literal('file'),
    file: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().min(1).max(longest.fileName),
  }),
])

const Paper = z.strictObject({
  ...listed,
  /** The number of copies, if the manual gives one. */
  count: z.number().int().min(1).max(20).nullable(),
  /** Whether the counter hands the form out. */
  atCounter: z.boolean(),
  /** Null: the office gives none out on the web. Versions of earlier releases have no such field. */
  form: FormEdit.nullable().default(null),
  /** Parts of a set of papers, as the manual lists them; empty when the paper is no set. */
  parts: z.array(Part).max(10),
})

export const actors = ['applicant', 'officer'] as const

const Step = z.strictObject({
  actor: z.enum(actors),
  label: words(longest.step),
  /** Counter minutes until the next step; null for the last step. */
  minutesToNext: z.number().int().min(1).max(480).nullable(),
})

/**
 * All texts of one service that the office writes itself. An edit is complete, not a difference from the
 * manual, so that a later release cannot change what the applicant of a running request was told. Questions,
 * cases, numbers and names come from the manual.
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
