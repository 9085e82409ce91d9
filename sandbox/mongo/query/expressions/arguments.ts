import { MongoError } from '../../errors.ts'
import type { Maybe, Value } from '../../values/value.ts'
import type { Expression, Operator, Scope } from './expression.ts'

/** The arguments of an operator: a list, or one value that is no list. */
export function listOf(argument: Value): Value[] {
  return Array.isArray(argument) ? argument : [argument]
}

/** An operator that computes all its arguments first; `count` is how many it must have, if that is fixed. */
export function plain(
  name: string,
  count: number | undefined,
  compute: (...values: Maybe[]) => Maybe,
): [string, Operator] {
  return [
    name,
    (argument, variables, read) => {
      const given = listOf(argument)
      if (count !== undefined && given.length !== count) {
        throw new MongoError(
          16020,
          `Expression ${name} takes exactly ${count} arguments. ${given.length} were passed in.`,
        )
      }
      const parts = given.map((one) => read(one, variables))
      return (scope) => compute(...valuesOf(parts, scope))
    },
  ]
}

function valuesOf(parts: readonly Expression[], scope: Scope): Maybe[] {
  return parts.map((part) => part(scope))
}
