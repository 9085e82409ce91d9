import { MongoError } from '../errors.ts'
import { shown } from '../values/shown.ts'
import { isDoc, setField, type Doc, type Maybe, type Value } from '../values/value.ts'
import type { Expression, Scope } from './expressions/expression.ts'
import { partsOfPath } from './expressions/paths.ts'
import { readExpression } from './expressions/read.ts'
import { parseProjection } from './project.ts'

/** What the stage makes of a field: it is kept, computed, or looked into. */
type Field = 'kept' | Expression | Fields
type Fields = Map<string, Field>

/** Parses the specification of `$project`: fields kept and computed, or fields dropped. */
export function parseProject(spec: Doc): (doc: Doc) => Doc {
  const given = flat(spec, '')
  if (given.length === 0) throw new MongoError(51272, 'projection specification must have at least one field')
  for (const [path] of given) partsOfPath(path)
  if (given.every(([, value]) => isSwitch(value))) return parseProjection(fromEntries(given))
  checkInclusion(given.filter(([path, value]) => path !== '_id' || !isSwitch(value)))
  const fields: Fields = given.some(([path]) => path === '_id' || path.startsWith('_id.'))
    ? new Map<string, Field>()
    : new Map<string, Field>([['_id', 'kept']])
  for (const [path, value] of given) {
    if (!isSwitch(value)) place(fields, path, readExpression(value))
    else if (value) place(fields, path, 'kept')
  }
  return (doc) => chosen(doc, fields, { root: doc })
}

function checkInclusion(given: readonly [path: string, value: Value][]): void {
  const dropped = given.find(([, value]) => isSwitch(value) && !value)
  if (!dropped) return
  if (dropped !== given[0]) {
    throw new MongoError(31254, `Cannot do exclusion on field ${dropped[0]} in inclusion projection`)
  }
  const [path, value] = given.find(([, one]) => !isSwitch(one)) ?? dropped
  throw new MongoError(31310, `Cannot use an expression ${path}: ${shown(value)} in an exclusion projection`)
}

/** Whether a value keeps or drops a field. */
function isSwitch(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}

/** The paths and values of a specification whose documents of fields are written as paths. */
function flat(spec: Doc, above: string): [path: string, value: Value][] {
  return Object.entries(spec).flatMap(([name, value]): [string, Value][] => {
    if (!isDoc(value) || (Object.keys(value)[0] ?? '').startsWith('$')) return [[above + name, value]]
    const inside = flat(value, `${above}${name}.`)
    if (inside.length > 0) return inside
    throw new MongoError(51270, `Invalid empty sub-projection: ${name}`)
  })
}

/** Throws when a path is there twice, of which an object would keep one. */
function fromEntries(given: readonly [path: string, value: Value][]): Doc {
  const out: Doc = {}
  for (const [path, value] of given) {
    if (Object.hasOwn(out, path)) throw new MongoError(31250, `Path collision at ${path}`)
    setField(out, path, value)
  }
  return out
}

function place(fields: Fields, path: string, field: Field): void {
  const parts = partsOfPath(path)
  let at = fields
  for (const [i, part] of parts.slice(0, -1).entries()) {
    const known = at.get(part) ?? new Map<string, Field>()
    if (!(known instanceof Map)) {
      const rest = parts.slice(i + 1).join('.')
      throw new MongoError(31249, `Path collision at ${path} remaining portion ${rest}`)
    }
    at.set(part, known)
    at = known
  }
  const last = parts.at(-1) ?? ''
  if (at.has(last)) throw new MongoError(31250, `Path collision at ${path}`)
  at.set(last, field)
}

/** Kept fields in the document's order, then the computed ones in that of the specification. */
function chosen(doc: Doc, fields: Fields, scope: Scope): Doc {
  const out: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const one = fields.get(name)
    if (one === 'kept') setField(out, name, value)
    else if (one instanceof Map) put(out, name, inside(value, one, scope))
  }
  for (const [name, one] of fields) {
    if (typeof one === 'function') put(out, name, one(scope))
    else if (one instanceof Map && !Object.hasOwn(doc, name)) put(out, name, inside(undefined, one, scope))
  }
  return out
}

function inside(value: Maybe, fields: Fields, scope: Scope): Maybe {
  if (Array.isArray(value)) {
    return value.map((item) => inside(item, fields, scope)).filter((item) => item !== undefined)
  }
  if (isDoc(value)) return chosen(value, fields, scope)
  return computes(fields) ? chosen({}, fields, scope) : undefined
}

function computes(fields: Fields): boolean {
  return [...fields.values()].some((one) => (one instanceof Map ? computes(one) : one !== 'kept'))
}

function put(doc: Doc, name: string, value: Maybe): void {
  if (value !== undefined) setField(doc, name, value)
}
