import { Binary, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { BAD_VALUE, MongoError } from '../errors.ts'
import type { Maybe } from './value.ts'

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

/**
 * The BSON kind of a value. Throws BadValue for kinds that this server does not store (patterns, Decimal128,
 * code, symbol, DBRef).
 */
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

/** The name of a value's type in error texts, as MongoDB writes it. */
export function typeName(value: Maybe): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'bigint') return 'long'
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double'
  return kindOf(value)
}
