import {
  deserialize,
  serialize,
  type Binary,
  type MaxKey,
  type MinKey,
  type ObjectId,
  type Timestamp,
} from 'bson'

/** The value of a field. A 64-bit integer (Long) is a bigint; other numbers are plain. */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | ObjectId
  | Binary
  | Timestamp
  | MinKey
  | MaxKey
  | Value[]
  | Doc

/** A document. Never change a stored one in place: replies and cursors refer to it. */
export interface Doc {
  [field: string]: Value
}

export type Maybe = Value | undefined

export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Reads a document's own field, never one that JavaScript objects inherit. */
export function field(doc: Doc, name: string): Maybe {
  return Object.hasOwn(doc, name) ? doc[name] : undefined
}

/** Sets a field, also one named `__proto__`. */
export function setField(doc: Doc, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true })
  } else {
    doc[name] = value
  }
}

export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { useBigInt64: true, bsonRegExp: true })
}

export function encode(doc: Doc): Uint8Array {
  return serialize(doc)
}

/** A copy whose objects and arrays can be changed; the values inside them are shared. */
export function copy(value: Doc): Doc
export function copy(value: Value): Value
export function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => copy(item))
  if (!isDoc(value)) return value
  const out: Doc = {}
  for (const name of Object.keys(value)) setField(out, name, copy(value[name] ?? null))
  return out
}
