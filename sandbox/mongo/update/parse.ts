import { BAD_VALUE, FAILED_TO_PARSE, MongoError } from '../errors.ts'
import type { Filter } from '../query/filter.ts'
import { parseFilter } from '../query/parse.ts'
import { isPosition } from '../values/path.ts'
import { shown } from '../values/shown.ts'
import { isDoc, typeName, type Doc, type Value } from '../values/value.ts'
import { OPERATORS, type Operator } from './operators.ts'

/** One operator on one path. */
export interface Change {
  name: string
  path: string
  parts: string[]
  operator: Operator
  /** For `$rename`: where the value goes. */
  to?: string[]
}

export type Update =
  { kind: 'replace'; doc: Doc } | { kind: 'change'; changes: Change[]; arrayFilters: Map<string, Filter> }

/** Reads an update: a replacement document, or operators. Throws MongoDB's error for what is wrong in it. */
export function parseUpdate(update: Value | undefined, arrayFilters: Value | undefined): Update {
  if (Array.isArray(update)) {
    throw new MongoError(
      238,
      'the embedded server does not support updates that are pipelines; use update operators',
    )
  }
  if (!isDoc(update))
    throw new MongoError(FAILED_TO_PARSE, 'Update argument must be either an object or an array')
  const isChange = (Object.keys(update)[0] ?? '').startsWith('$')
  if (!isChange) return { kind: 'replace', doc: update }
  const changes = Object.entries(update).flatMap(([name, fields]) => parseOperator(name, fields))
  changes.sort((a, b) => comparePaths(a.parts, b.parts))
  checkConflicts(changes)
  return { kind: 'change', changes, arrayFilters: parseArrayFilters(arrayFilters, changes) }
}

function parseOperator(name: string, fields: Value): Change[] {
  const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!make && name !== '$rename') {
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
  return Object.entries(fields).flatMap(([path, argument]) => {
    const parts = partsOf(path)
    return make ? { name, path, parts, operator: make(argument, path) } : rename(path, parts, argument)
  })
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
  const identifier = parts.find((part) => part.startsWith('$[') && !/^\$\[([a-z][a-zA-Z0-9]*)?\]$/.test(part))
  if (identifier) {
    throw new MongoError(
      BAD_VALUE,
      `The identifier in '${identifier}' must begin with a lowercase letter, with letters and digits only`,
    )
  }
  if (parts[0]?.startsWith('$')) {
    throw new MongoError(
      BAD_VALUE,
      `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
    )
  }
  return parts
}

function rename(path: string, parts: string[], argument: Value): Change[] {
  if (typeof argument !== 'string') {
    throw new MongoError(
      BAD_VALUE,
      `The 'to' field for $rename must be a string: ${path}: ${shown(argument)}`,
    )
  }
  const to = partsOf(argument)
  if ([...parts, ...to].some((part) => part.startsWith('$'))) {
    throw new MongoError(BAD_VALUE, `The fields of $rename may not be dynamic: ${path}`)
  }
  if (path === argument || path.startsWith(`${argument}.`) || argument.startsWith(`${path}.`)) {
    throw new MongoError(
      BAD_VALUE,
      `The source and target field for $rename must differ: ${path}: "${argument}"`,
    )
  }
  const target: Change = { name: '$rename', path: argument, parts: to, operator: (current) => current }
  return [{ name: '$rename', path, parts, to, operator: () => undefined }, target]
}

/** MongoDB applies changes in the order of their paths: names as text, positions as numbers. */
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

/** The identifiers that an array filter speaks of, also inside $and and $or. */
function identifiers(filter: Doc): string[] {
  const names = Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name.split('.')[0] ?? '']
    return Array.isArray(value) ? value.filter(isDoc).flatMap(identifiers) : []
  })
  return [...new Set(names)]
}

function parseArrayFilters(given: Value | undefined, changes: Change[]): Map<string, Filter> {
  const filters = new Map<string, Filter>()
  if (given === undefined) return filters
  if (!Array.isArray(given)) throw new MongoError(14, 'arrayFilters must be an array')
  for (const item of given) {
    const [name, another] = isDoc(item) ? identifiers(item) : []
    if (!isDoc(item) || name === undefined || another !== undefined) {
      throw new MongoError(FAILED_TO_PARSE, 'Each array filter must begin with the name of one identifier')
    }
    if (filters.has(name)) {
      throw new MongoError(
        FAILED_TO_PARSE,
        `Found multiple array filters with the same top-level field name ${name}`,
      )
    }
    if (!changes.some(({ parts }) => parts.includes(`$[${name}]`))) {
      throw new MongoError(
        FAILED_TO_PARSE,
        `The array filter for identifier '${name}' was not used in the update`,
      )
    }
    filters.set(name, parseFilter(item))
  }
  return filters
}
