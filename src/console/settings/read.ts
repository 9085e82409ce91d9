import { parseTypedDay } from '../../chat/answers/day.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import { itemIds } from '../../domain/survey/surveyItems.ts'
import { cleanLines, cleanText } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { type Cell, type Field, isTicked, rowCount, type Rows, type Typed } from './field.ts'
import { nextSets, wrongPlaces } from './survey.ts'
import type { Wrong } from './wrong.ts'

/** What a form says of one setting. The schema judges it; what cannot be read stays as it was typed. */
export interface Reading {
  readonly field: Field
  readonly value: unknown
  /** For a list: in which row of the form each entry stands. */
  readonly rows: readonly number[]
  /** What is wrong before any schema has looked at it. */
  readonly wrong: readonly Wrong[]
}

const CLOCK = /^(\d{1,2})[.:](\d{2})(?:\s*น\.?)?$/

/** “8.30 น.” and “๐๘:๓๐” as “08:30”. */
function timeOf(typed: string): string {
  const found = CLOCK.exec(toArabicDigits(typed))
  return found ? `${found[1]?.padStart(2, '0')}:${found[2]}` : typed
}

function numberOf(typed: string): unknown {
  const plain = toArabicDigits(typed).replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed
}

/** An own id for an entry that has none yet: one higher than any. */
function newId(typed: Typed, { path }: Rows): string {
  const taken = Object.entries(typed).flatMap(([name, id]) =>
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
      return timeOf(typed)
    case 'day':
      return parseTypedDay(typed) ?? typed
    default:
      return unreachable(kind)
  }
}

interface Entry {
  readonly row: number
  readonly value: Readonly<Record<string, string>>
}

/** The entries of a list: without those marked for removal, and without rows in which nothing stands. */
function entriesIn(typed: Typed, field: Rows): Entry[] {
  const { path, cells } = field
  let given = typed
  return Array.from({ length: rowCount(typed, path) }, (_, row) => row).flatMap((row) => {
    const at = (cell: Cell) => cleanText(given[`${path}.${row}.${cell.path}`] ?? '')
    const isBlank = cells.every((cell) => cell.kind === 'id' || at(cell) === '')
    if (isBlank || isTicked(typed, `${path}.${row}.remove`)) return []
    const id = cells.find(({ kind }) => kind === 'id')
    if (id && at(id) === '') given = { ...given, [`${path}.${row}.id`]: newId(given, field) }
    return [{ row, value: Object.fromEntries(cells.map((cell) => [cell.path, cellValue(cell, at(cell))])) }]
  })
}

/** A second entry for what stands in the order only once, such as a day. */
function repeated({ path, inOrderOf }: Rows, entries: readonly Entry[]): Wrong[] {
  if (inOrderOf === undefined) return []
  const by = (entry: Entry | undefined) => entry?.value[inOrderOf]
  return entries.flatMap((entry, index) =>
    index > 0 && by(entry) !== '' && by(entry) === by(entries[index - 1])
      ? [{ name: `${path}.${entry.row}.${inOrderOf}`, why: 'settings.wrong.twice', params: {} }]
      : [],
  )
}

function readRows(typed: Typed, field: Rows): Reading {
  const entries = entriesIn(typed, field)
  const by = field.inOrderOf
  if (by !== undefined) entries.sort((a, b) => ((a.value[by] ?? '') < (b.value[by] ?? '') ? -1 : 1))
  return {
    field,
    value: entries.map(({ value }) => value),
    rows: entries.map(({ row }) => row),
    wrong: repeated(field, entries),
  }
}

function readWords(typed: Typed, path: string, optional: boolean): unknown {
  const words = { th: cleanLines(typed[`${path}.th`] ?? ''), en: cleanLines(typed[`${path}.en`] ?? '') }
  return optional && words.th === '' && words.en === '' ? null : words
}

function readSurvey(typed: Typed, field: Field, { survey }: Settings): Reading {
  const rows = itemIds.map((id) => {
    const at = (name: string) => cleanText(typed[`${field.path}.${id}.${name}`] ?? '')
    return { id, place: at('place') === '' ? null : numberOf(at('place')), th: at('th'), en: at('en') }
  })
  const wrong = wrongPlaces(rows).map(({ id, why }) => ({
    name: `${field.path}.${id}.place`,
    why,
    params: {},
  }))
  return { field, value: nextSets(survey.sets, rows), rows: [], wrong }
}

/** @param settings as they stand, for those that are added to rather than replaced */
export function readField(typed: Typed, field: Field, settings: Settings): Reading {
  const text = cleanText(typed[field.path] ?? '')
  const is = (value: unknown): Reading => ({ field, value, rows: [], wrong: [] })
  switch (field.kind) {
    case 'line':
    case 'link':
      return is(text === '' && field.optional ? null : text)
    case 'words':
      return is(readWords(typed, field.path, field.optional ?? false))
    case 'number':
      return is(text === '' && field.empty !== undefined ? null : numberOf(text))
    case 'switch':
      return is(isTicked(typed, field.path))
    case 'day':
      return is(parseTypedDay(text) ?? text)
    case 'choice': {
      const chosen = field.options.find(({ id }) => id === text)
      return is(chosen ? chosen.value : text)
    }
    case 'ticks':
      return is(
        field.options.filter(({ id }) => isTicked(typed, `${field.path}.${id}`)).map(({ value }) => value),
      )
    case 'rows':
      return readRows(typed, field)
    case 'survey':
      return readSurvey(typed, field, settings)
    default:
      return unreachable(field)
  }
}
