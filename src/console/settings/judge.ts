import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { guidanceList } from '../../domain/guidance/index.ts'
import { type Settings, SettingsSchema } from '../../domain/settings/settings.ts'
import { type SettingsValue, valueAt, withValue } from '../../domain/settings/settingsValue.ts'
import type { Day } from '../../lib/time.ts'
import { type Field, isTicked, type Typed } from './field.ts'
import { readField } from './read.ts'
import type { Section } from './section.ts'
import { usualSets } from './survey.ts'
import { type Wrong, wrongIn } from './wrong.ts'

const usualGuidance = Object.fromEntries(
  guidanceList.map(({ id, answer, source, checkedOn }) => [id, { answer, source, checkedOn }]),
)

/** The settings as they hold, the chat's own answers among them. */
export function settingsOf(stored: SettingsValue): Settings {
  const settings = SettingsSchema.parse(stored)
  return { ...settings, guidance: { ...usualGuidance, ...settings.guidance } }
}

/** What the office starts with. */
export const usualSettings: Settings = settingsOf({})

export const isUsual = (path: string, settings: Settings) =>
  isDeepStrictEqual(valueAt(settings, path), valueAt(usualSettings, path))

/** The name of the tick with which the office confirms a section. */
export const CONFIRMED = 'confirmed'

const storedAt = ({ whole, fields }: Section): readonly string[] =>
  whole === undefined ? fields.map(({ path }) => path) : [whole]

/** Only what differs from the defaults is stored. */
function withoutUsual(section: Section, value: SettingsValue): SettingsValue {
  const settings = settingsOf(value)
  return storedAt(section)
    .filter((path) => isUsual(path, settings))
    .reduce((rest, path) => withValue(rest, path, undefined), value)
}

/** The day of the confirmation: kept while the section stays as it was confirmed, gone with the tick. */
function withConfirmation(section: Section, next: SettingsValue, before: SettingsValue, on: Day | null) {
  if (section.confirms === undefined) return next
  const path = `confirmed.${section.confirms}`
  const known = valueAt(before, path)
  const stays = on !== null && known !== undefined && isDeepStrictEqual(next, before)
  return withValue(next, path, stays ? known : (on ?? undefined))
}

export type Judged =
  | { readonly ok: true; readonly value: SettingsValue }
  | { readonly ok: false; readonly wrong: readonly Wrong[] }

/** What is to be stored for a form, or what is wrong with it. */
export function judge(section: Section, typed: Typed, stored: SettingsValue, today: Day): Judged {
  const settings = settingsOf(stored)
  const readings = section.fields.map((field) => readField(typed, field, settings))
  const value = readings.reduce((sum, { field, value: each }) => withValue(sum, field.path, each), stored)
  const { error } = SettingsSchema.safeParse(value)
  const wrong = [...readings.flatMap((reading) => reading.wrong), ...(error ? wrongIn(error, readings) : [])]
  if (wrong.length > 0) return { ok: false, wrong }
  const on = isTicked(typed, CONFIRMED) ? today : null
  return { ok: true, value: withConfirmation(section, withoutUsual(section, value), stored, on) }
}

/** What is to be stored when a section goes back to its defaults; it has to be confirmed anew. */
export function backToUsual(section: Section, stored: SettingsValue): SettingsValue {
  const reset = section.fields.some(({ kind }) => kind === 'survey')
    ? withoutUsual(section, withValue(stored, 'survey.sets', usualSets(settingsOf(stored).survey.sets)))
    : storedAt(section).reduce((rest, path) => withValue(rest, path, undefined), stored)
  return withConfirmation(section, reset, stored, null)
}

/** A short mark of a value, by which a form tells whether it has changed. */
export const digest = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 16)

/** What a form was made from: a mark for each of its settings, so that a change in between is noticed. */
export function seenOf({ fields }: Section, settings: Settings): string {
  return fields.map(({ path }) => digest(valueAt(settings, path))).join('.')
}

/** The settings that are no longer what the form was made from. Other sections are no hindrance. */
export function changedSince(section: Section, seen: string, settings: Settings): readonly Field[] {
  const marks = seen.split('.')
  return section.fields.filter(({ path }, index) => digest(valueAt(settings, path)) !== marks[index])
}
