import { parseDay } from '../../lib/typed/day.ts'
import { hasCredentials } from '../../domain/link.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import { levelOrders, withOrder } from '../../domain/survey/levelOrder.ts'
import { itemIds } from '../../domain/survey/surveyItems.ts'
import type { Day } from '../../lib/time.ts'
import { cleanLines, cleanText, readable } from '../../lib/cleanText.ts'
import { parseTime } from '../../lib/typed/time.ts'
import { say } from '../../domain/text.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { FieldError } from '../forms/checked.ts'
import { type FieldValues, isTicked, rowCount } from '../forms/fieldValues.ts'
import type { Cell, Field, Reading, Rows } from './field.ts'
import { nextSets, wrongPlaces } from './survey.ts'

/** The units of the office's numbers, which people repeat in the field. */
const UNIT =
  /\s*(?:นาที|ชั่วโมง|ชม\.?|วัน|สัปดาห์|เดือน|ปี|ครั้ง|คน|ท่าน|ราย|ภาพ|ข้อความ|%|เปอร์เซ็นต์|minutes?|hours?|days?|months?|years?)$/u

/** Reads “30”, “๑,๐๐๐” and “30 วัน”; anything else stays as it was typed, so that the schema refuses it. */
function numberOf(typed: string): unknown {
  const plain = readable(typed).replaceAll(',', '').replace(UNIT, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed
}

/** An id for a new entry: one higher than the highest. */
function newId(entered: FieldValues, { path }: Rows): string {
  const taken = Object.entries(entered).flatMap(([name, id]) =>
    name.startsWith(`${path}.`) && name.endsWith('.id') ? [Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0)] : [],
  )
  return `own-${Math.max(0, ...taken) + 1}`
}

function cellValue({ kind }: Cell, typed: string): string {
  switch (kind) {
    case 'line':
    case 'id':
      return typed
    case 'time':
      return parseTime(typed) ?? typed
    case 'day':
      return parseDay(typed) ?? typed
    default:
      return unreachable(kind)
  }
}

interface Entry {
  readonly row: number
  readonly value: Readonly<Record<string, string>>
}

/** The entries of a list, without those marked for removal and without empty rows. */
function entriesIn(entered: FieldValues, field: Rows): Entry[] {
  const { path, cells } = field
  let given = entered
  return Array.from({ length: rowCount(entered, path) }, (_, row) => row).flatMap((row) => {
    const at = (cell: Cell) => cleanText(given[`${path}.${row}.${cell.path}`] ?? '')
    const isBlank = cells.every((cell) => cell.kind === 'id' || at(cell) === '')
    if (isBlank || isTicked(entered, `${path}.${row}.remove`)) return []
    const id = cells.find(({ kind }) => kind === 'id')
    if (id && at(id) === '') given = { ...given, [`${path}.${row}.id`]: newId(given, field) }
    return [{ row, value: Object.fromEntries(cells.map((cell) => [cell.path, cellValue(cell, at(cell))])) }]
  })
}

/** Errors for entries that repeat a value which may occur only once, such as a day. */
function repeated({ path, inOrderOf }: Rows, entries: readonly Entry[]): FieldError[] {
  if (inOrderOf === undefined) return []
  const by = (entry: Entry | undefined) => entry?.value[inOrderOf]
  return entries.flatMap((entry, index) =>
    index > 0 && by(entry) !== '' && by(entry) === by(entries[index - 1])
      ? [{ field: `${path}.${entry.row}.${inOrderOf}`, text: say('settings.wrong.twice') }]
      : [],
  )
}

function readRows(entered: FieldValues, field: Rows): Reading {
  const entries = entriesIn(entered, field)
  const by = field.inOrderOf
  if (by !== undefined) entries.sort((a, b) => ((a.value[by] ?? '') < (b.value[by] ?? '') ? -1 : 1))
  return {
    field,
    value: entries.map(({ value }) => value),
    rows: entries.map(({ row }) => row),
    errors: repeated(field, entries),
  }
}

function readWords(entered: FieldValues, path: string, optional: boolean): unknown {
  const words = { th: cleanLines(entered[`${path}.th`] ?? ''), en: cleanLines(entered[`${path}.en`] ?? '') }
  return optional && words.th === '' && words.en === '' ? null : words
}

function readSurvey(entered: FieldValues, field: Field, { survey }: Settings): Reading {
  const rows = itemIds.map((id) => {
    const at = (name: string) => cleanText(entered[`${field.path}.${id}.${name}`] ?? '')
    return { id, place: at('place') === '' ? null : numberOf(at('place')), th: at('th'), en: at('en') }
  })
  const errors = wrongPlaces(rows).map(({ id, why }) => ({
    field: `${field.path}.${id}.place`,
    text: say(why),
  }))
  return { field, value: nextSets(survey.sets, rows), rows: [], errors }
}

/** @param settings the stored ones, for settings to which a form only adds; what it adds holds from `today` on */
export function readField(entered: FieldValues, field: Field, settings: Settings, today: Day): Reading {
  const text = cleanText(entered[field.path] ?? '')
  const is = (value: unknown): Reading => ({ field, value, rows: [], errors: [] })
  switch (field.kind) {
    case 'line':
      return is(text === '' && field.optional ? null : text)
    case 'link': {
      const value = text === '' && field.optional ? null : text
      const errors = hasCredentials(text)
        ? [{ field: field.path, text: say('settings.wrong.link-credentials') }]
        : []
      return { field, value, rows: [], errors }
    }
    case 'words':
      return is(readWords(entered, field.path, field.optional ?? false))
    case 'number':
      return is(text === '' && field.empty !== undefined ? null : numberOf(text))
    case 'switch':
      return is(isTicked(entered, field.path))
    case 'day':
      return is(parseDay(text) ?? text)
    case 'choice': {
      const chosen = field.options.find(({ id }) => id === text)
      return is(chosen ? chosen.value : text)
    }
    case 'level-order': {
      const order = levelOrders.find((each) => each === text)
      return is(order ? withOrder(settings.survey.orders, order, today) : text)
    }
    case 'ticks':
      return is(
        field.options.filter(({ id }) => isTicked(entered, `${field.path}.${id}`)).map(({ value }) => value),
      )
    case 'rows':
      return readRows(entered, field)
    case 'survey':
      return readSurvey(entered, field, settings)
    default:
      return unreachable(field)
  }
}
