import { MongoError, TYPE_MISMATCH } from '../errors.ts'
import { compare } from '../values/key.ts'
import { shown } from '../values/shown.ts'
import { isDoc, typeName, type Maybe, type Value } from '../values/value.ts'
import { addToSet, pop, pull, pullAll, push } from './arrays.ts'
import { add, multiply } from './numbers.ts'

/** What an operator may mention in its error texts, and the time of the command. */
export interface Place {
  path: string
  id: Maybe
  now: Date
}

/** Makes a field's next value from the present one; `undefined` means the field is not there. */
export type Operator = (current: Maybe, place: Place) => Maybe

/** Reads one operator's argument for one path; throws MongoDB's error when the argument is wrong. */
export const OPERATORS: Record<string, (argument: Value, path: string) => Operator> = {
  $set: (argument) => () => argument,
  $setOnInsert: (argument) => () => argument,
  $unset: () => () => undefined,
  $inc: (argument, path) => calculate('$inc', argument, path, add, (by) => by),
  $mul: (argument, path) => calculate('$mul', argument, path, multiply, () => 0),
  $min: (argument) => (current) =>
    current === undefined || compare(argument, current) < 0 ? argument : current,
  $max: (argument) => (current) =>
    current === undefined || compare(argument, current) > 0 ? argument : current,
  $currentDate: (argument, path) => currentDate(argument, path),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}

type Num = number | bigint

const isNumber = (value: Maybe): value is Num => typeof value === 'number' || typeof value === 'bigint'

function calculate(
  name: '$inc' | '$mul',
  argument: Value,
  path: string,
  operation: (a: Num, b: Num) => Num,
  whenMissing: (argument: Num) => Num,
): Operator {
  if (!isNumber(argument)) {
    const verb = name === '$inc' ? 'increment' : 'multiply'
    throw new MongoError(
      TYPE_MISMATCH,
      `Cannot ${verb} with non-numeric argument: {${path}: ${typeName(argument)}}`,
    )
  }
  return (current, place) => {
    if (current === undefined) return whenMissing(argument)
    if (isNumber(current)) return operation(current, argument)
    const leaf = path.split('.').at(-1)
    throw new MongoError(
      TYPE_MISMATCH,
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${shown(place.id)}} has the field '${leaf}' of ` +
        `non-numeric type ${typeName(current)}`,
    )
  }
}

function currentDate(argument: Value, path: string): Operator {
  const isDate = typeof argument === 'boolean' || (isDoc(argument) && argument['$type'] === 'date')
  if (!isDate) throw new MongoError(2, `$currentDate of '${path}' takes true or {$type: 'date'}`)
  return (_current, place) => place.now
}
