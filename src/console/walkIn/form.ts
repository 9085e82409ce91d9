import { z } from 'zod'
import { readForm } from '../forms/readForm.ts'
import type { Channel } from '../../domain/requests/channel.ts'
import type { Language } from '../../lib/language.ts'
import { BUDDHIST_ERA, type Day } from '../../lib/time.ts'

/** Channels of requests that officers enter. */
export const enteredChannels = ['counter', 'phone'] as const satisfies readonly Channel[]
export type EnteredChannel = (typeof enteredChannels)[number]

/** The prefix of a question's id in the form, so that no question has the name of another field. */
export const ANSWER = 'answer.'
/** The prefix of a question's id for the note that the page showed. */
export const NOTE = 'note.'

const one = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])

const Fields = z.object({
  form: one.pipe(z.uuid()),
  act: z.enum(['accept-complete', 'file']).catch('file'),
  channel: z.enum(enteredChannels).nullable().catch(null),
  privacy: z
    .literal('told')
    .optional()
    .catch(undefined)
    .transform((told) => told !== undefined),
  asked: z.union([z.string().transform((each) => [each]), z.array(z.string())]).catch([]),
})

/** A walk-in's form as it was sent; the page can show it again without losing entries. */
export interface WalkInForm {
  /** Created with the page: a form sent twice files one request. */
  readonly id: string
  readonly channel: EnteredChannel | null
  /** The officer has every paper of the list in hand and accepts the request at once. */
  readonly acceptsAll: boolean
  /** The officer has told the applicant how the office uses personal data. */
  readonly told: boolean
  /** As typed or chosen, by question id. */
  readonly typed: Readonly<Record<string, string>>
  /** The questions that the page showed, by id; papers by `paperMark`. */
  readonly asked: readonly string[]
  /** The notes that the page showed, by question id. */
  readonly noted: Readonly<Record<string, string>>
}

function fieldsWith(prefix: string, given: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const read = name.startsWith(prefix) ? one.safeParse(value) : null
      return read?.success ? [[name.slice(prefix.length), read.data]] : []
    }),
  )
}

/** Reads the form. @throws a Problem `invalid` for a form that none of our pages has */
export function sentForm(given: unknown): WalkInForm {
  const { form: id, act, channel, privacy: told, asked } = readForm(Fields, given, 'a walk-in')
  const fields = z.record(z.string(), z.unknown()).parse(given)
  return {
    id,
    channel,
    acceptsAll: act === 'accept-complete',
    told,
    asked,
    typed: fieldsWith(ANSWER, fields),
    noted: fieldsWith(NOTE, fields),
  }
}

/** The months of the first term of a school year, which begins on 16 May. */
const FIRST_TERM = [5, 10] as const

/** The school term that has begun last: a claim is for it as a rule. The second one begins in November. */
function presentTerm(today: Day, language: Language): { term: string; 'school-year': string } {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const [from, to] = FIRST_TERM
  const begun = month < from ? year - 1 : year
  return {
    term: month >= from && month <= to ? 'first' : 'second',
    'school-year': String(language === 'th' ? begun + BUDDHIST_ERA : begun),
  }
}

/** What nearly everybody at the counter answers is chosen already; one press chooses otherwise. */
const usual = { 'for-whom': 'self', 'certificate-language': 'th' } as const

/** Somebody of whom nothing is known. */
const usualPerson = { channel: 'counter', answers: {} } as const

/** A form that nobody has touched. @param known how the applicant has come, and answers that are known, by question id */
export function emptyForm(
  id: string,
  today: Day,
  language: Language,
  { channel, answers }: Pick<WalkInForm, 'channel'> & { readonly answers: WalkInForm['typed'] } = usualPerson,
): WalkInForm {
  const typed = { ...usual, ...presentTerm(today, language), ...answers }
  return { id, channel, acceptsAll: false, told: false, typed, asked: [], noted: {} }
}
