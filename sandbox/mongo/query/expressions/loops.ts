import { MongoError, notImplemented } from '../../errors.ts'
import { typeName } from '../../values/kind.ts'
import { field, isDoc, type Doc, type Value } from '../../values/value.ts'
import { isNothing } from './arrays.ts'
import type { Expression, Operator, Scope } from './expression.ts'
import { isTrue } from './logic.ts'

export const LOOPS: Record<string, Operator> = {
  $filter: (argument, variables, read) => {
    const given = parameters('$filter', argument, {
      notDoc: 28646,
      unknown: 28647,
      input: 28648,
      body: 28650,
    })
    const input = read(given.input, variables)
    const cond = read(given.body, [...variables, given.name])
    return loop(input, '$filter', 28651, (items, scope) =>
      items.filter((item) => isTrue(cond(inside(scope, given.name, item)))),
    )
  },
  $map: (argument, variables, read) => {
    const given = parameters('$map', argument, { notDoc: 16878, unknown: 16879, input: 16880, body: 16882 })
    const input = read(given.input, variables)
    const body = read(given.body, [...variables, given.name])
    return loop(input, '$map', 16883, (items, scope) =>
      items.map((item) => body(inside(scope, given.name, item)) ?? null),
    )
  },
}

function inside(outer: Scope, name: string, value: Value): Scope {
  return { root: outer.root, variable: { name, value, outer } }
}

function loop(
  input: Expression,
  name: string,
  code: number,
  each: (items: Value[], scope: Scope) => Value[],
): Expression {
  return (scope) => {
    const items = input(scope)
    if (isNothing(items)) return null
    if (!Array.isArray(items)) {
      throw new MongoError(code, `input to ${name} must be an array not ${typeName(items)}`)
    }
    return each(items, scope)
  }
}

interface Codes {
  notDoc: number
  unknown: number
  input: number
  body: number
}

function parameters(name: '$filter' | '$map', argument: Value, codes: Codes) {
  const bodyName = name === '$filter' ? 'cond' : 'in'
  if (!isDoc(argument)) throw new MongoError(codes.notDoc, `${name} only supports an object as its argument`)
  if (name === '$filter' && field(argument, 'limit') !== undefined) throw notImplemented("'limit' of $filter")
  const unknown = Object.keys(argument).find((one) => !['input', 'as', bodyName].includes(one))
  if (unknown) throw new MongoError(codes.unknown, `Unrecognized parameter to ${name}: ${unknown}`)
  return {
    input: needed(argument, name, 'input', codes.input),
    body: needed(argument, name, bodyName, codes.body),
    name: variableName(field(argument, 'as') ?? 'this'),
  }
}

function needed(argument: Doc, name: string, parameter: string, code: number): Value {
  const value = field(argument, parameter)
  if (value === undefined) throw new MongoError(code, `Missing '${parameter}' parameter to ${name}`)
  return value
}

function variableName(name: Value): string {
  if (typeof name !== 'string' || name === '') throw new MongoError(9, 'empty variable names are not allowed')
  if (name === 'CURRENT') throw notImplemented("a variable named 'CURRENT'")
  if (!/^[a-z\u0080-\uffff]/.test(name)) {
    throw new MongoError(9, `'${name}' starts with an invalid character for a user variable name`)
  }
  const wrong = /[^A-Za-z0-9_\u0080-\uffff]/.exec(name)
  if (!wrong) return name
  throw new MongoError(9, `'${name}' contains an invalid character for a variable name: '${wrong[0]}'`)
}
