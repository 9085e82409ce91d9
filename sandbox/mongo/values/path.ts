import { field, isDoc, type Doc, type Maybe, type Value } from './value.ts'

export const isPosition = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)

/**
 * Visits what a dotted path leads to, going into the elements of arrays on the way, until `visit` says true.
 * A path that ends nowhere is visited as `undefined`. Returns whether any visit said true.
 */
export function reach(
  value: Maybe,
  parts: readonly string[],
  visit: (found: Maybe) => boolean,
  from = 0,
): boolean {
  const part = parts[from]
  if (part === undefined) return visit(value)
  if (Array.isArray(value)) return reachInArray(value, parts, visit, from, part)
  return reach(
    isDoc(value) ? field(value, part) : undefined,
    parts,
    visit,
    isDoc(value) ? from + 1 : parts.length,
  )
}

function reachInArray(
  items: Value[],
  parts: readonly string[],
  visit: (found: Maybe) => boolean,
  from: number,
  part: string,
): boolean {
  if (isPosition(part) && Number(part) < items.length) {
    if (reach(items[Number(part)], parts, visit, from + 1)) return true
  }
  return items.some((item) => isDoc(item) && reach(item, parts, visit, from))
}

/** Like `reach`, and at the end of the path an array's elements are visited before the array itself. */
export function reachEach(value: Maybe, parts: readonly string[], visit: (found: Maybe) => boolean): boolean {
  return reach(value, parts, (found) => (Array.isArray(found) && found.some(visit)) || visit(found))
}

/** What a path leads to without going into arrays except by position; `undefined` where it ends. */
export function valueAt(doc: Maybe, parts: readonly string[]): Maybe {
  let value: Maybe = doc
  for (const part of parts) {
    if (Array.isArray(value)) value = isPosition(part) ? value[Number(part)] : undefined
    else value = isDoc(value) ? field(value, part) : undefined
  }
  return value
}

/** All values of a path, arrays opened: what `distinct` lists and indexes store. Missing gives `undefined`. */
export function valuesAt(doc: Doc, parts: readonly string[]): Maybe[] {
  const found: Maybe[] = []
  reach(doc, parts, (value) => {
    if (Array.isArray(value)) found.push(...value)
    else found.push(value)
    return false
  })
  return found
}
