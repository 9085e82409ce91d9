import { MongoError, notImplemented } from '../../errors.ts'
import { kindOf } from '../../values/kind.ts'
import { shown } from '../../values/shown.ts'
import { isDoc, setField, type Doc, type Value } from '../../values/value.ts'
import { ARRAYS } from './arrays.ts'
import { variableOf, type Expression, type Operator } from './expression.ts'
import { LOGIC } from './logic.ts'
import { LOOPS } from './loops.ts'
import { checkName, partsOfPath, valueInside } from './paths.ts'
import { VALUES } from './values.ts'

const OPERATORS = new Map<string, Operator>(
  Object.entries({ ...LOGIC, ...ARRAYS, ...LOOPS, ...VALUES, $literal: (value: Value) => constant(value) }),
)

/**
 * Parses an expression. `variables` are the names that the loops around it have given. Throws MongoDB's error for a
 * wrong one, and NotImplemented for an operator or a variable that is not here.
 */
export function readExpression(value: Value, variables: readonly string[] = []): Expression {
  if (typeof value === 'string') return value.startsWith('$') ? readPath(value, variables) : () => value
  if (Array.isArray(value)) {
    const items = value.map((item) => readExpression(item, variables))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  return isDoc(value) ? readDoc(value, variables) : constant(value)
}

function constant(value: Value): Expression {
  kindOf(value)
  return () => value
}

function readPath(text: string, variables: readonly string[]): Expression {
  if (text === '$') throw new MongoError(16872, "'$' by itself is not a valid FieldPath")
  if (!text.startsWith('$$')) {
    const parts = partsOfPath(text.slice(1))
    return ({ root }) => valueInside(root, parts)
  }
  if (text === '$$') throw new MongoError(9, 'empty variable names are not allowed')
  const [name = '', ...rest] = partsOfPath(text.slice(2))
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => valueInside(root, rest)
  if (name === 'REMOVE') return () => undefined
  if (/^[A-Z]/.test(name)) throw notImplemented(`the variable '$$${name}'`)
  if (!variables.includes(name)) throw new MongoError(17276, `Use of undefined variable: ${name}`)
  return (scope) => valueInside(variableOf(scope, name), rest)
}

function readDoc(doc: Doc, variables: readonly string[]): Expression {
  const names = Object.keys(doc)
  const [first = ''] = names
  if (first.startsWith('$')) {
    if (names.length > 1) {
      throw new MongoError(
        15983,
        `an object representing an expression must have exactly one field: ${shown(doc)}`,
      )
    }
    const operator = OPERATORS.get(first)
    if (!operator) throw notImplemented(`the expression ${first}`)
    return operator(doc[first] ?? null, variables, readExpression)
  }
  const fields = names.map((name): [string, Expression] => {
    checkName(name)
    return [name, readExpression(doc[name] ?? null, variables)]
  })
  return (scope) => {
    const out: Doc = {}
    for (const [name, expression] of fields) {
      const value = expression(scope)
      if (value !== undefined) setField(out, name, value)
    }
    return out
  }
}
