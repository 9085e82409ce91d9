import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Settings, SettingsSchema } from '../../../domain/settings/settings.ts'
import { type SettingsValue, withValue } from '../../../domain/settings/settingsValue.ts'
import { cleanLines, cleanText } from '../../../lib/cleanText.ts'
import type { TextKey } from '../../../locales/text.ts'
import { isTicked, rowCount, type Typed } from '../../settings/field.ts'
import { digest, isUsual, settingsOf } from '../../settings/judge.ts'
import type { Wrong } from '../../settings/wrong.ts'

type Themes = Settings['reports']['themes']

/** Where the themes stand in the settings; the inputs of the form take their names from it. */
export const PATH = 'themes'
const STORED_AT = 'reports.themes'

const nameOf = (row: number, what: string) => `${PATH}.${row}.${what}`

/** A mark of the themes that a form was made from. */
export const seenOf = (themes: Themes) => digest(themes)

/** What stands in the form before anybody has typed. */
export function typedOf(themes: Themes): Typed {
  const rows = themes.flatMap(({ id, name, words }, row): [string, string][] => [
    [nameOf(row, 'id'), id],
    [nameOf(row, 'th'), name.th],
    [nameOf(row, 'en'), name.en],
    [nameOf(row, 'words'), words.join('\n')],
  ])
  return Object.fromEntries([[`${PATH}.count`, String(themes.length)], ...rows])
}

/** The same form with one more row. */
export const withRow = (typed: Typed): Typed => ({
  ...typed,
  [`${PATH}.count`]: String(rowCount(typed, PATH) + 1),
})

/** An id that was never used: what was done about a theme that is gone must not come back under another. */
const newId = () => `own-${randomUUID().slice(0, 8)}`

/** The themes of a form with the row of each: without those to be removed, and without rows in which nothing stands. */
function rowsIn(typed: Typed): { row: number; theme: Themes[number] }[] {
  return Array.from({ length: rowCount(typed, PATH) }, (_, row) => row).flatMap((row) => {
    const at = (what: string) => cleanText(typed[nameOf(row, what)] ?? '')
    const words = cleanLines(typed[nameOf(row, 'words')] ?? '').split('\n')
    const theme = {
      id: at('id') || newId(),
      name: { th: at('th'), en: at('en') },
      words: [...new Set(words.filter((word) => word !== ''))],
    }
    const isBlank = theme.name.th === '' && theme.name.en === '' && theme.words.length === 0
    return isBlank || isTicked(typed, nameOf(row, 'remove')) ? [] : [{ row, theme }]
  })
}

function whyOf(issue: z.core.$ZodIssue): Pick<Wrong, 'why' | 'params'> {
  const is = (why: TextKey, most?: number) => ({ why, params: most === undefined ? {} : { most } })
  if (issue.code === 'too_big') {
    const why = issue.origin === 'array' ? 'settings.wrong.rows' : 'settings.wrong.long'
    return is(why, Number(issue.maximum))
  }
  if (issue.path.at(-1) === 'words') return is('suggestions.themes.no-words')
  return is(issue.path.length > 2 ? 'settings.wrong.empty' : 'settings.wrong.one-at-least')
}

/** What is wrong, at its input: the issue's path is `reports.themes.<index>.name.th` or `….words.<index>`. */
function wrongAt(issue: z.core.$ZodIssue, rows: readonly { row: number }[]): Wrong {
  const [, , index, field, inner] = issue.path.map(String)
  const row = rows[Number(index)]?.row
  const name = row === undefined ? PATH : nameOf(row, field === 'name' ? (inner ?? 'th') : 'words')
  return { name, ...whyOf(issue) }
}

export type Judged =
  | { readonly ok: true; readonly value: SettingsValue }
  | { readonly ok: false; readonly wrong: readonly Wrong[] }

/** The settings with the themes of a form, or what is wrong with it. Only what differs from the defaults is kept. */
export function judge(typed: Typed, stored: SettingsValue): Judged {
  const rows = rowsIn(typed)
  const value = withValue(
    stored,
    STORED_AT,
    rows.map(({ theme }) => theme),
  )
  const { error } = SettingsSchema.safeParse(value)
  if (!error) return { ok: true, value: isUsual(STORED_AT, settingsOf(value)) ? backToUsual(stored) : value }
  const wrong = error.issues.map((issue) => wrongAt(issue, rows))
  // One word for an input: the first thing that is wrong with it.
  return {
    ok: false,
    wrong: wrong.filter(({ name }, at) => wrong.findIndex((each) => each.name === name) === at),
  }
}

/** The settings with the themes that the office starts with. */
export const backToUsual = (stored: SettingsValue): SettingsValue => withValue(stored, STORED_AT, undefined)

export const areUsual = (settings: Settings): boolean => isUsual(STORED_AT, settings)
