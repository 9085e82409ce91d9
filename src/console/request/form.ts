import { z } from 'zod'
import type { FieldValues } from '../forms/fieldValues.ts'
import { readForm } from '../forms/readForm.ts'
import { type Act, actNames } from './acts.ts'

const formSchema = z
  .object({ act: z.enum(actNames), revision: z.coerce.number().int() })
  .catchall(z.string().catch(''))

/** A form of the page as it was sent; the page can show it again without losing entries. */
export interface SentForm {
  readonly act: Act
  /** The revision that the officer saw. */
  readonly revision: number
  /** All other fields as typed, by name. */
  readonly fields: FieldValues
}

/** Reads the form. @throws a Problem `invalid` for a form that none of our pages has */
export function sentForm(given: unknown): SentForm {
  const { act, revision, ...fields } = readForm(formSchema, given, 'a request')
  return { act, revision, fields }
}

/** The forms of the page; checking papers and asking for them are one form. */
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

/** The prefix for ids of a form's inputs. */
export const idPrefix = (form: FormName) => `${form}-`

const isWritten = (name: string) =>
  ['reason', 'note', 'again', 'text', 'receiver'].includes(name) || /^(?:other|value|because)\./.test(name)

/** Words that the officer typed into a form that the page no longer has. */
export function typedWords({ fields }: SentForm): string {
  return Object.entries(fields)
    .filter(([name, words]) => isWritten(name) && words.trim() !== '')
    .map(([, words]) => words)
    .join(' · ')
}
