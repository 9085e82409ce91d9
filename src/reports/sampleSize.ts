/**
 * Sample size by Yamane's formula: n = N ÷ (1 + N·e²) with e = 0.05, rounded up (Taro Yamane, Statistics: An
 * Introductory Analysis, 1967, p. 886). Takes the whole number of people served; 0 gives 0.
 */
export function yamane(population: number): number {
  // e² = 1/400, so n = 400·N ÷ (400 + N), in whole numbers.
  const size = BigInt(population)
  return Number((400n * size + 400n + size - 1n) / (400n + size))
}
