/** Pseudo-random whole numbers from 0 below `below`, the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** The rows in another order (Fisher and Yates). */
export function shuffled<T>(rows: readonly T[], random: (below: number) => number): T[] {
  const left = [...rows]
  const out: T[] = []
  while (left.length > 0) out.push(...left.splice(random(left.length), 1))
  return out
}
