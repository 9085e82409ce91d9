import { MongoError, TYPE_MISMATCH } from '../errors.ts'
import { typeName } from '../values/kind.ts'
import { isDoc, type Doc, type Value } from '../values/value.ts'
import type { Condition, Filter } from './filter.ts'
import { bad, equals, isOneOf, OPERATORS, type Test } from './operators.ts'

/** Parses a filter. Throws BadValue (2) for operators that are unknown or not supported here. */
export function parseFilter(doc: Doc): Filter {
  const of = Object.entries(doc).flatMap(([name, value]) =>
    name.startsWith('$') ? parseTopLevel(name, value) : parseField(name, value),
  )
  const [only] = of
  return of.length === 1 && only ? only : { kind: 'and', of }
}

function parseTopLevel(name: string, value: Value): Filter[] {
  switch (name) {
    case '$and':
    case '$or': {
      if (!Array.isArray(value)) throw bad(`${name} must be an array`)
      if (value.length === 0) throw bad('$and/$or/$nor must be a nonempty array')
      const of = value.map((item) => {
        if (!isDoc(item)) throw bad('$or/$and/$nor entries need to be full objects')
        return parseFilter(item)
      })
      return [{ kind: name === '$and' ? 'and' : 'or', of }]
    }
    default:
      throw bad(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider ` +
          'using $getField or $setField.',
      )
  }
}

function parseField(path: string, value: Value): Filter[] {
  if (isOperators(value)) return parseOperators(path, value)
  return [condition(path)('$eq', value, equals(value))]
}

/** Whether a value is a document whose first field is an operator: `{$gt: 1, $lt: 5}`. */
export function isOperators(value: Value): value is Doc {
  return isDoc(value) && (Object.keys(value)[0] ?? '').startsWith('$')
}

function condition(path: string) {
  const parts = path === '' ? [''] : path.split('.')
  return (operator: string, operand: Value, test: Test, each = true): Condition => ({
    kind: 'field',
    path,
    parts,
    operator,
    operand,
    each,
    negated: false,
    test,
  })
}

function parseOperators(path: string, operators: Doc): Filter[] {
  const make = condition(path)
  return Object.entries(operators).flatMap(([name, operand]): Filter[] => {
    switch (name) {
      case '$ne':
        return [{ ...make(name, operand, equals(operand)), negated: true }]
      case '$nin':
        return [{ ...make(name, operand, isOneOf(operand, '$nin')), negated: true }]
      case '$exists':
        return [{ ...make(name, operand, (v) => v !== undefined, false), negated: !isTrue(operand) }]
      case '$not':
        return [negate(path, operand)]
      case '$size':
        return [make(name, operand, OPERATORS.$size(operand), false)]
      case '$eq':
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
      case '$in':
        return [make(name, operand, OPERATORS[name](operand))]
      default:
        throw bad(`unknown operator: ${name}`)
    }
  })
}

function isTrue(value: Value): boolean {
  return !(value === false || value === 0 || value === 0n || value === null)
}

function negate(path: string, operand: Value): Filter {
  if (!isDoc(operand)) throw bad('$not needs a regex or a document')
  if (Object.keys(operand).length === 0) throw bad('$not cannot be empty')
  return { kind: 'not', of: { kind: 'and', of: parseOperators(path, operand) } }
}

/** The filter of a command, or an error that names the type it has instead. */
export function filterOf(value: Value | undefined, name: string): Filter {
  if (value === undefined) return { kind: 'and', of: [] }
  if (isDoc(value)) return parseFilter(value)
  throw new MongoError(
    TYPE_MISMATCH,
    `BSON field '${name}' is the wrong type '${typeName(value)}', expected type 'object'`,
  )
}
