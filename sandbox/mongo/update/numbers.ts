import { MongoError } from '../errors.ts'

type Num = number | bigint

/** Adds; Long stays Long as long as both are whole. Throws BadValue when 64 bits do not hold the result. */
export function add(a: Num, b: Num): Num {
  return typeof a === 'number' && typeof b === 'number'
    ? a + b
    : combine(
        a,
        b,
        (x, y) => x + y,
        (x, y) => x + y,
      )
}

export function multiply(a: Num, b: Num): Num {
  return typeof a === 'number' && typeof b === 'number'
    ? a * b
    : combine(
        a,
        b,
        (x, y) => x * y,
        (x, y) => x * y,
      )
}

function combine(
  a: Num,
  b: Num,
  whole: (a: bigint, b: bigint) => bigint,
  real: (a: number, b: number) => number,
) {
  if (!isWhole(a) || !isWhole(b)) return real(Number(a), Number(b))
  const result = whole(BigInt(a), BigInt(b))
  if (BigInt.asIntN(64, result) !== result) {
    throw new MongoError(2, 'Failed to apply $inc or $mul operations to a 64-bit integer: overflow')
  }
  return result
}

function isWhole(value: Num): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value)
}
