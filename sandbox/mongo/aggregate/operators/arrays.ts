import { MongoError } from '../../errors.ts'
import { equal } from '../../values/key.ts'
import { field, type Doc, type Maybe, type Value } from '../../values/value.ts'
import {
  isNothing,
  isTruthy,
  namedArguments,
  over,
  wrongType,
  type Operator,
  type Scope,
} from '../operator.ts'

export const ARRAY_OPERATORS: Record<string, Operator> = {
  $size: over(1, 1, ([value], name) => list(value, name, 17124).length),
  $isArray: over(1, 1, ([value]) => Array.isArray(value)),
  $in: over(2, 2, ([item, value], name) => list(value, name, 40081).some((one) => equal(one, item))),
  $arrayElemAt: over(2, 2, ([value, position], name) => {
    if (isNothing(value) || isNothing(position)) return null
    return list(value, name, 28689).at(whole(position, name, 28690))
  }),
  $first: over(1, 1, ([value], name) => (isNothing(value) ? null : list(value, name, 28689)[0])),
  $last: over(1, 1, ([value], name) => (isNothing(value) ? null : list(value, name, 28689).at(-1))),
  $concatArrays: over(0, Infinity, (values, name) => {
    if (values.some(isNothing)) return null
    return values.flatMap((value) => list(value, name, 28664))
  }),
  $slice: over(2, 3, ([value, a, b], name) => {
    if (isNothing(value) || isNothing(a) || b === null) return null
    const items = list(value, name, 28724)
    const first = whole(a, name, 28725)
    if (b === undefined) return first < 0 ? items.slice(first) : items.slice(0, first)
    const count = whole(b, name, 28727)
    if (count <= 0) throw new MongoError(28729, 'Third argument to $slice must be positive')
    const from = first < 0 ? Math.max(0, items.length + first) : first
    return items.slice(from, from + count)
  }),
  $map: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['input', 'in'], ['as'])
    const { input, variable } = source(given, compile, name)
    const inner = compile(given['in'] ?? null, [variable])
    return (scope) => input(scope)?.map((item) => inner({ ...scope, [variable]: item }) ?? null) ?? null
  },
  $filter: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['input', 'cond'], ['as'])
    const { input, variable } = source(given, compile, name)
    const condition = compile(given['cond'] ?? null, [variable])
    return (scope) =>
      input(scope)?.filter((item) => isTruthy(condition({ ...scope, [variable]: item }))) ?? null
  },
  $reduce: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['input', 'initialValue', 'in'], [])
    const { input } = source(given, compile, name)
    const initial = compile(given['initialValue'] ?? null)
    const step = compile(given['in'] ?? null, ['value', 'this'])
    return (scope) => {
      const items = input(scope)
      return items
        ? items.reduce<Maybe>((value, item) => step({ ...scope, value, this: item }), initial(scope))
        : null
    }
  },
}

/** The list that $map, $filter and $reduce go through, and the name of its items. */
function source(given: Doc, compile: Parameters<Operator>[1], name: string) {
  const compute = compile(given['input'] ?? null)
  const variable = field(given, 'as') ?? 'this'
  if (typeof variable !== 'string' || !/^[a-z]\w*$/.test(variable)) {
    throw new MongoError(16867, `${name}: the name in 'as' must start with a lowercase letter`)
  }
  const input = (scope: Scope): Value[] | undefined => {
    const value = compute(scope)
    return isNothing(value)
      ? undefined
      : list(value, name, name === '$filter' ? 28651 : name === '$map' ? 16883 : 40080)
  }
  return { input, variable }
}

function list(value: Maybe, name: string, code: number): Value[] {
  if (Array.isArray(value)) return value
  throw wrongType(name, 'an array', value, code)
}

function whole(value: Maybe, name: string, code: number): number {
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number)) return number
  throw wrongType(name, 'a whole number', value, code)
}
