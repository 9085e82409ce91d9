import { MongoError, notImplemented } from '../errors.ts'
import { compareKeys, keyOf, reversed } from '../values/key.ts'
import { isPosition, valuesAt } from '../values/path.ts'
import { typeName } from '../values/kind.ts'
import type { Doc, Maybe, Value } from '../values/value.ts'

export interface SortField {
  path: string
  parts: string[]
  descending: boolean
}

/** Parses `{a: 1, b: -1}`. Throws BadValue for a direction other than 1 and -1. */
export function parseSort(spec: Doc): SortField[] {
  return Object.entries(spec).map(([path, direction]) => ({
    path,
    parts: sortableParts(path),
    descending: directionOf(path, direction) < 0,
  }))
}

function sortableParts(path: string): string[] {
  const parts = path.split('.')
  // Refuse positions in arrays and fields with such names: MongoDB's rules to tell them apart are not worth copying.
  if (parts.some(isPosition)) throw notImplemented(`sorting or indexing by '${path}'`)
  return parts
}

function directionOf(path: string, direction: Value): number {
  const number = typeof direction === 'bigint' ? Number(direction) : direction
  if (typeof number !== 'number') {
    throw new MongoError(15974, `Illegal key in $sort specification: ${path}: ${typeName(direction)}`)
  }
  if (number !== 1 && number !== -1) {
    throw new MongoError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  }
  return number
}

/** The sorted copy; documents that compare equal keep their order. */
export function sorted<T>(items: readonly T[], fields: readonly SortField[], docOf: (item: T) => Doc): T[] {
  if (fields.length === 0) return [...items]
  const keyed = items.map((item) => ({ item, key: sortKey(docOf(item), fields) }))
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ item }) => item)
}

/** One string that contains a document's whole sort order. */
function sortKey(doc: Doc, fields: readonly SortField[]): string {
  return fields.map(({ parts, descending }) => fieldKey(doc, parts, descending)).join('')
}

/** An array sorts by its smallest element, in descending order by its largest; an empty one before null. */
function fieldKey(doc: Doc, parts: string[], descending: boolean): string {
  const keys = indexedValues(doc, parts).map(elementKey).sort(compareKeys)
  return descending ? reversed(keys.at(-1) ?? '') : (keys[0] ?? '')
}

export const EMPTY_ARRAY = Symbol('empty array')

/** The values by which a sort or index places a document for this path. */
export function indexedValues(doc: Doc, parts: string[]): (Maybe | typeof EMPTY_ARRAY)[] {
  const values = valuesAt(doc, parts)
  if (values.length > 0) return values
  return [parts.length === 1 ? EMPTY_ARRAY : undefined]
}

/** MongoDB treats an empty array as "undefined", which sorts before null. */
export function elementKey(value: Maybe | typeof EMPTY_ARRAY): string {
  return value === EMPTY_ARRAY ? '\x18' : keyOf(value)
}
