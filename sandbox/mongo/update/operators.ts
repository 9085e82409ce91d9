import { MongoError, TYPE_MISMATCH } from '../errors.ts'
import { compare } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { typeName } from '../values/kind.ts'
import type { Maybe, Value } from '../values/value.ts'
import { addToSet, pop, pull, push } from './arrays.ts'
import { add } from './numbers.ts'
import type { Operator } from './operator.ts'

/** Parses one operator's argument for one path; throws MongoDB's error when the argument is wrong. */
export const OPERATORS: Record<string, (argument: Value, path: string) => Operator> = {
  $set: (argument) => () => argument,
  $setOnInsert: (argument) => () => argument,
  $unset: () => () => undefined,
  $inc: increment,
  $max: (argument) => (current) =>
    current === undefined || compare(argument, current) > 0 ? argument : current,
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pop: pop,
}

const isNumber = (value: Maybe) => typeof value === 'number' || typeof value === 'bigint'

function increment(argument: Value, path: string): Operator {
  if (!isNumber(argument)) {
    throw new MongoError(
      TYPE_MISMATCH,
      `Cannot increment with non-numeric argument: {${path}: ${typeName(argument)}}`,
    )
  }
  return (current, id) => {
    if (current === undefined) return argument
    if (isNumber(current)) return add(current, argument)
    const leaf = path.split('.').at(-1)
    throw new MongoError(
      TYPE_MISMATCH,
      `Cannot apply $inc to a value of non-numeric type. {_id: ${shown(id)}} has the field '${leaf}' of ` +
        `non-numeric type ${typeName(current)}`,
    )
  }
}
