import { notImplemented } from '../../errors.ts'
import type { Doc, Maybe, Value } from '../../values/value.ts'

/** What an expression may look at: the document, and the variables of the loops around it. */
export interface Scope {
  readonly root: Doc
  readonly variable?: { readonly name: string; readonly value: Value; readonly outer: Scope }
}

/** Computes a value from a document; `undefined` means that there is none. */
export type Expression = (scope: Scope) => Maybe

/** Parses an expression in which these variables are known. */
type Read = (value: Value, variables: readonly string[]) => Expression

/** Parses the argument of one operator. Throws MongoDB's error for an argument that is wrong. */
export type Operator = (argument: Value, variables: readonly string[], read: Read) => Expression

/** The value of a variable that the parser knows. */
export function variableOf(scope: Scope, name: string): Maybe {
  for (let at = scope.variable; at; at = at.outer.variable) if (at.name === name) return at.value
  throw notImplemented(`the variable '$$${name}'`)
}
