import type { Marks } from './marks.ts'

/** Something that is known to carry a label. */
interface Example<Label extends string> {
  readonly marks: Marks
  readonly label: Label
}

/** A label and its share of belief; the shares of all labels sum to one. */
export interface Guess<Label extends string> {
  readonly label: Label
  readonly share: number
}

/** @returns every label, the likeliest first */
type Classifier<Label extends string> = (marks: Marks) => readonly Guess<Label>[]

/** How often all examples are gone through. More adds time and, on unseen sentences, nothing. */
const ROUNDS = 2
/** How far the weights move towards an example; less in each round. */
const STEP = 6
const SLOWER = 0.3
/** A mark of a single example says more of its writer than of its meaning. */
const LEAST_SEEN = 2
/** Errors of a label that are smaller change nothing, which saves a third of the time. */
const TOLERATED = 0.01
/** Prime, so that going through the examples by this stride meets each once, neighbours of the file far apart. */
const STRIDE = 7919

/** The known marks of an example by number, with weights whose squares sum to one. */
interface Vector {
  readonly marks: Int32Array
  readonly weights: Float32Array
}

/**
 * Learns from examples by logistic regression over their marks; rare marks weigh more. The same examples in the same
 * order always give the same classifier.
 */
export function learn<Label extends string>(examples: readonly Example<Label>[]): Classifier<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))]
  const numbers = new Map<string, number>()
  const rarities = raritiesOf(examples, numbers)
  const vectors = examples.map(({ marks }) => vectorOf(marks, numbers, rarities))
  const right = examples.map(({ label }) => labels.indexOf(label))
  const weights = new Float32Array(numbers.size * labels.length)
  const shares = new Float32Array(labels.length)
  for (let round = 0; round < ROUNDS; round++) {
    const step = STEP / (1 + round * SLOWER)
    for (let visit = 0; visit < examples.length; visit++) {
      const at = (visit * STRIDE) % examples.length
      const vector = vectors[at]
      if (!vector) continue
      believe(vector, weights, shares)
      const label = right[at] ?? 0
      shares[label] = (shares[label] ?? 0) - 1
      correct(vector, weights, shares, step)
    }
  }
  return (marks) => {
    believe(vectorOf(marks, numbers, rarities), weights, shares)
    return labels
      .map((label, at) => ({ label, share: shares[at] ?? 0 }))
      .sort((one, other) => other.share - one.share)
  }
}

/** Numbers the marks that more than one example has. @returns how much each weighs, by number */
function raritiesOf(examples: readonly Example<string>[], numbers: Map<string, number>): number[] {
  const counts = new Map<string, number>()
  for (const { marks } of examples) {
    for (const mark of marks.keys()) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  const rarities: number[] = []
  for (const [mark, count] of counts) {
    if (count < LEAST_SEEN) continue
    numbers.set(mark, rarities.length)
    rarities.push(Math.log(1 + examples.length / count))
  }
  return rarities
}

function vectorOf(marks: Marks, numbers: ReadonlyMap<string, number>, rarities: readonly number[]): Vector {
  const known: number[] = []
  const weights: number[] = []
  let squares = 0
  for (const [mark, emphasis] of marks) {
    const number = numbers.get(mark)
    if (number === undefined) continue
    const weight = (rarities[number] ?? 0) * emphasis
    known.push(number)
    weights.push(weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  return { marks: Int32Array.from(known), weights: Float32Array.from(weights, (weight) => weight / length) }
}

/** Writes the share of belief of each label into `shares`. */
function believe({ marks, weights }: Vector, learnt: Float32Array, shares: Float32Array): void {
  const labels = shares.length
  shares.fill(0)
  for (let at = 0; at < marks.length; at++) {
    const row = (marks[at] ?? 0) * labels
    const weight = weights[at] ?? 0
    for (let label = 0; label < labels; label++)
      shares[label] = (shares[label] ?? 0) + (learnt[row + label] ?? 0) * weight
  }
  let sum = 0
  const most = Math.max(...shares)
  for (let label = 0; label < labels; label++) sum += shares[label] = Math.exp((shares[label] ?? 0) - most)
  for (let label = 0; label < labels; label++) shares[label] = (shares[label] ?? 0) / sum
}

/** Moves the weights against the errors of the labels. */
function correct({ marks, weights }: Vector, learnt: Float32Array, errors: Float32Array, step: number): void {
  const labels = errors.length
  for (let label = 0; label < labels; label++) {
    const error = errors[label] ?? 0
    if (Math.abs(error) < TOLERATED) continue
    for (let at = 0; at < marks.length; at++) {
      const place = (marks[at] ?? 0) * labels + label
      learnt[place] = (learnt[place] ?? 0) - step * error * (weights[at] ?? 0)
    }
  }
}
