import { MongoError } from '../errors.ts'
import { isDoc, type Doc, type Value } from '../values/value.ts'
import { parseExpression } from './expression.ts'
import { FOLDS } from './folds.ts'

/** Takes the documents of a group one by one; `result` is asked at the end. */
export interface Accumulator {
  take: (doc: Doc) => void
  result: () => Value
}

/** Reads `{$sum: '$n'}`; the answer makes a fresh accumulator for each group. */
export function parseAccumulator(name: string, spec: Value): () => Accumulator {
  const [entry, another] = isDoc(spec) ? Object.entries(spec) : []
  if (!entry || !isDoc(spec)) throw new MongoError(40234, `The field '${name}' must be an accumulator object`)
  if (another) throw new MongoError(40238, `The field '${name}' must specify one accumulator`)
  const [operator, argument] = entry
  if (operator === '$count') return countAll(argument)
  if (!isFold(operator)) throw new MongoError(15952, `unknown group operator '${operator}'`)
  if (Array.isArray(argument) && argument.length !== 1) {
    throw new MongoError(40237, `The ${operator} accumulator is a unary operator`)
  }
  const compute = parseExpression(Array.isArray(argument) ? (argument[0] ?? null) : argument)
  return () => {
    const { take, result } = FOLDS[operator]()
    return { take: (doc) => take(compute(doc)), result }
  }
}

function isFold(operator: string): operator is keyof typeof FOLDS {
  return Object.hasOwn(FOLDS, operator)
}

function countAll(argument: Value): () => Accumulator {
  if (!isDoc(argument) || Object.keys(argument).length > 0)
    throw new MongoError(9, '$count takes no arguments, i.e. $count:{}')
  return () => {
    let n = 0
    return { take: () => void n++, result: () => n }
  }
}
