import { MongoError } from '../errors.ts'
import { equal } from '../values/key.ts'
import { valueAt } from '../values/path.ts'
import { shown } from '../values/shown.ts'
import { copy, field, type Doc } from '../values/value.ts'
import type { Update } from './parse.ts'
import { setPath } from './setPath.ts'

/**
 * The updated copy of a document. `$setOnInsert` applies only when an upsert inserts the document
 * (`inserting`). Throws ImmutableField (66) when `_id` would change.
 */
export function applyUpdate(doc: Doc, update: Update, inserting = false): Doc {
  if (update.kind === 'replace') return replacement(doc, copy(update.doc))
  if (update.kind === 'pipeline') {
    return replacement(
      doc,
      update.steps.reduce((made, step) => step(made), doc),
    )
  }
  const out = copy(doc)
  const id = field(doc, '_id')
  for (const { name, parts, operator } of update.changes) {
    if (name === '$setOnInsert' && !inserting) continue
    for (const path of expand(out, parts)) {
      const current = valueAt(out, path)
      const next = operator(current, id)
      if (next !== current) setPath(out, path, next === undefined ? undefined : copy(next))
    }
  }
  if (!(inserting && id === undefined) && !equal(id, field(out, '_id'))) {
    throw new MongoError(66, `Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
  return out
}

function replacement(doc: Doc, next: Doc): Doc {
  const id = field(doc, '_id')
  const given = field(next, '_id')
  if (id === undefined) return next
  if (given !== undefined && !equal(id, given)) {
    throw new MongoError(
      66,
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${shown(given)}`,
    )
  }
  return { _id: id, ...next }
}

/** The paths that a path with `$[]` means in this document. */
function expand(doc: Doc, parts: string[]): string[][] {
  let paths: string[][] = [[]]
  for (const part of parts) {
    paths = paths.flatMap((path) =>
      part === '$[]' ? positions(doc, path).map((at) => [...path, at]) : [[...path, part]],
    )
  }
  return paths
}

function positions(doc: Doc, path: string[]): string[] {
  const items = valueAt(doc, path)
  if (Array.isArray(items)) return items.map((_item, at) => String(at))
  const why = items === undefined ? 'must exist in the document' : 'is not an array'
  throw new MongoError(2, `The path '${path.join('.')}' ${why} in order to apply array updates.`)
}
