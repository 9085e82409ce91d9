import { MongoError } from '../errors.ts'
import { shown } from '../values/shown.ts'
import { field, isDoc, setField, type Doc, type Maybe, type Value } from '../values/value.ts'
import type { Expression, Scope } from './expressions/expression.ts'
import { partsOfPath } from './expressions/paths.ts'
import { readExpression } from './expressions/read.ts'

/** What becomes of the fields that a stage sets: computed, or looked into. */
type Fields = Map<string, Field>
type Field = Expression | Fields

/** Parses the specification of `$set`: every value is an expression or a document of such values. */
export function parseSet(spec: Doc): (doc: Doc) => Doc {
  const fields: Fields = new Map()
  addAll(fields, spec, '', spec)
  return (doc) => into(doc, fields, { root: doc })
}

function addAll(fields: Fields, given: Doc, above: string, spec: Doc): void {
  for (const [path, value] of Object.entries(given)) {
    const parts = partsOfPath(path)
    if (above !== '' && parts.length > 1) {
      throw new MongoError(40183, `cannot use dotted field name '${path}' in a sub object: ${shown(spec)}`)
    }
    const whole = above + path
    if (isBranch(value, { [path]: value })) {
      addAll(branchAt(fields, parts, whole, spec), value, `${whole}.`, spec)
    } else {
      const branch = branchAt(fields, parts.slice(0, -1), whole, spec)
      const last = parts.at(-1) ?? ''
      const known = branch.get(last)
      if (known)
        throw conflict(whole, known instanceof Map ? `${whole}.${[...known.keys()][0]}` : whole, spec)
      branch.set(last, readExpression(value))
    }
  }
}

/** Whether a value is a document of fields, and neither an expression nor the empty document. */
function isBranch(value: Value, around: Doc): value is Doc {
  if (!isDoc(value)) return false
  const names = Object.keys(value)
  if (names.length > 1 && names.some((name) => name.startsWith('$'))) {
    throw new MongoError(
      40181,
      `an expression specification must contain exactly one field, the name of the expression. Found ${names.length} ` +
        `fields in ${shown(value)}, while parsing object ${shown(around)}`,
    )
  }
  return names.length > 0 && names[0]?.startsWith('$') === false
}

function branchAt(fields: Fields, parts: readonly string[], path: string, spec: Doc): Fields {
  let at = fields
  for (const [i, part] of parts.entries()) {
    const known = at.get(part) ?? new Map<string, Field>()
    if (!(known instanceof Map)) throw conflict(path, parts.slice(0, i + 1).join('.'), spec)
    at.set(part, known)
    at = known
  }
  return at
}

function conflict(path: string, other: string, spec: Doc): MongoError {
  return new MongoError(
    40176,
    `specification contains two conflicting paths. Cannot specify both '${path}' and '${other}': ${shown(spec)}`,
  )
}

function into(doc: Doc, fields: Fields, scope: Scope): Doc {
  const out = { ...doc }
  for (const [name, one] of fields) {
    const value = typeof one === 'function' ? one(scope) : intoValue(field(doc, name), one, scope)
    if (value === undefined) Reflect.deleteProperty(out, name)
    else setField(out, name, value)
  }
  return out
}

/** In an array, into each item; what cannot have fields is replaced. */
function intoValue(value: Maybe, fields: Fields, scope: Scope): Value {
  if (Array.isArray(value)) return value.map((item) => intoValue(item, fields, scope))
  return into(isDoc(value) ? value : {}, fields, scope)
}
