import { Context, evalExpr } from 'mingo/core'
import { $literal } from 'mingo/operators/expression'
import * as arithmetic from 'mingo/operators/expression/arithmetic'
import * as arrays from 'mingo/operators/expression/array'
import * as booleans from 'mingo/operators/expression/boolean'
import * as conditional from 'mingo/operators/expression/conditional'
import * as dates from 'mingo/operators/expression/date'
import { $mergeObjects, $objectToArray } from 'mingo/operators/expression/object'
import * as strings from 'mingo/operators/expression/string'
import { $let } from 'mingo/operators/expression/variable'
import { MongoError } from '../errors.ts'
import { compare, equal } from '../values/key.ts'
import { asValue, field, isDoc, type Doc, type Maybe, type Value } from '../values/value.ts'
import { checkExpression } from './checkExpression.ts'

/** Computes one expression for one document; `undefined` is "missing". */
export type Compute = (doc: Doc) => Maybe

type Operator = (doc: unknown, argument: unknown, options: Parameters<typeof evalExpr>[2]) => unknown

// The operators that mingo answers as MongoDB does. Comparisons are ours, because mingo's ignore the order of keys.
const { $abs, $add, $ceil, $divide, $floor, $mod, $multiply, $round, $subtract, $trunc } = arithmetic
const {
  $arrayElemAt,
  $arrayToObject,
  $concatArrays,
  $filter,
  $first,
  $isArray,
  $last,
  $map,
  $reduce,
  $size,
  $slice,
} = arrays
const { $and, $not, $or } = booleans
const { $cond, $ifNull, $switch } = conditional
const { $dateToString, $dayOfMonth, $dayOfWeek, $dayOfYear, $hour, $isoDayOfWeek } = dates
const { $millisecond, $minute, $month, $second, $year } = dates
const { $concat, $split, $strLenCP, $substrCP, $toLower, $toUpper, $trim } = strings

const EXPRESSIONS = {
  ...{ $abs, $add, $ceil, $divide, $floor, $mod, $multiply, $round, $subtract, $trunc },
  ...{
    $arrayElemAt,
    $arrayToObject,
    $concatArrays,
    $filter,
    $first,
    $isArray,
    $last,
    $map,
    $reduce,
    $size,
    $slice,
  },
  ...{ $and, $not, $or, $cond, $ifNull, $switch, $literal, $let },
  ...{ $dateToString, $dayOfMonth, $dayOfWeek, $dayOfYear, $hour, $isoDayOfWeek },
  ...{ $millisecond, $minute, $month, $second, $year },
  ...{ $concat, $split, $strLenCP, $substrCP, $toLower, $toUpper, $trim },
  ...{ $mergeObjects, $objectToArray },
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', (order) => Math.sign(order)),
  $in: contains,
}

const options = { ...evalDefaults(), context: Context.init({ expression: EXPRESSIONS }) }

function evalDefaults() {
  return {
    idKey: '_id',
    processingMode: 0,
    useStrictMode: true,
    scriptEnabled: false,
    failOnError: true,
  }
}

function pair(name: string, doc: unknown, argument: unknown, given: Parameters<Operator>[2]): [Maybe, Maybe] {
  const values = evalExpr(doc, argument, given)
  if (!Array.isArray(values) || values.length !== 2) {
    throw new MongoError(16020, `Expression ${name} takes exactly 2 arguments.`)
  }
  return [asValue(values[0]), asValue(values[1])]
}

function comparison(name: string, answer: (order: number) => Value): Operator {
  return (doc, argument, given) => {
    const [a, b] = pair(name, doc, argument, given)
    // In expressions, unlike filters, a missing field is less than null.
    if (a === undefined || b === undefined) return answer(Number(a !== undefined) - Number(b !== undefined))
    return answer(compare(a, b))
  }
}

function contains(doc: unknown, argument: unknown, given: Parameters<Operator>[2]): boolean {
  const [item, list] = pair('$in', doc, argument, given)
  if (!Array.isArray(list)) throw new MongoError(40081, '$in requires an array as a second argument')
  return list.some((one) => equal(one, item))
}

/** Reads an expression. Throws 168 (InvalidPipelineOperator) for operators that are not on the list above. */
export function parseExpression(expression: Value): Compute {
  if (typeof expression === 'string' && /^\$[^$]/.test(expression)) {
    checkExpression(expression, EXPRESSIONS)
    const parts = expression.slice(1).split('.')
    return (doc) => follow(doc, parts, 0)
  }
  checkExpression(expression, EXPRESSIONS)
  return (doc) => asValue(evaluate(doc, expression))
}

function evaluate(doc: Doc, expression: Value): unknown {
  try {
    return evalExpr(doc, expression, options)
  } catch (error) {
    if (error instanceof MongoError) throw error
    throw new MongoError(2, `cannot compute ${JSON.stringify(expression)}: ${String(error)}`)
  }
}

/** `$a.b`: arrays on the way give an array of what their documents hold; positions do not count. */
function follow(value: Maybe, parts: readonly string[], from: number): Maybe {
  const part = parts[from]
  if (part === undefined) return value
  if (Array.isArray(value)) {
    return value
      .map((item) => (isDoc(item) ? follow(item, parts, from) : undefined))
      .filter((v) => v !== undefined)
  }
  return isDoc(value) ? follow(field(value, part), parts, from + 1) : undefined
}

/** `$expr`: whether a document makes the expression true. */
export function computedCondition(expression: Value): (doc: Doc) => boolean {
  const compute = parseExpression(expression)
  return (doc) => isTruthy(compute(doc))
}

function isTruthy(value: Maybe): boolean {
  return !(value === undefined || value === null || value === false || value === 0 || value === 0n)
}
