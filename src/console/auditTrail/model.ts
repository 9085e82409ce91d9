import type { Json } from '../../lib/differences.ts'
import { formatMomentInFull } from '../../lib/time.ts'
import type { TrailEntry } from '../../models/auditTrail/auditTrail.ts'
import { type Author, COMMAND_LINE, type TrailKind } from '../../models/auditTrail/entry.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

/** One value of a change in words. */
export interface ShownChange {
  /** The path of the value; null if the change has only one value. */
  readonly path: string | null
  readonly before: string
  readonly after: string
}

export interface ShownEntry {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly what: string
  /** Null where only one of its kind exists. */
  readonly subject: string | null
  readonly changes: readonly ShownChange[]
}

export function authorName(by: Author, { t }: Speak): string {
  return by === COMMAND_LINE ? t('trail.command-line') : by.name
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isGroup = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)

/** A moment as entries hold it, in UTC, such as until when a link code works. */
const UTC_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A value with its moments in Thai time, in the reader's language. */
export function inThaiTime(value: Json, { language }: Speak): Json {
  return typeof value === 'string' && UTC_MOMENT.test(value)
    ? formatMomentInFull(new Date(value), language)
    : value
}

function valueWords(written: Json, speak: Speak): string {
  const { t } = speak
  const value = inThaiTime(written, speak)
  if (isList(value) && value.length > 0) return value.map((each) => valueWords(each, speak)).join('; ')
  if (isGroup(value) && Object.keys(value).length > 0) {
    const parts = Object.entries(value).map(([name, each]) => `${name}: ${valueWords(each, speak)}`)
    return parts.join(', ')
  }
  if (typeof value === 'boolean') return t(value ? 'trail.yes' : 'trail.no')
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
    ? String(value)
    : t('trail.nothing')
}

/** Entries of a list that the other list does not have: unchanged entries are not shown. */
function without(list: readonly Json[], other: readonly Json[]): readonly Json[] {
  const others = new Set(other.map((each) => JSON.stringify(each)))
  const own = list.filter((each) => !others.has(JSON.stringify(each)))
  return own.length > 0 || list.length !== other.length ? own : list
}

function change(path: string | null, before: Json, after: Json, speak: Speak): ShownChange {
  const lists = isList(before) && isList(after)
  const [was, is] = lists ? [without(before, after), without(after, before)] : [before, after]
  return { path, before: valueWords(was, speak), after: valueWords(is, speak) }
}

/** The changed values of an entry, each before and after. */
function changesOf({ before, after }: TrailEntry, speak: Speak): ShownChange[] {
  if (!isGroup(before) && !isGroup(after)) {
    return before === null && after === null ? [] : [change(null, before, after, speak)]
  }
  const [was, is] = [isGroup(before) ? before : {}, isGroup(after) ? after : {}]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((path) =>
    change(path, was[path] ?? null, is[path] ?? null, speak),
  )
}

/** Kinds of which only one thing exists, so that its subject says nothing. */
const withoutSubject: readonly TrailKind[] = ['settings', 'export', 'payments']

export function shownEntry(entry: TrailEntry, speak: Speak): ShownEntry {
  return {
    number: entry.number,
    at: momentWords(entry.at, speak),
    by: authorName(entry.by, speak),
    what: speak.t(`trail.what.${entry.what}`),
    subject: withoutSubject.includes(entry.what) ? null : entry.subject,
    changes: changesOf(entry, speak),
  }
}
