import { MongoError } from '../errors.ts'
import { isPosition } from '../values/path.ts'
import { shown } from '../values/shown.ts'
import { field, isDoc, setField, type Doc, type Maybe, type Value } from '../values/value.ts'

// MongoDB's limit for lengthening an array with nulls in one update.
const MAX_PADDING = 1_500_000

/**
 * Sets (or, with `undefined`, removes) the value at a path, in place. Creates missing documents on the way.
 * Throws PathNotViable (28) when a value on the path cannot have fields.
 */
export function setPath(doc: Doc, parts: readonly string[], value: Maybe): void {
  let at: Value = doc
  for (const part of parts.slice(0, -1)) {
    let next: Maybe = child(at, part)
    if (next === undefined) {
      if (value === undefined) return
      next = {}
      put(at, part, next)
    }
    at = next
  }
  const last = parts.at(-1) ?? ''
  if (value !== undefined) put(at, last, value)
  else if (isDoc(at)) Reflect.deleteProperty(at, last)
  else if (Array.isArray(at) && child(at, last) !== undefined) at[Number(last)] = null
}

function child(value: Value, part: string): Maybe {
  if (isDoc(value)) return field(value, part)
  return Array.isArray(value) && isPosition(part) ? value[Number(part)] : undefined
}

function put(at: Value, part: string, value: Value): void {
  if (isDoc(at)) return setField(at, part, value)
  if (!Array.isArray(at) || !isPosition(part)) {
    throw new MongoError(28, `Cannot create field '${part}' in element ${shown(at)}`)
  }
  if (Number(part) > at.length + MAX_PADDING) throw new MongoError(2, 'array index too far beyond the end')
  while (at.length < Number(part)) at.push(null)
  at[Number(part)] = value
}
