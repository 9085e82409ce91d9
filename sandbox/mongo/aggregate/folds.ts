import { add } from '../update/numbers.ts'
import { compare, keyOf } from '../values/key.ts'
import type { Maybe, Value } from '../values/value.ts'

/** A running result: takes values one by one, and is asked at the end. */
export interface Fold {
  take: (value: Maybe) => void
  result: () => Value
}

type Num = number | bigint

const isNumber = (value: Maybe): value is Num => typeof value === 'number' || typeof value === 'bigint'

/** Only numbers count for $sum and $avg; null and missing are nothing to $min and $max. */
export const FOLDS = {
  $sum: (): Fold => {
    let sum: Num = 0
    return { take: (value) => void (isNumber(value) && (sum = add(sum, value))), result: () => sum }
  },
  $avg: (): Fold => {
    let [sum, count] = [0, 0]
    const take = (value: Maybe) => {
      if (!isNumber(value)) return
      sum += Number(value)
      count++
    }
    return { take, result: () => (count === 0 ? null : sum / count) }
  },
  $min: () => extreme((order) => order < 0),
  $max: () => extreme((order) => order > 0),
  $first: (): Fold => {
    const taken: Value[] = []
    return {
      take: (value) => void (taken.length === 0 && taken.push(value ?? null)),
      result: () => taken[0] ?? null,
    }
  },
  $last: (): Fold => {
    let last: Value = null
    return { take: (value) => void (last = value ?? null), result: () => last }
  },
  $push: (): Fold => {
    const items: Value[] = []
    return { take: (value) => void (value !== undefined && items.push(value)), result: () => items }
  },
  $addToSet: (): Fold => {
    const items = new Map<string, Value>()
    const take = (value: Maybe) => void (value !== undefined && items.set(keyOf(value), value))
    return { take, result: () => [...items.values()] }
  },
}

function extreme(isBetter: (order: number) => boolean): Fold {
  let best: Maybe
  const take = (value: Maybe) => {
    if (value === undefined || value === null) return
    if (best === undefined || isBetter(compare(value, best))) best = value
  }
  return { take, result: () => best ?? null }
}
