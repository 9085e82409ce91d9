import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import type { TextKey } from '../../locales/text.ts'
import { type Act, actNames } from './acts.ts'

const formSchema = z
  .object({ act: z.enum(actNames), revision: z.coerce.number().int() })
  .catchall(z.string().catch(''))

/** A form of the page as it was sent, to be judged, or shown again with nothing lost. */
export interface SentForm {
  readonly act: Act
  /** The revision that the officer saw. */
  readonly revision: number
  /** Every other field as it was typed, by name. */
  readonly fields: Readonly<Record<string, string>>
}

/** What is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, TextKey>>

/** Reads the form. Throws an `invalid` Problem for a form that none of our pages has. */
export function readForm(given: unknown): SentForm {
  const read = formSchema.safeParse(given)
  if (read.success) {
    const { act, revision, ...fields } = read.data
    return { act, revision, fields }
  }
  const wrong = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Problem('invalid', `A form was wrong in: ${wrong}. Send the form of the request's page`)
}

/** The forms of the page; checking papers and asking for them is one. */
export type FormName = Exclude<Act, 'check' | 'preview' | 'edit' | 'ask-papers'> | 'papers'

export function formOf(act: Act): FormName {
  switch (act) {
    case 'check':
    case 'preview':
    case 'edit':
    case 'ask-papers':
      return 'papers'
    default:
      return act
  }
}

export const fieldId = (form: FormName, field: string) => `${form}-${field}`

const isWritten = (name: string) =>
  ['reason', 'note', 'again', 'text', 'receiver'].includes(name) || name.startsWith('other.')

/** Words that the officer typed, where the page has no form for them any more. */
export function typedWords({ fields }: SentForm): string {
  return Object.entries(fields)
    .filter(([name, words]) => isWritten(name) && words.trim() !== '')
    .map(([, words]) => words)
    .join(' · ')
}
