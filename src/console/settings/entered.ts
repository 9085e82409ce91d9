import type { Settings } from '../../domain/settings/settings.ts'
import { valueAt } from '../../domain/settings/settingsValue.ts'
import { presentOrder } from '../../domain/survey/levelOrder.ts'
import { surveyItems } from '../../domain/survey/surveyItems.ts'
import { presentSet } from '../../domain/survey/surveySets.ts'
import type { Words } from '../../domain/words.ts'
import { formatDay } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Speak } from '../speak.ts'
import { type FieldValues, TICKED } from '../forms/fieldValues.ts'
import type { Cell, Field, FieldOf, Rows } from './field.ts'

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** “8.30” as Thai offices write it, “8:30” in English. */
const timeWords = (time: string, { language }: Speak) => (language === 'th' ? time.replace(':', '.') : time)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The value as a text in both languages; null if it is none. */
export function wordsIn(value: unknown): Words | null {
  const th = valueAt(value, 'th')
  const en = valueAt(value, 'en')
  return typeof th === 'string' && typeof en === 'string' ? { th, en } : null
}

/** The text in a cell for a value. */
export function cellText({ kind }: Cell, value: unknown, speak: Speak): string {
  const text = textOf(value)
  switch (kind) {
    case 'line':
    case 'id':
      return text
    case 'time':
      return timeWords(text, speak)
    case 'day':
      return text === '' ? '' : formatDay(text, speak.language)
    default:
      return unreachable(kind)
  }
}

function rowsEntered({ path, cells }: Rows, value: unknown, speak: Speak): [string, string][] {
  const rows = listOf(value).flatMap((entry, row) =>
    cells.map((cell): [string, string] => [
      `${path}.${row}.${cell.path}`,
      cellText(cell, valueAt(entry, cell.path), speak),
    ]),
  )
  return [[`${path}.count`, String(listOf(value).length)], ...rows]
}

function surveyEntered({ path }: FieldOf<'survey'>, settings: Settings): [string, string][] {
  const set = presentSet(settings)
  return surveyItems.flatMap(({ id }): [string, string][] => {
    const place = set.items.indexOf(id)
    const { th, en } = set.wordsOf(id)
    return [
      [`${path}.${id}.place`, place === -1 ? '' : String(place + 1)],
      [`${path}.${id}.th`, th],
      [`${path}.${id}.en`, en],
    ]
  })
}

function fieldEntered(field: Field, settings: Settings, speak: Speak): [string, string][] {
  const value = valueAt(settings, field.path)
  switch (field.kind) {
    case 'line':
    case 'link':
    case 'number':
      return [[field.path, textOf(value)]]
    case 'day':
      return [[field.path, typeof value === 'string' ? formatDay(value, speak.language) : '']]
    case 'words': {
      const words = wordsIn(value)
      return [
        [`${field.path}.th`, words?.th ?? ''],
        [`${field.path}.en`, words?.en ?? ''],
      ]
    }
    case 'switch':
      return [[field.path, value === true ? TICKED : '']]
    case 'choice':
      return [[field.path, field.options.find((option) => option.value === value)?.id ?? '']]
    case 'level-order':
      return [[field.path, presentOrder(settings.survey.orders)]]
    case 'ticks':
      return field.options.map(({ id, value: each }) => [
        `${field.path}.${id}`,
        listOf(value).includes(each) ? TICKED : '',
      ])
    case 'rows':
      return rowsEntered(field, value, speak)
    case 'survey':
      return surveyEntered(field, settings)
    default:
      return unreachable(field)
  }
}

/** The form's values for the stored settings. */
export function enteredOf(fields: readonly Field[], settings: Settings, speak: Speak): FieldValues {
  return Object.fromEntries(fields.flatMap((field) => fieldEntered(field, settings, speak)))
}
