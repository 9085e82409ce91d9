import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Settings, SettingsSchema } from '../../../domain/settings/settings.ts'
import { type SettingsValue, withValue } from '../../../domain/settings/settingsValue.ts'
import { isUsual, settingsOf } from '../../../domain/settings/usualSettings.ts'
import { say, type Text } from '../../../domain/text.ts'
import { cleanLines, cleanText } from '../../../lib/cleanText.ts'
import { accepted, type Checked, type FieldError, firstOfEachField } from '../../forms/checked.ts'
import { type FieldValues, isTicked, rowCount } from '../../forms/fieldValues.ts'
import { seenMark } from '../../forms/seen.ts'

type Themes = Settings['reports']['themes']

/** The path of the themes in the settings; the names of the form's inputs begin with it. */
export const PATH = 'themes'
const STORED_AT = 'reports.themes'

const nameOf = (row: number, what: string) => `${PATH}.${row}.${what}`

/** A hash of the themes on which a form is based. */
export const seenOf = (themes: Themes) => seenMark(themes)

/** The form's values for the stored themes. */
export function enteredOf(themes: Themes): FieldValues {
  const rows = themes.flatMap(({ id, name, words }, row): [string, string][] => [
    [nameOf(row, 'id'), id],
    [nameOf(row, 'th'), name.th],
    [nameOf(row, 'en'), name.en],
    [nameOf(row, 'words'), words.join('\n')],
  ])
  return Object.fromEntries([[`${PATH}.count`, String(themes.length)], ...rows])
}

/** The same form with one more row. */
export const withRow = (entered: FieldValues): FieldValues => ({
  ...entered,
  [`${PATH}.count`]: String(rowCount(entered, PATH) + 1),
})

/** An id that was never used: responses to a removed theme must not appear under a new one. */
const newId = () => `own-${randomUUID().slice(0, 8)}`

/** The themes of a form, each with its row; without themes marked for removal and without empty rows. */
function rowsIn(entered: FieldValues): { row: number; theme: Themes[number] }[] {
  return Array.from({ length: rowCount(entered, PATH) }, (_, row) => row).flatMap((row) => {
    const at = (what: string) => cleanText(entered[nameOf(row, what)] ?? '')
    const words = cleanLines(entered[nameOf(row, 'words')] ?? '').split('\n')
    const theme = {
      id: at('id') || newId(),
      name: { th: at('th'), en: at('en') },
      words: [...new Set(words.filter((word) => word !== ''))],
    }
    const isBlank = theme.name.th === '' && theme.name.en === '' && theme.words.length === 0
    return isBlank || isTicked(entered, nameOf(row, 'remove')) ? [] : [{ row, theme }]
  })
}

function textOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'too_big') {
    const key = issue.origin === 'array' ? 'settings.wrong.rows' : 'settings.wrong.long'
    return say(key, { most: Number(issue.maximum) })
  }
  if (issue.path.at(-1) === 'words') return say('suggestions.themes.no-words')
  return say(issue.path.length > 2 ? 'settings.wrong.empty' : 'settings.wrong.one-at-least')
}

/** The error at its input; the issue's path is `reports.themes.<index>.name.th` or `….words.<index>`. */
function errorOf(issue: z.core.$ZodIssue, rows: readonly { row: number }[]): FieldError {
  const [, , index, part, inner] = issue.path.map(String)
  const row = rows[Number(index)]?.row
  const field = row === undefined ? PATH : nameOf(row, part === 'name' ? (inner ?? 'th') : 'words')
  return { field, text: textOf(issue) }
}

/** The settings with the themes of a form, or its errors. It stores only what differs from the defaults. */
export function check(entered: FieldValues, stored: SettingsValue): Checked<SettingsValue> {
  const rows = rowsIn(entered)
  const value = withValue(
    stored,
    STORED_AT,
    rows.map(({ theme }) => theme),
  )
  const { error } = SettingsSchema.safeParse(value)
  if (error) return { ok: false, errors: firstOfEachField(error.issues.map((issue) => errorOf(issue, rows))) }
  return accepted(isUsual(STORED_AT, settingsOf(value)) ? backToUsual(stored) : value)
}

/** The settings with the default themes. */
export const backToUsual = (stored: SettingsValue): SettingsValue => withValue(stored, STORED_AT, undefined)

export const areUsual = (settings: Settings): boolean => isUsual(STORED_AT, settings)
