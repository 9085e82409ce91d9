import { BAD_VALUE, FAILED_TO_PARSE, MongoError, notImplemented } from '../errors.ts'
import { isPosition } from '../values/path.ts'
import { shown } from '../values/shown.ts'
import { typeName } from '../values/kind.ts'
import { isDoc, type Doc, type Maybe, type Value } from '../values/value.ts'
import type { Operator } from './operator.ts'
import { OPERATORS } from './operators.ts'
import { parseSteps, type Step } from './pipeline.ts'

/** One operator on one path. */
interface Change {
  name: string
  path: string
  parts: string[]
  operator: Operator
}

export type Update =
  { kind: 'replace'; doc: Doc } | { kind: 'change'; changes: Change[] } | { kind: 'pipeline'; steps: Step[] }

/** Parses an update: a replacement document, operators, or a pipeline. Throws MongoDB's error for an invalid one. */
export function parseUpdate(update: Maybe): Update {
  if (Array.isArray(update)) return { kind: 'pipeline', steps: parseSteps(update) }
  if (!isDoc(update))
    throw new MongoError(FAILED_TO_PARSE, 'Update argument must be either an object or an array')
  const isChange = (Object.keys(update)[0] ?? '').startsWith('$')
  if (!isChange) return { kind: 'replace', doc: update }
  const changes = Object.entries(update).flatMap(([name, fields]) => parseOperator(name, fields))
  changes.sort((a, b) => comparePaths(a.parts, b.parts))
  checkConflicts(changes)
  return { kind: 'change', changes }
}

function parseOperator(name: string, fields: Value): Change[] {
  const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!make) {
    throw new MongoError(
      FAILED_TO_PARSE,
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    )
  }
  if (!isDoc(fields)) {
    throw new MongoError(
      FAILED_TO_PARSE,
      `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} ` +
        `not {${name}: ${shown(fields)}}`,
    )
  }
  return Object.entries(fields).map(([path, argument]) => ({
    name,
    path,
    parts: partsOf(path),
    operator: make(argument, path),
  }))
}

function partsOf(path: string): string[] {
  if (path === '') throw new MongoError(56, 'An empty update path is not valid.')
  const parts = path.split('.')
  if (parts.includes('')) {
    throw new MongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`)
  }
  const dollar = parts.find((part) => part.startsWith('$') && part !== '$' && !/^\$\[.*\]$/.test(part))
  if (dollar) {
    throw new MongoError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed in the context of an update.`,
    )
  }
  if (parts[0]?.startsWith('$')) {
    throw new MongoError(
      BAD_VALUE,
      `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
    )
  }
  if (parts.includes('$')) throw notImplemented(`the positional operator ('${path}')`)
  const identifier = parts.find((part) => part.startsWith('$[') && part !== '$[]')
  if (identifier) {
    const name = identifier.slice(2, -1)
    throw new MongoError(BAD_VALUE, `No array filter found for identifier '${name}' in path '${path}'`)
  }
  return parts
}

/** MongoDB applies changes in the order of their paths: names sort as text, positions as numbers. */
function comparePaths(a: string[], b: string[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    if (part === other) continue
    if (isPosition(part) && isPosition(other)) return Number(part) - Number(other)
    return part < other ? -1 : 1
  }
  return a.length - b.length
}

function checkConflicts(changes: Change[]): void {
  for (const [i, change] of changes.entries()) {
    const before = changes[i - 1]
    if (before?.parts.every((part, at) => part === change.parts[at])) {
      throw new MongoError(
        40,
        `Updating the path '${change.path}' would create a conflict at '${before.path}'`,
      )
    }
  }
}
