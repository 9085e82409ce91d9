import { isDeepStrictEqual } from 'node:util'
import { type Settings, SettingsSchema } from '../../domain/settings/settings.ts'
import { isUsual, settingsOf } from '../../domain/settings/usualSettings.ts'
import { type SettingsValue, valueAt, withValue } from '../../domain/settings/settingsValue.ts'
import { usualOrder, withOrder } from '../../domain/survey/levelOrder.ts'
import type { Day } from '../../lib/time.ts'
import { seenMark } from '../forms/seen.ts'
import { accepted, type Checked } from '../forms/checked.ts'
import { type FieldValues, isTicked } from '../forms/fieldValues.ts'
import type { Field } from './field.ts'
import { readField } from './read.ts'
import type { Section } from './section.ts'
import { usualSets } from './survey.ts'
import { errorsFrom } from './errors.ts'

/** The name of the checkbox with which the office confirms a section. */
export const CONFIRMED = 'confirmed'

const storedAt = ({ whole, fields }: Section): readonly string[] =>
  whole === undefined ? fields.map(({ path }) => path) : [whole]

/** Removes defaults, so that only other values are stored. */
function withoutUsual(section: Section, value: SettingsValue): SettingsValue {
  const settings = settingsOf(value)
  return storedAt(section)
    .filter((path) => isUsual(path, settings))
    .reduce((rest, path) => withValue(rest, path, undefined), value)
}

/** Sets the day of confirmation. It stays while the section does not change, and goes when the box is unticked. */
function withConfirmation(section: Section, next: SettingsValue, before: SettingsValue, on: Day | null) {
  if (section.confirms === undefined) return next
  const path = `confirmed.${section.confirms}`
  const known = valueAt(before, path)
  const stays = on !== null && known !== undefined && isDeepStrictEqual(next, before)
  return withValue(next, path, stays ? known : (on ?? undefined))
}

/** The value to store for a form, or its errors. */
export function check(
  section: Section,
  entered: FieldValues,
  stored: SettingsValue,
  today: Day,
): Checked<SettingsValue> {
  const settings = settingsOf(stored)
  const readings = section.fields.map((field) => readField(entered, field, settings, today))
  const value = readings.reduce((sum, { field, value: each }) => withValue(sum, field.path, each), stored)
  const { error } = SettingsSchema.safeParse(value)
  const errors = [
    ...readings.flatMap((reading) => reading.errors),
    ...(error ? errorsFrom(error, readings) : []),
  ]
  if (errors.length > 0) return { ok: false, errors }
  const on = isTicked(entered, CONFIRMED) ? today : null
  return accepted(withConfirmation(section, withoutUsual(section, value), stored, on))
}

/** Reports name every set and order that people have answered, so the usual ones are added behind them. */
function withUsualSurvey(stored: SettingsValue, today: Day): SettingsValue {
  const { sets, orders } = settingsOf(stored).survey
  const withSets = withValue(stored, 'survey.sets', usualSets(sets))
  return withValue(withSets, 'survey.orders', withOrder(orders, usualOrder, today))
}

/** The value to store when a section returns to its defaults; the office must confirm the section again. */
export function backToUsual(section: Section, stored: SettingsValue, today: Day): SettingsValue {
  const reset = section.fields.some(({ kind }) => kind === 'survey')
    ? withoutUsual(section, withUsualSurvey(stored, today))
    : storedAt(section).reduce((rest, path) => withValue(rest, path, undefined), stored)
  return withConfirmation(section, reset, stored, null)
}

/** A hash of each setting on which a form is based; it shows whether somebody has changed one since. */
export function seenOf({ fields }: Section, settings: Settings): string {
  return fields.map(({ path }) => seenMark(valueAt(settings, path))).join('.')
}

/** Settings that were changed after the form was opened. Changes in other sections do not matter. */
export function changedSince(section: Section, seen: string, settings: Settings): readonly Field[] {
  const marks = seen.split('.')
  return section.fields.filter(({ path }, index) => seenMark(valueAt(settings, path)) !== marks[index])
}
