import { field, isDoc, type Doc, type Maybe } from './value.ts'

export const isPosition = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)

/** Called with each value found; `byPosition` when the last part of the path was a position in an array. */
type Visit = (found: Maybe, byPosition: boolean) => boolean

/**
 * Visits the values at a dotted path, also inside the elements of arrays, until `visit` returns true. A path
 * without a value is visited as `undefined`. Returns whether any visit returned true.
 */
export function reach(
  value: Maybe,
  parts: readonly string[],
  visit: Visit,
  from = 0,
  byPosition = false,
): boolean {
  const part = parts[from]
  if (part === undefined) return visit(value, byPosition)
  if (isDoc(value)) return reach(field(value, part), parts, visit, from + 1)
  if (!Array.isArray(value)) return visit(undefined, false)
  if (isPosition(part) && Number(part) < value.length) {
    if (reach(value[Number(part)], parts, visit, from + 1, true)) return true
    return value.some((item) => isDoc(item) && reach(item, parts, visit, from))
  }
  if (value.length === 0) return !byPosition && visit(undefined, false)
  return value.some((item) => (isDoc(item) ? reach(item, parts, visit, from) : visit(undefined, false)))
}

/** Like `reach`, but visits the items of an array at the end of the path before the array itself. */
export function reachEach(value: Maybe, parts: readonly string[], visit: (found: Maybe) => boolean): boolean {
  return reach(
    value,
    parts,
    (found, byPosition) =>
      (!byPosition && Array.isArray(found) && found.some((item) => visit(item))) || visit(found),
  )
}

/** The value at a path, without entering arrays except by position; `undefined` when there is none. */
export function valueAt(doc: Maybe, parts: readonly string[]): Maybe {
  let value: Maybe = doc
  for (const part of parts) {
    if (Array.isArray(value)) value = isPosition(part) ? value[Number(part)] : undefined
    else value = isDoc(value) ? field(value, part) : undefined
  }
  return value
}

/** All values at a path, with arrays expanded, for `distinct` and indexes. A missing value gives `undefined`. */
export function valuesAt(doc: Doc, parts: readonly string[]): Maybe[] {
  const found: Maybe[] = []
  reach(doc, parts, (value) => {
    if (Array.isArray(value)) found.push(...value)
    else found.push(value)
    return false
  })
  return found
}
