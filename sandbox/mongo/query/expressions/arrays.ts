import { MongoError } from '../../errors.ts'
import { typeName } from '../../values/kind.ts'
import type { Maybe, Value } from '../../values/value.ts'
import { listOf, plain } from './arguments.ts'
import type { Expression, Operator } from './expression.ts'

export const ARRAYS: Record<string, Operator> = Object.fromEntries([
  plain('$concatArrays', undefined, concatenated),
  plain('$size', 1, sizeOf),
  plain('$arrayElemAt', 2, elementAt),
  ['$slice', slice],
])

type Failure = readonly [code: number, why: string]

/** Null and missing values make the result of most array operators null. */
export function isNothing(value: Maybe): value is null | undefined {
  return value === undefined || value === null
}

function concatenated(...lists: Maybe[]): Value {
  const all: Value[] = []
  for (const list of lists) {
    if (isNothing(list)) return null
    if (!Array.isArray(list)) {
      throw new MongoError(28664, `$concatArrays only supports arrays, not ${typeName(list)}`)
    }
    all.push(...list)
  }
  return all
}

function sizeOf(list: Maybe): number {
  if (Array.isArray(list)) return list.length
  throw new MongoError(17124, `The argument to $size must be an array, but was of type: ${typeName(list)}`)
}

function elementAt(list: Maybe, position: Maybe): Maybe {
  if (isNothing(list) || isNothing(position)) return null
  if (!Array.isArray(list)) {
    throw new MongoError(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`)
  }
  const at = whole(
    position,
    "$arrayElemAt's second argument",
    [28690, 'must be a numeric value, but is'],
    [28691, 'must be representable as a 32-bit integer'],
  )
  return list.at(at)
}

function slice(...[argument, variables, read]: Parameters<Operator>): Expression {
  const parts = listOf(argument).map((one) => read(one, variables))
  if (parts.length < 2 || parts.length > 3) {
    throw new MongoError(
      28667,
      `Expression $slice takes at least 2 arguments, and at most 3, but ${parts.length} were passed in.`,
    )
  }
  return (scope) => sliced(parts.map((part) => part(scope)))
}

function sliced(values: readonly Maybe[]): Maybe {
  const [list, second, third] = values
  if (isNothing(list) || isNothing(second)) return null
  if (!Array.isArray(list)) {
    throw new MongoError(
      28724,
      `First argument to $slice must be an array, but is of type: ${typeName(list)}`,
    )
  }
  const first = whole(
    second,
    'Second argument to $slice',
    [28725, 'must be a numeric value, but is of type:'],
    [28726, "can't be represented as a 32-bit integer"],
  )
  if (values.length === 2) return first < 0 ? list.slice(first) : list.slice(0, first)
  if (isNothing(third)) return null
  const count = whole(
    third,
    'Third argument to $slice',
    [28727, 'must be numeric, but is of type:'],
    [28728, "can't be represented as a 32-bit integer"],
  )
  if (count <= 0) throw new MongoError(28729, `Third argument to $slice must be positive: ${count}`)
  const from = first < 0 ? Math.max(0, list.length + first) : first
  return list.slice(from, from + count)
}

/** A number as a 32-bit integer, or the error for a value that is no number or not whole. */
function whole(value: Value, what: string, notNumber: Failure, notWhole: Failure): number {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw new MongoError(notNumber[0], `${what} ${notNumber[1]} ${typeName(value)}`)
  }
  const number = Number(value)
  if ((number | 0) === number) return number
  throw new MongoError(notWhole[0], `${what} ${notWhole[1]}: ${value}`)
}
