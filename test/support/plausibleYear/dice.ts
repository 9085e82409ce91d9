import { seededRandom } from '../../reports/support/random.ts'

type Some<T> = readonly [T, ...T[]]

/** Chance that is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 below `below`, which is at most 2³². */
  below(below: number): number
  /** True with this probability. */
  chance(share: number): boolean
  /** Anything between the two, each as likely. */
  between(from: number, to: number): number
  /** One of them, each as likely. */
  pick<T>(list: Some<T>): T
  /** One of the names, as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** Around 0 with a standard deviation of 1 (Box and Muller). */
  normal(): number
  /** So many hexadecimal digits. */
  hex(length: number): string
}

/** The running sums of weights, from which `indexIn` draws. */
export function runningSums(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

/** An index of weights by their running sums, as likely as its weight. */
export function indexIn(sums: readonly number[], dice: Dice): number {
  const drawn = dice.between(0, sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > drawn) high = middle
    else low = middle + 1
  }
  return low
}

export function createDice(seed: number): Dice {
  const random = seededRandom(seed)
  const fraction = () => random(2 ** 32) / 2 ** 32
  const dice: Dice = {
    below: random,
    chance: (share) => fraction() < share,
    between: (from, to) => from + fraction() * (to - from),
    pick: (list) => list[random(list.length)] ?? list[0],
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const names = Object.keys(weights) as K[]
      const drawn = names[indexIn(runningSums(names.map((name) => weights[name])), dice)]
      if (drawn === undefined) throw new RangeError('There is nothing to draw from')
      return drawn
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
    hex(length) {
      let digits = ''
      while (digits.length < length)
        digits += random(2 ** 32)
          .toString(16)
          .padStart(8, '0')
      return digits.slice(0, length)
    },
  }
  return dice
}
