import { BAD_VALUE, FAILED_TO_PARSE, MongoError, notImplemented } from '../errors.ts'
import { matches } from '../query/filter.ts'
import { isOperators, parseFilter } from '../query/parse.ts'
import { keyOf } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { typeName } from '../values/kind.ts'
import { isDoc, type Doc, type Maybe, type Value } from '../values/value.ts'
import type { Operator } from './operator.ts'

const bad = (message: string) => new MongoError(BAD_VALUE, message)

/** `$push`, plain or with `$each` and `$slice`. */
export function push(argument: Value, path: string): Operator {
  const { each, slice } =
    isDoc(argument) && '$each' in argument ? modifiers(argument) : { each: [argument], slice: undefined }
  return (current, id) => {
    if (current !== undefined && !Array.isArray(current)) {
      throw bad(
        `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${shown(id)}}`,
      )
    }
    return cut([...(current ?? []), ...each], slice)
  }
}

function modifiers(argument: Doc) {
  const unknown = Object.keys(argument).find((name) => name !== '$each' && name !== '$slice')
  if (unknown) throw bad(`Unrecognized clause in $push: ${unknown}`)
  const { $each: each } = argument
  if (!Array.isArray(each)) {
    throw bad(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  }
  return { each, slice: wholeNumber(argument['$slice'], '$slice') }
}

function wholeNumber(value: Maybe, name: string): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (typeof value === 'object' || !Number.isInteger(number)) {
    throw bad(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
  }
  return number
}

function cut(items: Value[], slice: number | undefined): Value[] {
  if (slice === undefined) return items
  if (slice === 0) return []
  return slice > 0 ? items.slice(0, slice) : items.slice(slice)
}

export function addToSet(argument: Value, path: string): Operator {
  const many = isDoc(argument) && '$each' in argument ? argument['$each'] : [argument]
  if (!Array.isArray(many)) {
    throw new MongoError(
      14,
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(many)}`,
    )
  }
  return (current) => {
    if (current !== undefined && !Array.isArray(current)) {
      throw bad(
        `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1)}' has non-array type ` +
          typeName(current),
      )
    }
    const present = new Set((current ?? []).map(keyOf))
    const fresh = many.filter((item) => !present.has(keyOf(item)) && present.add(keyOf(item)))
    return [...(current ?? []), ...fresh]
  }
}

/** `$pull`: a filter for items that are documents, or a value. */
export function pull(argument: Value): Operator {
  const leaves = pulled(argument)
  return (current) => {
    if (current === undefined) return undefined
    if (!Array.isArray(current)) throw bad('Cannot apply $pull to a non-array value')
    return current.filter((item) => !leaves(item))
  }
}

function pulled(argument: Value): (item: Value) => boolean {
  if (isOperators(argument)) throw notImplemented('$pull by operators')
  if (isDoc(argument)) {
    const filter = parseFilter(argument)
    return (item) => isDoc(item) && matches(filter, item)
  }
  const key = keyOf(argument)
  return (item) => keyOf(item) === key
}

export function pop(argument: Value, path: string): Operator {
  if (argument !== 1 && argument !== -1) {
    throw new MongoError(FAILED_TO_PARSE, `$pop expects 1 or -1, found: ${typeName(argument)}`)
  }
  return (current) => {
    if (current === undefined) return undefined
    if (!Array.isArray(current)) {
      throw new MongoError(14, `Path '${path}' contains an element of non-array type '${typeName(current)}'`)
    }
    return argument === 1 ? current.slice(0, -1) : current.slice(1)
  }
}
