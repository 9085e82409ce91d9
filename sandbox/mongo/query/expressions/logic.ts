import { MongoError } from '../../errors.ts'
import { compareKeys, keyOf } from '../../values/key.ts'
import { typeName } from '../../values/kind.ts'
import { isDoc, type Doc, type Maybe, type Value } from '../../values/value.ts'
import { listOf, plain } from './arguments.ts'
import type { Expression, Operator } from './expression.ts'

const MISSING = '\x18'

/** Like `compare`, but across all types, and a missing value comes before null. */
export function compareAll(a: Maybe, b: Maybe): number {
  return compareKeys(a === undefined ? MISSING : keyOf(a), b === undefined ? MISSING : keyOf(b))
}

export const LOGIC: Record<string, Operator> = Object.fromEntries([
  plain('$not', 1, (value) => !isTrue(value)),
  plain('$eq', 2, (a, b) => compareAll(a, b) === 0),
  plain('$ne', 2, (a, b) => compareAll(a, b) !== 0),
  plain('$lt', 2, (a, b) => compareAll(a, b) < 0),
  plain('$lte', 2, (a, b) => compareAll(a, b) <= 0),
  plain('$gt', 2, (a, b) => compareAll(a, b) > 0),
  plain('$gte', 2, (a, b) => compareAll(a, b) >= 0),
  plain('$in', 2, isIn),
  ['$and', every],
  ['$or', some],
  ['$ifNull', ifNull],
  ['$cond', condition],
])

/** What counts as true: everything but false, 0, null and a missing value. */
export function isTrue(value: Maybe): boolean {
  return !(value === undefined || value === null || value === false || value === 0 || value === 0n)
}

function isIn(value: Maybe, list: Maybe): boolean {
  if (!Array.isArray(list)) {
    throw new MongoError(40081, `$in requires an array as a second argument, found: ${typeName(list)}`)
  }
  return list.some((item) => compareAll(value, item) === 0)
}

function every(...[argument, variables, read]: Parameters<Operator>): Expression {
  const parts = listOf(argument).map((one) => read(one, variables))
  return (scope) => parts.every((part) => isTrue(part(scope)))
}

function some(...[argument, variables, read]: Parameters<Operator>): Expression {
  const parts = listOf(argument).map((one) => read(one, variables))
  return (scope) => parts.some((part) => isTrue(part(scope)))
}

function ifNull(...[argument, variables, read]: Parameters<Operator>): Expression {
  const parts = listOf(argument).map((one) => read(one, variables))
  if (parts.length < 2) {
    throw new MongoError(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`)
  }
  return (scope) => {
    let value: Maybe
    for (const part of parts) {
      value = part(scope)
      if (value !== undefined && value !== null) break
    }
    return value
  }
}

function condition(...[argument, variables, read]: Parameters<Operator>): Expression {
  const [test, yes, no] = (isDoc(argument) ? namedBranches(argument) : listedBranches(argument)).map((one) =>
    read(one, variables),
  )
  return (scope) => (isTrue(test?.(scope)) ? yes : no)?.(scope)
}

function listedBranches(argument: Value): Value[] {
  const parts = listOf(argument)
  if (parts.length === 3) return parts
  throw new MongoError(16020, `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
}

function namedBranches(argument: Doc): Value[] {
  const unknown = Object.keys(argument).find((name) => !['if', 'then', 'else'].includes(name))
  if (unknown) throw new MongoError(17083, `Unrecognized parameter to $cond: ${unknown}`)
  return ['if', 'then', 'else'].map((name, i) => {
    const given = argument[name]
    if (given !== undefined) return given
    throw new MongoError(17080 + i, `Missing '${name}' parameter to $cond`)
  })
}
