import { BAD_VALUE, MongoError } from '../errors.ts'
import { keyOf, typePrefix } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { kindOf } from '../values/kind.ts'
import { isDoc, type Maybe, type Value } from '../values/value.ts'

export type Test = (value: Maybe) => boolean

export const bad = (message: string) => new MongoError(BAD_VALUE, message)

/** The operators that need only their operand; each returns a test for one value. */
export const OPERATORS = {
  $eq: (operand: Value) => equals(operand),
  $gt: (operand: Value) => ordered(operand, (a, b) => a > b, false),
  $gte: (operand: Value) => ordered(operand, (a, b) => a >= b, true),
  $lt: (operand: Value) => ordered(operand, (a, b) => a < b, false),
  $lte: (operand: Value) => ordered(operand, (a, b) => a <= b, true),
  $in: (operand: Value) => isOneOf(operand, '$in'),
  $size: (operand: Value) => hasSize(operand),
}

/** Equality; null also matches a missing field. */
export function equals(operand: Value): Test {
  if (operand === null) return (value) => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  const key = keyOf(operand)
  const kind = kindOf(operand)
  return (value) => value !== undefined && kindOf(value) === kind && keyOf(value) === key
}

/** Order comparisons apply to one type only; NaN equals only NaN. */
function ordered(operand: Value, holds: (a: string, b: string) => boolean, orEqual: boolean): Test {
  if (operand === null) return orEqual ? equals(null) : () => false
  const kind = kindOf(operand)
  if (kind === 'minKey' || kind === 'maxKey')
    throw bad('$gt, $gte, $lt and $lte with MinKey or MaxKey: not here')
  const key = keyOf(operand)
  const nan = (value: Maybe) => typeof value === 'number' && Number.isNaN(value)
  if (nan(operand)) return orEqual ? nan : () => false
  const prefix = typePrefix(operand)
  return (value) => {
    if (value === undefined || nan(value)) return false
    const found = keyOf(value)
    return found.startsWith(prefix) && holds(found, key)
  }
}

export function isOneOf(operand: Value, name: string): Test {
  if (!Array.isArray(operand)) throw bad(`${name} needs an array`)
  if (operand.some((item) => isDoc(item) && (Object.keys(item)[0] ?? '').startsWith('$'))) {
    throw bad(`cannot nest $ under ${name}`)
  }
  const keys = new Set(operand.map(keyOf))
  const orMissing = operand.includes(null)
  return (value) => {
    return value === undefined ? orMissing : keys.has(keyOf(value))
  }
}

function hasSize(operand: Value): Test {
  const size = Number(operand)
  if (kindOf(operand) !== 'number')
    throw bad(`Failed to parse $size. Expected a number in: $size: ${shown(operand)}`)
  if (!Number.isInteger(size))
    throw bad(`Failed to parse $size. Expected an integer: $size: ${shown(operand)}`)
  if (size < 0)
    throw bad(`Failed to parse $size. Expected a non-negative number in: $size: ${shown(operand)}`)
  return (value) => Array.isArray(value) && value.length === size
}
