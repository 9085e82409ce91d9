import { z } from 'zod'
import { cleanLines } from '../../../lib/cleanText.ts'
import { Problem } from '../../../lib/errors.ts'
import { type Period, readPeriod } from '../../../reports/period.ts'
import { masked, withoutPeople } from '../../../reports/suggestions/mask.ts'
import type { Response } from '../../../models/surveys/suggestions.ts'
import type { Typed } from '../../settings/field.ts'
import type { Wrong } from '../../settings/wrong.ts'

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
  readonly typed: Typed
}

/** @throws a Problem `invalid` for a form that is none of the page's */
export function readForm(given: unknown, themes: readonly string[]): ResponseForm {
  const read = Form.safeParse(given)
  const period = readPeriod(read.data?.period ?? '')
  if (!read.data || !period || !themes.includes(read.data.theme)) {
    throw new Problem('invalid', 'The form of a group of suggestions was wrong. Send the one of its page')
  }
  const { theme, revision, pick = null } = read.data
  const at = (what: keyof typeof MOST) => {
    const name = nameOf(theme, what)
    return [name, cleanLines(read.data[name]?.toString() ?? '')] as const
  }
  return { period, theme, revision, pick, typed: Object.fromEntries([at('example'), at('action')]) }
}

/** Masked as it is shown, so that what is kept holds nothing personal even where it was typed by hand. */
export function responseOf({ theme, typed }: ResponseForm, names: readonly string[]): Response {
  const example = masked(typed[nameOf(theme, 'example')] ?? '', names)
  const action = withoutPeople(typed[nameOf(theme, 'action')] ?? '', names)
  return { example: example || null, action: action || null }
}

/** What is too long for the table. */
export function wrongIn({ theme, typed }: ResponseForm): Wrong[] {
  return (['example', 'action'] as const).flatMap((what): Wrong[] => {
    const name = nameOf(theme, what)
    const isLong = (typed[name] ?? '').length > MOST[what]
    return isLong ? [{ name, why: 'settings.wrong.long', params: { most: MOST[what] } }] : []
  })
}
