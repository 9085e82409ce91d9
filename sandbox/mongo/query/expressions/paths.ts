import { MongoError } from '../../errors.ts'
import { field, isDoc, type Maybe, type Value } from '../../values/value.ts'

/** The names in a dotted path. Throws MongoDB's error for a path that cannot be one. */
export function partsOfPath(path: string): string[] {
  if (path === '') throw new MongoError(40352, 'FieldPath cannot be constructed with empty string')
  if (path.endsWith('.')) throw new MongoError(40353, "FieldPath must not end with a '.'.")
  const parts = path.split('.')
  for (const part of parts) checkName(part)
  return parts
}

/** Throws for a name that no field of an expression can have. */
export function checkName(name: string): void {
  if (name === '') throw wrongName(15998, 'may not be empty strings.')
  if (name.includes('.')) throw wrongName(16412, `may not contain '.', given '${name}'.`)
  if (name.startsWith('$')) throw wrongName(16410, `may not start with '$', given '${name}'.`)
}

function wrongName(code: number, why: string): MongoError {
  const advice = "Consider using $getField or $setField for a field path with '.' or '$'."
  return new MongoError(code, `${advice} :: caused by :: FieldPath field names ${why}`)
}

/** The value at a path; in an array, the values at the rest of the path in its documents. */
export function valueInside(value: Maybe, parts: readonly string[], from = 0): Maybe {
  const part = parts[from]
  if (part === undefined) return value
  if (isDoc(value)) return valueInside(field(value, part), parts, from + 1)
  if (!Array.isArray(value)) return undefined
  const found: Value[] = []
  for (const item of value) {
    const inside = isDoc(item) ? valueInside(item, parts, from) : undefined
    if (inside !== undefined) found.push(inside)
  }
  return found
}
