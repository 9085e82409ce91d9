import { MongoError } from '../errors.ts'
import { matches, type Filter } from '../query/filter.ts'
import { parseFilter } from '../query/parse.ts'
import { parseSort, type SortField } from '../query/sort.ts'
import { equal } from '../values/key.ts'
import { typeName } from '../values/kind.ts'
import { field, isDoc, type Doc, type Maybe } from '../values/value.ts'

/** A checked index specification. `stored` is the form that listIndexes shows and the disk keeps. */
export interface IndexSpec {
  name: string
  key: Doc
  fields: SortField[]
  unique: boolean
  sparse: boolean
  /** Seconds after the date in the first field at which a document expires. */
  expireAfterSeconds: number | undefined
  partial: Filter | undefined
  stored: Doc
}

const KNOWN = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'expireAfterSeconds',
  'partialFilterExpression',
  'background',
])

export const ID_INDEX: IndexSpec = { ...parseIndex({ key: { _id: 1 }, name: '_id_' }), unique: true }

/** Parses one entry of `createIndexes`. Throws CannotCreateIndex (67), BadValue or TypeMismatch. */
export function parseIndex(given: Doc): IndexSpec {
  const unknown = Object.keys(given).find((name) => !KNOWN.has(name))
  if (unknown) {
    throw new MongoError(
      197,
      `The field '${unknown}' is not valid for an index specification of the embedded server.`,
    )
  }
  const key = field(given, 'key')
  const name = field(given, 'name')
  if (!isDoc(key)) throw new MongoError(9, "The 'key' field is a required property of an index specification")
  if (typeof name !== 'string')
    throw new MongoError(9, "The 'name' field is a required property of an index specification")
  const fields = parseKey(key)
  const expireAfterSeconds = lifetime(field(given, 'expireAfterSeconds'), fields)
  const partial = field(given, 'partialFilterExpression')
  if (partial !== undefined && !isDoc(partial)) {
    throw new MongoError(
      14,
      `The field 'partialFilterExpression' must be an object, but got ${typeName(partial)}`,
    )
  }
  const unique = isOn(field(given, 'unique'))
  const sparse = isOn(field(given, 'sparse'))
  if (sparse && partial) throw new MongoError(67, 'cannot mix "partialFilterExpression" and "sparse" options')
  const stored: Doc = { v: 2, key, name }
  if (unique) stored['unique'] = true
  if (sparse) stored['sparse'] = true
  if (expireAfterSeconds !== undefined) stored['expireAfterSeconds'] = expireAfterSeconds
  if (partial) stored['partialFilterExpression'] = partial
  const filter = partial && parseFilter(partial)
  return { name, key, fields, unique, sparse, expireAfterSeconds, partial: filter, stored }
}

function parseKey(key: Doc): SortField[] {
  if (Object.keys(key).length === 0) throw new MongoError(67, 'Index keys cannot be an empty object.')
  for (const [path, value] of Object.entries(key)) {
    if (typeof value === 'string')
      throw new MongoError(67, `Unknown index plugin '${value}' (no such index type here)`)
    if (value !== 1 && value !== -1) {
      throw new MongoError(67, `Values in the index key pattern must be 1 or -1 here: ${path}`)
    }
    if (path === '' || path.split('.').some((part) => part === '' || part.startsWith('$'))) {
      throw new MongoError(67, `Index key contains an illegal field name: '${path}'.`)
    }
  }
  return parseSort(key)
}

function lifetime(value: Maybe, fields: SortField[]): number | undefined {
  if (value === undefined) return undefined
  const seconds = Number(value)
  if (typeof value === 'object' || typeof value === 'string' || !(seconds >= 0 && seconds < 2 ** 31)) {
    throw new MongoError(67, 'TTL index expireAfterSeconds option must be a number of seconds, 0 or more')
  }
  if (fields.length > 1) {
    throw new MongoError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL.')
  }
  return Math.trunc(seconds)
}

function isOn(value: Maybe): boolean {
  return value === true || value === 1
}

/** Whether two specifications describe the same index, apart from the name. */
export function sameOptions(a: IndexSpec, b: IndexSpec): boolean {
  return equal({ ...a.stored, name: '' }, { ...b.stored, name: '' })
}

/** Whether a document belongs in the index. */
export function covers(spec: IndexSpec, doc: Doc): boolean {
  return spec.partial === undefined || matches(spec.partial, doc)
}
