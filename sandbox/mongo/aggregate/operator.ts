import { MongoError, TYPE_MISMATCH } from '../errors.ts'
import { field, isDoc, typeName, type Doc, type Maybe, type Value } from '../values/value.ts'

/** The variables an expression can see: ROOT, CURRENT, and what $let, $map, $filter and $reduce name. */
export type Scope = Record<string, Maybe>

export type Compute = (scope: Scope) => Maybe

/** Reads an expression; `names` are the variables that it may use besides those already known. */
export type Compile = (expression: Value, names?: string[]) => Compute

/** Makes an operator from its argument. */
export type Operator = (argument: Value, compile: Compile, name: string) => Compute

/** An operator that only needs the values of its arguments: between `least` and `most` of them. */
export function over(
  least: number,
  most: number,
  answer: (values: Maybe[], name: string) => Maybe,
): Operator {
  return (argument, compile, name) => {
    const given = Array.isArray(argument) ? argument : [argument]
    if (given.length < least || given.length > most) {
      const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`
      throw new MongoError(
        16020,
        `Expression ${name} takes ${wanted} arguments. ${given.length} were passed in.`,
      )
    }
    const computes = given.map((one) => compile(one))
    return (scope) =>
      answer(
        computes.map((compute) => compute(scope)),
        name,
      )
  }
}

/** The named arguments of an operator such as $filter; an unknown or missing one is an error. */
export function namedArguments(argument: Value, name: string, required: string[], optional: string[]): Doc {
  if (!isDoc(argument)) throw new MongoError(TYPE_MISMATCH, `${name} only supports an object as its argument`)
  for (const given of Object.keys(argument)) {
    if (![...required, ...optional].includes(given)) {
      throw new MongoError(9, `Unrecognized argument to ${name}: ${given}`)
    }
  }
  for (const one of required) {
    if (field(argument, one) === undefined) throw new MongoError(9, `Missing '${one}' parameter to ${name}`)
  }
  return argument
}

export const isNothing = (value: Maybe): value is null | undefined => value === null || value === undefined

export function isTruthy(value: Maybe): boolean {
  return !(isNothing(value) || value === false || value === 0 || value === 0n)
}

export function wrongType(name: string, wanted: string, found: Maybe, code = TYPE_MISMATCH): MongoError {
  return new MongoError(code, `${name} needs ${wanted}, not ${typeName(found)}`)
}
