import { seededRandom } from '../../reports/support/random.ts'

type Some<T> = readonly [T, ...T[]]

/** Random values that are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `below` - 1; `below` is at most 2³². */
  below(below: number): number
  /** True with this probability. */
  chance(share: number): boolean
  /** A uniform random number between the two. */
  between(from: number, to: number): number
  pick<T>(list: Some<T>): T
  /** One name, as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** Normal distribution with mean 0 and standard deviation 1 (Box and Muller). */
  normal(): number
  /** This many hexadecimal digits. */
  hex(length: number): string
}

/** The running sums of weights, for `indexIn`. */
export function runningSums(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

/** A random index, as likely as its weight; takes the running sums of the weights. */
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
