import { Binary, ObjectId, Timestamp } from 'bson'
import { kindOf, type Kind } from './kind.ts'
import { isDoc, type Maybe, type Value } from './value.ts'

// One string per value, so that comparing the strings byte by byte gives MongoDB's order of values across
// types (https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/). Indexes, sorting,
// equality and $addToSet all use it. No key is the beginning of another, so keys can be joined.
const TYPE: Record<Kind, string> = {
  minKey: '\x10',
  null: '\x20',
  number: '\x30',
  string: '\x40',
  object: '\x50',
  array: '\x60',
  binData: '\x70',
  objectId: '\x80',
  bool: '\x90',
  date: '\xa0',
  timestamp: '\xb0',
  maxKey: '\xf0',
}
const END = '\x00'
const NO_REMAINDER = '\x80\x00'

/** The sortable form of a value. A missing value counts as null; 1 and 1n are equal. */
export function keyOf(value: Maybe): string {
  if (typeof value === 'string') return TYPE.string + textKey(value)
  if (typeof value === 'number') return TYPE.number + doubleKey(value) + NO_REMAINDER
  const kind = kindOf(value)
  return TYPE[kind] + bodyOf(value)
}

/** The first character of the keys of one kind of value; $gt and $lt compare only within it. */
export function typePrefix(value: Maybe): string {
  return TYPE[kindOf(value)]
}

/** The inverted key, for descending index fields and sorts. */
export function reversed(key: string): string {
  let out = ''
  for (let i = 0; i < key.length; i++) out += String.fromCharCode(255 - key.charCodeAt(i))
  return out
}

export function equal(a: Maybe, b: Maybe): boolean {
  return a === b || keyOf(a) === keyOf(b)
}

/** MongoDB's order: negative, 0 or positive. */
export function compare(a: Maybe, b: Maybe): number {
  return compareKeys(keyOf(a), keyOf(b))
}

export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function bodyOf(value: Maybe): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return textKey(value)
  if (typeof value === 'number') return doubleKey(value) + NO_REMAINDER
  if (typeof value === 'bigint') return longKey(value)
  if (typeof value === 'boolean') return value ? '\x02' : '\x01'
  return objectKey(value)
}

function objectKey(value: Exclude<Value, null | boolean | number | bigint | string>): string {
  if (Array.isArray(value)) return value.map((item) => keyOf(item)).join('') + END
  if (value instanceof Date) return doubleKey(value.getTime())
  if (value instanceof ObjectId) return Buffer.from(value.id).toString('latin1')
  if (value instanceof Binary) return binaryKey(value)
  if (value instanceof Timestamp) return longKey(value.toBigInt())
  if (!isDoc(value)) return ''
  // Documents compare field by field: first type, then name, then value.
  const fields = Object.entries(value)
  return fields.map(([name, item]) => TYPE[kindOf(item)] + textKey(name) + keyOf(item)).join('') + END
}

const PLAIN = /^[\x02-\x7f]*$/

/** UTF-8 bytes, which sort as MongoDB sorts text. The bytes 0 and 1 are escaped, because 0 marks the end. */
function textKey(text: string): string {
  if (PLAIN.test(text)) return text + END
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  return bytes.replaceAll('\x01', '\x01\x02').replaceAll('\x00', '\x01\x01') + END
}

const scratch = Buffer.alloc(8)

/** Eight bytes that sort like the number; NaN first, -0 equal to 0. */
function doubleKey(value: number): string {
  if (Number.isNaN(value)) return '\0\0\0\0\0\0\0\0'
  scratch.writeDoubleBE(value === 0 ? 0 : value)
  const first = scratch.readUInt8(0)
  if (first & 0x80) for (let i = 0; i < 8; i++) scratch.writeUInt8(255 - scratch.readUInt8(i), i)
  else scratch.writeUInt8(first | 0x80, 0)
  return scratch.toString('latin1')
}

/** The nearest double, then the integer's distance from it (at most 1,024 for 64 bits), so that the order is exact. */
function longKey(value: bigint): string {
  const near = Number(value)
  const remainder = 0x8000 + Number(value - BigInt(near))
  return doubleKey(near) + String.fromCharCode(remainder >> 8, remainder & 255)
}

/** Binary values compare by length, then subtype, then bytes. */
function binaryKey(value: Binary): string {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(value.length())
  head.writeUInt8(value.sub_type, 4)
  return head.toString('latin1') + Buffer.from(value.value()).toString('latin1')
}
