import { MongoError } from '../errors.ts'

type Num = number | bigint

/** Adds two numbers; the result is a Long while both are whole. Throws BadValue when it does not fit 64 bits. */
export function add(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  if (!isWhole(a) || !isWhole(b)) return Number(a) + Number(b)
  const sum = BigInt(a) + BigInt(b)
  if (BigInt.asIntN(64, sum) === sum) return sum
  throw new MongoError(2, 'Failed to apply $inc operations to a 64-bit integer: overflow')
}

function isWhole(value: Num): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value)
}
