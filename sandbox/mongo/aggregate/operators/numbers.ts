import { MongoError, notImplemented } from '../../errors.ts'
import { add, multiply } from '../../update/numbers.ts'
import type { Maybe } from '../../values/value.ts'
import { FOLDS } from '../folds.ts'
import { isNothing, over, wrongType, type Operator } from '../operator.ts'

type Num = number | bigint

export const NUMBER_OPERATORS: Record<string, Operator> = {
  $add: over(0, Infinity, (values, name) => total(values, name)),
  $subtract: over(2, 2, ([a, b], name) => difference(a, b, name)),
  $multiply: over(0, Infinity, (values, name) => {
    const numbers = values.map((value) => (isNothing(value) ? null : numeric(value, name)))
    return numbers.reduce<Num | null>((a, b) => (a === null || b === null ? null : multiply(a, b)), 1)
  }),
  $divide: arithmetic((a, b) => {
    if (b === 0) throw new MongoError(2, "can't $divide by zero")
    return a / b
  }),
  $mod: arithmetic((a, b) => {
    if (b === 0) throw new MongoError(16610, "can't $mod by zero")
    return a % b
  }),
  $abs: rounding(Math.abs),
  $ceil: rounding(Math.ceil),
  $floor: rounding(Math.floor),
  $round: over(1, 2, ([value, place], name) => toPlace(value, place, name, roundAt)),
  $trunc: over(1, 2, ([value, place], name) => toPlace(value, place, name, truncateAt)),
  $sum: folding('$sum'),
  $avg: folding('$avg'),
  $min: folding('$min'),
  $max: folding('$max'),
}

function numeric(value: Maybe, name: string, code?: number): Num {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  throw wrongType(name, 'numbers', value, code)
}

/** A Long as a plain number, where that is exact. */
function plain(value: Maybe, name: string, code?: number): number {
  const number = Number(numeric(value, name, code))
  if (typeof value === 'bigint' && !Number.isSafeInteger(number))
    throw notImplemented(`${name} of a Long over 2^53`)
  return number
}

/** A sum of numbers; with one date among them, a date so many milliseconds later. */
function total(values: Maybe[], name: string): Maybe {
  if (values.some(isNothing)) return null
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) throw new MongoError(16612, 'only one date allowed in an $add expression')
  const sum = values.filter((value) => !(value instanceof Date)).map((value) => numeric(value, name))
  const result = sum.reduce(add, 0)
  const [date] = dates
  return date ? new Date(date.getTime() + Math.round(Number(result))) : result
}

function difference(a: Maybe, b: Maybe, name: string): Maybe {
  if (isNothing(a) || isNothing(b)) return null
  if (a instanceof Date) {
    return b instanceof Date ? a.getTime() - b.getTime() : new Date(a.getTime() - Math.round(plain(b, name)))
  }
  return add(numeric(a, name), multiply(numeric(b, name), -1))
}

function arithmetic(answer: (a: number, b: number) => number): Operator {
  return over(2, 2, ([a, b], name) =>
    isNothing(a) || isNothing(b) ? null : answer(plain(a, name), plain(b, name)),
  )
}

function rounding(answer: (value: number) => number): Operator {
  return over(1, 1, ([value], name) => (isNothing(value) ? null : answer(plain(value, name, 28765))))
}

function toPlace(
  value: Maybe,
  place: Maybe,
  name: string,
  answer: (value: number, place: number) => number,
): Maybe {
  if (isNothing(value) || place === null) return null
  const number = plain(value, name, 51081)
  const digits = place === undefined ? 0 : plain(place, name, 51082)
  if (!Number.isInteger(digits) || digits < 0 || digits > 20)
    throw notImplemented(`${name} to ${digits} places`)
  // From here on a double has no fraction.
  return Math.abs(number) < 2 ** 53 ? answer(number, digits) : number
}

/** All decimal digits that matter: a tie has at most one more than `place`. */
function exactDigits(value: number, place: number): { kept: string; rest: string } {
  const text = Math.abs(value).toFixed(100)
  const cut = text.indexOf('.') + 1 + place
  return { kept: text.slice(0, cut), rest: text.slice(cut) }
}

function truncateAt(value: number, place: number): number {
  return Math.sign(value) * Number(exactDigits(value, place).kept)
}

/** Half to even, by the exact value of the double: 2.5 is 2, and 2.345 (a little more than that) is 2.35. */
function roundAt(value: number, place: number): number {
  const { kept, rest } = exactDigits(value, place)
  const last = Number(kept.replace('.', '').at(-1))
  const isTie = /^50*$/.test(rest)
  const goesUp = isTie ? last % 2 === 1 : rest >= '5'
  const size = goesUp ? Number((Number(kept) + 10 ** -place).toFixed(place)) : Number(kept)
  return Math.sign(value) * size
}

/** As an expression: over the items of one array, or over several values. */
function folding(name: keyof typeof FOLDS): Operator {
  return (argument, compile, own) => {
    const single = !Array.isArray(argument) || argument.length === 1
    return over(0, Infinity, (values) => {
      const { take, result } = FOLDS[name]()
      const [first] = values
      for (const value of single && Array.isArray(first) ? first : values) take(value)
      return result()
    })(argument, compile, own)
  }
}
