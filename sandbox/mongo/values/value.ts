import { Binary, deserialize, MaxKey, MinKey, ObjectId, serialize, Timestamp } from 'bson'
import { BAD_VALUE, MongoError } from '../errors.ts'

/** What a field can hold. A 64-bit integer (Long) is a bigint; other numbers are plain. */
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

/** A document. Never changed in place once stored: replies and cursors hold on to it. */
export interface Doc {
  [field: string]: Value
}

/** A value, or `undefined` for a field that is not there. */
export type Maybe = Value | undefined

export type Kind =
  | 'minKey'
  | 'null'
  | 'number'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'maxKey'

const CLASSES: [type: abstract new (...args: never[]) => object, kind: Kind][] = [
  [Date, 'date'],
  [ObjectId, 'objectId'],
  [Binary, 'binData'],
  [Timestamp, 'timestamp'],
  [MinKey, 'minKey'],
  [MaxKey, 'maxKey'],
]

/** The BSON kind of a value. Throws BadValue for kinds that are not kept here (patterns, Decimal128, code, symbol, DBRef). */
export function kindOf(value: Maybe): Kind {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number' || typeof value === 'bigint') return 'number'
  return typeof value === 'boolean' ? 'bool' : kindOfObject(value)
}

function kindOfObject(value: object): Kind {
  if (Array.isArray(value)) return 'array'
  if (Object.getPrototypeOf(value) === Object.prototype) return 'object'
  const known = CLASSES.find(([type]) => value instanceof type)
  if (known) return known[1]
  throw new MongoError(
    BAD_VALUE,
    `the embedded server does not know values of type ${value.constructor.name}`,
  )
}

export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A field of a document; what JavaScript objects inherit does not count. */
export function field(doc: Doc, name: string): Maybe {
  return Object.hasOwn(doc, name) ? doc[name] : undefined
}

/** Sets a field, also one called `__proto__`. */
export function setField(doc: Doc, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true })
  } else {
    doc[name] = value
  }
}

/** The name of a value's type in error texts, as MongoDB writes it. */
export function typeName(value: Maybe): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'bigint') return 'long'
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double'
  return kindOf(value)
}

export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { useBigInt64: true, bsonRegExp: true })
}

export function encode(doc: Doc): Uint8Array {
  return serialize(doc)
}

/** A copy whose objects and arrays may be changed; the values inside them are shared. */
export function copy(value: Doc): Doc
export function copy(value: Value): Value
export function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => copy(item))
  if (!isDoc(value)) return value
  const out: Doc = {}
  for (const name of Object.keys(value)) setField(out, name, copy(value[name] ?? null))
  return out
}
