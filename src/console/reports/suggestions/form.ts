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

/** Letters that a line of the printed table holds. */
const MOST = { example: 500, action: 1000 } as const

/** What a group's form holds, by the names of its inputs. */
export const nameOf = (theme: string, what: keyof typeof MOST) => `${theme}.${what}`

const Form = z
  .object({
    period: z.string(),
    theme: z.string().max(40),
    /** The one that was seen. */
    revision: z.coerce.number().int().min(0),
    /** A suggestion that is taken as the example; absent: the form is saved. */
    pick: z.string().optional(),
  })
  .catchall(z.string())

export interface ResponseForm {
  readonly period: Period
  readonly theme: string
  readonly revision: number
  readonly pick: string | null
  readonly entered: FieldValues
}

/** What came of the last press, at the group whose form it was. After “stale” the form is for what stands now. */
export interface GroupState {
  readonly theme: string
  /** The revision that the form was made from. */
  readonly revision: number
  readonly state: FormState
}

/** @throws a Problem `invalid` for a form that is none of the page's */
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

/** Masked as it is shown, so that what is kept holds nothing personal even where it was typed by hand. */
export function responseOf({ theme, entered }: ResponseForm, names: readonly string[]): Response {
  const example = masked(entered[nameOf(theme, 'example')] ?? '', names)
  const action = withoutPeople(entered[nameOf(theme, 'action')] ?? '', names)
  return { example: example || null, action: action || null }
}

/** What is too long for the table. */
export function errorsOf({ theme, entered }: ResponseForm): FieldError[] {
  return (['example', 'action'] as const).flatMap((what): FieldError[] => {
    const name = nameOf(theme, what)
    const isLong = (entered[name] ?? '').length > MOST[what]
    return isLong ? [{ field: name, text: say('settings.wrong.long', { most: MOST[what] }) }] : []
  })
}
