import { z } from 'zod'
import { cleanLines } from '../../../lib/cleanText.ts'
import { say } from '../../../domain/text.ts'
import { Problem } from '../../../lib/errors.ts'
import { type Period, readPeriod } from '../../../reports/period.ts'
import { masked, withoutPeople } from '../../../reports/suggestions/mask.ts'
import type { Response } from '../../../models/surveys/suggestions.ts'
import type { FieldError } from '../../forms/checked.ts'
import type { FieldValues } from '../../forms/fieldValues.ts'
import type { FormState } from '../../forms/formState.ts'
import { readForm } from '../../forms/readForm.ts'

/** The most letters that a line of the printed table holds. */
const MOST = { example: 500, action: 1000 } as const

/** The name of an input in a group's form. */
export const nameOf = (theme: string, what: keyof typeof MOST) => `${theme}.${what}`

const Form = z
  .object({
    period: z.string(),
    theme: z.string().max(40),
    /** The revision that the manager saw. */
    revision: z.coerce.number().int().min(0),
    /** The suggestion to use as the example; absent: the form is saved. */
    pick: z.string().optional(),
  })
  .catchall(z.string())

interface ResponseForm {
  readonly period: Period
  readonly theme: string
  readonly revision: number
  readonly pick: string | null
  readonly entered: FieldValues
}

/**
 * Result of the last press, for the group whose form was sent. After “stale” the form is based on the present state.
 */
export interface GroupState {
  readonly theme: string
  /** The revision on which the form is based. */
  readonly revision: number
  readonly state: FormState
}

/** @throws a Problem `invalid` for a form that the page does not have */
export function readResponse(given: unknown, themes: readonly string[]): ResponseForm {
  const { theme, revision, pick = null, ...fields } = readForm(Form, given, 'a group of suggestions')
  const period = readPeriod(fields.period)
  if (!period || !themes.includes(theme)) {
    throw new Problem('invalid', 'The form names no period, or a group of suggestions that does not exist')
  }
  const at = (what: keyof typeof MOST) => {
    const name = nameOf(theme, what)
    return [name, cleanLines(fields[name] ?? '')] as const
  }
  return { period, theme, revision, pick, entered: Object.fromEntries([at('example'), at('action')]) }
}

/** Masks the entries as it masks suggestions, so that no personal data are stored, even if somebody typed them. */
export function responseOf({ theme, entered }: ResponseForm, names: readonly string[]): Response {
  const example = masked(entered[nameOf(theme, 'example')] ?? '', names)
  const action = withoutPeople(entered[nameOf(theme, 'action')] ?? '', names)
  return { example: example || null, action: action || null }
}

/** Errors for entries that are too long for the table. */
export function errorsOf({ theme, entered }: ResponseForm): FieldError[] {
  return (['example', 'action'] as const).flatMap((what): FieldError[] => {
    const name = nameOf(theme, what)
    const isLong = (entered[name] ?? '').length > MOST[what]
    return isLong ? [{ field: name, text: say('settings.wrong.long', { most: MOST[what] }) }] : []
  })
}
