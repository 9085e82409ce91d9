import { MongoError } from '../../errors.ts'
import { shown } from '../../values/shown.ts'
import { typeName } from '../../values/kind.ts'
import { isDoc, setField, type Doc, type Maybe, type Value } from '../../values/value.ts'
import { plain } from './arguments.ts'
import { isNothing } from './arrays.ts'
import type { Operator } from './expression.ts'
import { compareAll } from './logic.ts'

/** Sums, extremes and documents made of others. */
export const VALUES: Record<string, Operator> = Object.fromEntries([
  plain('$max', undefined, (...values) => extreme(values, 1)),
  plain('$min', undefined, (...values) => extreme(values, -1)),
  plain('$add', undefined, sum),
  plain('$mergeObjects', undefined, merged),
])

/** The arguments; of one argument that is a list, its items. */
function itemsOf(values: readonly Maybe[]): readonly Maybe[] {
  const [only] = values
  return values.length === 1 && Array.isArray(only) ? only : values
}

/** The greatest (1) or the least (-1). */
function extreme(values: readonly Maybe[], sign: 1 | -1): Value {
  let best: Value = null
  for (const value of itemsOf(values)) {
    if (isNothing(value)) continue
    if (best === null || compareAll(value, best) * sign > 0) best = value
  }
  return best
}

/** The sum of numbers, or the date so many milliseconds later. */
function sum(...values: Maybe[]): Value {
  let total: number | bigint = 0
  let date: Date | undefined
  for (const value of values) {
    if (isNothing(value)) return null
    if (typeof value === 'number' || typeof value === 'bigint') total = plus(total, value)
    else if (value instanceof Date) {
      if (date) throw new MongoError(16612, 'only one date allowed in an $add expression')
      date = value
    } else throw new MongoError(14, `$add only supports numeric or date types, not ${typeName(value)}`)
  }
  return date ? later(date, Number(total)) : total
}

/** Halves are rounded away from zero. */
function later(date: Date, milliseconds: number): Date {
  const whole = Math.sign(milliseconds) * Math.round(Math.abs(milliseconds))
  const sum = new Date(date.getTime() + whole)
  if (Number.isNaN(sum.getTime())) throw new MongoError(15, 'date overflow')
  return sum
}

/** A Long stays one while the sum fits 64 bits. */
function plus(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  if (!Number.isInteger(Number(a)) || !Number.isInteger(Number(b))) return Number(a) + Number(b)
  const total = BigInt(a) + BigInt(b)
  return BigInt.asIntN(64, total) === total ? total : Number(total)
}

function merged(...values: Maybe[]): Doc {
  const all: Doc = {}
  for (const value of itemsOf(values)) {
    if (isNothing(value)) continue
    if (!isDoc(value)) {
      throw new MongoError(
        40400,
        `$mergeObjects requires object inputs, but input ${shown(value)} is of type ${typeName(value)}`,
      )
    }
    for (const [name, item] of Object.entries(value)) setField(all, name, item)
  }
  return all
}
