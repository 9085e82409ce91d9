import { MongoError } from '../errors.ts'
import { compare, keyOf } from '../values/key.ts'
import { isDoc, type Doc, type Maybe, type Value } from '../values/value.ts'
import { add } from '../update/numbers.ts'
import { parseExpression } from './expression.ts'

/** Takes the values of a group one by one; `result` is asked at the end. */
export interface Accumulator {
  take(doc: Doc): void
  result(): Value
}

type Num = number | bigint

const isNumber = (value: Maybe): value is Num => typeof value === 'number' || typeof value === 'bigint'

interface Fold {
  take: (value: Maybe) => void
  result: () => Value
}

/** A running result over values. Numbers are what count for $sum and $avg; missing is nothing for $min and $max. */
const FOLDS: Record<string, () => Fold> = {
  $sum: () => {
    let sum: Num = 0
    return { take: (value) => void (isNumber(value) && (sum = add(sum, value))), result: () => sum }
  },
  $avg: () => {
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
  $first: () => {
    let first: Value | undefined
    return { take: (value) => void (first ??= value ?? null), result: () => first ?? null }
  },
  $last: () => {
    let last: Value = null
    return { take: (value) => void (last = value ?? null), result: () => last }
  },
  $push: () => {
    const items: Value[] = []
    return { take: (value) => void (value !== undefined && items.push(value)), result: () => items }
  },
  $addToSet: () => {
    const items = new Map<string, Value>()
    return {
      take: (value) => void (value !== undefined && items.set(keyOf(value), value)),
      result: () => [...items.values()],
    }
  },
}

function extreme(isBetter: (order: number) => boolean) {
  let best: Maybe
  const take = (value: Maybe) => {
    if (value === undefined || value === null) return
    if (best === undefined || isBetter(compare(value, best))) best = value
  }
  return { take, result: () => best ?? null }
}

/** Reads `{$sum: '$n'}`; the answer makes a fresh accumulator for each group. */
export function parseAccumulator(name: string, spec: Value): () => Accumulator {
  const [operator, argument] = (isDoc(spec) && Object.entries(spec)[0]) || ['', null]
  if (!isDoc(spec) || Object.keys(spec).length !== 1) {
    throw new MongoError(40234, `The field '${name}' must be an accumulator object`)
  }
  if (operator === '$count') return countAll(argument)
  const fold = Object.hasOwn(FOLDS, operator) ? FOLDS[operator] : undefined
  if (!fold) throw new MongoError(15952, `unknown group operator '${operator}'`)
  const compute = parseExpression(argument)
  return () => {
    const { take, result } = fold()
    return { take: (doc) => take(compute(doc)), result }
  }
}

function countAll(argument: Value): () => Accumulator {
  if (!isDoc(argument) || Object.keys(argument).length > 0)
    throw new MongoError(9, '$count takes no arguments, i.e. $count:{}')
  return () => {
    let n = 0
    return { take: () => void n++, result: () => n }
  }
}
