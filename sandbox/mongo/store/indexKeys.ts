import { MongoError } from '../errors.ts'
import { elementKey, EMPTY_ARRAY, indexedValues } from '../query/sort.ts'
import { reversed } from '../values/key.ts'
import { valueAt } from '../values/path.ts'
import type { Doc, Value } from '../values/value.ts'
import { covers, type IndexSpec } from './indexSpec.ts'

export interface Keys {
  /** The keys of a document in an index: several when a field is an array. */
  keys: string[]
  isArray: boolean
}

/** Throws CannotIndexParallelArrays (171) when two fields of the index are arrays in one document. */
export function keysOf(spec: IndexSpec, doc: Doc): Keys {
  if (!covers(spec, doc)) return { keys: [], isArray: false }
  const columns = spec.fields.map((one) => indexedValues(doc, one.parts))
  if (spec.sparse && columns.every((values) => values.every((value) => value === undefined))) {
    return { keys: [], isArray: false }
  }
  const arrays = spec.fields.filter((one) => goesThroughArray(doc, one.parts))
  if (arrays.length > 1 && new Set(arrays.map((one) => one.parts[0])).size > 1) {
    throw new MongoError(
      171,
      `cannot index parallel arrays ${arrays.map((one) => `[${one.path}]`).join(' ')}`,
    )
  }
  const encoded = columns.map((values, i) =>
    [...new Set(values.map(elementKey))].map((key) => directed(spec, i, key)),
  )
  const keys = encoded.reduce(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)),
    [''],
  )
  return { keys, isArray: arrays.length > 0 }
}

/** The key of one field, inverted when the index is descending on it. */
export function directed(spec: IndexSpec, column: number, key: string): string {
  return spec.fields[column]?.descending ? reversed(key) : key
}

function goesThroughArray(doc: Doc, parts: string[]): boolean {
  return parts.some((_part, i) => Array.isArray(valueAt(doc, parts.slice(0, i + 1))))
}

/** The field values that produced `key`, for a duplicate-key error. */
export function shownValues(spec: IndexSpec, doc: Doc, key: string): Doc {
  let rest = key
  const entries = spec.fields.map(({ path, parts }, column): [string, Value] => {
    const values = indexedValues(doc, parts)
    const made = values.find((value) => rest.startsWith(directed(spec, column, elementKey(value))))
    rest = rest.slice(directed(spec, column, elementKey(made)).length)
    return [path, made === undefined || made === EMPTY_ARRAY ? null : made]
  })
  return Object.fromEntries(entries)
}
