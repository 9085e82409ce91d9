import { MongoError } from '../../errors.ts'
import { compare } from '../../values/key.ts'
import { field, isDoc, type Maybe, type Value } from '../../values/value.ts'
import { isNothing, isTruthy, namedArguments, over, type Compute, type Operator } from '../operator.ts'

export const LOGIC_OPERATORS: Record<string, Operator> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => Math.sign(order)),
  $and: over(0, Infinity, (values) => values.every(isTruthy)),
  $or: over(0, Infinity, (values) => values.some(isTruthy)),
  $not: over(1, 1, ([value]) => !isTruthy(value)),
  $ifNull: over(2, Infinity, (values) => values.find((value) => !isNothing(value)) ?? values.at(-1)),
  $cond: (argument, compile, name) => {
    const [test, yes, no] = branches(argument, name).map((one) => compile(one))
    return (scope) => (isTruthy(test?.(scope)) ? yes : no)?.(scope)
  },
  $switch: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['branches'], ['default'])
    const cases = field(given, 'branches')
    if (!Array.isArray(cases) || cases.length === 0)
      throw new MongoError(40068, '$switch requires at least one branch.')
    const tests = cases.map((one) => {
      const branch = namedArguments(one, `a branch of ${name}`, ['case', 'then'], [])
      return { test: compile(branch['case'] ?? null), then: compile(branch['then'] ?? null) }
    })
    const otherwise = field(given, 'default')
    const last: Compute = otherwise === undefined ? nothingMatched : compile(otherwise)
    return (scope) => (tests.find(({ test }) => isTruthy(test(scope)))?.then ?? last)(scope)
  },
  $let: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['vars', 'in'], [])
    const vars = given['vars']
    if (!isDoc(vars)) throw new MongoError(16876, '$let: vars must be an object')
    const computes = Object.entries(vars).map(([variable, value]) => ({ variable, compute: compile(value) }))
    const inner = compile(given['in'] ?? null, Object.keys(vars))
    return (scope) => {
      const extended = { ...scope }
      for (const { variable, compute } of computes) extended[variable] = compute(scope)
      return inner(extended)
    }
  },
}

/** In expressions, unlike filters, a missing field is less than null. */
function comparison(answer: (order: number) => Value): Operator {
  return over(2, 2, ([a, b]) => {
    if (a === undefined || b === undefined) return answer(Number(a !== undefined) - Number(b !== undefined))
    return answer(compare(a, b))
  })
}

function branches(argument: Value, name: string): Value[] {
  if (!Array.isArray(argument)) {
    const given = namedArguments(argument, name, ['if', 'then', 'else'], [])
    return [given['if'] ?? null, given['then'] ?? null, given['else'] ?? null]
  }
  if (argument.length === 3) return argument
  throw new MongoError(
    16020,
    `Expression $cond takes exactly 3 arguments. ${argument.length} were passed in.`,
  )
}

function nothingMatched(): Maybe {
  throw new MongoError(
    40066,
    '$switch could not find a matching branch for an input, and no default was specified.',
  )
}
