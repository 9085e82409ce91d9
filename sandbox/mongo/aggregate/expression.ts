import { MongoError, notImplemented } from '../errors.ts'
import { field, isDoc, setField, type Doc, type Maybe, type Value } from '../values/value.ts'
import { isTruthy, type Compute, type Operator, type Scope } from './operator.ts'
import { ARRAY_OPERATORS } from './operators/arrays.ts'
import { DATE_OPERATORS } from './operators/dates.ts'
import { LOGIC_OPERATORS } from './operators/logic.ts'
import { NUMBER_OPERATORS } from './operators/numbers.ts'
import { OBJECT_OPERATORS } from './operators/objects.ts'
import { TEXT_OPERATORS } from './operators/text.ts'

const OPERATORS: Record<string, Operator> = {
  ...ARRAY_OPERATORS,
  ...DATE_OPERATORS,
  ...LOGIC_OPERATORS,
  ...NUMBER_OPERATORS,
  ...OBJECT_OPERATORS,
  ...TEXT_OPERATORS,
  $literal: (argument) => () => argument,
}

const SYSTEM_VARIABLES = ['ROOT', 'CURRENT', 'REMOVE']

/**
 * Reads an expression; what comes out computes it for one document (`undefined` is "missing").
 * Throws 168 (InvalidPipelineOperator) for operators that are not on the list above.
 */
export function parseExpression(expression: Value): (doc: Doc) => Maybe {
  const compute = compile(expression, SYSTEM_VARIABLES)
  return (doc) => compute({ ROOT: doc, CURRENT: doc })
}

/** `$expr`: whether a document makes the expression true. */
export function computedCondition(expression: Value): (doc: Doc) => boolean {
  const compute = parseExpression(expression)
  return (doc) => isTruthy(compute(doc))
}

function compile(expression: Value, names: readonly string[]): Compute {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, names)
  if (Array.isArray(expression)) {
    const items = expression.map((item) => compile(item, names))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  if (!isDoc(expression)) return () => expression
  const entries = Object.entries(expression)
  const operator = entries.find(([name]) => name.startsWith('$'))
  if (!operator) return compileObject(entries, names)
  const [name, argument] = operator
  if (entries.length > 1) {
    throw new MongoError(15983, `an object with the operator ${name} must have exactly one field`)
  }
  const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!make) throw new MongoError(168, `Unrecognized expression '${name}'`)
  return make(argument, (inner, more = []) => compile(inner, [...names, ...more]), name)
}

function compileObject(entries: [string, Value][], names: readonly string[]): Compute {
  const fields = entries.map(([name, item]) => ({ name, compute: compile(item, names) }))
  return (scope) => {
    const out: Doc = {}
    for (const { name, compute } of fields) {
      const value = compute(scope)
      if (value !== undefined) setField(out, name, value)
    }
    return out
  }
}

/** `$a.b` from the document, `$$name.b` from a variable. */
function compilePath(text: string, names: readonly string[]): Compute {
  if (/^\$+$/.test(text)) throw new MongoError(16872, `'${text}' by itself is not a valid FieldPath`)
  const isVariable = text.startsWith('$$')
  const [name = '', ...rest] = isVariable ? text.slice(2).split('.') : ['ROOT', ...text.slice(1).split('.')]
  if (!names.includes(name)) throw new MongoError(17276, `Use of undefined variable: ${name}`)
  if (rest.some((part) => /^\d+$/.test(part)))
    throw notImplemented(`numbers in the path of an expression: '${text}'`)
  return (scope: Scope) => follow(scope[name], rest, 0)
}

/** Arrays on the way give an array of what their documents hold; positions do not count. */
function follow(value: Maybe, parts: readonly string[], from: number): Maybe {
  const part = parts[from]
  if (part === undefined) return value
  if (Array.isArray(value)) {
    return value
      .map((item) => (isDoc(item) ? follow(item, parts, from) : undefined))
      .filter((v) => v !== undefined)
  }
  return isDoc(value) ? follow(field(value, part), parts, from + 1) : undefined
}
