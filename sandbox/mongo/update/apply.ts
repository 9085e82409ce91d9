import { MongoError } from '../errors.ts'
import { matches, type Filter } from '../query/filter.ts'
import { equal } from '../values/key.ts'
import { valueAt } from '../values/path.ts'
import { shown } from '../values/shown.ts'
import { copy, field, type Doc } from '../values/value.ts'
import type { Change, Update } from './parse.ts'
import { positionMatched } from './position.ts'
import { setPath } from './setPath.ts'

export interface Circumstances {
  /** The filter that found the document, for the positional `$`. */
  filter: Filter
  /** Whether the document is being made by an upsert: `$setOnInsert` applies only then. */
  inserting: boolean
  now: Date
}

/** The updated copy of a document. Throws ImmutableField (66) when `_id` would become another. */
export function applyUpdate(doc: Doc, update: Update, circumstances: Circumstances): Doc {
  switch (update.kind) {
    case 'replace':
      return replacement(doc, update.doc)
    case 'change': {
      const out = copy(doc)
      for (const change of update.changes) {
        if (change.name === '$setOnInsert' && !circumstances.inserting) continue
        for (const parts of expand(out, doc, change, update.arrayFilters, circumstances.filter)) {
          applyChange(out, doc, change, parts, circumstances.now)
        }
      }
      checkId(doc, out, circumstances.inserting)
      return out
    }
  }
}

function replacement(doc: Doc, next: Doc): Doc {
  const id = field(doc, '_id')
  const given = field(next, '_id')
  if (id === undefined) return copy(next)
  if (given !== undefined && !equal(id, given)) {
    throw new MongoError(
      66,
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${shown(given)}`,
    )
  }
  return { _id: id, ...copy(next) }
}

function applyChange(out: Doc, before: Doc, change: Change, parts: string[], now: Date): void {
  if (change.to) {
    const value = valueAt(before, parts)
    if (value === undefined) return
    refuseArrays(before, parts)
    refuseArrays(before, change.to)
    setPath(out, parts, undefined)
    setPath(out, change.to, value)
    return
  }
  if (change.name === '$rename') return
  const current = valueAt(out, parts)
  const next = change.operator(current, { path: parts.join('.'), id: field(before, '_id'), now })
  if (next !== current) setPath(out, parts, next === undefined ? undefined : copy(next))
}

function refuseArrays(doc: Doc, parts: string[]): void {
  if (!parts.some((_part, i) => i > 0 && Array.isArray(valueAt(doc, parts.slice(0, i))))) return
  throw new MongoError(
    2,
    `The source and destination of $rename cannot be an array element: '${parts.join('.')}'`,
  )
}

/** The paths that one with `$`, `$[]` or `$[name]` stands for in this document. */
function expand(
  out: Doc,
  before: Doc,
  change: Change,
  filters: Map<string, Filter>,
  filter: Filter,
): string[][] {
  let paths: string[][] = [[]]
  for (const part of change.parts) {
    paths = paths.flatMap((path) => {
      if (!part.startsWith('$')) return [[...path, part]]
      if (part === '$') return [[...path, String(positionMatched(before, path, filter))]]
      return positions(out, path, part.slice(2, -1), filters).map((at) => [...path, String(at)])
    })
  }
  return paths
}

function positions(doc: Doc, path: string[], name: string, filters: Map<string, Filter>): number[] {
  const items = valueAt(doc, path)
  if (!Array.isArray(items)) {
    const why = items === undefined ? 'must exist in the document' : 'is not an array'
    throw new MongoError(2, `The path '${path.join('.')}' ${why} in order to apply array updates.`)
  }
  if (name === '') return items.map((_item, at) => at)
  const filter = filters.get(name)
  if (!filter)
    throw new MongoError(2, `No array filter found for identifier '${name}' in path '${path.join('.')}'`)
  return items.flatMap((item, at) => (matches(filter, { [name]: item }) ? [at] : []))
}

function checkId(before: Doc, after: Doc, inserting: boolean): void {
  const id = field(before, '_id')
  if (inserting && id === undefined) return
  if (!equal(id, field(after, '_id'))) {
    throw new MongoError(66, `Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
}
