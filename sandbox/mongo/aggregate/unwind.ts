import { MongoError } from '../errors.ts'
import { valueAt } from '../values/path.ts'
import { shown } from '../values/shown.ts'
import { copy, field, isDoc, type Doc, type Value } from '../values/value.ts'
import { setPath } from '../update/setPath.ts'

/** Reads `$unwind`: a path, or `{path, preserveNullAndEmptyArrays, includeArrayIndex}`. */
export function parseUnwind(spec: Value): (docs: Doc[]) => Doc[] {
  const options = isDoc(spec) ? spec : { path: spec }
  const path = field(options, 'path')
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${shown(path)}`)
  }
  const unknown = Object.keys(options).find(
    (name) => !['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'].includes(name),
  )
  if (unknown) throw new MongoError(28811, `unrecognized option to $unwind stage: ${unknown}`)
  const parts = path.slice(1).split('.')
  const keepsEmpty = field(options, 'preserveNullAndEmptyArrays') === true
  const position = field(options, 'includeArrayIndex')
  return (docs) =>
    docs.flatMap((doc) => unwind(doc, parts, keepsEmpty, typeof position === 'string' ? position : undefined))
}

function unwind(doc: Doc, parts: string[], keepsEmpty: boolean, position: string | undefined): Doc[] {
  const found = valueAt(doc, parts)
  const one = (item: Value | undefined, at: number | null): Doc => {
    const out = copy(doc)
    setPath(out, parts, item)
    if (position !== undefined) setPath(out, position.split('.'), at)
    return out
  }
  if (Array.isArray(found) && found.length > 0) return found.map((item, at) => one(item, at))
  if (found === undefined || found === null) return keepsEmpty ? [one(found, null)] : []
  if (Array.isArray(found)) return keepsEmpty ? [one(undefined, null)] : []
  return [one(found, null)]
}
