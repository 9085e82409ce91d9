import { BSONRegExp } from 'bson'
import { MongoError, TYPE_MISMATCH } from '../errors.ts'
import { isDoc, typeName, type Doc, type Value } from '../values/value.ts'
import { itemMatches, matches, type Condition, type Filter } from './filter.ts'
import { bad, equals, isOneOf, OPERATORS, regexTest, type Test } from './operators.ts'

/** Reads a filter. Throws BadValue (2) for operators that are unknown or not on this server's list. */
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
    case '$or':
    case '$nor': {
      if (!Array.isArray(value)) throw bad(`${name} must be an array`)
      if (value.length === 0) throw bad('$and/$or/$nor must be a nonempty array')
      const of = value.map((item) => {
        if (!isDoc(item)) throw bad('$or/$and/$nor entries need to be full objects')
        return parseFilter(item)
      })
      return [{ kind: name === '$and' ? 'and' : name === '$or' ? 'or' : 'nor', of }]
    }
    case '$comment':
      return []
    default:
      throw bad(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider ` +
          'using $getField or $setField.',
      )
  }
}

function parseField(path: string, value: Value): Filter[] {
  const make = condition(path)
  if (value instanceof BSONRegExp) return [make('$regex', value, regexTest(value.pattern, value.options))]
  if (isOperators(value)) return parseOperators(path, value)
  return [make('$eq', value, equals(value))]
}

/** `{$gt: 1, $lt: 5}`: a document whose first field is an operator. */
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
        if (operand instanceof BSONRegExp) throw bad("Can't have regex as arg to $ne.")
        return [{ ...make(name, operand, equals(operand)), negated: true }]
      case '$nin':
        return [{ ...make(name, operand, isOneOf(operand, '$nin')), negated: true }]
      case '$exists':
        return [{ ...make(name, operand, (v) => v !== undefined, false), negated: !isTrue(operand) }]
      case '$not':
        return [negate(path, operand)]
      case '$all':
        return parseAll(path, operand)
      case '$elemMatch':
        return [make(name, operand, elemMatch(operand), false)]
      case '$size':
        return [make(name, operand, OPERATORS.$size(operand), false)]
      case '$regex':
        return [make(name, operand, regexOperator(operators))]
      case '$options':
        if (!('$regex' in operators)) throw bad('$options needs a $regex')
        return []
      case '$eq':
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
      case '$in':
      case '$type':
      case '$mod':
        return [make(name, operand, OPERATORS[name](operand, path))]
      default:
        throw bad(`unknown operator: ${name}`)
    }
  })
}

function isTrue(value: Value): boolean {
  return !(value === false || value === 0 || value === 0n || value === null)
}

function negate(path: string, operand: Value): Filter {
  if (operand instanceof BSONRegExp) return { kind: 'nor', of: parseField(path, operand) }
  if (!isDoc(operand)) throw bad('$not needs a regex or a document')
  if (Object.keys(operand).length === 0) throw bad('$not cannot be empty')
  return { kind: 'nor', of: [{ kind: 'and', of: parseOperators(path, operand) }] }
}

function parseAll(path: string, operand: Value): Filter[] {
  if (!Array.isArray(operand)) throw bad('$all needs an array')
  if (operand.length === 0) return [condition(path)('$all', operand, () => false)]
  const all = operand.flatMap((item) => {
    const isElemMatch = isDoc(item) && Object.keys(item)[0] === '$elemMatch'
    if (isOperators(item) && !isElemMatch) throw bad('no $ expressions in $all')
    return isElemMatch ? parseOperators(path, item) : parseField(path, item)
  })
  return all
}

function elemMatch(operand: Value): Test {
  if (!isDoc(operand)) throw bad('$elemMatch needs an Object')
  const first = Object.keys(operand)[0] ?? ''
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$comment'].includes(first)) {
    const filter: Filter = { kind: 'and', of: parseOperators('', operand) }
    return (value) => Array.isArray(value) && value.some((item) => itemMatches(filter, item))
  }
  const filter = parseFilter(operand)
  // An array inside the array counts as a document whose fields are its positions.
  return (value) =>
    Array.isArray(value) &&
    value.some((item) => {
      if (Array.isArray(item)) return matches(filter, Object.fromEntries(item.entries()))
      return isDoc(item) && matches(filter, item)
    })
}

function regexOperator(operators: Doc): Test {
  const { $regex: pattern, $options: options } = operators
  if (options !== undefined && typeof options !== 'string') throw bad('$options has to be a string')
  if (pattern instanceof BSONRegExp) {
    if (options !== undefined && pattern.options !== '') {
      throw new MongoError(51075, 'options set in both $regex and $options')
    }
    return regexTest(pattern.pattern, options ?? pattern.options)
  }
  if (typeof pattern !== 'string') throw bad('$regex has to be a string')
  return regexTest(pattern, options ?? '')
}

/** The filter of a command, or an error that names what was found instead. */
export function filterOf(value: Value | undefined, name: string): Filter {
  if (value === undefined) return { kind: 'and', of: [] }
  if (isDoc(value)) return parseFilter(value)
  throw new MongoError(
    TYPE_MISMATCH,
    `BSON field '${name}' is the wrong type '${typeName(value)}', expected type 'object'`,
  )
}
