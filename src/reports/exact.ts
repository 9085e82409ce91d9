/**
 * Rounding on whole numbers. Floating point cannot store 4.285 exactly, so it may round such a figure up or down, and a
 * filed report must not have a wrong last digit.
 */

/** `numerator / denominator` to the nearest whole number, halves up. Takes numerator ≥ 0 and denominator > 0. */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator))
}

/**
 * √(numerator / denominator) to the nearest whole number, halves up. Takes numerator ≥ 0 and denominator > 0.
 * The answer is the largest c with c − ½ ≤ √(numerator / denominator), that is (2c − 1)² ≤ 4 · numerator / denominator.
 */
export function rootHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((integerRoot((4n * numerator) / denominator) + 1n) / 2n)
}

/** `part` of `whole` in hundredths of a percent, halves up: 1 of 3 is 3333. Null when there is no whole. */
export function shareHundredths(part: number, whole: number): number | null {
  return whole === 0 ? null : divideHalfUp(10_000n * BigInt(part), BigInt(whole))
}

/** The largest whole number whose square is at most `value`: Newton's method, starting above the root. */
function integerRoot(value: bigint): bigint {
  let root = value
  for (let next = (root + 1n) / 2n; next < root; next = (root + value / root) / 2n) root = next
  return root
}
