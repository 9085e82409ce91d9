import { BSONRegExp } from 'bson'
import { BAD_VALUE, FAILED_TO_PARSE, MongoError, notImplemented } from '../errors.ts'
import { equal, keyOf, typePrefix } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { isDoc, kindOf, type Maybe, type Value } from '../values/value.ts'

export type Test = (value: Maybe) => boolean

export const bad = (message: string) => new MongoError(BAD_VALUE, message)

/** The operators that need only their operand; each makes the test for one value. */
export const OPERATORS = {
  $eq: (operand: Value) => equals(operand),
  $gt: (operand: Value, path: string) => ordered(operand, path, (a, b) => a > b, false),
  $gte: (operand: Value, path: string) => ordered(operand, path, (a, b) => a >= b, true),
  $lt: (operand: Value, path: string) => ordered(operand, path, (a, b) => a < b, false),
  $lte: (operand: Value, path: string) => ordered(operand, path, (a, b) => a <= b, true),
  $in: (operand: Value) => isOneOf(operand, '$in'),
  $size: (operand: Value) => hasSize(operand),
  $type: (operand: Value) => hasType(operand),
  $mod: (operand: Value) => leaves(operand),
}

/** Equality; null also stands for a missing field. */
export function equals(operand: Value): Test {
  if (operand === null) return (value) => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  const key = keyOf(operand)
  const kind = kindOf(operand)
  return (value) => value !== undefined && kindOf(value) === kind && keyOf(value) === key
}

/** Order comparisons never cross types; NaN is only equal to NaN. */
function ordered(
  operand: Value,
  path: string,
  holds: (a: string, b: string) => boolean,
  orEqual: boolean,
): Test {
  if (operand instanceof BSONRegExp) throw bad(`Can't have RegEx as arg to predicate over field '${path}'.`)
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
  const patterns = operand.filter((item) => item instanceof BSONRegExp)
  const tests = patterns.map((one) => regexTest(one.pattern, one.options))
  if (operand.some((item) => isDoc(item) && (Object.keys(item)[0] ?? '').startsWith('$'))) {
    throw bad(`cannot nest $ under ${name}`)
  }
  const keys = new Set(operand.map(keyOf))
  const orMissing = operand.includes(null)
  return (value) => {
    if (value === undefined) return orMissing
    return keys.has(keyOf(value)) || tests.some((test) => test(value))
  }
}

/** A pattern; JavaScript's engine stands in for PCRE, and what only PCRE knows is refused. */
export function regexTest(pattern: string, options: string): Test {
  const strange = /[^imsu]/.exec(options)
  if (strange?.[0] === 'x') throw notImplemented('the $regex option x')
  if (strange) throw new MongoError(51108, `invalid flag in regex options: ${strange[0]}`)
  const compiled = compileRegex(pattern, options.replace('u', ''))
  const same = new BSONRegExp(pattern, options)
  return (value) =>
    typeof value === 'string' ? compiled.test(value) : value instanceof BSONRegExp && equal(value, same)
}

export function compileRegex(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, `${flags}u`)
  } catch {
    // Escapes such as `\-` are harmless, and errors only in Unicode mode.
  }
  try {
    return new RegExp(pattern, flags)
  } catch (error) {
    throw new MongoError(51091, `Regular expression is invalid: ${String(error)}`)
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

const TYPES = new Map<string | number, string>([
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [5, 'binData'],
  [7, 'objectId'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [17, 'timestamp'],
  [18, 'long'],
  [-1, 'minKey'],
  [127, 'maxKey'],
])
const TYPE_NAMES = new Set([...TYPES.values(), 'number'])

/** `int` and `double` are refused: a number that came from JavaScript does not remember which one it was. */
function hasType(operand: Value): Test {
  if (Array.isArray(operand) && operand.length === 0) {
    throw new MongoError(FAILED_TO_PARSE, '$type must match at least one type')
  }
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((one) => {
    const name = typeof one === 'number' ? TYPES.get(one) : one
    if (name === 'int' || name === 'double' || one === 1 || one === 16) {
      throw notImplemented("$type 'int' and 'double' (use 'number')")
    }
    if (typeof name !== 'string' || !TYPE_NAMES.has(name)) throw bad(`Unknown type name alias: ${shown(one)}`)
    return name
  })
  return (value) => {
    if (value === undefined) return false
    return wanted.some((name) => (name === 'long' ? typeof value === 'bigint' : kindOf(value) === name))
  }
}

function leaves(operand: Value): Test {
  if (!Array.isArray(operand)) throw bad('malformed mod, needs to be an array')
  if (operand.length < 2) throw bad('malformed mod, not enough elements')
  if (operand.length > 2) throw bad('malformed mod, too many elements')
  const [divisor, remainder] = operand.map((one) => Math.trunc(Number(one)))
  if (operand.some((one) => kindOf(one) !== 'number')) throw bad('malformed mod, divisor not a number')
  if (divisor === 0 || divisor === undefined) throw bad('divisor cannot be 0')
  return (value) => {
    if (typeof value === 'bigint') return Number(value % BigInt(divisor)) === remainder
    // -0 + 0 is 0.
    return typeof value === 'number' && (Math.trunc(value) % divisor) + 0 === (remainder ?? 0) + 0
  }
}
