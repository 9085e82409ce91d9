import type { Json } from '../../lib/differences.ts'
import type { TrailEntry } from '../../models/auditTrail/auditTrail.ts'
import { type Author, COMMAND_LINE } from '../../models/auditTrail/entry.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { fieldOf, type Reader, subjectOf, unknownField } from './words.ts'

/** One value of a change in words. */
export interface ShownChange {
  /** Null if the change has only one value. */
  readonly label: string | null
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

/** Entries of a list that the other list does not have: unchanged entries are not shown. */
function without(list: readonly Json[], other: readonly Json[]): readonly Json[] {
  const others = new Set(other.map((each) => JSON.stringify(each)))
  const own = list.filter((each) => !others.has(JSON.stringify(each)))
  return own.length > 0 || list.length !== other.length ? own : list
}

/** The changed values of an entry, each before and after. */
function changesOf(entry: TrailEntry, reader: Reader): ShownChange[] {
  const { before, after } = entry
  const { speak } = reader
  const change = (path: string | null, was: Json, is: Json): ShownChange => {
    const field = (path === null ? null : fieldOf(entry, path, reader)) ?? unknownField(path ?? '', speak)
    const words = (value: Json) => field.words(value) || speak.t('trail.nothing')
    const lists = isList(was) && isList(is)
    const [shownWas, shownIs] = lists ? [without(was, is), without(is, was)] : [was, is]
    return { label: path === null ? null : field.label, before: words(shownWas), after: words(shownIs) }
  }
  if (!isGroup(before) && !isGroup(after)) {
    return before === null && after === null ? [] : [change(null, before, after)]
  }
  const [was, is] = [isGroup(before) ? before : {}, isGroup(after) ? after : {}]
  return (
    [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .map((path) => change(path, was[path] ?? null, is[path] ?? null))
      // A text that is set for the first time differs at its own path too, where it has no words before and after.
      .filter(({ before: wordsBefore, after: wordsAfter }) => wordsBefore !== wordsAfter)
  )
}

export function shownEntry(entry: TrailEntry, reader: Reader): ShownEntry {
  const { speak } = reader
  return {
    number: entry.number,
    at: momentWords(entry.at, speak),
    by: authorName(entry.by, speak),
    what: speak.t(`trail.what.${entry.what}`),
    subject: subjectOf(entry, reader),
    changes: changesOf(entry, reader),
  }
}
